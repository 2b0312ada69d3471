"""The letters of an information request: one function each, its keyword arguments being the letter's variables."""

from django.utils import timezone

from informasi import rules
from layanan import jangka_waktu
from layanan.models import Surat
from layanan.retensi import MASA
from layanan.surat import Naskah, susun


def _surat(jenis: str, permohonan, *, kode: str = "", **variabel) -> Naskah:
    konteks = {"permohonan": permohonan, "hari_ini": timezone.localdate(), **variabel}
    return susun(jenis, konteks, tujuan=permohonan.email, kode=kode)


def tanda_terima(permohonan, *, kode: str) -> Naskah:
    """F2, proof of receipt with the registration number (Pasal 22 ayat (4)-(5)); the code travels beside the text."""
    return _surat("tanda_terima", permohonan, kode=kode)


def tidak_lengkap(permohonan) -> Naskah:
    """Surat keterangan tidak lengkap: what is missing and until when it can be completed (Perki 1/2021)."""
    return _surat("tidak_lengkap", permohonan)


def kelengkapan_diterima(permohonan) -> Naskah:
    """The request is complete now; the day from which the answer is counted, and the new due date."""
    return _surat("kelengkapan_diterima", permohonan)


def identitas_diterima(permohonan) -> Naskah:
    """The requester's identity is recorded; no date moves."""
    return _surat("identitas_diterima", permohonan)


def ditutup(permohonan) -> Naskah:
    """The request is closed because it was not completed; closing is no refusal, and filing again is open."""
    return _surat("ditutup_tidak_lengkap", permohonan)


def perpanjangan(permohonan, *, perpanjangan) -> Naskah:
    """F8, extension: which of the two grounds, the written reasons, the old and the new date (Pasal 22 ayat (8))."""
    return _surat("perpanjangan", permohonan, perpanjangan=perpanjangan)


def pemberitahuan(permohonan, *, pemberitahuan) -> Naskah:
    """F3, the written notice with the seven blocks a-g (Pasal 22 ayat (7))."""
    return _surat("pemberitahuan", permohonan, pemberitahuan=pemberitahuan, **_hak_keberatan())


def penolakan(permohonan, *, pemberitahuan, pengecualian) -> Naskah:
    """F4, the PPID's decision on a refusal, tied to recorded exclusions (Pasal 17 and 19; PP 61/2010 Pasal 4)."""
    return _surat(
        "penolakan", permohonan, pemberitahuan=pemberitahuan, pengecualian=list(pengecualian), **_hak_keberatan()
    )


def penyampaian(permohonan, *, materi) -> Naskah:
    """The material itself is ready: which files, how to fetch it, and how to cite it (Pasal 5)."""
    return _surat("penyampaian", permohonan, materi=list(materi))


def selesai(permohonan) -> Naskah:
    """The service is finished: thanks, and how to rate it."""
    return _surat("selesai", permohonan)


def pencabutan(permohonan) -> Naskah:
    """Confirms that the requester withdrew."""
    return _surat("pencabutan", permohonan)


def berkas_dihapus(permohonan) -> Naskah:
    """The identity files are erased, and when the rest will be (UU 27/2022 Pasal 45). For objections as well."""
    return _surat("berkas_identitas_dihapus", permohonan, masa=MASA)


def tenggat_berubah(permohonan, *, perubahan: list[tuple[str, object, object]], sebab: str) -> Naskah:
    """A holiday was added, changed or removed: which date was what before, what it is now, and why."""
    return _surat("tenggat_berubah", permohonan, perubahan=perubahan, sebab=sebab)


def terlambat(permohonan) -> Naskah:
    """The city has missed its due date: an honest word, and what the requester may do now (Pasal 35 and 36)."""
    return _surat("terlambat", permohonan, **_hak_keberatan())


def disposisi_baru(permohonan, *, disposisi, petugas) -> Naskah:
    """Notice to an officer of the perangkat daerah. It quotes the question, never who asked."""
    konteks = {"permohonan": permohonan, "disposisi": disposisi, "petugas": petugas}
    return susun("petugas_disposisi", konteks, tujuan=petugas.email, untuk=Surat.Untuk.PETUGAS)


def disposisi_dijawab(permohonan, *, disposisi, petugas) -> Naskah:
    """Notice to a PPID officer: a perangkat daerah answered or returned a case."""
    konteks = {"permohonan": permohonan, "disposisi": disposisi, "petugas": petugas}
    return susun("petugas_disposisi_dijawab", konteks, tujuan=petugas.email, untuk=Surat.Untuk.PETUGAS)


def pengingat(permohonan, *, sisa: int, petugas) -> Naskah:
    """Reminder to an officer; `sisa` working days are left, negative when the due date has passed."""
    konteks = {"permohonan": permohonan, "sisa": sisa, "petugas": petugas, "status": rules.Status(permohonan.status)}
    return susun("petugas_pengingat", konteks, tujuan=petugas.email, untuk=Surat.Untuk.PETUGAS)


def _hak_keberatan() -> dict:
    """The term in which an objection is open (Pasal 36 ayat (1)), from the one table of clocks."""
    return {"hari_keberatan": jangka_waktu.JENIS["keberatan_diajukan"].hari}
