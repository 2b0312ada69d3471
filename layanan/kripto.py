"""Secrets at rest: sealing, blind indexes, access codes and masks. Pure, except for the keys in the settings."""

import base64
import binascii
import hashlib
import hmac
import os
import unicodedata
from functools import lru_cache

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM
from django.conf import settings
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import models

# A sealed text is: version (1 byte), key id (4), nonce (12), ciphertext and its tag (16).
VERSI = b"\x01"
PANJANG_ID, PANJANG_NONCE, PANJANG_TANDA = 4, 12, 16
KEPALA = len(VERSI) + PANJANG_ID

# Digits and capitals without 0/O and 1/I: 32 signs, so 16 of them carry exactly 80 bits.
ABJAD_KODE = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"
_KE_ABJAD_KODE = str.maketrans("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567", ABJAD_KODE)


class GagalBuka(Exception):
    """A sealed text cannot be opened: it was changed, belongs elsewhere, or its key is not in the ring."""


@lru_cache(maxsize=8)
def _gantungan(kunci_data: tuple[str, ...]) -> tuple[tuple[bytes, AESGCM], ...]:
    """The key ring as (key id, cipher) pairs, in the order of the settings."""
    if not kunci_data:
        raise ImproperlyConfigured("KUNCI_DATA kosong: isi paling sedikit satu kunci 32 bita dalam base64.")
    pasangan = []
    for teks in kunci_data:
        try:
            kunci = base64.b64decode(teks.translate(str.maketrans("-_", "+/")), validate=True)
        except binascii.Error:
            kunci = b""
        if len(kunci) != 32:
            raise ImproperlyConfigured("Tiap kunci dalam KUNCI_DATA harus 32 bita dalam base64.")
        tanda = hmac.digest(kunci, b"kripto: key id", "sha256")[:PANJANG_ID]
        pasangan.append((tanda, AESGCM(kunci)))
    return tuple(pasangan)


def segel(data: bytes, konteks: bytes) -> bytes:
    """Seal bytes with AES-256-GCM under the first key of the ring.

    `konteks` says where the bytes belong and must be given again to open them, so that a sealed text moved to another
    place does not open there. To rotate: put the new key first in KUNCI_DATA and keep the old ones behind it.
    """
    tanda, sandi = _gantungan(tuple(settings.KUNCI_DATA))[0]
    kepala, nonce = VERSI + tanda, os.urandom(PANJANG_NONCE)
    return kepala + nonce + sandi.encrypt(nonce, data, kepala + konteks)


def buka(tersegel: bytes, konteks: bytes) -> bytes:
    """Open what `segel` made, with any key of the ring. Raises GagalBuka; never returns anything doubtful."""
    if len(tersegel) < KEPALA + PANJANG_NONCE + PANJANG_TANDA or tersegel[:1] != VERSI:
        raise GagalBuka("Bukan teks tersegel.")
    kepala, sisa = tersegel[:KEPALA], tersegel[KEPALA:]
    nonce, isi = sisa[:PANJANG_NONCE], sisa[PANJANG_NONCE:]
    for tanda, sandi in _gantungan(tuple(settings.KUNCI_DATA)):
        if tanda == kepala[1:]:
            try:
                return sandi.decrypt(nonce, isi, kepala + konteks)
            except InvalidTag:
                raise GagalBuka("Isi berubah atau bukan milik tempat ini.") from None
    raise GagalBuka("Kunci untuk teks tersegel ini tidak ada.")


def segel_teks(teks: str, konteks: str) -> str:
    """`segel` for a short text that lies in a text column."""
    return base64.b64encode(segel(teks.encode(), konteks.encode())).decode()


def buka_teks(tersegel: str, konteks: str) -> str:
    """Open what `segel_teks` made. Raises GagalBuka."""
    try:
        return buka(base64.b64decode(tersegel, validate=True), konteks.encode()).decode()
    except ValueError:  # no base64, or letters beyond ASCII
        raise GagalBuka("Bukan teks tersegel.") from None


def _hmac(kunci: str, teks: str) -> bytes:
    if not kunci:
        raise ImproperlyConfigured("KUNCI_INDEKS dan KUNCI_KODE harus diisi.")
    return hmac.digest(kunci.encode(), teks.encode("utf-8", "surrogatepass"), hashlib.sha256)


def _inti(teks: str) -> str:
    return "".join(c for c in unicodedata.normalize("NFKC", teks).upper() if c.isalnum())


def indeks_buta(teks: str) -> str:
    """A blind index (HMAC-SHA256, hex): finds a sealed number again without opening any.

    Only letters and digits count and case does not, so that "5371 0101..." and "53710101..." are one number.
    """
    return _hmac(settings.KUNCI_INDEKS, _inti(teks)).hex()


def huruf_kode(bita: bytes) -> str:
    """Random or hashed bytes (a multiple of five) as people write them down: "7KQ2-M9XD" for five."""
    huruf = base64.b32encode(bita).decode().translate(_KE_ABJAD_KODE)
    return "-".join(huruf[i : i + 4] for i in range(0, len(huruf), 4))


def kode_turunan(token: str, panjang: int = 10) -> str:
    """The citizen's access code that belongs to a form's idempotency token, as "7KQ2-M9XD-....-....": 80 bits.

    It is derived, not drawn, so that the same form sent twice shows the same code although only its hash is stored.
    `panjang` in bytes, at most 30, where 80 bits are too few.
    """
    return huruf_kode(_hmac(settings.KUNCI_KODE, token)[:panjang])


def normalkan_kode(teks: str) -> str:
    """An access code as typed, in the one form that is hashed and compared: capitals, no spaces, no dashes."""
    return _inti(teks)


def samarkan_identitas(nomor: str) -> str:
    """An identity number as officers see it, "5371********0001"; a short one shows less, a very short one nothing."""
    tampak = min(4, len(nomor) // 4)
    return nomor[:tampak] + "*" * (len(nomor) - 2 * tampak) + nomor[len(nomor) - tampak :]


class TeksTersegel(models.TextField):
    """A text that is sealed in the database and clear in Python (UU 27/2022 Pasal 35).

    The seal is bound to model and field. Empty stays empty, so that erased data is visibly gone. It cannot be searched:
    keep `indeks_buta` beside it. Reading a row whose text was tampered with raises GagalBuka.
    """

    description = "Teks tersegel"

    def _konteks(self) -> str:
        return f"{self.model._meta.label_lower}.{self.name}"

    def get_db_prep_save(self, value, connection):
        if isinstance(value, str) and value:
            value = segel_teks(value, self._konteks())
        return super().get_db_prep_save(value, connection)

    def from_db_value(self, value, expression, connection):
        return buka_teks(value, self._konteks()) if value else value

    def get_lookup(self, lookup_name):
        if lookup_name != "isnull":
            raise FieldError("Teks tersegel tidak dapat dicari; gunakan indeks_buta.")
        return super().get_lookup(lookup_name)
