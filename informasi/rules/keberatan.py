"""The statute as data, second part: an objection (Pasal 35-36 UU 14/2008) and the dispute after it (Pasal 37-40)."""

from django.db.models import TextChoices

from layanan.alur import Aturan, terbuka
from layanan.peran import Peran


class Alasan(TextChoices):
    """The seven grounds of Pasal 35 ayat (1). A closed list; several may be given at once."""

    A = "a", "a. Permohonan ditolak karena informasinya dikecualikan"
    B = "b", "b. Informasi berkala tidak disediakan"
    C = "c", "c. Permohonan tidak ditanggapi"
    D = "d", "d. Permohonan ditanggapi tidak sebagaimana yang diminta"
    E = "e", "e. Permohonan tidak dipenuhi"
    F = "f", "f. Biaya yang dikenakan tidak wajar"
    G = "g", "g. Informasi disampaikan melebihi waktu yang diatur"


# Pasal 35 ayat (1) huruf b speaks of what the city must announce by itself: nobody has to ask for it first.
TANPA_PERMOHONAN = frozenset({Alasan.B})
# Pasal 35 ayat (2) and 40 ayat (2): everything but a refusal under Pasal 17 may be settled by mediation.
TANPA_MEDIASI = frozenset({Alasan.A})


class Status(TextChoices):
    """The state of an objection."""

    DIAJUKAN = "diajukan", "Diajukan"
    DIPERIKSA = "diperiksa", "Diperiksa Atasan PPID"
    DIMINTAI_TANGGAPAN = "dimintai_tanggapan", "Menunggu tanggapan PPID"
    DIPUTUS = "diputus", "Diputus, belum disampaikan"
    DISAMPAIKAN = "disampaikan", "Keputusan disampaikan"
    DICABUT = "dicabut", "Dicabut pemohon"


# The clock of Pasal 36 ayat (2) runs until the written answer has gone out: a decision in a drawer is silence.
BERJALAN = (Status.DIAJUKAN, Status.DIPERIKSA, Status.DIMINTAI_TANGGAPAN, Status.DIPUTUS)
TERBUKA = BERJALAN


class Putusan(TextChoices):
    """What Atasan PPID can decide: Pasal 36 ayat (2)-(3)."""

    MENGABULKAN = "mengabulkan", "Keberatan dikabulkan"
    SEBAGIAN = "mengabulkan_sebagian", "Keberatan dikabulkan sebagian"
    MENGUATKAN = "menguatkan", "Putusan PPID dikuatkan"


MEMBUKA = (Putusan.MENGABULKAN, Putusan.SEBAGIAN)


class TanggapanPemohon(TextChoices):
    """What the citizen says of the decision (register F7, column k). It gives up no right."""

    MENERIMA = "menerima", "Menerima keputusan"
    TIDAK = "tidak_menerima", "Tidak menerima keputusan"


class Jalur(TextChoices):
    """How the Komisi Informasi settles a dispute: Pasal 40 and 42."""

    MEDIASI = "mediasi", "Mediasi"
    AJUDIKASI = "ajudikasi", "Ajudikasi"


class HasilSengketa(TextChoices):
    """How a dispute ended."""

    SEPAKAT = "sepakat", "Kesepakatan mediasi"
    DIKABULKAN = "dikabulkan", "Permohonan sengketa dikabulkan"
    SEBAGIAN = "dikabulkan_sebagian", "Permohonan sengketa dikabulkan sebagian"
    DITOLAK = "ditolak", "Permohonan sengketa ditolak"
    GUGUR = "gugur", "Gugur atau dicabut"

    @classmethod
    def membuka(cls) -> frozenset[str]:
        """The outcomes after which the city must give information."""
        return frozenset({cls.SEPAKAT, cls.DIKABULKAN, cls.SEBAGIAN})


class Kejadian(TextChoices):
    """What can stand in the history of an objection; the label is the sentence's title for people."""

    DIAJUKAN = "diajukan", "Keberatan diterima dan diberi nomor"
    DITERIMA = "diterima", "Keberatan diperiksa Atasan PPID"
    DIMINTAI_TANGGAPAN = "dimintai_tanggapan", "Atasan PPID meminta tanggapan PPID"
    DITANGGAPI_PPID = "ditanggapi_ppid", "PPID memberi tanggapan kepada Atasan PPID"
    DIPUTUS = "diputus", "Atasan PPID memutus keberatan"
    DISAMPAIKAN = "disampaikan", "Keputusan atas keberatan disampaikan"
    DICABUT = "dicabut", "Keberatan dicabut oleh pemohon"
    PUTUSAN_DITANGGAPI = "putusan_ditanggapi", "Pemohon menanggapi keputusan"
    SENGKETA_DICATAT = "sengketa_dicatat", "Sengketa didaftarkan di Komisi Informasi"
    SIDANG_DIJADWALKAN = "sidang_dijadwalkan", "Sidang dijadwalkan"
    SENGKETA_DIPUTUS = "sengketa_diputus", "Sengketa selesai di Komisi Informasi"
    SENGKETA_DITINDAKLANJUTI = "sengketa_ditindaklanjuti", "Hasil sengketa ditindaklanjuti"
    HAK_SENGKETA_DIINGATKAN = "hak_sengketa_diingatkan", "Anda diingatkan tentang hak ke Komisi Informasi"
    TENGGAT_DIHITUNG_ULANG = "tenggat_dihitung_ulang", "Tenggat dihitung ulang karena hari libur berubah"
    DIINGATKAN = "diingatkan", "Petugas diingatkan tentang tenggat"
    TERLAMBAT = "terlambat", "Tenggat terlewati"
    SURAT_TERKIRIM = "surat_terkirim", "Surat dikirim"
    BERKAS_DIHAPUS = "berkas_identitas_dihapus", "Berkas identitas dihapus"
    IDENTITAS_DIHAPUS = "identitas_dihapus", "Data pribadi dihapus menurut masa simpan"


class Tindakan(TextChoices):
    """The verbs. The value is also the name of the act in `informasi.acts.keberatan`."""

    AJUKAN = "ajukan", "Ajukan keberatan"
    TERIMA = "terima", "Mulai periksa"
    MINTA_TANGGAPAN_PPID = "minta_tanggapan_ppid", "Minta tanggapan PPID"
    BERI_TANGGAPAN_PPID = "beri_tanggapan_ppid", "Beri tanggapan kepada Atasan PPID"
    PUTUSKAN = "putuskan", "Putuskan keberatan"
    SAMPAIKAN = "sampaikan", "Sampaikan keputusan"
    CABUT = "cabut", "Cabut keberatan"
    TANGGAPI_PUTUSAN = "tanggapi_putusan", "Tanggapi keputusan"
    CATAT_SENGKETA = "catat_sengketa", "Catat sengketa"
    JADWALKAN_SIDANG = "jadwalkan_sidang", "Jadwalkan sidang"
    CATAT_HASIL_SENGKETA = "catat_hasil_sengketa", "Catat hasil sengketa"
    CATAT_TINDAK_LANJUT = "catat_tindak_lanjut", "Catat tindak lanjut"


_PPID = (Peran.PETUGAS_PPID, Peran.PPID_UTAMA)
_ATASAN = (Peran.ATASAN_PPID,)
_PEMOHON = (Peran.PEMOHON,)
# Silence opens the way to the Komisi Informasi as well as an answer; the objection itself may still be answered.
_BERSENGKETA = (*BERJALAN, Status.DISAMPAIKAN)
_DIPERIKSA = (Status.DIPERIKSA, Status.DIMINTAI_TANGGAPAN)

BOLEH: dict[Tindakan, Aturan] = {
    Tindakan.AJUKAN: Aturan((), (*_PEMOHON, *_PPID), Status.DIAJUKAN, "Pasal 35 ayat (1), 36 ayat (1) UU 14/2008"),
    Tindakan.TERIMA: Aturan((Status.DIAJUKAN,), (*_ATASAN, *_PPID), Status.DIPERIKSA, "Pasal 36 ayat (2) UU 14/2008"),
    Tindakan.MINTA_TANGGAPAN_PPID: Aturan(
        (Status.DIPERIKSA,), _ATASAN, Status.DIMINTAI_TANGGAPAN, "Perki 1/2021: standar pengajuan keberatan"
    ),
    Tindakan.BERI_TANGGAPAN_PPID: Aturan(
        (Status.DIMINTAI_TANGGAPAN,), _PPID, Status.DIPERIKSA, "Perki 1/2021: standar pengajuan keberatan"
    ),
    Tindakan.PUTUSKAN: Aturan(_DIPERIKSA, _ATASAN, Status.DIPUTUS, "Pasal 36 ayat (2)-(3) UU 14/2008"),
    Tindakan.SAMPAIKAN: Aturan(
        (Status.DIPUTUS,), (*_ATASAN, *_PPID), Status.DISAMPAIKAN, "Pasal 36 ayat (2) dan 37 UU 14/2008"
    ),
    Tindakan.CABUT: Aturan((Status.DIAJUKAN, *_DIPERIKSA), _PEMOHON, Status.DICABUT, "hak pemohon"),
    Tindakan.TANGGAPI_PUTUSAN: Aturan(
        (Status.DISAMPAIKAN,), _PEMOHON, None, "Perki 1/2021: buku register keberatan, kolom tanggapan pemohon"
    ),
    Tindakan.CATAT_SENGKETA: Aturan(_BERSENGKETA, (*_PPID, *_ATASAN), None, "Pasal 37 ayat (2) UU 14/2008"),
    Tindakan.JADWALKAN_SIDANG: Aturan(_BERSENGKETA, (*_PPID, *_ATASAN), None, "Pasal 38-42 UU 14/2008"),
    Tindakan.CATAT_HASIL_SENGKETA: Aturan(_BERSENGKETA, (*_PPID, *_ATASAN), None, "Pasal 39, 46 UU 14/2008"),
    Tindakan.CATAT_TINDAK_LANJUT: Aturan(_BERSENGKETA, (*_PPID, *_ATASAN), None, "Pasal 46 UU 14/2008"),
}


def boleh(tindakan: Tindakan, status: Status | None, peran: frozenset[str]) -> bool:
    """Whether the table opens a verb in a state to somebody who holds these roles."""
    return terbuka(BOLEH, tindakan, status, peran)
