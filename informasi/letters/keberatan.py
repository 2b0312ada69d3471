"""The letters of an objection: one function each, its keyword arguments being the letter's variables."""

from django.utils import timezone

from layanan import jangka_waktu
from layanan.models import Surat
from layanan.surat import Naskah, susun


def _surat(jenis: str, keberatan, *, kode: str = "", **variabel) -> Naskah:
    konteks = {"keberatan": keberatan, "permohonan": keberatan.permohonan, "hari_ini": timezone.localdate(), **variabel}
    return susun(f"keberatan_{jenis}", konteks, tujuan=keberatan.email, kode=kode)


def _petugas(jenis: str, keberatan, petugas, **variabel) -> Naskah:
    konteks = {"keberatan": keberatan, "petugas": petugas, **variabel}
    return susun(f"petugas_keberatan_{jenis}", konteks, tujuan=petugas.email, untuk=Surat.Untuk.PETUGAS)


def tanda_terima(keberatan, *, kode: str) -> Naskah:
    """A copy of the form F5 as receipt, with number, due date and code (Perki 1/2021; Pasal 36 UU 14/2008)."""
    return _surat("tanda_terima", keberatan, kode=kode, hari_sengketa=_hari_sengketa())


def baru(keberatan, *, petugas) -> Naskah:
    """Notice to Atasan PPID: an objection has come in, and by when it must be answered."""
    return _petugas("baru", keberatan, petugas)


def permintaan(keberatan, *, tanggapan, petugas) -> Naskah:
    """To the PPID: what Atasan PPID wants explained, and by when the objection must be answered."""
    return _petugas("permintaan", keberatan, petugas, tanggapan=tanggapan)


def ditanggapi(keberatan, *, tanggapan, petugas) -> Naskah:
    """To Atasan PPID: the PPID has explained."""
    return _petugas("ditanggapi", keberatan, petugas, tanggapan=tanggapan)


def putusan(keberatan, *, putusan, jendela) -> Naskah:
    """The decision with its reasons (Pasal 36 ayat (2)-(3)), and the way to the Komisi Informasi (Pasal 37)."""
    return _surat("putusan", keberatan, putusan=putusan, jendela=jendela, hari_sengketa=_hari_sengketa())


def pelaksanaan(keberatan, *, putusan, petugas) -> Naskah:
    """To the PPID: what the decision orders, and within how many working days."""
    return _petugas("pelaksanaan", keberatan, petugas, putusan=putusan)


def pencabutan(keberatan) -> Naskah:
    """Confirms that the citizen withdrew the objection."""
    return _surat("pencabutan", keberatan)


def tenggat_berubah(keberatan, *, lama, sebab: str) -> Naskah:
    """A holiday was added, changed or removed: the date of the answer before and now, and why."""
    return _surat("tenggat_berubah", keberatan, lama=lama, sebab=sebab)


def pengingat(keberatan, *, sisa: int, petugas) -> Naskah:
    """Reminder to an officer; `sisa` working days are left, negative when the due date has passed."""
    return _petugas("pengingat", keberatan, petugas, sisa=sisa)


def terlambat(keberatan, *, jendela) -> Naskah:
    """Atasan PPID has missed the due date: an honest word, and the way to the Komisi Informasi that silence opens."""
    return _surat("terlambat", keberatan, jendela=jendela, hari_sengketa=_hari_sengketa())


def hak_sengketa(keberatan, *, jendela) -> Naskah:
    """The way to the Komisi Informasi ends soon (Pasal 37 ayat (2))."""
    return _surat("hak_sengketa", keberatan, jendela=jendela, hari_sengketa=_hari_sengketa())


def _hari_sengketa() -> int:
    return jangka_waktu.JENIS["sengketa"].hari
