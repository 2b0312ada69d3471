"""The media library: checked by content, kept once, served with nothing that could run."""

import io
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from PIL import Image

from layanan.gambar import simpan_gambar
from layanan.models import Gambar
from tests.layanan.unggahan import PHP, dokumen, gambar, unggahan

pytestmark = pytest.mark.django_db


def berkas_tersimpan():
    return {b for b in (Path(settings.MEDIA_ROOT) / "gambar").rglob("*") if b.is_file()}


def test_one_upload_gives_three_formats_in_the_widths_that_fit(client):
    satu = simpan_gambar(unggahan(gambar(ukuran=(1700, 900))), teks_alternatif="Balai Kota")
    assert [jenis for jenis, _ in satu.sumber_gambar] == ["avif", "webp", "jpeg"]
    for jenis, daftar in satu.sumber_gambar:
        assert [lebar for lebar, _ in daftar] == [400, 800, 1200, 1600]
        for lebar, alamat in daftar:
            jawaban = client.get(alamat)
            assert jawaban["Content-Type"] == f"image/{jenis}"
            with Image.open(io.BytesIO(b"".join(jawaban))) as hasil:
                assert hasil.format.lower() == jenis and abs(hasil.width - lebar) <= 1


def test_the_address_cannot_run_and_is_kept_by_browsers(client):
    satu = simpan_gambar(unggahan(gambar()), teks_alternatif="Balai Kota")
    jawaban = client.get(satu.berkas.url)
    assert "immutable" in jawaban["Cache-Control"] and "sandbox" in jawaban["Content-Security-Policy"]
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert client.get("/media/gambar/../privat/a").status_code == 404
    assert client.get("/media/gambar/%2e%2e/%2e%2e/etc/passwd").status_code == 404
    assert client.get("/media/gambar/").status_code == 404


def test_the_same_picture_is_kept_once():
    isi = gambar(ukuran=(640, 480))
    satu = simpan_gambar(unggahan(isi), teks_alternatif="Satu")
    sebelum = berkas_tersimpan()
    assert simpan_gambar(unggahan(isi), teks_alternatif="Dua").pk == satu.pk
    assert berkas_tersimpan() == sebelum


@pytest.mark.parametrize("isi", [PHP, b"", dokumen(), b"GIF89a;", b"<svg onload=alert(1)></svg>"])
def test_what_is_no_picture_leaves_neither_row_nor_file(isi):
    sebelum = berkas_tersimpan()
    with pytest.raises(ValidationError):
        simpan_gambar(unggahan(isi, "foto.jpg"), teks_alternatif="x")
    assert berkas_tersimpan() == sebelum and not Gambar.objects.exists()


def test_without_alternative_text_nothing_stays():
    sebelum = berkas_tersimpan()
    with pytest.raises(ValidationError):
        simpan_gambar(unggahan(gambar(ukuran=(450, 450))), teks_alternatif="")
    assert berkas_tersimpan() == sebelum and not Gambar.objects.exists()
