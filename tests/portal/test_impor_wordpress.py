"""impor_wordpress as a whole: a real export, twice, as a trial, broken, hostile, and large."""

import tracemalloc
import xml.etree.ElementTree as ET
from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.contrib.redirects.models import Redirect
from django.core.management import call_command
from django.core.management.base import CommandError
from taggit.models import Tag

from berita.models import Berita, Kategori, Komentar
from kupang_portal.models import AsalImpor
from layanan.models import Gambar
from profil.models import Halaman
from tests.berita.bahan import berkas_gambar
from tests.portal import wxr

CONTOH = Path(settings.BASE_DIR) / "tests" / "data" / "wordpress_contoh.xml"
MODEL = (Berita, Halaman, Kategori, Komentar, Tag, Redirect, Gambar, AsalImpor)
pytestmark = pytest.mark.django_db


def keadaan():
    """Every row that an import could touch."""
    return {m.__name__: sorted(map(str, m.objects.values_list())) for m in MODEL}


def akar_contoh():
    """The export, read without anything of ours."""
    return ET.parse(CONTOH).getroot()  # noqa: S314  our own file


def teks_xml(elemen, akhir):
    """The texts of all elements with this local name."""
    return [(e.text or "").strip() for e in elemen.iter() if e.tag.rpartition("}")[2] == akhir]


@pytest.mark.sqlite
def test_nothing_of_the_real_export_is_lost():
    wxr.impor(CONTOH)
    akar = akar_contoh()
    isian = akar.findall(".//item")
    assert set(Berita.objects.values_list("judul", flat=True)) == {i.findtext("title") for i in isian}
    assert Berita.objects.terbit().count() == len(isian) == 7
    assert Halaman.objects.count() == teks_xml(akar, "post_type").count("page") == 0
    assert Komentar.objects.tampil().count() == len(teks_xml(akar, "comment_content")) == 2
    istilah = {c.text for c in akar.iter("category")}
    assert set(Kategori.objects.values_list("nama", flat=True)) == istilah and len(istilah) == 9


def test_every_term_of_an_item_of_the_real_export_still_leads_to_it():
    wxr.impor(CONTOH)
    for isian in akar_contoh().iter("item"):
        berita = Berita.objects.get(judul=isian.findtext("title"))
        istilah = {c.text for c in isian.iter("category")} - {"Uncategorized"}
        assert istilah <= {berita.kategori.nama, *berita.tag.names()}


@pytest.mark.sqlite
def test_a_second_run_changes_nothing():
    wxr.impor(CONTOH)
    sebelum = keadaan()
    laporan = wxr.impor(CONTOH)
    assert keadaan() == sebelum
    assert "Jumlah     : 0 baru, 0 berubah, 35 tidak berubah" in laporan


@pytest.mark.sqlite
def test_a_trial_tells_what_would_happen_and_writes_nothing():
    laporan = wxr.impor(CONTOH, coba=True)
    assert "Berita     : 7 baru" in laporan and "Percobaan: tidak ada yang ditulis" in laporan
    assert not any(keadaan().values())


def test_a_trial_keeps_no_picture(tmp_path):
    (tmp_path / "2024").mkdir()
    (tmp_path / "2024" / "pasar.jpg").write_bytes(berkas_gambar(ukuran=(500, 300)))
    sebelum = set(Path(settings.MEDIA_ROOT).rglob("*"))
    isi = '<p><img src="https://lama.example.id/wp-content/uploads/2024/pasar.jpg" alt="Pasar"></p>'
    laporan = wxr.impor(wxr.tulis(tmp_path, wxr.isian(1, isi=isi)), media=tmp_path, coba=True)
    assert "Gambar     : 1 baru" in laporan
    assert set(Path(settings.MEDIA_ROOT).rglob("*")) == sebelum and not any(keadaan().values())


@pytest.mark.sqlite
@pytest.mark.parametrize("sisa", [0.3, 0.9, 0.999])
def test_a_truncated_file_names_the_line_and_imports_nothing(tmp_path, sisa):
    teks = CONTOH.read_text()
    berkas = tmp_path / "potong.xml"
    berkas.write_text(teks[: int(len(teks) * sisa)])
    baris = berkas.read_text().count("\n") + 1
    with pytest.raises(CommandError, match=rf"baris {baris}, kolom \d+.*Tidak ada yang diimpor"):
        wxr.impor(berkas)
    assert not any(keadaan().values())


@pytest.mark.parametrize(
    ("isi", "kalimat"),
    [
        ('<?xml version="1.0"?>\n<!DOCTYPE a [<!ENTITY b "c">]><rss>&b;</rss>', "baris 2: memuat DTD"),
        ('<!DOCTYPE rss SYSTEM "file:///etc/passwd"><rss/>', "memuat DTD"),
        ("", "baris 1, kolom 1"),
        ("<rss><channel><item><title>a</title></item></channel></rss>", "bukan ekspor WordPress"),
        ("bukan xml", "baris 1"),
        ('<?xml version="1.0" encoding="ngawur"?><rss/>', "Penyandian huruf"),
        (wxr.KEPALA + "<item><title>a\x0bb</title></item>" + wxr.KAKI, "baris 8, kolom 15"),
        (wxr.KEPALA.replace("https://lama.example.id", "") + wxr.isian(1) + wxr.KAKI, "alamat situs asalnya"),
    ],
)
def test_what_cannot_be_trusted_or_read_is_refused_with_one_sentence(tmp_path, isi, kalimat):
    (berkas := tmp_path / "a.xml").write_text(isi)
    with pytest.raises(CommandError, match=kalimat):
        wxr.impor(berkas)
    assert not any(keadaan().values())


def test_an_entity_bomb_is_refused_before_it_grows(tmp_path):
    entitas = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 12))
    (berkas := tmp_path / "bom.xml").write_text(f'<!DOCTYPE r [<!ENTITY a0 "ha">{entitas}]><rss>&a11;</rss>')
    with pytest.raises(CommandError, match="memuat DTD atau entitas"):
        wxr.impor(berkas)


def test_a_missing_file_or_folder_is_a_sentence(tmp_path):
    with pytest.raises(CommandError, match="Berkas tidak ditemukan"):
        wxr.impor(tmp_path / "tiada.xml")
    with pytest.raises(CommandError, match="Folder media tidak ditemukan"):
        wxr.impor(CONTOH, media=tmp_path / "tiada")


class Terminal(StringIO):
    def isatty(self):
        return True


def test_only_somebody_at_a_terminal_sees_the_progress():
    call_command("impor_wordpress", str(CONTOH), stdout=(layar := Terminal()), coba=True)
    assert "\r100 % (7 dari 7 isian)" in layar.getvalue()
    assert "\r" not in wxr.impor(CONTOH)


def test_five_hundred_posts_of_one_title_come_in_and_stay(tmp_path):
    berkas = wxr.tulis(tmp_path, *(wxr.isian(n, "Judul sama", tag=["kota"]) for n in range(1, 501)))
    assert "Berita     : 500 baru" in wxr.impor(berkas)
    assert Berita.objects.values("slug").distinct().count() == 500
    assert "Berita     : 0 baru, 0 berubah, 500 tidak berubah" in wxr.impor(berkas)


def test_a_large_export_needs_the_memory_of_its_largest_item(tmp_path):
    isi = "<p>" + "Kota Kupang di tepi teluk. " * 8000 + "</p>"  # 200 kB a post, 24 MB in all
    berkas = wxr.tulis(tmp_path, *(wxr.isian(n, isi=isi) for n in range(1, 121)))
    tracemalloc.start()
    laporan = wxr.impor(berkas)
    puncak = tracemalloc.get_traced_memory()[1]
    tracemalloc.stop()
    assert "Berita     : 120 baru" in laporan
    assert puncak < berkas.stat().st_size / 3, puncak
