"""Builders of uploads, good and hostile, for the tests of files."""

import io

import pikepdf
import pytest
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from layanan.berkas import periksa

PHP = b"<?php echo 'MARKER'; ?>"


def gambar(format_gambar="JPEG", ukuran=(60, 40), mode="RGB", warna="white", **simpan):
    keluar = io.BytesIO()
    Image.new(mode, ukuran, warna).save(keluar, format_gambar, **simpan)
    return keluar.getvalue()


def dokumen(ubah=lambda pdf: None, **simpan):
    """A one-page PDF after `ubah` has had its way with it."""
    pdf, keluar = pikepdf.new(), io.BytesIO()
    pdf.add_blank_page()
    ubah(pdf)
    pdf.save(keluar, **simpan)
    return keluar.getvalue()


def unggahan(isi, nama="foto.jpg"):
    """A file as a browser sends it; what it says of its kind is not to be believed."""
    return SimpleUploadedFile(nama, isi, content_type="image/jpeg")


def kirim(isi, nama="ktp.jpg", **pilihan):
    """What the portal makes of a file sent under this name."""
    return periksa(unggahan(isi, nama), **pilihan)


def kode_penolakan(isi, nama="ktp.jpg", **pilihan):
    """The machine name of the refusal, whose one sentence must be fit for a person."""
    with pytest.raises(ValidationError) as galat:
        kirim(isi, nama, **pilihan)
    (kalimat,) = galat.value.messages
    assert kalimat.endswith((".", "lagi.")) and "{" not in kalimat
    return galat.value.code
