"""The documents say what is there: targets, commands, addresses, variables, and the dictionary's nouns."""

import re
import sys
from pathlib import Path

from django.apps import apps
from django.core.management import get_commands
from django.urls import resolve

from informasi import rules as informasi
from informasi.rules import keberatan, uji_konsekuensi
from layanan.jangka_waktu import JENIS
from pengaduan import rules as pengaduan
from wbs import rules as wbs

PROYEK = Path(__file__).resolve().parents[2]
# The rooms whose words and commands must all stand in the documents; the growing ones join when they are whole.
RUANG = ("kupang_portal", "informasi", "pengaduan", "survei", "wbs", "layanan")
CONTOH = {"<slug>": "contoh", "<pk>": "1", "<kode>": "abc", "<verb>": "terima", "<tahun>": "2026"}


def baca(nama: str) -> str:
    return (PROYEK / nama).read_text()


def dokumen() -> dict[str, str]:
    """Every page by its name."""
    halaman = [PROYEK / "README.md", *(PROYEK / "docs").rglob("*.md")]
    return {str(p.relative_to(PROYEK)): p.read_text() for p in halaman}


def kode(teks: str) -> list[str]:
    """Everything set as code, in a line or in a block."""
    baris = re.sub(r"```.*?```", "", teks, flags=re.DOTALL)
    return re.findall(r"```(.*?)```", teks, re.DOTALL) + re.findall(r"`([^`\n]+)`", baris)


def test_every_make_target_that_a_page_names_exists():
    ada = set(re.findall(r"^([a-z-]+):", baca("Makefile"), re.MULTILINE))
    disebut = {t for teks in dokumen().values() for k in kode(teks) for t in re.findall(r"\bmake ([a-z-]+)", k)}
    assert disebut - ada == set()
    assert {"run", "test", "check", "bench", "help"} <= disebut


def test_every_command_that_a_page_names_exists():
    pola = r"(?:manage\.py|\bmanage) ([a-z_]+)"
    disebut = {p for teks in dokumen().values() for k in kode(teks) for p in re.findall(pola, k)}
    tabel = baca("README.md").partition("## Daily commands")[2].partition("##")[0]
    disebut |= {k.split()[0] for baris in re.findall(r"^\|([^|]+)\|", tabel, re.MULTILINE) for k in kode(baris)}
    assert len(disebut) > 10
    assert disebut - get_commands().keys() == set()


def test_the_readme_names_every_command_of_these_rooms():
    ada = {nama for nama, app in get_commands().items() if app in RUANG}
    kata = {k for potongan in kode(baca("README.md")) for k in re.findall(r"[a-z_]+", potongan)}
    assert ada - kata == set()


def test_every_address_of_the_dictionary_resolves():
    alamat = [a for k in kode(baca("docs/istilah.md")) for a in re.findall(r"^/\S*", k)]
    assert len(alamat) > 40
    for satu in alamat:
        for tanda, isi in CONTOH.items():
            satu = satu.replace(tanda, isi)
        resolve(satu.partition("?")[0])


def test_the_dictionary_holds_every_noun_state_verb_and_clock():
    """A new model needs its line in docs/istilah.md: what it is, by which article, at which address, in English."""
    # A test may define a model inside a function: it stands in no module.
    model = {
        m.__name__
        for m in apps.get_models()
        if m._meta.app_label in RUANG and getattr(sys.modules[m.__module__], m.__name__, None) is m
    }
    disebut = {k for potongan in kode(baca("docs/istilah.md")) for k in re.findall(r"\w+", potongan)}
    ruang = (informasi, keberatan, uji_konsekuensi, pengaduan, wbs)
    kata = {k for r in ruang for daftar in (r.Status, r.Tindakan) for k in daftar.values}
    assert (model | kata | set(JENIS)) - disebut == set()


def test_every_variable_that_the_settings_read_is_explained_and_no_other():
    pengaturan = baca("kupang_portal/settings.py")
    dibaca = set(re.findall(r"""env\.\w+\(\s*["'](\w+)["']""", pengaturan))
    dibaca |= set(re.findall(r"""os\.environ(?:\[|\.get\()["'](\w+)["']""", pengaturan))
    dibaca |= set(re.findall(r'"(\w+)"', re.search(r"nama = \((.*?)\)", pengaturan).group(1)))
    tertulis = set(re.findall(r"^#?([A-Z][A-Z_]+)=", baca(".env.example"), re.MULTILINE))
    assert dibaca ^ tertulis == set()


def test_every_page_that_a_page_points_to_exists():
    hilang = [
        f"{nama}: {tujuan}"
        for nama, teks in dokumen().items()
        for tujuan in re.findall(r"`((?:\.\./|docs/|deploy/|keputusan/|panduan/)*[\w/.-]+\.(?:md|sh|conf))`", teks)
        if not any((dasar / tujuan).exists() for dasar in (PROYEK, (PROYEK / nama).parent, PROYEK / "docs"))
    ]
    assert hilang == []
