"""The seals of secret reports: what only the Inspektorat's passphrase, or only the reporter's code, opens again.

Pure cryptography on libsodium (PyNaCl): no model, no request. Nothing here keeps a key or a passphrase beyond the call.
"""

import hashlib
import hmac
import json
import struct
import threading
import unicodedata
from dataclasses import dataclass

from nacl import pwhash, utils
from nacl.exceptions import CryptoError
from nacl.public import PrivateKey, PublicKey, SealedBox
from nacl.secret import SecretBox

from layanan.kripto import huruf_kode, indeks_buta, kode_turunan, normalkan_kode

# 15 bytes: 120 bits, 24 signs.
BITA_KODE = 15
# The passphrase is chosen by people, so a guess must cost: half a second and 256 MB (libsodium's "moderate").
KERJA, MEMORI = pwhash.argon2id.OPSLIMIT_MODERATE, pwhash.argon2id.MEMLIMIT_MODERATE
# The code is random and long; what its hash costs only slows a flood of tries, and must not become a flood itself.
KERJA_KODE, MEMORI_KODE = 2, 19 * 2**20
PANJANG_GARAM = pwhash.argon2id.SALTBYTES
# Every sealed message is as long as 16 KiB, or twice, four times ... that: its length says next to nothing.
KELAS_TERKECIL = 16 * 2**10

# 256 MB each: threads of one process take turns.
_giliran = threading.Lock()


class GagalBuka(Exception):
    """A sealed message cannot be opened, or belongs elsewhere."""


@dataclass(frozen=True)
class Bukti:
    """A file inside a message. It has no name of its own."""

    ekstensi: str
    mime: str
    isi: bytes


@dataclass(frozen=True)
class Isi:
    """What a message says: texts by name, and files."""

    teks: dict[str, str]
    bukti: tuple[Bukti, ...] = ()


# --- Messages --------------------------------------------------------------------------------------------------------
def segel(isi: Isi, kepada: bytes, konteks: str) -> bytes:
    """Seal a message for the holder of a public key. `konteks` says where it belongs and is asked for on opening."""
    return SealedBox(PublicKey(bytes(kepada))).encrypt(_bantal(_tulis(isi, konteks)))


def buka(tersegel: bytes, kunci: PrivateKey, konteks: str) -> Isi:
    """Open what `segel` made. Raises GagalBuka; never returns anything doubtful."""
    try:
        return _baca(SealedBox(kunci).decrypt(bytes(tersegel)), konteks)
    except CryptoError:
        raise GagalBuka("Isi berubah, atau disegel untuk kunci lain.") from None
    except (struct.error, ValueError, KeyError, TypeError):  # anybody can seal for a public key, and seal nonsense
        raise GagalBuka("Bukan pesan dari halaman ini.") from None


def _tulis(isi: Isi, konteks: str) -> bytes:
    bukti = [[b.ekstensi, b.mime, len(b.isi)] for b in isi.bukti]
    kepala = json.dumps({"konteks": konteks, "teks": isi.teks, "bukti": bukti}).encode()
    return b"".join([struct.pack(">I", len(kepala)), kepala, *(b.isi for b in isi.bukti)])


def _bantal(naskah: bytes) -> bytes:
    kelas = KELAS_TERKECIL
    while kelas < len(naskah):
        kelas *= 2
    return naskah.ljust(kelas, b"\0")


def _baca(naskah: bytes, konteks: str) -> Isi:
    (panjang,) = struct.unpack(">I", naskah[:4])
    kepala, letak = json.loads(naskah[4 : 4 + panjang]), 4 + panjang
    if kepala["konteks"] != konteks:
        raise GagalBuka("Pesan ini bukan milik tempat ini.")
    bukti = []
    for ekstensi, mime, ukuran in kepala["bukti"]:
        bukti.append(Bukti(ekstensi, mime, naskah[letak : letak + ukuran]))
        letak += ukuran
    return Isi(kepala["teks"], tuple(bukti))


# --- The reporter ----------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class Pelapor:
    """What a code is good for: the row it finds, and the key pair that only it can make."""

    penunjuk: str
    kunci: PrivateKey

    @property
    def publik(self) -> bytes:
        return bytes(self.kunci.public_key)

    def cocok(self, publik: bytes) -> bool:
        """Whether a row found by `penunjuk` really is this reporter's."""
        return hmac.compare_digest(self.publik, bytes(publik))


def kode_baru(token: str) -> str:
    """The reporter's code for one rendered form, so that the same form sent twice shows the same code."""
    return kode_turunan(f"wbs {token}", BITA_KODE)


def pelapor(kode: str) -> Pelapor:
    """The reporter behind a code, or behind any other text: the work is the same whether somebody holds it or not."""
    inti = normalkan_kode(kode)
    garam = bytes.fromhex(indeks_buta(f"wbs garam {inti}"))[:PANJANG_GARAM]
    benih = pwhash.argon2id.kdf(
        PrivateKey.SEED_SIZE, inti.encode("utf-8", "replace"), garam, opslimit=KERJA_KODE, memlimit=MEMORI_KODE
    )
    return Pelapor(indeks_buta(f"wbs penunjuk {inti}"), PrivateKey.from_seed(benih))


# --- The Inspektorat -------------------------------------------------------------------------------------------------
@dataclass(frozen=True)
class KunciTerbungkus:
    """A key pair as it lies in the database: the private half under a passphrase."""

    publik: bytes
    terbungkus: bytes
    garam: bytes
    kerja: int
    memori: int


class Sandi:
    """A passphrase while one request lasts. Several keys under the same salt cost one derivation."""

    def __init__(self, teks: str):
        self._teks = unicodedata.normalize("NFKC", teks).strip().encode("utf-8", "surrogatepass")
        self._kotak: dict[tuple, SecretBox] = {}

    def _untuk(self, garam: bytes, kerja: int, memori: int) -> SecretBox:
        if (garam, kerja, memori) not in self._kotak:
            with _giliran:
                kunci = pwhash.argon2id.kdf(SecretBox.KEY_SIZE, self._teks, garam, opslimit=kerja, memlimit=memori)
            self._kotak[garam, kerja, memori] = SecretBox(kunci)
        return self._kotak[garam, kerja, memori]

    def bungkus(self, privat: list[PrivateKey]) -> list[KunciTerbungkus]:
        """Wrap private keys, all under one new salt."""
        garam = utils.random(PANJANG_GARAM)
        kotak = self._untuk(garam, KERJA, MEMORI)
        bungkus = [(bytes(k.public_key), bytes(kotak.encrypt(bytes(k)))) for k in privat]
        return [KunciTerbungkus(publik, isi, garam, KERJA, MEMORI) for publik, isi in bungkus]

    def buka(self, kunci) -> PrivateKey | None:
        """The private half of a wrapped key; None when this passphrase is not the one."""
        kotak = self._untuk(bytes(kunci.garam), kunci.kerja, kunci.memori)
        try:
            return PrivateKey(kotak.decrypt(bytes(kunci.terbungkus)))
        except CryptoError:
            return None


def sidik_kunci(publik: bytes) -> str:
    """A public key as people compare it: "7KQ2-M9XD-....-....", 80 bits."""
    return huruf_kode(hashlib.sha256(bytes(publik)).digest()[:10])


def usul_sandi() -> str:
    """A passphrase nobody has to invent: 120 random bits."""
    return huruf_kode(utils.random(BITA_KODE))
