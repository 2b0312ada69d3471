"""Letters: put into words, frozen into the outbox, shown again."""

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from django.conf import settings
from django.db import transaction
from django.db.models import Count, QuerySet
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.html import escape, format_html
from django.utils.safestring import SafeString

from layanan import kripto
from layanan.models import Peristiwa, Surat
from layanan.peristiwa import IDENTITAS_DIHAPUS, catat
from layanan.teks_surat import teks_dari_html

# Stands in the frozen text where the access code goes; the code itself is never part of it.
TEMPAT_KODE = "[[KODE-AKSES]]"
KODE_TERSIMPAN = "(hanya tercantum pada tanda terima yang Anda peroleh saat mendaftar)"
DIKOSONGKAN = "Isi surat ini sudah dihapus menurut masa simpan data pribadi. Nomor, tanggal, dan sidiknya tetap ada."


@dataclass(frozen=True)
class Naskah:
    """A letter in words, not yet written to the outbox."""

    jenis: str
    perihal: str
    isi: str
    tujuan: str = ""
    untuk: str = Surat.Untuk.PEMOHON
    kode: str = field(default="", repr=False)

    @property
    def teks(self) -> str:
        return teks_dari_html(self.isi)

    @property
    def sidik(self) -> str:
        """SHA-256 of the wording, which the event that owes the letter carries in its chain."""
        return sidik_isi(self.isi)


def sidik_isi(isi: str) -> str:
    """SHA-256 of a letter's wording."""
    return hashlib.sha256(isi.encode()).hexdigest()


def rekam(nomor_perkara: str, kejadian: str, *, surat: Sequence[Naskah] = (), data: dict | None = None, **lain):
    """Leave one event and the letters it owes (law 4: no silent act). Returns the event.

    The event carries the hash of every letter's wording, so that a letter changed later betrays itself in the chain.
    The other keyword arguments are those of `layanan.peristiwa.catat`.
    """
    sidik = {"surat": [n.sidik for n in surat]} if surat else {}
    peristiwa = catat(nomor_perkara, kejadian, data={**(data or {}), **sidik}, **lain)
    for naskah in surat:
        tulis(peristiwa, naskah)
    return peristiwa


def susun(jenis: str, konteks: dict, **lain) -> Naskah:
    """Render the templates `surat/<jenis>_perihal.txt` and `surat/<jenis>.html` with the letter's variables."""
    konteks = {"situs_alamat": settings.ALAMAT_SITUS, "tempat_kode": TEMPAT_KODE, **konteks}
    perihal = " ".join(render_to_string(f"surat/{jenis}_perihal.txt", konteks).split())
    return Naskah(jenis=jenis, perihal=perihal, isi=render_to_string(f"surat/{jenis}.html", konteks), **lain)


def tulis(peristiwa: Peristiwa, naskah: Naskah) -> Surat:
    """Freeze a letter that an event owes into one outbox row; it is sent later by `kirim_surat`.

    Must be called in the transaction of the act, after `catat`, whose lock on the case also numbers the letters.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("tulis needs the transaction of the act that owes the letter")
    urutan = Surat.objects.filter(nomor_perkara=peristiwa.nomor_perkara).count() + 1
    surat = Surat(
        nomor=f"{peristiwa.nomor_perkara}/S-{urutan:02d}",
        nomor_perkara=peristiwa.nomor_perkara,
        peristiwa=peristiwa,
        untuk=naskah.untuk,
        jenis=naskah.jenis,
        perihal=naskah.perihal,
        isi=naskah.isi,
        teks=naskah.teks,
        tujuan=naskah.tujuan,
        dibuat_pada=timezone.now(),
    )
    surat.sidik = surat.hitung_sidik()
    if naskah.kode and naskah.tujuan:
        surat.rahasia = kripto.segel_teks(naskah.kode, surat.nomor)
    surat.save()
    return surat


def isi_surat(surat: Surat, kode: str = "", *, teks: bool = False) -> str:
    """The letter's text with the access code in its place, or with a sentence that says where the code was given.

    The HTML comes back as a SafeString, and this is the only place where stored text counts as HTML. It may, because
    `susun` rendered it from our own templates with autoescaping on (a test keeps `safe` out of them), `tulis` alone
    writes the column, and the row's hash is checked here: text changed since then is shown escaped, as plain text.
    """
    if surat.dikosongkan:
        return DIKOSONGKAN
    if teks:
        return surat.teks.replace(TEMPAT_KODE, kode or KODE_TERSIMPAN)
    isi = surat.isi.replace(TEMPAT_KODE, escape(kode) if kode else format_html("<small>{}</small>", KODE_TERSIMPAN))
    return SafeString(isi) if utuh(surat) else isi


def lupakan_tujuan(surat: QuerySet) -> int:
    """Forget where letters went or would go; what they say stays, and its hash does not hold the address."""
    return surat.exclude(tujuan="").update(tujuan="")


def utuh(surat: Surat) -> bool:
    """Whether number, date, subject and wording are still what was frozen."""
    return surat.hitung_sidik() == surat.sidik


def cacat_surat() -> Iterator[str]:
    """Every letter that is not what its event owed, and every owed letter that is gone."""
    dihapus = dict(Peristiwa.objects.filter(kejadian=IDENTITAS_DIHAPUS).values_list("nomor_perkara", "pada"))
    for satu in Surat.objects.select_related("peristiwa").iterator(chunk_size=500):
        if satu.dikosongkan:
            pada = dihapus.get(satu.nomor_perkara.partition("/")[0])
            if pada is None or pada < satu.dibuat_pada:
                yield f"{satu.nomor_perkara}: isi surat {satu.nomor} hilang tanpa peristiwa yang menghapusnya."
        elif not utuh(satu) or sidik_isi(satu.isi) not in satu.peristiwa.data.get("surat", []):
            yield f"{satu.nomor_perkara}: isi surat {satu.nomor} telah diubah."
    berutang = Peristiwa.objects.filter(data__has_key="surat").annotate(tertulis=Count("surat")).order_by("pk")
    for peristiwa in berutang.iterator(chunk_size=2000):
        utang = peristiwa.data["surat"]
        if isinstance(utang, list) and len(utang) != peristiwa.tertulis:
            yield (
                f"{peristiwa.nomor_perkara}: peristiwa ke-{peristiwa.urutan} menyebut {len(utang)} surat, "
                f"yang ada {peristiwa.tertulis}."
            )


def alamat_verifikasi(surat: Surat) -> str:
    """The public address behind the letter's QR code."""
    return settings.ALAMAT_SITUS + reverse("layanan:verifikasi", args=[surat.kode_verifikasi])
