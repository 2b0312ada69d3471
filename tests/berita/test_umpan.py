"""RSS, Atom and the sitemaps: well-formed whatever an editor typed, with full addresses and the whole text."""

from email.utils import parsedate_to_datetime
from xml.etree import ElementTree

import pytest
from django.utils import timezone

from berita.models import Berita
from tests.berita.bahan import JAM, berita, gambar

pytestmark = pytest.mark.django_db
ATOM, ISI = "{http://www.w3.org/2005/Atom}", "{http://purl.org/rss/1.0/modules/content/}encoded"
PETA = "{http://www.sitemaps.org/schemas/sitemap/0.9}"
BERITA = "{http://www.google.com/schemas/sitemap-news/0.9}"
FOTO = "{http://www.google.com/schemas/sitemap-image/1.1}"
ANEH = "Judul \x0b<b>&amp;\x1f ]]> \ufffe“é”"


def akar(client, alamat, jenis):
    jawaban = client.get(alamat)
    assert jawaban.status_code == 200 and jawaban["Content-Type"].startswith(jenis)
    return ElementTree.fromstring(jawaban.content)  # noqa: S314  our own page


def rss(client):
    return akar(client, "/berita/rss/", "application/rss+xml").find("channel")


def atom(client):
    return akar(client, "/berita/atom/", "application/atom+xml")


@pytest.mark.sqlite
def test_both_feeds_carry_the_whole_text_with_full_addresses(client):
    foto = gambar()
    isi = f'<p>Awal <a href="/profil/">profil</a> src="/x"</p><img src="{foto.berkas.url}" alt="Teluk"><p>Akhir</p>'
    berita(gambar_utama=foto, isi=isi, tag=["air"])
    for teks in (rss(client).find("item").findtext(ISI), atom(client).find(f"{ATOM}entry").findtext(f"{ATOM}content")):
        assert "Akhir" in teks and 'href="http://testserver/profil/"' in teks
        assert teks.count(f'src="http://testserver{foto.berkas.url}"') == 2
        assert 'src="/x"' in teks  # words of the author, no attribute
    assert {k.text for k in rss(client).find("item").iter("category")} == {"Layanan", "air"}


def test_the_channel_names_itself_under_our_own_host(client, settings):
    settings.ALAMAT_SITUS = "https://kupang.example"
    satu = berita()
    saluran, umpan = rss(client), atom(client)
    assert saluran.find(f"{ATOM}link").attrib["href"] == "https://kupang.example/berita/rss/"
    assert saluran.find("item").findtext("link") == f"https://kupang.example{satu.get_absolute_url()}"
    assert saluran.findtext("language") == "id"
    assert umpan.findtext(f"{ATOM}id") == "https://kupang.example/berita/atom/"
    assert b"example.com" not in client.get("/berita/atom/").content


def test_dates_and_identity(client):
    saat = timezone.now().replace(microsecond=0) - JAM
    satu = berita(terbit_pada=saat, diubah_pada=saat + JAM / 2)
    butir, entri = rss(client).find("item"), atom(client).find(f"{ATOM}entry")
    assert parsedate_to_datetime(butir.findtext("pubDate")) == saat
    assert timezone.datetime.fromisoformat(entri.findtext(f"{ATOM}updated")) == saat + JAM / 2
    sebelum = butir.findtext("guid"), entri.findtext(f"{ATOM}id")
    satu.slug = "alamat-baru"
    satu.save()
    sesudah = rss(client).find("item").findtext("guid"), atom(client).find(f"{ATOM}entry").findtext(f"{ATOM}id")
    assert sesudah == sebelum and butir.find("guid").attrib["isPermaLink"] == "false"


def test_no_control_character_or_markup_breaks_a_document(client):
    satu = berita("Biasa", tag=["a\x0bb"])
    # Past the form and the field's own cleaning, as a restored revision or a script would.
    jahat = '<p onclick="x()">A\x0b</p><script>alert(1)</script><img src="https://lain.example/x.png">'
    Berita.objects.filter(pk=satu.pk).update(judul=ANEH, isi=jahat, ringkasan=ANEH, nama_penulis=ANEH, sumber=ANEH)
    for judul in (
        rss(client).find("item").findtext("title"),
        atom(client).find(f"{ATOM}entry").findtext(f"{ATOM}title"),
    ):
        assert judul == "Judul <b>&amp; ]]> “é”"
    isi = rss(client).find("item").findtext(ISI)
    assert "alert" not in isi and "onclick" not in isi and "lain.example" not in isi
    (baru,) = akar(client, "/sitemap-berita.xml", "application/xml").iter(f"{BERITA}title")
    assert baru.text == "Judul <b>&amp; ]]> “é”"
    assert client.get(satu.get_absolute_url()).status_code == 200


def test_the_feed_holds_the_newest_twenty(client):
    for n in range(22):
        berita(f"B{n}", terbit_pada=timezone.now() - (n + 1) * JAM)
    assert [b.findtext("title") for b in rss(client).iter("item")] == [f"B{n}" for n in range(20)]


def test_empty_feeds_are_still_feeds(client):
    assert list(rss(client).iter("item")) == [] and atom(client).findtext(f"{ATOM}updated")


def test_pages_name_their_feeds(client):
    for alamat in ("/berita/", berita().get_absolute_url()):
        isi = client.get(alamat).content.decode()
        assert 'type="application/rss+xml" href="/berita/rss/"' in isi
        assert 'type="application/atom+xml" href="/berita/atom/"' in isi


def test_sitemaps_know_pictures_and_what_is_new(client):
    foto = gambar()
    baru, lama = berita("Baru", gambar_utama=foto), berita("Lama", terbit_pada=timezone.now() - 49 * JAM)
    peta = akar(client, "/sitemap.xml", "application/xml")
    letak = {u.findtext(f"{PETA}loc"): [g.text for g in u.iter(f"{FOTO}loc")] for u in peta}
    assert letak[f"http://testserver{baru.get_absolute_url()}"] == [f"http://testserver{foto.berkas.url}"]
    assert letak[f"http://testserver{lama.get_absolute_url()}"] == []
    terbaru = akar(client, "/sitemap-berita.xml", "application/xml")
    assert [u.findtext(f"{PETA}loc") for u in terbaru] == [f"http://testserver{baru.get_absolute_url()}"]
    assert terbaru[0].find(f"{BERITA}news/{BERITA}publication/{BERITA}language").text == "id"
    assert b"/sitemap-berita.xml" in client.get("/robots.txt").content
