"""The coloured map: every number has its step, every kelurahan its shape, nothing of the data is markup."""

import pytest
from defusedxml.ElementTree import fromstring

from layanan.batas import semua
from layanan.peta import koroplet, tingkat

SVG = "{http://www.w3.org/2000/svg}"


@pytest.mark.parametrize("nilai", [[], [0, 0], [3], [1, 1, 1], [1, 2, 3, 4, 5], [1] * 30 + [100], [7, 7, 9, 250, 1000]])
def test_every_number_has_exactly_one_step(nilai):
    langkah = tingkat(dict(enumerate(nilai)))
    assert len(langkah) <= 4
    for n in set(nilai) - {0}:
        assert len([t for t in langkah if t.dari <= n <= t.sampai]) == 1
    assert all(a.sampai + 1 == b.dari for a, b in zip(langkah, langkah[1:], strict=False))


def test_the_map_says_each_number_and_links_what_has_one():
    nilai = {kode: urut % 12 for urut, kode in enumerate(semua())}
    tautan = {kode: f"/x/?kelurahan={kode}&y=<" for kode, n in nilai.items() if n}
    gambar = koroplet(nilai, tautan, "laporan")
    pohon = fromstring(gambar)
    judul = [t.text for t in pohon.iter(f"{SVG}title")] or [t.text for t in pohon.iter("title")]
    assert len(judul) == len(semua())
    assert f"{semua()['53.71.03.1010'].nama}: {nilai['53.71.03.1010']} laporan" in judul
    alamat = [a.get("href") for a in pohon.iter() if a.tag.endswith("a") and a.get("href")]
    assert sorted(alamat) == sorted(tautan.values())
    assert "&amp;y=&lt;" in gambar and len(gambar) < 35_000
