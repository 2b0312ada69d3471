"""The file of a dispute: one ZIP with everything that was filed and answered, and the proof that nothing was changed.

The same case gives the same bytes. It can be checked with sha256sum and a shell alone: every event of the history is
one file whose SHA-256 is the hash that the next event carries, and every letter is a file whose SHA-256 stands in the
event that owed it. The commands stand in the file itself and in `docs/panduan/keberatan.md`.
"""

import hashlib
import io
import zipfile
from collections.abc import Iterator
from dataclasses import dataclass

from informasi import berkas_sengketa_teks as teks
from informasi.models import Keberatan
from informasi.rules import Kejadian as KejadianPermohonan
from informasi.surat_sengketa import surat_permohonan
from layanan import lampiran
from layanan.kripto import GagalBuka
from layanan.models import Lampiran, Perkara, Surat
from layanan.peran import Peran
from layanan.peristiwa import SURAT_TERKIRIM, riwayat
from layanan.surat import KODE_TERSIMPAN, TEMPAT_KODE
from layanan.waktu import waktu_wita

SAAT = (1980, 1, 1, 0, 0, 0)  # the earliest time a ZIP can hold: the bytes must not depend on the hour of the download
# A colleague's proposal that binds nobody: the citizen gets its hash, so that the chain still closes.
TERTUTUP = frozenset({KejadianPermohonan.DIRANCANG})


@dataclass(frozen=True)
class BerkasSengketa:
    """The file of one objection, for the citizen (`petugas` is None) or for an officer with the whole history."""

    keberatan: Keberatan
    petugas: object = None

    @property
    def nama(self) -> str:
        return f"berkas-sengketa-{self.keberatan.nomor}{'-ppid' if self.petugas else ''}.zip"

    @property
    def perkara(self) -> list[Perkara]:
        """The request and the objection."""
        return [p for p in (self.keberatan.permohonan, self.keberatan) if p]

    def lampiran(self) -> list[Lampiran]:
        """The private files that go in: what this reader may open one by one as well."""
        pembaca = self.petugas or Peran.PEMOHON
        return [x for p in self.perkara for x in p.lampiran() if p.boleh_lihat_lampiran(x, pembaca)]

    def alirkan(self) -> Iterator[bytes]:
        """The ZIP, entry by entry; at no time is more than one of them in memory."""
        wadah, jumlah = _Wadah(), []
        with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
            for nama, isi in self._isi():
                jumlah.append(f"{hashlib.sha256(isi).hexdigest()}  {nama}\n")
                yield from _tulis(arsip, wadah, nama, isi)
            yield from _tulis(arsip, wadah, "SHA256SUMS", "".join(jumlah).encode())
        yield wadah.ambil()

    # --- What goes in ------------------------------------------------------------------------------------------------
    def _isi(self) -> Iterator[tuple[str, bytes]]:
        ppid = bool(self.petugas)
        yield "BACA-SAYA.txt", teks.baca_saya(self.keberatan, ppid=ppid).encode()
        yield "ringkasan.txt", teks.ringkasan(self.keberatan, ppid=ppid).encode()
        yield "kronologi.txt", teks.kronologi(self._kronologi()).encode()
        if not ppid:
            yield "surat-permohonan-ke-komisi-informasi.txt", surat_permohonan(self.keberatan).encode()
        for p in self.perkara:
            yield from self._surat(p)
        for satu in self.lampiran():
            yield _isi_lampiran(satu)
        yield from self._riwayat()

    def _surat(self, p: Perkara) -> Iterator[tuple[str, bytes]]:
        """Every letter twice: the frozen wording, whose hash stands in the history, and as text to read."""
        surat = Surat.objects.filter(nomor_perkara=p.nomor).order_by("pk")
        for satu in surat if self.petugas else surat.untuk_pemohon():
            nama = f"surat/{satu.nomor.replace('/', '_')}_{satu.jenis}"
            kepala = f"{satu.nomor}\n{waktu_wita(satu.dibuat_pada)}\n{satu.perihal}\n\n"
            yield f"{nama}.html", satu.isi.encode()
            yield f"{nama}.txt", (kepala + satu.teks.replace(TEMPAT_KODE, KODE_TERSIMPAN) + "\n").encode()

    def _riwayat(self) -> Iterator[tuple[str, bytes]]:
        """Every event as the line that was hashed; one that the citizen does not see as the two hashes around it."""
        ujung = []
        for p in self.perkara:
            sidik = ""
            for x in riwayat(p.nomor):
                nama = f"riwayat/{p.nomor}/{x.urutan:04d}"
                if self.petugas or x.kejadian not in TERTUTUP:
                    yield f"{nama}.json", x.naskah_sidik().encode()
                else:
                    yield f"{nama}.sidik", f"{x.sidik_sebelum} {x.sidik}\n".encode()
                sidik = x.sidik
            ujung.append(f"{p.nomor} {sidik}\n")
        yield "riwayat/KEPALA.txt", "".join(ujung).encode()

    def _kronologi(self) -> list[dict]:
        """What happened, oldest first, across request and objection."""
        label = {p.nomor: dict(p.KEJADIAN.choices) for p in self.perkara}
        semua = [x for p in self.perkara for x in riwayat(p.nomor) if self.petugas or x.kejadian != SURAT_TERKIRIM]
        return [
            {
                "pada": waktu_wita(x.pada),
                "nomor": x.nomor_perkara,
                "urutan": x.urutan,
                "judul": label[x.nomor_perkara].get(x.kejadian, x.kejadian),
                "oleh": f"{x.oleh} ({x.peran})" if self.petugas and x.oleh else x.peran,
            }
            for x in sorted(semua, key=lambda x: (x.pada, x.pk))
        ]


def _isi_lampiran(satu: Lampiran) -> tuple[str, bytes]:
    """A private file under a name of its own; one that cannot be opened leaves a note and does not end the download."""
    nama = f"lampiran/{satu.nomor_perkara}_{satu.pk}_{satu.nama_asli}"
    try:
        return nama, lampiran.isi(satu)
    except (OSError, GagalBuka):
        catatan = f"Berkas ini tidak dapat dibuka. Sidiknya (SHA-256): {satu.sidik}\n"
        return f"{nama}.TIDAK-TERSEDIA.txt", catatan.encode()


class _Wadah(io.RawIOBase):
    """Takes what the ZIP writes and gives it away in pieces: nothing is kept, nothing can be read back."""

    def __init__(self):
        self.potongan = bytearray()

    def writable(self) -> bool:
        return True

    def write(self, data) -> int:
        self.potongan += data
        return len(data)

    def ambil(self) -> bytes:
        isi = bytes(self.potongan)
        self.potongan.clear()
        return isi


def _tulis(arsip: zipfile.ZipFile, wadah: _Wadah, nama: str, isi: bytes) -> Iterator[bytes]:
    info = zipfile.ZipInfo(nama, SAAT)
    info.compress_type, info.external_attr = zipfile.ZIP_DEFLATED, 0o644 << 16
    arsip.writestr(info, isi)
    yield wadah.ambil()
