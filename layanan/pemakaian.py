"""Where something of the kernel is used, asked before it is deleted. Knows no app: it reads the models themselves."""

from django.apps import apps
from django.db import models
from django.db.models import Q

from layanan.isi_html import IsiHtml
from layanan.models import Gambar


def pemakaian_gambar(gambar: Gambar) -> list[models.Model]:
    """Every object that shows this picture: by a foreign key, or by its address in a rich text."""
    return [*_menunjuk(gambar), *memuat(gambar.berkas.name)]


def memuat(potongan: str) -> list[models.Model]:
    """Every object with a rich text that contains this piece of an address; what lies in a trash counts too."""
    return [
        objek
        for model in apps.get_models()
        if (bidang := [f.name for f in model._meta.concrete_fields if isinstance(f, IsiHtml)])
        for objek in model._base_manager.filter(_salah_satu(bidang, potongan))
    ]


def _salah_satu(bidang: list[str], potongan: str) -> Q:
    syarat = Q()
    for nama in bidang:
        syarat |= Q(**{f"{nama}__contains": potongan})
    return syarat


def _menunjuk(objek: models.Model) -> list[models.Model]:
    """Objects with a foreign key to this one; also those whose relation has no name to come back by."""
    return [
        satu
        for relasi in objek._meta.get_fields(include_hidden=True)
        if relasi.auto_created and not relasi.concrete and (relasi.one_to_many or relasi.one_to_one)
        for satu in relasi.related_model._base_manager.filter(**{relasi.field.name: objek.pk})
    ]
