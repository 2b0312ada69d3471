"""The Content Security Policy of the staff site: loose where the rich-text editor stands, strict elsewhere."""

from contextlib import suppress
from io import StringIO

import pytest
from ckeditor.widgets import CKEditorWidget
from django.contrib import admin
from django.core.checks import run_checks
from django.core.management import call_command
from django.urls import NoReverseMatch, reverse

from berita.rules import Status
from layanan.models import Petugas
from layanan.peran import GRUP
from tests.berita.bahan import berita, gambar, petugas

LONGGAR = "'unsafe-inline'"


@pytest.fixture
def serba_bisa(client, db):
    """Somebody who holds every role, so that every page of the staff site opens."""
    call_command("muat_peran", verbosity=0, stdout=StringIO())
    orang = petugas("semua", *GRUP)
    Petugas.objects.filter(pk=orang.pk).update(is_superuser=True)
    client.force_login(Petugas.objects.get(pk=orang.pk))
    return client


def alamat(pk):
    """Every address of every table in the staff site that needs at most the key of a row, and those of the site."""
    for model in admin.site._registry:
        for nama in ("changelist", "add", "change", "history", "delete"):
            argumen = [pk] if nama in ("change", "history", "delete") else []
            with suppress(NoReverseMatch):  # secret reports have none of Django's pages but the list
                yield reverse(f"admin:{model._meta.app_label}_{model._meta.model_name}_{nama}", args=argumen)
    for nama in ("index", "password_change", "login", "jsi18n"):
        yield reverse(f"admin:{nama}")


def ada_penyunting(jawaban):
    konteks = getattr(jawaban, "context_data", None) or {}
    if "adminform" not in konteks:
        return False
    return any(isinstance(r.widget, CKEditorWidget) for r in konteks["adminform"].form.fields.values())


def test_the_policy_is_loose_exactly_where_the_editor_stands(serba_bisa):
    b = berita(penulis=Petugas.objects.get(), gambar_utama=gambar(), status=Status.DRAF, terbit_pada=None)
    longgar, ketat = set(), set()
    for url in alamat(b.pk):
        jawaban = serba_bisa.get(url)
        kebijakan = jawaban.headers["Content-Security-Policy"]
        assert (LONGGAR in kebijakan) == ada_penyunting(jawaban), url
        assert "'unsafe-eval'" not in kebijakan and "frame-ancestors 'none'" in kebijakan
        (longgar if LONGGAR in kebijakan else ketat).add(url)
    assert {reverse("admin:berita_berita_add"), reverse("admin:berita_berita_change", args=[b.pk])} <= longgar
    assert reverse("admin:berita_berita_changelist") in ketat and len(ketat) > 30


def test_the_same_page_without_the_editor_is_strict(serba_bisa):
    b = berita(dihapus_pada="2026-11-24T00:00Z")
    for nama in ("change", "history"):
        jawaban = serba_bisa.get(reverse(f"admin:berita_berita_{nama}", args=[b.pk]))
        assert jawaban.status_code == 200 and LONGGAR not in jawaban.headers["Content-Security-Policy"]


def test_scripts_come_from_here_even_where_the_policy_is_loose(serba_bisa):
    kebijakan = serba_bisa.get(reverse("admin:berita_berita_add")).headers["Content-Security-Policy"]
    aturan = dict(bagian.strip().split(" ", 1) for bagian in kebijakan.split(";") if bagian.strip())
    assert set(aturan["script-src"].split()) == {"'self'", LONGGAR}
    assert set(aturan["style-src"].split()) == {"'self'", LONGGAR}
    assert set(aturan["img-src"].split()) == {"'self'", "data:"}


def test_the_upload_address_of_the_editors_package_does_not_exist():
    for nama in ("ckeditor_upload", "ckeditor_browse"):
        with pytest.raises(NoReverseMatch):
            reverse(nama)


def test_the_editors_files_keep_their_plain_names(settings):
    assert not [g for g in run_checks() if g.id == "portal.E003"]
    settings.WHITENOISE_KEEP_ONLY_HASHED_FILES = True
    assert [g for g in run_checks() if g.id == "portal.E003"]
