"""Checks the laws of the house that no linter knows; prints file:line for each breach and exits with 1.

Law 3  only acts write cases: no .save(, .create(, .update( ... in views, forms, api and admin of the case apps
Law 5  small rooms: module <= 300 lines, function <= 40, test <= 25
Pages  no inline script or style, no on... attribute (the CSP forbids them), no |safe; templates/surat is the exception
"""

import ast
import re
import sys
from pathlib import Path

PROYEK = Path(__file__).resolve().parent.parent
APLIKASI_PERKARA = ("informasi", "pengaduan", "wbs")
RUANG_TANPA_TULIS = ("views", "forms", "api", "admin")
TULIS = {"save", "create", "update", "delete", "get_or_create", "update_or_create", "bulk_create", "bulk_update"}
MODUL, FUNGSI, UJI = 300, 40, 25
LEWATI = {".venv", "var", "migrations", "node_modules", ".git"}
TERLARANG = re.compile(
    r"""<style[\s>]|\sstyle\s*=\s*["']|<script(?![^>]*\ssrc\s*=)[^>]*>|<[^>]*\son[a-z]+\s*=\s*["']|\|\s*safe\b""",
    re.IGNORECASE,
)
KOMENTAR = re.compile(r"{#.*?#}")
BLOK_KOMENTAR = re.compile(r"{% comment %}.*?{% endcomment %}", re.DOTALL)


def berkas(pola):
    """The project's own files of this pattern."""
    return sorted(b for b in PROYEK.rglob(pola) if not LEWATI & set(b.relative_to(PROYEK).parts))


def _penulisan(jalur, pohon):
    bagian = jalur.relative_to(PROYEK).with_suffix("").parts
    if bagian[0] not in APLIKASI_PERKARA or len(bagian) < 2 or bagian[1] not in RUANG_TANPA_TULIS:
        return
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.Call) and isinstance(simpul.func, ast.Attribute) and simpul.func.attr in TULIS:
            yield simpul.lineno, f"law 3: .{simpul.func.attr}( belongs in acts"


def _ukuran(jalur, isi, pohon):
    panjang = len(isi.splitlines())
    if panjang > MODUL:
        yield MODUL + 1, f"law 5: module of {panjang} lines, at most {MODUL}"
    for simpul in ast.walk(pohon):
        if isinstance(simpul, ast.FunctionDef | ast.AsyncFunctionDef):
            baris = simpul.end_lineno - simpul.lineno + 1
            batas = UJI if simpul.name.startswith("test_") else FUNGSI
            if baris > batas:
                yield simpul.lineno, f"law 5: {simpul.name} has {baris} lines, at most {batas}"


def _templat(isi):
    # Comments may speak of what is forbidden; their lines stay, so that the numbers below are right.
    isi = BLOK_KOMENTAR.sub(lambda k: "\n" * k.group().count("\n"), isi)
    for nomor, baris in enumerate(isi.splitlines(), 1):
        if "{#" in (baris := KOMENTAR.sub("", baris)):
            yield nomor, "pages: a {# comment #} over several lines is printed to the reader; use {% comment %}"
        if temuan := TERLARANG.search(baris):
            yield nomor, f"pages: {temuan.group().strip()!r} is not allowed here"


def pelanggaran():
    """Every breach, as "file:line: what"."""
    for jalur in berkas("*.py"):
        isi = jalur.read_text()
        pohon = ast.parse(isi)
        for nomor, apa in [*_penulisan(jalur, pohon), *_ukuran(jalur, isi, pohon)]:
            yield f"{jalur.relative_to(PROYEK)}:{nomor}: {apa}"
    for jalur in berkas("*.html"):
        if "templates" in jalur.parts and "surat" not in jalur.parts:
            for nomor, apa in _templat(jalur.read_text()):
                yield f"{jalur.relative_to(PROYEK)}:{nomor}: {apa}"


if __name__ == "__main__":
    semua = list(pelanggaran())
    print("\n".join(semua) or "the house is in order")
    sys.exit(1 if semua else 0)
