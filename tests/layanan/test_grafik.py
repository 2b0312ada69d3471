"""Charts: valid XML, no style of their own, told to a screen reader, and right in their proportions."""

import pytest
from defusedxml import ElementTree

from layanan.grafik import batang, garis

SVG = "{http://www.w3.org/2000/svg}"
GAMBAR = [batang, garis]
DATA = [("Alak", 80), ("Maulafa", 20.5), ("Oebobo", 40)]
ANEH = [
    [("a", 0)],
    [("a", 0), ("b", 0)],
    [("a", -5), ("b", -1)],
    [("a", -5), ("b", 10)],
    [(f"t{n}", n * n) for n in range(120)],
    [("<script>alert(1)</script>&\"'", 1), ("\x00\x0b\u202e", 2), ("x" * 500, 1e14), ("", 0.000001)],
]


def urai(svg):
    return ElementTree.fromstring(str(svg))


@pytest.mark.parametrize("gambar", GAMBAR)
@pytest.mark.parametrize("data", [DATA, *ANEH])
def test_every_chart_is_valid_xml_that_a_screen_reader_and_the_policy_accept(gambar, data):
    akar = urai(gambar("uji", "Penduduk & luas", data))
    assert (akar.get("role"), akar.get("aria-labelledby")) == ("img", "uji-judul uji-uraian")
    judul, uraian = akar.find(f"{SVG}title"), akar.find(f"{SVG}desc")
    assert (judul.get("id"), judul.text) == ("uji-judul", "Penduduk & luas")
    assert uraian.get("id") == "uji-uraian" and "Angkanya ada di tabel" in uraian.text
    for unsur in akar.iter():
        assert unsur.tag.removeprefix(SVG) in {"svg", "title", "desc", "rect", "line", "circle", "text"}
        assert not {a for a in unsur.attrib if a == "style" or a.startswith("on")}
        for nama in ("x", "x1", "x2", "width", "cx"):
            nilai = unsur.get(nama, "0")
            assert -0.01 <= float(nilai.rstrip("%")) <= 100.01


def test_the_description_names_the_extremes():
    uraian = urai(batang("a", "Luas", DATA)).find(f"{SVG}desc").text
    assert "Tertinggi: Alak, 80. Terendah: Maulafa, 20,5." in uraian


def test_bars_are_as_long_as_their_values_and_carry_their_numbers():
    akar = urai(batang("a", "Luas", DATA))
    assert [r.get("width") for r in akar.iter(f"{SVG}rect")] == ["100.00%", "25.62%", "50.00%"]
    assert [t.text for t in akar.iter(f"{SVG}text")] == ["Alak", "80", "Maulafa", "20,5", "Oebobo", "40"]


def test_a_negative_bar_ends_at_zero():
    turun, naik = urai(batang("a", "Selisih", [("turun", -1), ("naik", 3)])).iter(f"{SVG}rect")
    assert (turun.get("x"), turun.get("width")) == ("0.00%", "25.00%")
    assert (naik.get("x"), naik.get("width")) == ("25.00%", "75.00%")


def test_a_line_rises_with_its_values_from_zero():
    titik = list(urai(garis("a", "Tren", [("2023", 0), ("2024", 50), ("2025", 100)])).iter(f"{SVG}circle"))
    assert [float(t.get("cy")) for t in titik] == [196, 118, 40]


def test_numbers_on_a_line_do_not_touch_and_the_last_is_always_there():
    akar = urai(garis("a", "Tren", [(f"bulan {n}", 100 - abs(n - 30)) for n in range(60)]))
    angka = [float(t.get("x").rstrip("%")) for t in akar.iter(f"{SVG}text") if t.get("class")]
    assert angka == sorted(angka) and angka[-1] == 97
    assert all(b - a >= 3 + 2.7 * 3 for a, b in zip(angka, angka[1:], strict=False))
