"""What every page may write for machines: structured data that cannot break out, and full addresses."""

import json
from html.parser import HTMLParser

import pytest
from django.template import Context, Template
from django.utils import timezone

from layanan.halaman_umum import alamat_penuh, untuk_xml

JAHAT = ["</script><script>alert(1)</script>", "<!--<script>", "a & b", "‘kutip’ \u2028 é", '"; alert(1); "', "{{ x }}"]


class Blok(HTMLParser):
    """The elements of a page, and what stands in its data blocks."""

    def __init__(self, html):
        super().__init__()
        self.elemen, self.isi = [], ""
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.elemen.append((tag, dict(attrs)))

    def handle_data(self, data):
        self.isi += data


@pytest.mark.parametrize("teks", JAHAT)
def test_structured_data_says_what_it_was_given_and_nothing_runs(teks):
    data = {"headline": teks, "daftar": [teks]}
    html = Template("{% load layanan %}{% jsonld data %}").render(Context({"data": data}))
    blok = Blok(html)
    assert blok.elemen == [("script", {"type": "application/ld+json"})]
    assert json.loads(blok.isi) == data


def test_structured_data_writes_instants_with_their_zone():
    saat = timezone.now().replace(microsecond=0)
    blok = Blok(Template("{% load layanan %}{% jsonld data %}").render(Context({"data": {"pada": saat}})))
    assert timezone.datetime.fromisoformat(json.loads(blok.isi)["pada"]) == saat


def test_full_addresses_stand_under_the_sites_own_name(settings):
    settings.ALAMAT_SITUS = "https://kupang.example"
    assert alamat_penuh("/berita/a/") == "https://kupang.example/berita/a/"
    assert alamat_penuh("https://lain.example/x") == "https://lain.example/x"


def test_xml_gets_only_what_it_can_write():
    assert untuk_xml("a\x00\x0b\x1fb\ufffe\tc 😀 é") == "ab\tc 😀 é"
