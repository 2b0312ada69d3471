"""The letters of a complaint: one function each, its keyword arguments being the letter's variables.

A notice to officers quotes the report, never who wrote it.
"""

from django.utils import timezone

from layanan.models import Surat
from layanan.surat import Naskah, susun
from pengaduan.rules import HARI_BUKA_KEMBALI, HARI_MELENGKAPI, Status


def _surat(jenis: str, pengaduan, *, kode: str = "", **variabel) -> Naskah:
    konteks = {"pengaduan": pengaduan, "hari_ini": timezone.localdate(), **variabel}
    return susun(jenis, konteks, tujuan=pengaduan.email, kode=kode)


def _petugas(jenis: str, pengaduan, petugas, **variabel) -> Naskah:
    konteks = {"pengaduan": pengaduan.untuk_penangan(), "petugas": petugas, **variabel}
    return susun(jenis, konteks, tujuan=petugas.email, untuk=Surat.Untuk.PETUGAS)


def tanda_terima(pengaduan, *, kode: str, jumlah_foto: int) -> Naskah:
    """Proof of receipt (Pasal 44 UU 25/2009): number, what was recorded, the two dates; the code travels beside it."""
    return _surat("pengaduan_tanda_terima", pengaduan, kode=kode, jumlah_foto=jumlah_foto)


def diverifikasi(pengaduan) -> Naskah:
    """The complaint is in order: its class and until when the answer comes."""
    return _surat("pengaduan_diverifikasi", pengaduan)


def ditolak(pengaduan) -> Naskah:
    """It cannot be handled here: the reason from the closed list, the explanation, and where to turn."""
    return _surat("pengaduan_ditolak", pengaduan)


def kurang(pengaduan) -> Naskah:
    """What is missing and until when it can be sent (Pasal 44 UU 25/2009)."""
    return _surat("pengaduan_kurang", pengaduan, hari_melengkapi=HARI_MELENGKAPI)


def lengkap(pengaduan) -> Naskah:
    """What was missing has arrived; the clock goes on, to this date."""
    return _surat("pengaduan_lengkap", pengaduan)


def dianggap_dicabut(pengaduan) -> Naskah:
    """It was not completed and counts as withdrawn (Pasal 44 UU 25/2009)."""
    return _surat("pengaduan_dianggap_dicabut", pengaduan)


def diteruskan(pengaduan, *, disposisi) -> Naskah:
    """Which perangkat daerah has it now."""
    return _surat("pengaduan_diteruskan", pengaduan, disposisi=disposisi)


def ditindaklanjuti(pengaduan, *, tindak_lanjut, jumlah_foto: int) -> Naskah:
    """What was done so far."""
    return _surat("pengaduan_ditindaklanjuti", pengaduan, tindak_lanjut=tindak_lanjut, jumlah_foto=jumlah_foto)


def ditanggapi(pengaduan, *, tindak_lanjut, jumlah_foto: int) -> Naskah:
    """The answer, and the one question: is it fixed? (Pasal 50 UU 25/2009)."""
    return _surat(
        "pengaduan_ditanggapi",
        pengaduan,
        tindak_lanjut=tindak_lanjut,
        jumlah_foto=jumlah_foto,
        hari_buka=HARI_BUKA_KEMBALI,
    )


def selesai(pengaduan) -> Naskah:
    """The complaint is finished."""
    return _surat("pengaduan_selesai", pengaduan)


def dibuka_kembali(pengaduan) -> Naskah:
    """Not fixed: it is open again, with a new date."""
    return _surat("pengaduan_dibuka_kembali", pengaduan)


def dicabut(pengaduan) -> Naskah:
    """Confirms that the reporter withdrew."""
    return _surat("pengaduan_dicabut", pengaduan)


def digabung(pengaduan, *, utama) -> Naskah:
    """An older report says the same: both are worked on as one, and the answer comes to both."""
    return _surat("pengaduan_digabung", pengaduan, utama=utama)


def menerima_gabungan(pengaduan) -> Naskah:
    """To the older report: somebody else has reported the same. Who, it does not say."""
    return _surat("pengaduan_menerima_gabungan", pengaduan)


def dilepas(pengaduan) -> Naskah:
    """The older report gets no answer, or a later one: this one is worked on by itself."""
    return _surat("pengaduan_dilepas", pengaduan)


def dipecah(pengaduan, *, bagian, perangkat_daerah) -> Naskah:
    """A part goes to a second perangkat daerah: its number, the same code, the same dates."""
    return _surat("pengaduan_dipecah", pengaduan, bagian=bagian, perangkat_daerah=perangkat_daerah)


def dialihkan(pengaduan, *, permohonan) -> Naskah:
    """It is a request for public information: the new number, the same code, the due date, and what is missing."""
    return _surat("pengaduan_dialihkan", pengaduan, permohonan=permohonan)


def terlambat(pengaduan) -> Naskah:
    """The city has missed its due date: an honest word, and what the reporter may do (Pasal 46 UU 25/2009)."""
    return _surat("pengaduan_terlambat", pengaduan)


def tenggat_berubah(pengaduan, *, perubahan: list[tuple[str, object, object]], sebab: str) -> Naskah:
    """A holiday was added, changed or removed: which date was what before, what it is now, and why."""
    return _surat("pengaduan_tenggat_berubah", pengaduan, perubahan=perubahan, sebab=sebab)


def disposisi_baru(pengaduan, *, disposisi, petugas) -> Naskah:
    """To the Pejabat Penghubung: a complaint for your perangkat daerah."""
    return _petugas("petugas_pengaduan_disposisi", pengaduan, petugas, disposisi=disposisi)


def dikembalikan(pengaduan, *, disposisi, petugas) -> Naskah:
    """To Petugas Pengaduan: a perangkat daerah returned a complaint."""
    return _petugas("petugas_pengaduan_dikembalikan", pengaduan, petugas, disposisi=disposisi)


def belum_beres(pengaduan, *, alasan: str, petugas) -> Naskah:
    """To the officers: the reporter says that it is not fixed."""
    return _petugas("petugas_pengaduan_belum_beres", pengaduan, petugas, alasan=pengaduan.tanpa_pelapor(alasan))


def pengingat(pengaduan, *, sisa: int, petugas) -> Naskah:
    """Reminder to an officer; `sisa` working days are left, negative when the due date has passed."""
    return _petugas("petugas_pengaduan_pengingat", pengaduan, petugas, sisa=sisa, status=Status(pengaduan.status))


def eskalasi(pengaduan, *, batas, tanggal, petugas) -> Naskah:
    """To a superior: a due date has passed, which one and with whom it lies."""
    pemegang = pengaduan.disposisi.menunggu().select_related("perangkat_daerah").first()
    return _petugas(
        "petugas_pengaduan_eskalasi", pengaduan, petugas, batas=batas, batas_tanggal=tanggal, pemegang=pemegang
    )
