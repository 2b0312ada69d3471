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


def _hari_sengketa() -> int:
    return jangka_waktu.JENIS["sengketa"].hari
