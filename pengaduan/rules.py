"""The rules of public complaints as data: states, verbs, roles, reasons and day counts, each with its article.

No models here. The clocks in working days stand in `layanan.jangka_waktu`. "Permenpan" = Permenpan RB 62/2018, whose
article numbers are not confirmed.
"""

from django.db.models import TextChoices

from layanan.alur import Aturan, terbuka
from layanan.peran import Peran


class Status(TextChoices):
    """The state of a complaint."""

    DIAJUKAN = "diajukan", "Menunggu verifikasi"
    KURANG = "menunggu_kelengkapan", "Menunggu kelengkapan"
    DIVERIFIKASI = "diverifikasi", "Terverifikasi"
    DIDISPOSISIKAN = "didisposisikan", "Diteruskan ke perangkat daerah"
    DITINDAKLANJUTI = "ditindaklanjuti", "Ditindaklanjuti"
    DITANGGAPI = "ditanggapi", "Ditanggapi"
    SELESAI = "diselesaikan", "Selesai"
    DITOLAK = "ditolak", "Tidak dapat diproses"
    DICABUT = "dicabut", "Dicabut"
    DIGABUNG = "digabung", "Digabung"
    DIALIHKAN = "dialihkan", "Menjadi permohonan informasi"


# The clock of the answer runs: the city owes something.
BERJALAN = (Status.DIAJUKAN, Status.DIVERIFIKASI, Status.DIDISPOSISIKAN, Status.DITINDAKLANJUTI)
# What the public may read once an officer has published it. A closed list: a new state is private until it stands here.
PUBLIK = (Status.DIVERIFIKASI, Status.DIDISPOSISIKAN, Status.DITINDAKLANJUTI, Status.DITANGGAPI, Status.SELESAI)
# Somebody still owes something, be it the reporter.
TERBUKA = (*BERJALAN, Status.KURANG, Status.DITANGGAPI)
# Its reporter still waits, be it for the answer to the report that this one has joined.
BELUM_TUNTAS = (*TERBUKA, Status.DIGABUNG)


class Klasifikasi(TextChoices):
    """What the citizen sends: the three kinds of SP4N-LAPOR! (Permenpan)."""

    PENGADUAN = "pengaduan", "Pengaduan: ada yang salah atau rusak"
    ASPIRASI = "aspirasi", "Aspirasi: saya punya usul"
    PERMINTAAN_INFORMASI = "permintaan_informasi", "Permintaan informasi: saya ingin tahu sesuatu"


class Kelas(TextChoices):
    """The class that decides how long the city has; the value is part of the clock's name (`JAM`)."""

    INFORMASI = "informasi", "Permintaan informasi"
    TIDAK_BERKADAR = "tidak_berkadar", "Pengaduan tidak berkadar pengawasan"
    BERKADAR = "berkadar", "Pengaduan berkadar pengawasan"


# Permenpan: 5, 14 and 60 working days; see `layanan.jangka_waktu`.
JAM = {kelas: f"pengaduan_{kelas.value}" for kelas in Kelas}
JAM_VERIFIKASI = "pengaduan_verifikasi"
HARI_MELENGKAPI = 30  # calendar days, Pasal 44 UU 25/2009: after them a complaint counts as withdrawn
HARI_BUKA_KEMBALI = 10  # calendar days after the answer (SP4N-LAPOR!); after them the complaint is finished


class Batas(TextChoices):
    """The dates that somebody in the city must keep; each that passes is told to a superior."""

    VERIFIKASI = "verifikasi", "Verifikasi"
    DISPOSISI = "disposisi", "Pekerjaan perangkat daerah"
    TANGGAPAN = "tanggapan", "Tanggapan kepada pelapor"


class AlasanTolak(TextChoices):
    """Why a complaint cannot be handled here. A closed list (FAQ of SP4N-LAPOR!: out of scope)."""

    BUKAN_WEWENANG = "bukan_wewenang", "Bukan wewenang Pemerintah Kota Kupang"
    HUKUM = "proses_hukum", "Sedang atau harus diperiksa penegak hukum atau pengadilan"
    TIDAK_JELAS = "tidak_jelas", "Isinya tidak dapat dipahami atau tidak menyebut kejadian"
    GANDA = "ganda", "Sudah dilaporkan oleh pelapor yang sama"
    TIDAK_PANTAS = "tidak_pantas", "Berisi ancaman, fitnah, atau iklan"


class AlasanHitam(TextChoices):
    """Why a part of a photograph is covered before everybody may see it (UU 27/2022 Pasal 4)."""

    WAJAH = "wajah", "Wajah orang"
    PELAT = "pelat", "Pelat nomor kendaraan"
    IDENTITAS = "identitas", "Nama, nomor, atau alamat"
    LAIN = "lain", "Hal pribadi lainnya"


class Kejadian(TextChoices):
    """What can stand in the history of a complaint; the label is the sentence's title for people."""

    DIAJUKAN = "diajukan", "Pengaduan diterima dan diberi nomor"
    DIVERIFIKASI = "diverifikasi", "Pengaduan diverifikasi"
    DITOLAK = "ditolak", "Pengaduan tidak dapat diproses"
    KELENGKAPAN_DIMINTA = "kelengkapan_diminta", "Pelapor diminta melengkapi pengaduan"
    DILENGKAPI = "dilengkapi", "Pengaduan dilengkapi"
    DIANGGAP_DICABUT = "dianggap_dicabut", "Pengaduan dianggap dicabut karena tidak dilengkapi"
    DIDISPOSISIKAN = "didisposisikan", "Pengaduan diteruskan ke perangkat daerah"
    DIKEMBALIKAN = "dikembalikan", "Perangkat daerah mengembalikan pengaduan"
    DITINDAKLANJUTI = "ditindaklanjuti", "Pengaduan ditindaklanjuti"
    DITANGGAPI = "ditanggapi", "Pengaduan ditanggapi"
    DISELESAIKAN = "diselesaikan", "Pengaduan selesai"
    DIBUKA_KEMBALI = "dibuka_kembali", "Pelapor menyatakan belum beres"
    DICABUT = "dicabut", "Pengaduan dicabut oleh pelapor"
    DITERBITKAN = "diterbitkan", "Laporan ditampilkan untuk umum"
    DITARIK = "ditarik", "Laporan tidak lagi ditampilkan untuk umum"
    FOTO_DITERBITKAN = "foto_diterbitkan", "Foto disiapkan untuk umum"
    FOTO_DITARIK = "foto_ditarik", "Foto tidak lagi ditampilkan untuk umum"
    DIGABUNG = "digabung", "Laporan digabung dengan laporan yang lebih dahulu"
    MENERIMA_GABUNGAN = "menerima_gabungan", "Laporan lain tentang hal yang sama digabung ke laporan ini"
    DILEPAS = "dilepas", "Laporan berdiri sendiri lagi"
    DIPECAH = "dipecah", "Laporan dibagi untuk dua perangkat daerah"
    DIALIHKAN = "dialihkan", "Laporan menjadi permohonan informasi"
    DIESKALASI = "dieskalasi", "Atasan diberi tahu bahwa batas waktu terlewati"
    TENGGAT_DIHITUNG_ULANG = "tenggat_dihitung_ulang", "Tenggat dihitung ulang karena hari libur berubah"
    DIINGATKAN = "diingatkan", "Petugas diingatkan tentang tenggat"
    TERLAMBAT = "terlambat", "Tenggat terlewati"
    SURAT_TERKIRIM = "surat_terkirim", "Surat dikirim"
    IDENTITAS_DIHAPUS = "identitas_dihapus", "Data pribadi dihapus menurut masa simpan"


class KejadianPengikut(TextChoices):
    """What can stand in the history of a report's followers, which is apart from that of the case."""

    MENDAFTAR = "pengikut_mendaftar", "Alamat ditanya apakah ingin mengikuti"
    DIKONFIRMASI = "pengikut_dikonfirmasi", "Pengikut menyatakan ya"
    BERHENTI = "pengikut_berhenti", "Pengikut berhenti"
    DIKABARI = "pengikut_dikabari", "Pengikut dikabari"
    BERAKHIR = "pengikut_berakhir", "Laporan tidak lagi tampil; pengikut dikabari dan dihapus"


class Tindakan(TextChoices):
    """The verbs. The value is also the name of the act; the label stands on the button."""

    AJUKAN = "ajukan", "Kirim pengaduan"
    VERIFIKASI = "verifikasi", "Verifikasi"
    TOLAK = "tolak", "Tolak"
    MINTA_KELENGKAPAN = "minta_kelengkapan", "Minta kelengkapan"
    LENGKAPI = "lengkapi", "Lengkapi pengaduan"
    ANGGAP_DICABUT = "anggap_dicabut", "Anggap dicabut"
    DISPOSISIKAN = "disposisikan", "Teruskan ke perangkat daerah"
    KEMBALIKAN = "kembalikan", "Kembalikan ke Petugas Pengaduan"
    TINDAK_LANJUTI = "tindak_lanjuti", "Catat tindak lanjut"
    TANGGAPI = "tanggapi", "Tanggapi"
    SELESAIKAN = "selesaikan", "Selesaikan"
    BUKA_KEMBALI = "buka_kembali", "Belum beres, buka kembali"
    CABUT = "cabut", "Cabut pengaduan"
    GABUNGKAN = "gabungkan", "Gabungkan"
    PECAH = "pecah", "Bagi untuk dua perangkat daerah"
    ALIHKAN = "alihkan", "Jadikan permohonan informasi"
    TERBITKAN = "terbitkan", "Tampilkan untuk umum"
    TARIK = "tarik", "Tarik dari halaman umum"


_PELAPOR = (Peran.PEMOHON,)
_PETUGAS = (Peran.PETUGAS_PENGADUAN,)
_PENGHUBUNG = (Peran.PEJABAT_PENGHUBUNG,)
_PADA_PENGHUBUNG = (Status.DIDISPOSISIKAN, Status.DITINDAKLANJUTI)
S, T = Status, Tindakan

BOLEH: dict[Tindakan, Aturan] = {
    T.AJUKAN: Aturan((), _PELAPOR, S.DIAJUKAN, "Pasal 40 dan 42 UU 25/2009"),
    T.VERIFIKASI: Aturan((S.DIAJUKAN,), _PETUGAS, S.DIVERIFIKASI, "Permenpan: verifikasi 3 hari kerja"),
    T.TOLAK: Aturan((S.DIAJUKAN, S.DIVERIFIKASI), _PETUGAS, S.DITOLAK, "Permenpan: di luar cakupan"),
    T.MINTA_KELENGKAPAN: Aturan((S.DIAJUKAN,), _PETUGAS, S.KURANG, "Pasal 44 UU 25/2009"),
    T.LENGKAPI: Aturan((S.KURANG,), _PELAPOR, S.DIAJUKAN, "Pasal 44 UU 25/2009: 30 hari"),
    T.ANGGAP_DICABUT: Aturan((S.KURANG,), (*_PETUGAS, Peran.SISTEM), S.DICABUT, "Pasal 44 UU 25/2009"),
    T.DISPOSISIKAN: Aturan((S.DIVERIFIKASI, *_PADA_PENGHUBUNG), _PETUGAS, S.DIDISPOSISIKAN, "Permenpan: disposisi"),
    T.KEMBALIKAN: Aturan(_PADA_PENGHUBUNG, _PENGHUBUNG, S.DIVERIFIKASI, "Permenpan: disposisi"),
    T.TINDAK_LANJUTI: Aturan(_PADA_PENGHUBUNG, _PENGHUBUNG, S.DITINDAKLANJUTI, "Pasal 37 UU 25/2009"),
    T.TANGGAPI: Aturan(
        (S.DIVERIFIKASI, *_PADA_PENGHUBUNG), (*_PETUGAS, *_PENGHUBUNG), S.DITANGGAPI, "Pasal 50 UU 25/2009"
    ),
    T.SELESAIKAN: Aturan(
        (S.DITANGGAPI,), (*_PELAPOR, *_PETUGAS, Peran.SISTEM), S.SELESAI, "SP4N-LAPOR!: 10 hari setelah tanggapan"
    ),
    T.BUKA_KEMBALI: Aturan(
        (S.DITANGGAPI, S.SELESAI), _PELAPOR, S.DIVERIFIKASI, "SP4N-LAPOR!: 10 hari setelah tanggapan"
    ),
    T.CABUT: Aturan(BELUM_TUNTAS, _PELAPOR, S.DICABUT, "hak pelapor"),
    T.GABUNGKAN: Aturan(BERJALAN, _PETUGAS, S.DIGABUNG, "Permenpan: laporan yang sama ditangani satu kali"),
    T.PECAH: Aturan((S.DIVERIFIKASI, *_PADA_PENGHUBUNG), _PETUGAS, None, "Permenpan: disposisi"),
    T.ALIHKAN: Aturan(BERJALAN, _PETUGAS, S.DIALIHKAN, "Pasal 4 dan 22 UU 14/2008: hak atas informasi publik"),
    T.TERBITKAN: Aturan(PUBLIK, _PETUGAS, None, "Pasal 4 UU 25/2009: keterbukaan"),
    T.TARIK: Aturan(PUBLIK, _PETUGAS, None, "UU 27/2022: pelindungan data pribadi"),
}


def boleh(tindakan: Tindakan, status: Status | None, peran: frozenset[str]) -> bool:
    """Whether the table opens a verb in a state to somebody who holds these roles."""
    return terbuka(BOLEH, tindakan, status, peran)
