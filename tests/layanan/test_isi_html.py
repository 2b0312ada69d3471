"""Rich text: nothing that runs, frames, or leaves the site survives, on save and on show."""

import pytest
from django.core.exceptions import ValidationError
from django.db import models
from django.test.utils import isolate_apps

from layanan.gambar import simpan_gambar
from layanan.isi_html import IsiHtml, bersihkan, tampilkan, teks_polos
from tests.layanan.unggahan import gambar as berkas_gambar
from tests.layanan.unggahan import unggahan

JAHAT = [
    '<p onclick="alert(1)">a</p>',
    "<script>alert(1)</script><p>a</p>",
    "<style>*{display:none}</style><p>a</p>",
    '<p style="position:fixed">a</p>',
    '<a href="javascript:alert(1)">a</a>',
    '<a href="//judi.example/slot">a</a>',
    '<a href="/\\judi.example">a</a>',
    '<a href="data:text/html,<script>alert(1)</script>">a</a>',
    '<iframe src="https://judi.example"></iframe>',
    '<img src="https://judi.example/x.png" alt="">',
    '<img src="/media/gambar/../privat/x.jpg" alt="">',
    '<img src="x" onerror="alert(1)">',
    "<svg><script>alert(1)</script></svg>",
    "<math><mtext></mtext><mglyph><style><img src onerror=alert(1)></style></mglyph></math>",
    '<form action="https://judi.example"><input name="sandi"></form>',
    '<object data="x.swf"></object><embed src="x.swf">',
    '<meta http-equiv="refresh" content="0;url=https://judi.example">',
    '<a href="https://contoh.id" target="_blank" rel="opener">a</a>',
    "<!--[if IE]><script>alert(1)</script><![endif]-->",
    "<p class='x' id='isi'>a</p>",
]
TERLARANG = ("script", "onclick", "onerror", "style", "javascript:", "judi.example", "<iframe", "<form", "<object")


@pytest.mark.parametrize("html", JAHAT)
def test_hostile_html_is_harmless_and_cleaning_again_changes_nothing(html):
    bersih = bersihkan(html)
    assert not [kata for kata in (*TERLARANG, "privat", 'rel="opener"', " id=", "<!--") if kata in bersih.lower()]
    assert bersihkan(bersih) == bersih


def test_what_an_article_needs_survives():
    html = (
        "<h2>Judul</h2><p><strong>Tebal</strong> dan <em>miring</em></p><ul><li>satu</li></ul>"
        '<table><thead><tr><th scope="col">Tahun</th></tr></thead>'
        '<tbody><tr><td colspan="2">2026</td></tr></tbody></table>'
        '<p><a href="/permohonan/" rel="noopener noreferrer">minta</a></p>'
    )
    assert bersihkan(html) == html


@isolate_apps("layanan")
def test_the_field_cleans_on_save_and_is_a_plain_text_field_in_migrations():
    class Tulisan(models.Model):
        isi = IsiHtml()

        class Meta:
            app_label = "layanan"
            managed = False

        def __str__(self):
            return self.isi

    tulisan = Tulisan(isi="<p>a</p><script>x</script>")
    Tulisan._meta.get_field("isi").pre_save(tulisan, add=True)
    assert tulisan.isi == "<p>a</p>"
    assert Tulisan._meta.get_field("isi").deconstruct()[1] == "django.db.models.TextField"


@pytest.mark.django_db
def test_a_picture_of_the_library_is_shown_in_its_formats_and_one_that_is_gone_leaves_nothing():
    satu = simpan_gambar(unggahan(berkas_gambar(ukuran=(900, 600))), teks_alternatif='Pantai "Lasiana"')
    html = tampilkan(f'<p><img src="{satu.berkas.url}" alt="lain"><img src="/media/gambar/hilang.jpg" alt="x"></p>')
    assert html.count("<picture>") == 1
    assert 'type="image/avif"' in html and "800w" in html and "1200w" not in html
    assert 'width="900" height="600"' in html and 'loading="lazy"' in html
    assert "hilang" not in html and "Pantai &quot;Lasiana&quot;" in html


@pytest.mark.django_db
def test_pictures_of_a_text_cost_one_query(django_assert_num_queries):
    dua = [
        simpan_gambar(unggahan(berkas_gambar(ukuran=(500, 300 + n))), teks_alternatif=f"Gambar {n}") for n in range(2)
    ]
    html = "".join(f'<img src="{g.berkas.url}" alt="">' for g in dua)
    with django_assert_num_queries(1):
        tampilkan(html)


def test_words_do_not_run_together():
    assert teks_polos("<h2>Air</h2><p>bersih &amp; lancar<br>setiap&nbsp;hari</p>") == "Air bersih & lancar setiap hari"


@pytest.mark.parametrize("tag", ["div", "b", "blockquote", "span lang='id'", "ul", "DIV"])
def test_of_a_bottomless_text_only_the_words_are_kept(tag):
    dalam = f"<{tag}>" * 100_000 + "kata"
    assert bersihkan(dalam) == "kata"
    with pytest.raises(ValidationError, match="bertumpuk terlalu dalam"):
        IsiHtml().validate(dalam[:400_000], None)


def test_many_paragraphs_without_their_end_are_not_deep():
    assert bersihkan("<p>a<br>" * 1000).count("<p>") == 1000
