"""Private files: the only writer and the only reader of `Lampiran` and of the sealed bytes behind it."""

import contextlib
import hashlib
import logging
import os
import secrets
import shutil
import time
from collections.abc import Iterator
from datetime import timedelta
from pathlib import Path

from django.conf import settings
from django.contrib.auth import get_user_model
from django.core.exceptions import ValidationError
from django.core.files.storage import FileSystemStorage
from django.db import transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils import timezone
from django.utils.http import content_disposition_header

from layanan.berkas import AKHIRAN, BerkasBersih
from layanan.kripto import GagalBuka, buka, segel
from layanan.models import AksesLampiran, Lampiran
from layanan.retensi import MASA

logger = logging.getLogger(__name__)

FOLDER = "lampiran"
MASA_TITIP = timedelta(hours=MASA["titipan"].jumlah)
# Bytes that must stay free: the database and its log need the disk more than one more upload.
SISA_DISK = 500 * 2**20
# So few files without a row are everyday leavings of aborted forms.
WAJAR = 10
GANGGUAN = "Berkas belum dapat disimpan karena gangguan pada sistem kami; isian Anda tetap ada, coba lagi nanti."
TAJUK_UNDUHAN = {
    "Content-Security-Policy": "sandbox; default-src 'none'",
    "X-Content-Type-Options": "nosniff",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Cache-Control": "private, no-store",
}


class PenyimpananPribadi(FileSystemStorage):
    """The folder of sealed files. It has no address: nothing in it is ever served by a web server."""

    def __init__(self):
        super().__init__(location=Path(settings.PRIVATE_ROOT) / FOLDER)

    def url(self, name):
        raise ValueError("Private files have no address; serve them with layanan.lampiran.sajikan.")


# --- Writing ---------------------------------------------------------------------------------------------------------
def simpan(bersih: BerkasBersih, *, jenis: str, nomor_perkara: str, oleh) -> Lampiran:
    """Store a checked file for a case (or, with nomor_perkara "", for something that is no case, such as the DIP).

    `oleh` is a Petugas, `Peran.PEMOHON` or `Peran.SISTEM`. Sealed bytes reach the disk before the row exists, so no row
    ever points to a missing file; if the caller's transaction rolls back, `sapu_titipan` removes the file. Raises
    ValidationError when the disk is full or broken.
    """
    pengunggah = oleh if isinstance(oleh, get_user_model()) else None
    return _simpan(bersih, jenis=jenis, nomor_perkara=nomor_perkara, diunggah_oleh=pengunggah)


def salin(lampiran: Lampiran, nomor_perkara: str, *, oleh) -> Lampiran:
    """A second copy of a file, for another case."""
    bersih = BerkasBersih(isi(lampiran), lampiran.mime, AKHIRAN[lampiran.mime][0], lampiran.nama_asli)
    return simpan(bersih, jenis=lampiran.jenis, nomor_perkara=nomor_perkara, oleh=oleh)


def titip(bersih: BerkasBersih, *, jenis: str) -> str:
    """Keep a file for 24 hours while its sender repairs the form; returns the token for a hidden field."""
    token = secrets.token_urlsafe(32)
    _simpan(bersih, jenis=jenis, nomor_perkara="", token_titip=_sidik(token.encode()))
    return token


def titipan(token: str) -> Lampiran | None:
    """The kept file that belongs to a token, to show its name; None when unknown, used or older than 24 hours."""
    sidik = _sidik(token.encode("utf-8", "replace"))
    batas = timezone.now() - MASA_TITIP
    return Lampiran.objects.titipan().tersedia().filter(token_titip=sidik, diunggah_pada__gt=batas).first()


def ambil_titipan(token: str, nomor_perkara: str, jenis: str, nama: str = "") -> Lampiran | None:
    """Bind a kept file to its case, once. None when the token is unknown, used, too old or of another kind.

    `nama` takes the place of the sender's name for the file, before its ending: a name may tell who sent it.
    """
    lampiran = titipan(token)
    if lampiran is None or lampiran.jenis != jenis:
        return None
    # The condition decides between two forms that carry the same token.
    milik_saya = Lampiran.objects.filter(pk=lampiran.pk, token_titip=lampiran.token_titip)
    nama_asli = f"{nama}.{AKHIRAN[lampiran.mime][0]}" if nama else lampiran.nama_asli
    if not milik_saya.update(nomor_perkara=nomor_perkara, token_titip=None, nama_asli=nama_asli):
        return None
    lampiran.refresh_from_db()
    return lampiran


def hapus(lampiran: Lampiran) -> None:
    """Erase a file and its name for good; the row stays with its hash and the day (UU 27/2022 Pasal 43-44).

    The bytes go when the caller's transaction commits. Erasing twice changes nothing.
    """
    if lampiran.dihapus_pada:
        return
    lampiran.nama_asli, lampiran.token_titip, lampiran.dihapus_pada = "", None, timezone.now()
    lampiran.save(update_fields=["nama_asli", "token_titip", "dihapus_pada"])
    _hapus_berkas(lampiran.nama_simpan)


def _simpan(bersih: BerkasBersih, **kolom) -> Lampiran:
    acak = secrets.token_hex(16)
    nama_simpan = f"{acak[:2]}/{acak[2:4]}/{acak}"
    try:
        _tulis(Path(PenyimpananPribadi().path(nama_simpan)), segel(bersih.isi, nama_simpan.encode()))
    except OSError as galat:
        logger.exception("private file not written")
        raise ValidationError(GANGGUAN, code="gangguan") from galat
    return Lampiran.objects.create(
        nama_asli=bersih.nama_asli,
        mime=bersih.mime,
        ukuran=len(bersih.isi),
        sidik=_sidik(bersih.isi),
        nama_simpan=nama_simpan,
        **kolom,
    )


def _tulis(tujuan: Path, bita: bytes) -> None:
    """Write so that after a crash the file is there whole or not at all, readable by this account only."""
    folder = tujuan.parents[:3]
    folder[2].mkdir(mode=0o700, parents=True, exist_ok=True)
    folder[0].mkdir(parents=True, exist_ok=True)
    if shutil.disk_usage(folder[0]).free < getattr(settings, "BERKAS_SISA_DISK", SISA_DISK) + len(bita):
        raise OSError("too little disk space left")
    sementara = tujuan.with_suffix(".tmp")
    sementara.touch(mode=0o600, exist_ok=False)
    try:
        with sementara.open("wb") as berkas:
            berkas.write(bita)
            berkas.flush()
            os.fsync(berkas.fileno())
        sementara.rename(tujuan)
    except OSError:
        sementara.unlink(missing_ok=True)
        raise
    for satu in folder:
        _pastikan_tercatat(satu)


def _pastikan_tercatat(folder: Path) -> None:
    """Without this a crash may forget the new name although the bytes are on the disk."""
    penunjuk = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(penunjuk)
    finally:
        os.close(penunjuk)


def _sidik(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()


# --- Reading ---------------------------------------------------------------------------------------------------------
def isi(lampiran: Lampiran) -> bytes:
    """The clear bytes. Raises FileNotFoundError when they are gone and GagalBuka when they were tampered with."""
    if lampiran.dihapus_pada:
        raise FileNotFoundError(lampiran.nama_simpan)
    tersimpan = Path(PenyimpananPribadi().path(lampiran.nama_simpan)).read_bytes()
    terang = buka(tersimpan, lampiran.nama_simpan.encode())
    if _sidik(terang) != lampiran.sidik:
        raise GagalBuka("Isi tidak cocok dengan sidiknya.")
    return terang


def isi_atau_404(lampiran: Lampiran) -> bytes:
    """The clear bytes; Http404, with an entry in the error log, when the file is missing or damaged."""
    try:
        return isi(lampiran)
    except (OSError, GagalBuka) as galat:
        if lampiran.dihapus_pada:
            raise Http404("Berkas ini sudah dihapus.") from galat
        logger.error("lampiran %s cannot be served: %s", lampiran.pk, type(galat).__name__)
        raise Http404("Berkas ini tidak dapat dibuka. Hubungi PPID agar berkasnya diperiksa.") from galat


def catat_akses(lampiran: Lampiran, *, oleh, peran: str, keperluan: str) -> None:
    """Write down who looks at a file, as which role and what for: nothing of a file leaves without this row."""
    AksesLampiran.objects.create(
        lampiran=lampiran,
        oleh=oleh if isinstance(oleh, get_user_model()) else None,
        peran=str(peran),
        keperluan=keperluan,
    )


def sajikan(request: HttpRequest, lampiran: Lampiran, *, oleh, peran: str, keperluan: str) -> HttpResponse:
    """Answer with the file as a download and write down who took it. The caller has asked the policy already."""
    terang = isi_atau_404(lampiran)
    catat_akses(lampiran, oleh=oleh, peran=peran, keperluan=keperluan)
    nama = content_disposition_header(True, lampiran.nama_asli)
    return HttpResponse(terang, content_type=lampiran.mime, headers={**TAJUK_UNDUHAN, "Content-Disposition": nama})


# --- Sweeping --------------------------------------------------------------------------------------------------------
def sapu_titipan() -> int:
    """Delete kept files nobody came back for, and files no row names, once older than 24 hours; returns how many.

    Should the database know not a single file of a filled folder, it is the wrong one: then nothing is deleted.
    """
    ditinggal = _lepas_titipan_basi()
    umur = dict(_umur_berkas())  # before the rows are read: a file stored meanwhile is then no orphan
    dikenal = set(Lampiran.objects.tersedia().values_list("nama_simpan", flat=True))
    yatim = [nama for nama, detik in umur.items() if detik > MASA_TITIP.total_seconds() and nama not in dikenal]
    if len(yatim) > WAJAR and not umur.keys() & (dikenal | ditinggal):
        logger.error("%s private files without a row and none with one: wrong database? nothing deleted", len(yatim))
        return 0
    for nama in yatim:
        _hapus_berkas(nama)
    return len(yatim)


def _lepas_titipan_basi() -> set[str]:
    """Delete the rows of abandoned files; a file being bound to its case right now is left alone."""
    with transaction.atomic():
        lewat = Lampiran.objects.titipan().filter(diunggah_pada__lte=timezone.now() - MASA_TITIP)
        basi = dict(lewat.select_for_update(skip_locked=True).values_list("pk", "nama_simpan"))
        Lampiran.objects.filter(pk__in=basi).delete()
    return set(basi.values())


def _umur_berkas() -> Iterator[tuple[str, float]]:
    """Every file in the private folder with its age in seconds."""
    akar = Path(PenyimpananPribadi().location)
    for berkas in akar.glob("??/??/*"):
        with contextlib.suppress(FileNotFoundError):
            yield berkas.relative_to(akar).as_posix(), time.time() - berkas.stat().st_mtime


def _hapus_berkas(nama_simpan: str) -> None:
    # Robust: the case is closed in the database; should the disk refuse, the next sweep finds the file again.
    transaction.on_commit(lambda: PenyimpananPribadi().delete(nama_simpan), robust=True)
