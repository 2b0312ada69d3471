"""The statute as data: states, verbs, grounds and day counts of an information request, each with its article.

No models here. Day counts themselves stand in `layanan.jangka_waktu`, the one table of statutory clocks.
"""

from django.db.models import TextChoices

from layanan.alur import Aturan, terbuka
from layanan.peran import Peran


class Status(TextChoices):
    """The state of a request."""

    DIAJUKAN = "diajukan", "Diajukan"
    TIDAK_LENGKAP = "dinyatakan_tidak_lengkap", "Menunggu kelengkapan"
    DIPROSES = "diproses", "Diproses"
    DIDISPOSISIKAN = "didisposisikan", "Dikerjakan perangkat daerah"
    DIKABULKAN = "dikabulkan", "Dikabulkan"
    DIKABULKAN_SEBAGIAN = "dikabulkan_sebagian", "Dikabulkan sebagian"
    DITOLAK = "ditolak", "Ditolak"
    TIDAK_DIKUASAI = "dinyatakan_tidak_dikuasai", "Tidak dikuasai"
    DISAMPAIKAN = "disampaikan", "Informasi disampaikan"
    SELESAI = "diselesaikan", "Selesai"
    DICABUT = "dicabut", "Dicabut pemohon"
    DITUTUP = "ditutup_tidak_lengkap", "Ditutup, tidak lengkap"


# States in which the clock of Pasal 22 ayat (7) runs: the city owes an answer.
BERJALAN = (Status.DIAJUKAN, Status.DIPROSES, Status.DIDISPOSISIKAN)
# States in which somebody still owes something.
TERBUKA = (*BERJALAN, Status.TIDAK_LENGKAP, Status.DIKABULKAN, Status.DIKABULKAN_SEBAGIAN)
# States that carry a written notice.
DIJAWAB = (Status.DIKABULKAN, Status.DIKABULKAN_SEBAGIAN, Status.DITOLAK, Status.TIDAK_DIKUASAI)
# Answered: a granted objection opens the request again. One without an answer still needs its own.
DAPAT_DIBUKA = (*DIJAWAB, Status.DISAMPAIKAN, Status.SELESAI)


class JenisPemohon(TextChoices):
    """Who may ask: Pasal 1 angka 12 UU 14/2008 (Indonesian citizens and legal entities)."""

    PERORANGAN = "perorangan", "Perorangan"
    BADAN_HUKUM = "badan_hukum", "Badan hukum"
    KELOMPOK = "kelompok", "Kelompok orang"


class CaraMemperoleh(TextChoices):
    """How the information is to be seen: Pasal 4 ayat (2) UU 14/2008."""

    MELIHAT = "melihat", "Melihat, membaca, mendengarkan, atau mencatat"
    SALINAN_DIGITAL = "salinan_digital", "Salinan digital"
    SALINAN_CETAK = "salinan_cetak", "Salinan cetak"


class CaraPenyampaian(TextChoices):
    """How a copy travels: Pasal 22 ayat (2) UU 14/2008."""

    EMAIL = "email", "Surel dan halaman lacak"
    AMBIL_LANGSUNG = "ambil_langsung", "Ambil langsung di meja layanan"
    POS = "pos", "Pos"
    KURIR = "kurir", "Kurir"


class Saluran(TextChoices):
    """How the request reached us, written or not: Pasal 22 ayat (1) and (3)."""

    WEB = "web", "Situs ini"
    LANGSUNG = "langsung", "Datang langsung"
    TELEPON = "telepon", "Telepon atau WhatsApp"
    SURAT = "surat", "Surat"
    SUREL = "surel", "Surel"


class AlasanPerpanjangan(TextChoices):
    """The only two grounds for an extension (Perki 1/2021, as BPS restates it)."""

    BELUM_DIKUASAI = "belum_dikuasai", "Informasi belum dikuasai atau belum didokumentasikan"
    BELUM_DIPUTUSKAN = "belum_diputuskan", "Belum dapat diputuskan apakah informasi itu terbuka"


class AlasanPasal17(TextChoices):
    """The ten exceptions of Pasal 17 UU 14/2008. A closed list."""

    A = "a", "a. Menghambat proses penegakan hukum"
    B = "b", "b. Mengganggu hak kekayaan intelektual atau persaingan usaha sehat"
    C = "c", "c. Membahayakan pertahanan dan keamanan negara"
    D = "d", "d. Mengungkap kekayaan alam Indonesia"
    E = "e", "e. Merugikan ketahanan ekonomi nasional"
    F = "f", "f. Merugikan hubungan luar negeri"
    G = "g", "g. Mengungkap akta otentik yang bersifat pribadi atau wasiat"
    H = "h", "h. Mengungkap rahasia pribadi"
    I = "i", "i. Surat antar atau dalam badan publik yang dirahasiakan"  # noqa: E741  the letter of the law
    J = "j", "j. Tidak boleh diungkapkan menurut undang-undang"


# Pasal 18 ayat (2): these fall away with written consent or where a public office is concerned.
ALASAN_PRIBADI = ("g", "h")


class Klasifikasi(TextChoices):
    """The three classes of public information: Pasal 9, 10 and 11 UU 14/2008. The value is also the address."""

    BERKALA = "berkala", "Berkala"
    SERTA_MERTA = "serta-merta", "Serta-merta"
    SETIAP_SAAT = "setiap-saat", "Setiap saat"


BULAN_PEMBARUAN_BERKALA = 6  # Pasal 9 ayat (3): at least every six months


class Kejadian(TextChoices):
    """What can stand in the history of a request; the label is the sentence's title for people."""

    DIAJUKAN = "diajukan", "Permohonan diterima dan diberi nomor"
    DINYATAKAN_TIDAK_LENGKAP = "dinyatakan_tidak_lengkap", "Permohonan dinyatakan belum lengkap"
    DILENGKAPI = "dilengkapi", "Permohonan dilengkapi"
    IDENTITAS_DILENGKAPI = "identitas_dilengkapi", "Pemohon melengkapi identitas"
    DITUTUP = "ditutup_tidak_lengkap", "Permohonan ditutup karena tidak dilengkapi"
    DITERIMA = "diterima", "Permohonan dinyatakan lengkap"
    DIDISPOSISIKAN = "didisposisikan", "Permohonan diteruskan ke perangkat daerah"
    DISPOSISI_DIJAWAB = "disposisi_dijawab", "Perangkat daerah memberi jawaban kepada PPID"
    DIKEMBALIKAN = "dikembalikan", "Perangkat daerah mengembalikan permohonan kepada PPID"
    DIRANCANG = "dirancang", "Rancangan jawaban disimpan"
    DIPERPANJANG = "diperpanjang", "Waktu jawaban diperpanjang"
    DIKABULKAN = "dikabulkan", "Permohonan dikabulkan"
    DIKABULKAN_SEBAGIAN = "dikabulkan_sebagian", "Permohonan dikabulkan sebagian"
    DITOLAK = "ditolak", "Permohonan ditolak"
    TIDAK_DIKUASAI = "dinyatakan_tidak_dikuasai", "Informasi dinyatakan tidak dikuasai"
    BERKAS_DIHITAMKAN = "berkas_dihitamkan", "Bagian yang dikecualikan dihitamkan"
    DISAMPAIKAN = "disampaikan", "Informasi disampaikan"
    DIBUKA = "dibuka_atas_keberatan", "Permohonan dibuka lagi untuk dijawab"
    DISELESAIKAN = "diselesaikan", "Permohonan selesai"
    DICABUT = "dicabut", "Permohonan dicabut oleh pemohon"
    DINILAI = "dinilai", "Pemohon memberi penilaian"
    DITERBITKAN = "diterbitkan", "Jawaban diterbitkan tanpa data pribadi"
    TENGGAT_DIHITUNG_ULANG = "tenggat_dihitung_ulang", "Tenggat dihitung ulang karena hari libur berubah"
    DIINGATKAN = "diingatkan", "Petugas diingatkan tentang tenggat"
    TERLAMBAT = "terlambat", "Tenggat terlewati"
    SURAT_TERKIRIM = "surat_terkirim", "Surat dikirim"
    BERKAS_DIHAPUS = "berkas_identitas_dihapus", "Berkas identitas dihapus"
    IDENTITAS_DIHAPUS = "identitas_dihapus", "Data pribadi dihapus menurut masa simpan"


class Tindakan(TextChoices):
    """The verbs. The value is also the name of the act; the label stands on the button."""

    AJUKAN = "ajukan", "Ajukan permohonan"
    NYATAKAN_TIDAK_LENGKAP = "nyatakan_tidak_lengkap", "Nyatakan belum lengkap"
    LENGKAPI = "lengkapi", "Lengkapi permohonan"
    LENGKAPI_IDENTITAS = "lengkapi_identitas", "Lengkapi identitas"
    TUTUP_TIDAK_LENGKAP = "tutup_tidak_lengkap", "Tutup, tidak dilengkapi"
    TERIMA = "terima", "Nyatakan lengkap"
    DISPOSISIKAN = "disposisikan", "Teruskan ke perangkat daerah"
    JAWAB_DISPOSISI = "jawab_disposisi", "Jawab ke PPID"
    KEMBALIKAN = "kembalikan", "Kembalikan ke PPID"
    RANCANG = "rancang", "Simpan rancangan jawaban"
    PERPANJANG = "perpanjang", "Perpanjang waktu"
    KABULKAN = "kabulkan", "Kabulkan"
    KABULKAN_SEBAGIAN = "kabulkan_sebagian", "Kabulkan sebagian"
    TOLAK = "tolak", "Tolak"
    NYATAKAN_TIDAK_DIKUASAI = "nyatakan_tidak_dikuasai", "Nyatakan tidak dikuasai"
    SAMPAIKAN = "sampaikan", "Sampaikan informasi"
    SELESAIKAN = "selesaikan", "Selesaikan"
    CABUT = "cabut", "Cabut permohonan"
    NILAI = "nilai", "Beri penilaian"
    TERBITKAN_JAWABAN = "terbitkan_jawaban", "Terbitkan jawaban"


_PPID = (Peran.PETUGAS_PPID, Peran.PPID_UTAMA)
_UTAMA = (Peran.PPID_UTAMA,)
_PELAKSANA = (Peran.PPID_PELAKSANA,)
_PEMOHON = (Peran.PEMOHON,)
_DIPUTUS_DARI = (Status.DIPROSES, Status.DIDISPOSISIKAN)
_DIKABULKAN = (Status.DIKABULKAN, Status.DIKABULKAN_SEBAGIAN)

BOLEH: dict[Tindakan, Aturan] = {
    Tindakan.AJUKAN: Aturan((), (*_PEMOHON, *_PPID), Status.DIAJUKAN, "Pasal 22 ayat (1)-(4) UU 14/2008"),
    Tindakan.NYATAKAN_TIDAK_LENGKAP: Aturan(
        (Status.DIAJUKAN,), _PPID, Status.TIDAK_LENGKAP, "Perki 1/2021: pemeriksaan 3 hari kerja"
    ),
    Tindakan.LENGKAPI: Aturan(
        (Status.TIDAK_LENGKAP,), (*_PEMOHON, *_PPID), Status.DIAJUKAN, "Perki 1/2021: perbaikan 3 hari kerja"
    ),
    Tindakan.LENGKAPI_IDENTITAS: Aturan(BERJALAN, _PEMOHON, None, "Pasal 22 ayat (4) UU 14/2008: nama dan alamat"),
    Tindakan.TUTUP_TIDAK_LENGKAP: Aturan((Status.TIDAK_LENGKAP,), _PPID, Status.DITUTUP, "Perki 1/2021 [from memory]"),
    Tindakan.TERIMA: Aturan((Status.DIAJUKAN,), _PPID, Status.DIPROSES, "Perki 1/2021: pemeriksaan kelengkapan"),
    Tindakan.DISPOSISIKAN: Aturan(
        (Status.DIPROSES, Status.DIDISPOSISIKAN), _PPID, Status.DIDISPOSISIKAN, "Permendagri 3/2017: PPID Pelaksana"
    ),
    Tindakan.JAWAB_DISPOSISI: Aturan((Status.DIDISPOSISIKAN,), _PELAKSANA, Status.DIPROSES, "Permendagri 3/2017"),
    Tindakan.KEMBALIKAN: Aturan((Status.DIDISPOSISIKAN,), _PELAKSANA, Status.DIPROSES, "Permendagri 3/2017"),
    Tindakan.RANCANG: Aturan(_DIPUTUS_DARI, _PPID, None, "Pasal 22 ayat (7) UU 14/2008"),
    Tindakan.PERPANJANG: Aturan(_DIPUTUS_DARI, _UTAMA, None, "Pasal 22 ayat (8) UU 14/2008"),
    Tindakan.KABULKAN: Aturan(_DIPUTUS_DARI, _UTAMA, Status.DIKABULKAN, "Pasal 22 ayat (7) huruf d UU 14/2008"),
    Tindakan.KABULKAN_SEBAGIAN: Aturan(
        _DIPUTUS_DARI, _UTAMA, Status.DIKABULKAN_SEBAGIAN, "Pasal 22 ayat (7) huruf e UU 14/2008"
    ),
    Tindakan.TOLAK: Aturan(_DIPUTUS_DARI, _UTAMA, Status.DITOLAK, "Pasal 22 ayat (7) huruf c dan Pasal 17 UU 14/2008"),
    Tindakan.NYATAKAN_TIDAK_DIKUASAI: Aturan(
        _DIPUTUS_DARI, _UTAMA, Status.TIDAK_DIKUASAI, "Pasal 22 ayat (7) huruf a dan b UU 14/2008"
    ),
    Tindakan.SAMPAIKAN: Aturan(_DIKABULKAN, _PPID, Status.DISAMPAIKAN, "Pasal 22 ayat (7) huruf f UU 14/2008"),
    Tindakan.SELESAIKAN: Aturan(
        (Status.DISAMPAIKAN, Status.DITOLAK, Status.TIDAK_DIKUASAI), _PPID, Status.SELESAI, "Pasal 12 UU 14/2008"
    ),
    Tindakan.CABUT: Aturan(TERBUKA, _PEMOHON, Status.DICABUT, "hak pemohon"),
    Tindakan.NILAI: Aturan(
        (Status.DISAMPAIKAN, Status.SELESAI, Status.DITOLAK, Status.TIDAK_DIKUASAI), _PEMOHON, None, "UU 25/2009"
    ),
    Tindakan.TERBITKAN_JAWABAN: Aturan(
        (Status.DISAMPAIKAN, Status.SELESAI), _UTAMA, None, "Pasal 11 ayat (2) UU 14/2008"
    ),
}


def boleh(tindakan: Tindakan, status: Status | None, peran: frozenset[str]) -> bool:
    """Whether the table opens a verb in a state to somebody who holds these roles."""
    return terbuka(BOLEH, tindakan, status, peran)
