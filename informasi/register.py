"""The statutory registers: which columns each has, and what stands in them. Reads, never writes.

F6 is the register of requests (columns as the Kejaksaan prints them after Perki 1/2010), F7 that of objections (columns
a-k of the PPID guide of Sumatera Barat, 2021). Perki 1/2021 is still to be compared.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from itertools import groupby

from django.db.models import QuerySet
from django.utils import timezone

from informasi.models import Keberatan, Permohonan
from informasi.rules import DIJAWAB, CaraMemperoleh, Status
from informasi.rules.keberatan import Status as StatusKeberatan
from layanan.kalender import Kalender
from layanan.models import BukuNomor
from layanan.waktu import tanggal_panjang


@dataclass(frozen=True)
class Kolom:
    """One column: its name, what it shows of a row, and the heading it stands under together with its neighbours."""

    nama: str
    nilai: Callable[..., str]
    kelompok: str = ""
    berkalender: bool = False  # its value asks the calendar too

    @property
    def lengkap(self) -> str:
        return f"{self.kelompok}: {self.nama}" if self.kelompok else self.nama


@dataclass(frozen=True)
class Register:
    """One book: its columns, and its rows of a year in the order of their numbers."""

    kode: str
    judul: str
    kolom: tuple[Kolom, ...]
    semua: Callable[[], QuerySet]
    pejabat: str  # who signs

    def tahun(self) -> list[int]:
        """The years that have rows, the newest first."""
        buku = BukuNomor.objects.filter(jenis=self.semua().model.JENIS_NOMOR, terakhir__gt=0)
        return list(buku.order_by("-tahun").values_list("tahun", flat=True))

    def isi(self, tahun: int) -> QuerySet:
        """The rows whose number is of this year, so that a book has no gap."""
        semua = self.semua()
        return semua.filter(nomor__startswith=f"{semua.model.JENIS_NOMOR}-{tahun}-").order_by("nomor")

    def sel(self, baris: Iterable) -> Iterator[list[str]]:
        """The rows as texts, column by column."""
        kalender = Kalender.muat() if any(k.berkalender for k in self.kolom) else None
        for satu in baris:
            yield [k.nilai(satu, kalender) if k.berkalender else k.nilai(satu) for k in self.kolom]

    @property
    def kepala(self) -> list[tuple[str, list[Kolom]]]:
        """The headings with the columns below them; a column without one stands by itself."""
        kunci = [(k.kelompok or k.nama, k) for k in self.kolom]
        return [(judul, [k for _, k in bagian]) for judul, bagian in groupby(kunci, key=lambda pasangan: pasangan[0])]


def kontak(satu) -> str:
    """Telephone and mail, as the registers show them."""
    return "\n".join(filter(None, [satu.telepon, satu.email]))


def _pemberitahuan(p: Permohonan):
    return getattr(p, "pemberitahuan", None)


def _dikuasai(p: Permohonan) -> str:
    if not (surat := _pemberitahuan(p)):
        return ""
    return "Tidak" if surat.keputusan == Status.TIDAK_DIKUASAI else "Ya"


def _blok(nama: str, *keputusan: str) -> Callable[[Permohonan], str]:
    """A block of the notice, only for these decisions."""

    def nilai(p: Permohonan) -> str:
        surat = _pemberitahuan(p)
        return getattr(surat, nama) if surat and surat.keputusan in keputusan else ""

    return nilai


def _jenis(p: Permohonan) -> str:
    return "Melihat atau mengetahui" if p.cara_memperoleh == CaraMemperoleh.MELIHAT else "Meminta salinan"


def _keputusan(p: Permohonan) -> str:
    if surat := _pemberitahuan(p):
        return surat.get_keputusan_display()
    return p.get_status_display() if not p.terbuka else "Belum diputus"


def _alasan(p: Permohonan) -> str:
    """The exclusions a refusal cites; for what is not held, that."""
    if not (surat := _pemberitahuan(p)):
        return ""
    if surat.keputusan == Status.TIDAK_DIKUASAI:
        return "Informasi tidak dikuasai"
    dikutip = surat.pengecualian.all()
    return "; ".join(f"Pasal 17 huruf {x.alasan}: {x.judul} ({x.nomor_penetapan})" for x in dikutip)


_DIBERI = (Status.DIKABULKAN, Status.DIKABULKAN_SEBAGIAN)
_STATUS, _HARI = "Status informasi", "Hari dan tanggal"

F6 = Register(
    "F6",
    "Buku register permohonan informasi publik",
    (
        Kolom("Nomor", lambda p: p.nomor),
        Kolom("Tanggal diterima", lambda p: tanggal_panjang(p.diterima_pada)),
        Kolom("Nama", lambda p: p.nama),
        Kolom("Alamat", lambda p: p.alamat),
        Kolom("Nomor kontak", kontak),
        Kolom("Pekerjaan", lambda p: p.pekerjaan),
        Kolom("Informasi yang diminta", lambda p: p.rincian_informasi),
        Kolom("Tujuan penggunaan", lambda p: p.tujuan_penggunaan),
        Kolom("di bawah penguasaan", _dikuasai, _STATUS),
        Kolom("badan publik lain", _blok("badan_publik_lain", Status.TIDAK_DIKUASAI), _STATUS),
        Kolom("Bentuk informasi yang dikuasai", _blok("cara_format", *_DIBERI)),
        Kolom("Jenis permohonan", _jenis),
        Kolom("Keputusan", _keputusan),
        Kolom("Alasan penolakan", _alasan),
        Kolom("pemberitahuan tertulis", lambda p: tanggal_panjang(p.dijawab_pada), _HARI),
        Kolom("pemberian informasi", lambda p: tanggal_panjang(p.disampaikan_pada), _HARI),
        Kolom("Biaya dan cara pembayaran", _blok("biaya", *DIJAWAB)),
    ),
    # The sealed identity number is no column of the register: it stays closed.
    lambda: (
        Permohonan.objects.select_related("pemberitahuan")
        .prefetch_related("pemberitahuan__pengecualian")
        .defer("nomor_identitas")
    ),
    "Pejabat Pengelola Informasi dan Dokumentasi",
)


def _identitas(k: Keberatan) -> str:
    """Who objects, and in whose name somebody else does."""
    kuasa = f"Kuasa: {', '.join(filter(None, [k.kuasa_nama, k.kuasa_alamat, k.kuasa_telepon]))}" if k.kuasa_nama else ""
    return "\n".join(filter(None, [k.nama, k.alamat, k.pekerjaan, kontak(k), kuasa]))


def _putusan(k: Keberatan) -> str:
    if putusan := getattr(k, "putusan", None):
        return f"{putusan.get_putusan_display()}. {putusan.perintah}".strip()
    return k.get_status_display() if not k.terbuka else "Belum diputus"


def _atasan(k: Keberatan) -> str:
    if not (putusan := getattr(k, "putusan", None)):
        return ""
    return "\n".join(filter(None, [str(putusan.diputus_oleh), putusan.diputus_oleh.jabatan]))


def _tanggapan_pemohon(k: Keberatan, kalender: Kalender) -> str:
    """What the citizen did with the decision or said of it; silence is written down once the way onward has closed."""
    if k.status == StatusKeberatan.DICABUT:
        return "Keberatan dicabut"
    sengketa = getattr(k, "sengketa", None)
    return f"Sengketa di Komisi Informasi, nomor {sengketa.nomor_register}" if sengketa else _kata_pemohon(k, kalender)


def _kata_pemohon(k: Keberatan, kalender: Kalender) -> str:
    if k.tanggapan_pemohon or not k.disampaikan_pada:
        return k.get_tanggapan_pemohon_display()
    sampai = k.jendela_sengketa(kalender).sampai
    if sampai is None or timezone.localdate() <= sampai:
        return ""
    return f"Tidak menanggapi sampai hari terakhir ke Komisi Informasi, {tanggal_panjang(sampai)}"


F7 = Register(
    "F7",
    "Buku register keberatan",
    (
        Kolom("Nomor registrasi", lambda k: k.nomor),
        Kolom("Tanggal diterima", lambda k: tanggal_panjang(k.diterima_pada)),
        Kolom("Identitas pemohon dan/atau kuasa", _identitas),
        Kolom("Nomor pendaftaran permohonan", lambda k: k.permohonan.nomor if k.permohonan else "tanpa permohonan"),
        Kolom("Informasi yang diminta", lambda k: k.rincian_informasi),
        Kolom("Tujuan penggunaan", lambda k: k.tujuan_penggunaan),
        Kolom("Alasan keberatan (Pasal 35)", lambda k: "\n".join(a.label for a in k.daftar_alasan)),
        Kolom("Keputusan Atasan PPID", _putusan),
        Kolom("Hari dan tanggal tanggapan", lambda k: tanggal_panjang(k.disampaikan_pada)),
        Kolom("Nama dan posisi Atasan PPID", _atasan),
        Kolom("Tanggapan pemohon", _tanggapan_pemohon, berkalender=True),
    ),
    lambda: Keberatan.objects.select_related("permohonan", "putusan__diputus_oleh", "sengketa").defer(
        "permohonan__nomor_identitas"
    ),
    "Atasan Pejabat Pengelola Informasi dan Dokumentasi",
)
