"""The statutory clocks as data: how many working days each duty or right has, and by which article.

All counts are working days in WITA. ``sumber`` says how sure the row is: "terverifikasi" (read in the named text),
"dari ingatan" (a person must check it against the law) or "pilihan PPID" (our own choice, not law).
"""

from dataclasses import dataclass
from datetime import date, datetime
from functools import cached_property

from django.core.exceptions import ValidationError
from django.utils.dateparse import parse_datetime

from layanan.hari_kerja import Hitungan, tanggal_wita
from layanan.kalender import Kalender, TahunTanpaLibur


@dataclass(frozen=True)
class JangkaWaktu:
    """One clock. ``perpanjangan`` counts from the original due date; None where the law allows no extension."""

    jenis: str
    nama: str
    hari: int
    pasal: str
    kalimat: str
    sumber: str
    perpanjangan: int | None = None
    internal: bool = False  # a rule of our own house: not offered in the public calculator


@dataclass(frozen=True)
class HasilHitung:
    """A counted clock. Each date is the last WITA day of its period, which ends at 23:59:59.

    ``dilewati`` are the skipped days of the first period with their reasons, ``dilewati_perpanjangan`` those of the
    extension, counted from the original due date. The extension is counted only when asked for, because it may reach
    into a year whose holidays nobody has entered yet: that must not hide the due date itself.
    """

    jangka_waktu: JangkaWaktu
    pokok: Hitungan
    kalender: Kalender

    @property
    def mulai(self) -> date:
        return self.pokok.mulai

    @property
    def tenggat(self) -> date:
        return self.pokok.tenggat

    @property
    def dilewati(self) -> tuple[tuple[date, str], ...]:
        return self.pokok.dilewati

    @property
    def hari_kerja(self) -> int:
        """The working days of the first period."""
        return self.jangka_waktu.hari

    @cached_property
    def _tambahan(self) -> Hitungan | None:
        if self.jangka_waktu.perpanjangan is None:
            return None
        return self.kalender.tenggat(self.tenggat, self.jangka_waktu.perpanjangan)

    @property
    def perpanjangan(self) -> date | None:
        """The due date after an extension; None where the law allows none. Raises TahunTanpaLibur."""
        return self._tambahan and self._tambahan.tenggat

    @property
    def dilewati_perpanjangan(self) -> tuple[tuple[date, str], ...]:
        """The days the extension skips. Raises TahunTanpaLibur."""
        return self._tambahan.dilewati if self._tambahan else ()

    @cached_property
    def tahun_tanpa_libur(self) -> int | None:
        """The year whose missing holidays keep the extension from being counted; None when it can be counted."""
        try:
            self.perpanjangan  # noqa: B018
        except TahunTanpaLibur as galat:
            return galat.tahun
        return None

    def sebagai_json(self) -> dict:
        """Return the answer of the public calculator, with dates as YYYY-MM-DD.

        ``tahun_tanpa_libur`` is there only when the extension exists but cannot be counted yet.
        """
        isi = {
            "jenis": self.jangka_waktu.jenis,
            "mulai": self.mulai.isoformat(),
            "tenggat": self.tenggat.isoformat(),
            "perpanjangan": None,
            "hari_kerja": self.hari_kerja,
            "dilewati": _hari_json(self.dilewati),
            "dilewati_perpanjangan": [],
        }
        if self.tahun_tanpa_libur:
            return {**isi, "tahun_tanpa_libur": self.tahun_tanpa_libur}
        batas = self.perpanjangan and self.perpanjangan.isoformat()
        return {**isi, "perpanjangan": batas, "dilewati_perpanjangan": _hari_json(self.dilewati_perpanjangan)}


_PERMENPAN = "Permenpan RB 62/2018 (nomor pasal belum dipastikan)"
_PERKI = "Perki 1/2021 (nomor pasal belum dipastikan)"
_SUMBER_PERKI = (
    "terverifikasi: laman prosedur permohonan BPS yang mengutip Perki 1/2021; dari ingatan: hari berarti hari kerja"
)

_DAFTAR = (
    JangkaWaktu(
        jenis="permohonan",
        nama="Jawaban atas permohonan informasi",
        hari=10,
        perpanjangan=7,
        pasal="Pasal 22 ayat (7) dan (8) UU 14/2008",
        kalimat="PPID menjawab permohonan paling lambat 10 hari kerja sejak permohonan diterima. PPID dapat "
        "memperpanjangnya satu kali, paling lama 7 hari kerja, dengan alasan tertulis.",
        sumber="terverifikasi: naskah UU 14/2008",
    ),
    JangkaWaktu(
        jenis="kelengkapan_periksa",
        nama="Pemeriksaan kelengkapan permohonan",
        hari=3,
        pasal=_PERKI,
        kalimat="PPID memeriksa kelengkapan permohonan paling lambat 3 hari kerja sejak permohonan dicatat.",
        sumber=_SUMBER_PERKI,
    ),
    JangkaWaktu(
        jenis="kelengkapan_lengkapi",
        nama="Perbaikan permohonan yang belum lengkap",
        hari=3,
        pasal=_PERKI,
        kalimat="Anda melengkapi permohonan paling lambat 3 hari kerja sejak menerima surat keterangan tidak lengkap.",
        sumber=_SUMBER_PERKI,
    ),
    JangkaWaktu(
        jenis="keberatan_diajukan",
        nama="Pengajuan keberatan",
        hari=30,
        pasal="Pasal 36 ayat (1) UU 14/2008",
        kalimat="Anda dapat mengajukan keberatan paling lambat 30 hari kerja sejak alasan keberatan ditemukan, "
        "misalnya sejak Anda menerima surat penolakan.",
        sumber="terverifikasi: naskah UU 14/2008",
    ),
    JangkaWaktu(
        jenis="keberatan_ditanggapi",
        nama="Tanggapan atas keberatan",
        hari=30,
        pasal="Pasal 36 ayat (2) UU 14/2008",
        kalimat="Atasan PPID menanggapi keberatan paling lambat 30 hari kerja sejak keberatan diterima.",
        sumber="terverifikasi: naskah UU 14/2008",
    ),
    JangkaWaktu(
        jenis="sengketa",
        nama="Permohonan penyelesaian sengketa informasi",
        hari=14,
        pasal="Pasal 37 ayat (2) UU 14/2008",
        kalimat="Anda dapat meminta Komisi Informasi menyelesaikan sengketa paling lambat 14 hari kerja sejak "
        "menerima tanggapan tertulis dari Atasan PPID.",
        sumber="terverifikasi: naskah UU 14/2008",
    ),
    JangkaWaktu(
        jenis="pengaduan_verifikasi",
        nama="Verifikasi pengaduan",
        hari=3,
        pasal=_PERMENPAN,
        kalimat="Petugas memeriksa pengaduan dan memberi tanggapan pertama paling lambat 3 hari kerja.",
        sumber="terverifikasi: laman tanya jawab SP4N-LAPOR!; dari ingatan: nomor pasal",
    ),
    JangkaWaktu(
        jenis="pengaduan_informasi",
        nama="Permintaan informasi lewat pengaduan",
        hari=5,
        pasal=_PERMENPAN,
        kalimat="Permintaan informasi yang masuk lewat pengaduan dijawab paling lambat 5 hari kerja.",
        sumber="terverifikasi: Republika 14 Juni 2018 dan SIPPN; dari ingatan: nomor pasal",
    ),
    JangkaWaktu(
        jenis="pengaduan_tidak_berkadar",
        nama="Pengaduan tidak berkadar pengawasan",
        hari=14,
        pasal=_PERMENPAN,
        kalimat="Pengaduan tentang layanan yang tidak memerlukan pengawasan diselesaikan paling lambat 14 hari kerja.",
        sumber="terverifikasi: Republika 14 Juni 2018 dan SIPPN; dari ingatan: nomor pasal",
    ),
    JangkaWaktu(
        jenis="pengaduan_berkadar",
        nama="Pengaduan berkadar pengawasan",
        hari=60,
        pasal=_PERMENPAN,
        kalimat="Pengaduan yang memerlukan pengawasan diselesaikan paling lambat 60 hari kerja.",
        sumber="terverifikasi: Republika 14 Juni 2018 dan SIPPN; dari ingatan: nomor pasal",
    ),
    JangkaWaktu(
        jenis="disposisi",
        nama="Jawaban perangkat daerah atas disposisi",
        hari=5,
        pasal="Aturan kerja PPID, bukan ketentuan undang-undang",
        kalimat="Perangkat daerah menjawab disposisi PPID paling lambat 5 hari kerja.",
        sumber="pilihan PPID: separuh dari waktu jawaban, agar PPID sempat menyusun surat",
        internal=True,
    ),
)

JENIS: dict[str, JangkaWaktu] = {baris.jenis: baris for baris in _DAFTAR}


def hitung(jenis: str, mulai: date | datetime, kalender: Kalender | None = None) -> HasilHitung:
    """Count the clock ``jenis`` from the WITA date of ``mulai`` (a naive datetime is read as WITA).

    Pass a loaded ``kalender`` when counting for many rows; otherwise the holiday table is read once.
    Raises ValidationError for an unknown ``jenis``, TahunTanpaLibur for a year without holidays before the due date.
    """
    if jenis not in JENIS:
        raise ValidationError(
            "Jenis %(jenis)s tidak dikenal. Pilih salah satu: %(pilihan)s.",
            code="jenis_tidak_dikenal",
            params={"jenis": f"“{jenis}”", "pilihan": ", ".join(JENIS)},
        )
    kalender = kalender or Kalender.muat()
    return HasilHitung(JENIS[jenis], kalender.tenggat(tanggal_wita(mulai), JENIS[jenis].hari), kalender)


def baca_mulai(teks: str) -> date:
    """Read a date or an ISO 8601 time typed by a person and return its WITA date.

    Raises ValidationError with a sentence when it is neither.
    """
    try:
        waktu = parse_datetime(teks.strip())
        if waktu is not None:
            return tanggal_wita(waktu)
    except ValueError:  # well formed, but no such date: 2026-02-30
        pass
    raise ValidationError(
        "Tanggal mulai tidak dapat dibaca. Tulis seperti 2026-11-23 atau 2026-11-23T09:10.", code="mulai_tidak_terbaca"
    )


def _hari_json(dilewati: tuple[tuple[date, str], ...]) -> list[dict]:
    return [{"tanggal": tanggal.isoformat(), "alasan": alasan} for tanggal, alasan in dilewati]
