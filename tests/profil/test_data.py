"""Tables of data as pages and files: sorted, drawn, downloaded, and never a live formula."""

import csv
import io
import json

import pytest
from defusedxml import ElementTree
from openpyxl import load_workbook

from profil import ekspor
from profil.acts import isi_tabel
from profil.models import BarisData, TabelData
from profil.tabel import baca_bita
from tests.profil import bahan
from tests.rangka import KUERI_RANGKA

pytestmark = pytest.mark.django_db
RUMUS = ["=1+1", "+62", "-x", "@SUM(A1)", "\tTAB"]


def tabel(isi=b"kecamatan;penduduk\nAlak;900\nOebobo;1.250\nMaulafa;\n", **lain):
    """A published table with this content."""
    bidang = {"judul": "Penduduk", "slug": f"data-{TabelData.objects.count()}"} | lain
    return isi_tabel(TabelData(**bidang), baca_bita(isi))


def teks(jawaban):
    return [[sel["teks"] for sel in baris] for baris in jawaban.context["baris"]]


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("urut", "pertama"),
    [("", "Alak"), ("2", "Alak"), ("-2", "Oebobo"), ("-1", "Oebobo"), ("0", "Alak"), ("9", "Alak"), ("²", "Alak")],
)
def test_rows_are_sorted_by_number_or_word(client, urut, pertama):
    t = tabel(b"kecamatan;penduduk\nAlak;900\nOebobo;1.250\nMaulafa;1.000\n")
    jawaban = client.get(t.get_absolute_url(), {"urut": urut})
    assert teks(jawaban)[0][0] == pertama
    assert len(teks(jawaban)) == 3


def test_the_sorted_column_says_so_and_a_second_press_turns_it(client):
    isi = client.get(tabel().get_absolute_url(), {"urut": "2"}).content.decode()
    assert '<th scope="col" class="bil" aria-sort="ascending"><a href="?urut=-2">penduduk</a></th>' in isi
    assert '<th scope="col"><a href="?urut=1">kecamatan</a></th>' in isi


def test_numbers_are_written_for_people_and_years_stay_years(client):
    t = tabel(b"tahun;penduduk;rasio\n2024;404120;1,5\n2025;;-2\n")
    assert teks(client.get(t.get_absolute_url())) == [["2024", "404.120", "1,5"], ["2025", "", "-2"]]


@pytest.mark.parametrize("nilai", ["\x00", "-", "--2", "9" * 5000, "1;drop", "٢", "<b>"])
@pytest.mark.parametrize("nama", ["urut", "halaman", "cari"])
def test_no_query_string_breaks_a_page(client, nama, nilai):
    t = tabel()
    for alamat in (t.get_absolute_url(), "/data/"):
        jawaban = client.get(alamat, {nama: nilai})
        assert jawaban.status_code == 200
        assert "<b>" not in jawaban.content.decode()


def test_an_unpublished_table_is_nowhere(client):
    t = tabel(judul="Gaji rahasia", slug="gaji", terbit=False)
    assert client.get(t.get_absolute_url()).status_code == 404
    for format in ekspor.JAWABAN:
        assert client.get(f"/data/gaji/unduh.{format}").status_code == 404
    for alamat in ("/data/", "/data/?cari=rahasia", "/sitemap.xml", "/profil/"):
        assert "data/gaji" not in client.get(alamat).content.decode().lower()


@pytest.mark.parametrize("jumlah", [3, 300])
def test_queries_do_not_grow_with_the_rows(client, jumlah, django_assert_num_queries):
    baris = "".join(f"K{n};{n}\n" for n in range(jumlah))
    t = tabel(f"nama;n\n{baris}".encode(), grafik="batang", kolom_label="nama", kolom_nilai="n")
    with django_assert_num_queries(KUERI_RANGKA + 4):
        client.get(t.get_absolute_url(), {"urut": "2"})
    with django_assert_num_queries(KUERI_RANGKA + 1):
        client.get("/data/")


# --- The chart -------------------------------------------------------------------------------------------------------
def titik(client, t):
    """The texts of the chart on the page of a table."""
    svg = str(client.get(t.get_absolute_url()).context["gambaran"].svg)
    return [unsur.text for unsur in ElementTree.fromstring(svg).iter("{http://www.w3.org/2000/svg}text")]


@pytest.mark.sqlite
def test_a_chart_draws_a_column_without_its_empty_cells(client):
    t = tabel(grafik="batang", kolom_label="kecamatan", kolom_nilai="penduduk")
    assert titik(client, t) == ["Alak", "900", "Oebobo", "1.250"]


@pytest.mark.sqlite
def test_a_chart_without_values_counts_the_rows(client):
    t = tabel(b"no;tersedia\n1;ya\n2;tidak\n3;ya\n", grafik="batang", kolom_label="tersedia")
    assert titik(client, t) == ["ya", "2", "tidak", "1"]


def test_of_many_rows_the_highest_twenty_are_drawn_and_the_page_says_so(client):
    isi = "n;nilai\n" + "".join(f"K{n};{n}\n" for n in range(1, 31))
    t = tabel(isi.encode(), grafik="batang", kolom_label="n", kolom_nilai="nilai")
    assert titik(client, t)[:2] == ["K30", "30"]
    assert len(titik(client, t)) == 40
    assert "Yang digambar 20 saja" in client.get(t.get_absolute_url()).content.decode()


def test_a_chart_of_a_column_that_is_gone_is_left_out(client):
    t = tabel(grafik="batang", kolom_label="sudah hilang")
    assert client.get(t.get_absolute_url()).context["gambaran"] is None


# --- Files -----------------------------------------------------------------------------------------------------------
def test_no_download_holds_a_live_formula(client):
    isi = "=judul;b\n" + "".join(f'"{r}";-5\n' for r in RUMUS)
    t = tabel(isi.encode())
    baris = list(csv.reader(io.StringIO(client.get(f"/data/{t.slug}/unduh.csv").getvalue().decode("utf-8-sig"))))
    assert baris[0] == ["'=judul", "b"]
    assert [b[0] for b in baris[1:5]] == ["'=1+1", "'+62", "'-x", "'@SUM(A1)"]
    assert {b[1] for b in baris[1:]} == {"-5"}
    lembar = load_workbook(io.BytesIO(client.get(f"/data/{t.slug}/unduh.xlsx").content)).active
    assert [sel.data_type for sel in lembar["A"]] == ["s"] * (1 + len(RUMUS))
    assert lembar["A2"].value == "=1+1"
    assert lembar["B2"].value == -5


def test_json_says_what_it_is_and_holds_every_row(client):
    t = tabel(sumber="Dukcapil")
    jawaban = client.get(f"/data/{t.slug}/unduh.json")
    data = json.loads(jawaban.getvalue())
    assert data["kolom"] == ["kecamatan", "penduduk"]
    assert data["baris"] == [["Alak", 900], ["Oebobo", 1250], ["Maulafa", None]]
    assert (data["sumber"], data["jumlah"]) == ("Dukcapil", 3)
    assert jawaban["Content-Disposition"] == f'attachment; filename="{t.slug}.json"'


def test_what_was_downloaded_can_be_uploaded_again(client):
    t = tabel()
    for format in ("csv", "xlsx"):
        terbaca = baca_bita(client.get(f"/data/{t.slug}/unduh.{format}").getvalue(), desimal="titik")
        assert terbaca.baris == list(t.baris.values_list("sel", flat=True))


def test_a_table_too_large_for_xlsx_is_offered_as_csv(client, monkeypatch):
    t = tabel()
    monkeypatch.setattr(ekspor, "SEL_XLSX", 5)
    assert ">XLSX</a>" not in client.get(t.get_absolute_url()).content.decode()
    assert client.get(f"/data/{t.slug}/unduh.xlsx").status_code == 404


def test_new_rows_replace_the_old_ones_or_leave_everything_as_it_was(monkeypatch):
    t = tabel()
    isi_tabel(t, baca_bita(b"a;b\n1;2\n"))
    assert list(BarisData.objects.values_list("sel", flat=True)) == [[1, 2]]

    def rusak(*argumen, **lain):
        raise RuntimeError("disk")

    monkeypatch.setattr(BarisData.objects, "bulk_create", rusak)
    with pytest.raises(RuntimeError):
        isi_tabel(t, baca_bita(b"c;d\n3;4\n"))
    t.refresh_from_db()
    assert (t.nama_kolom, t.jumlah_baris, t.baris.get().sel) == (["a", "b"], 1, [1, 2])


def test_pages_are_the_same_for_everybody(client):
    for alamat in (tabel(perangkat_daerah=bahan.opd()).get_absolute_url(), "/data/"):
        jawaban = client.get(alamat)
        assert not jawaban.cookies
        assert set(jawaban["Cache-Control"].split(", ")) == {"public", "max-age=60"}
