"""The door to a case: registration number and access code, as people type them, and what a wrong try costs.

A wrong code and an unknown number get the same answer after the same work. Only wrong tries are counted, so that no
neighbour behind the same address can lock anybody out.
"""

import re
from collections.abc import Mapping

from django import forms
from django.contrib.auth.hashers import check_password, make_password
from django.core.exceptions import ValidationError

from layanan import laju
from layanan.forms import RuasTeks
from layanan.kripto import normalkan_kode
from layanan.models import Perkara

MENIT = 15
# Wrong tries in 15 minutes: for one number from one address, and for one address in all.
SALAH_PER_NOMOR = 10
SALAH_PER_ALAMAT = 300
TIDAK_COCOK = "Nomor dan kode ini tidak cocok. Periksa keduanya pada tanda terima Anda."
TERLALU_SERING = "Terlalu banyak percobaan untuk nomor ini. Tunggu 15 menit, lalu coba lagi."
_KETIKAN = {"autocomplete": "off", "autocapitalize": "characters", "spellcheck": "false"}


class RuasNomor(RuasTeks):
    """A registration number of one of these kinds: small letters, spaces and missing dashes are fine."""

    def __init__(self, *jenis: str, **lain):
        lain = {"label": "Nomor pendaftaran", **lain}
        super().__init__(max_length=40, widget=forms.TextInput(attrs=_KETIKAN), **lain)
        self.pola = re.compile(rf"({'|'.join(jenis)})[^0-9A-Z]*([0-9]{{4}})[^0-9A-Z]*([0-9]{{1,6}})", re.ASCII)

    def clean(self, value):
        teks = super().clean(value)
        if not teks:
            return ""
        cocok = self.pola.fullmatch(teks.upper())
        if not cocok:
            raise ValidationError("Nomor ini tidak lengkap. Tulis seperti PI-2026-000123.")
        jenis, tahun, urutan = cocok.groups()
        return f"{jenis}-{tahun}-{int(urutan):06d}"


class RuasKode(RuasTeks):
    """An access code."""

    def __init__(self, **lain):
        bantuan = "16 huruf dan angka. Huruf kecil dan tanpa tanda hubung juga boleh."
        lain = {"label": "Kode akses", "help_text": bantuan, **lain}
        super().__init__(max_length=40, widget=forms.TextInput(attrs=_KETIKAN), **lain)


def cocokkan(request, jenis: Mapping[str, type[Perkara]], nomor: str, kode: str) -> Perkara:
    """The case that number and code open; `jenis` are the kinds of case by the letters of their number.

    Raises ValidationError: code "sering" after too many wrong tries, else one sentence for every way to be wrong.
    """
    alamat = laju.alamat_klien(request)
    if _tertutup(nomor, alamat):
        raise ValidationError(TERLALU_SERING, code="sering")
    perkara = _cari(jenis, nomor, kode)
    if perkara is None:
        laju.hitung("lacak", nomor, alamat, menit=MENIT)
        laju.hitung("lacak", alamat, menit=MENIT)
        raise ValidationError(TIDAK_COCOK, code="tidak_cocok")
    return perkara


def _cari(jenis: Mapping[str, type[Perkara]], nomor: str, kode: str) -> Perkara | None:
    """The case, if the code is its own. An unknown number costs one password hash too, as Django's own log-in does."""
    perkara = jenis[nomor.partition("-")[0]].objects.filter(nomor=nomor).first()
    if perkara is None:
        make_password(normalkan_kode(kode))
        return None
    return perkara if check_password(normalkan_kode(kode), perkara.kode_hash) else None


def _tertutup(nomor: str, alamat: str) -> bool:
    """Whether this address has tried this number too often.

    Where an address has failed very often in all, a number gets one wrong try instead of ten; a number nobody there
    has failed on is never closed, so the right code of a neighbour still opens.
    """
    batas = 1 if laju.terhitung("lacak", alamat, menit=MENIT) >= SALAH_PER_ALAMAT else SALAH_PER_NOMOR
    return laju.terhitung("lacak", nomor, alamat, menit=MENIT) >= batas
