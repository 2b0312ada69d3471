"""The seals: who opens what, and what a sealed message gives away."""

import re

import pytest
from nacl.public import PrivateKey

from layanan.kripto import ABJAD_KODE
from wbs import segel
from wbs.segel import Bukti, GagalBuka, Isi, Sandi

KUNCI = PrivateKey.generate()
PUBLIK = bytes(KUNCI.public_key)


def test_only_the_private_key_opens_and_only_in_its_place():
    isi = Isi({"pesan": "rahasia é"}, (Bukti("jpg", "image/jpeg", b"\xff\xd8satu"), Bukti("pdf", "x", b"\0dua\0")))
    tersegel = segel.segel(isi, PUBLIK, "laporan:1")
    assert segel.buka(tersegel, KUNCI, "laporan:1") == isi
    for kunci, konteks, bita in (
        (PrivateKey.generate(), "laporan:1", tersegel),
        (KUNCI, "laporan:2", tersegel),
        (KUNCI, "laporan:1", tersegel[:-1] + bytes([tersegel[-1] ^ 1])),
    ):
        with pytest.raises(GagalBuka):
            segel.buka(bita, kunci, konteks)


def test_the_length_says_only_a_class():
    def panjang(pesan, *bukti):
        return len(segel.segel(Isi({"pesan": pesan}, bukti), PUBLIK, "x"))

    assert panjang("ya") == panjang("x" * 5000)
    assert panjang("ya", Bukti("jpg", "", b"x" * 40_000)) == panjang("lebih panjang", Bukti("jpg", "", b"x" * 60_000))


def test_a_code_has_120_bits_in_signs_that_nobody_mixes_up():
    kode = segel.kode_baru("token")
    assert re.fullmatch(rf"([{ABJAD_KODE}]{{4}}-){{5}}[{ABJAD_KODE}]{{4}}", kode)
    assert not set(ABJAD_KODE) & set("01IO")
    assert kode == segel.kode_baru("token") != segel.kode_baru("token lain")
    assert segel.pelapor(kode.lower().replace("-", " ")).penunjuk == segel.pelapor(kode).penunjuk


def test_a_code_is_hashed_with_a_key_that_lies_outside_the_database(settings):
    kode = segel.kode_baru("token")
    dulu = segel.pelapor(kode)
    settings.KUNCI_INDEKS = "kunci-lain"
    assert segel.pelapor(kode).penunjuk != dulu.penunjuk
    assert not segel.pelapor(kode).cocok(dulu.publik)


def test_a_passphrase_unwraps_and_another_does_not():
    (bungkus,) = Sandi(" lontar karang ").bungkus([KUNCI])
    assert bytes(KUNCI) not in bungkus.terbungkus
    assert Sandi("lontar karang").buka(bungkus) == KUNCI
    assert Sandi("lontar  karang").buka(bungkus) is None
