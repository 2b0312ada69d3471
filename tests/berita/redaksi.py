"""The newsroom for tests: rina writes, yani writes too, rini is Redaktur, budi has another role, super has none."""

from io import StringIO

import pytest
from django.core.management import call_command
from django.urls import reverse

from layanan.models import Petugas
from layanan.peran import Peran
from tests.berita.bahan import kategori, penulis, petugas, redaktur

DAFTAR, TAMBAH = reverse("admin:berita_berita_changelist"), reverse("admin:berita_berita_add")


@pytest.fixture
def redaksi(db):
    """The people, by name."""
    call_command("muat_peran", verbosity=0, stdout=StringIO())
    return {
        "rina": penulis("rina"),
        "yani": penulis("yani"),
        "rini": redaktur("rini"),
        "budi": petugas("budi", Peran.PETUGAS_PPID),
        "super": Petugas.objects.create_superuser("super", "super@kupang.example"),
    }


@pytest.fixture
def masuk(client, redaksi):
    """Log somebody in; returns the client."""

    def masuk(nama):
        client.force_login(redaksi[nama])
        return client

    return masuk


def url(b, nama="change", *lain):
    """The address of an item's page, or of something below it."""
    return reverse(f"admin:berita_berita_{nama}", args=[b.pk, *lain])


def isian(b=None, **ganti):
    """What the browser sends from the form of a text."""
    isi = {
        "judul": b.judul if b else "Puskesmas Oesapa buka malam",
        "slug": b.slug if b else "puskesmas-oesapa-buka-malam",
        "ringkasan": "Layanan malam untuk ibu hamil dan balita.",
        "isi": b.isi if b else "<p>Mulai Senin puskesmas buka sampai pukul 21.00 WITA.</p>",
        "kategori": b.kategori_id if b else kategori().pk,
        "gambar_utama": (b and b.gambar_utama_id) or "",
        "tag": "kesehatan, puskesmas",
        "komentar_dibuka": "on",
        "semula": b.diubah_pada.isoformat() if b else "",
    }
    return {**isi, **ganti}
