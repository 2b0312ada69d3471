"""Filing a case once, however often its form arrives: what all kinds of case share."""

import hashlib
from collections.abc import Callable

from django.contrib.auth.hashers import make_password
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction

from layanan import lampiran
from layanan.kripto import kode_turunan, normalkan_kode
from layanan.models import Lampiran, Perkara


def daftar_sekali(
    perkara: Perkara, token: str, catat: Callable[[Perkara, str], Perkara], sama: Callable[[Perkara], bool]
) -> tuple[Perkara, str]:
    """Let `catat` number and save the case in one transaction; return it with the citizen's access code.

    `token` belongs to one rendered form: the same form sent twice gives the same case and the same code. Raises
    ValidationError when the token made a case that is not `sama`: the changes would be lost without a word.
    """
    kunci, kode = hashlib.sha256(token.encode()).hexdigest(), kode_turunan(token)
    semua = type(perkara).objects
    if lama := semua.filter(kunci_kirim=kunci).first():
        return _kiriman_ulang(lama, sama), kode
    # Hashed before the counter row is locked: a slow hash must not make other citizens queue.
    perkara.kunci_kirim, perkara.kode_hash = kunci, make_password(normalkan_kode(kode))
    try:
        with transaction.atomic():
            return catat(perkara, kode), kode
    except IntegrityError:
        # The same form arrived twice at the same moment: the other one won, and this one's number was given back.
        lama = semua.filter(kunci_kirim=kunci).first()
        if lama is None:
            raise
        return _kiriman_ulang(lama, sama), kode


def _kiriman_ulang(lama: Perkara, sama) -> Perkara:
    if sama(lama):
        return lama
    raise ValidationError(
        f"Formulir ini sudah terkirim dan tercatat dengan nomor {lama.nomor}. Untuk hal lain, buka formulir baru.",
        code="kunci_terpakai",
    )


def pasang_titipan(perkara: Perkara, titip: str, jenis: Lampiran.Jenis, nama: str = "") -> Lampiran:
    """Bind a staged file to the case, under another name where one is given."""
    terpasang = lampiran.ambil_titipan(titip, perkara.nomor, jenis, nama)
    if terpasang is None:
        raise ValidationError("Berkas yang Anda unggah sudah kedaluwarsa. Pilih kembali berkasnya.", code="titipan")
    return terpasang
