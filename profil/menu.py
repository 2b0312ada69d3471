"""The main menu: the entries editors keep, or the built-in ones while there are none."""

import csv
from dataclasses import dataclass, field
from functools import cache
from pathlib import Path

from django.db import Error
from django.urls import Resolver404, resolve

from profil.models import ButirMenu

BERKAS = Path(__file__).parent / "data" / "menu.csv"


@dataclass
class Butir:
    """An entry to show. `kini` is "page" on the entry one is on, "true" on the one whose section one is in."""

    label: str
    alamat: str
    kini: str = ""
    anak: list["Butir"] = field(default_factory=list)


def menu_untuk(jalur: str) -> list[Butir]:
    """The menu with the entry of this path marked. One query; should the database fail, the built-in menu stands."""
    try:
        baris = list(ButirMenu.objects.values_list("pk", "label", "alamat", "induk_id"))
    except Error:
        baris = []
    menu = _susun(baris) if baris else menu_bawaan()
    _tandai(menu, jalur)
    return menu


def menu_bawaan() -> list[Butir]:
    """The built-in menu, without the database: error pages need it when just that is broken."""
    return _susun((b["label"], b["label"], b["alamat"], b["induk"] or None) for b in baris_bawaan())


@cache
def baris_bawaan() -> tuple[dict[str, str], ...]:
    """The entries shipped with the portal whose address exists: what is not built yet is not promised."""
    with BERKAS.open(encoding="utf-8", newline="") as berkas:
        baris = [b for b in csv.DictReader(berkas) if not b["alamat"] or _ada(b["alamat"])]
    berisi = {b["induk"] for b in baris}
    return tuple(b for b in baris if b["alamat"] or b["label"] in berisi)


def _ada(alamat: str) -> bool:
    try:
        resolve(alamat)
    except Resolver404:
        return False
    return True


def _susun(baris) -> list[Butir]:
    """Rows of (key, label, address, key of the heading) as entries with those below them; an empty heading goes."""
    semua = {kunci: (Butir(label, alamat), induk) for kunci, label, alamat, induk in baris}
    for butir, induk in semua.values():
        if induk in semua:
            semua[induk][0].anak.append(butir)
    return [butir for butir, induk in semua.values() if induk is None and (butir.alamat or butir.anak)]


def _tandai(menu: list[Butir], jalur: str) -> None:
    """Mark the entry with the longest address that begins this path, and the heading it stands under."""
    calon = [(b, atas) for atas in menu for b in (atas, *atas.anak) if _memuat(b.alamat, jalur)]
    if not calon:
        return
    butir, atas = max(calon, key=lambda c: (len(c[0].alamat), c[0] is not c[1]))
    atas.kini = "true"
    butir.kini = "page" if butir.alamat == jalur else "true"


def _memuat(alamat: str, jalur: str) -> bool:
    if alamat in ("", "/"):
        return bool(alamat) and alamat == jalur
    return jalur == alamat or (alamat.endswith("/") and jalur.startswith(alamat))
