"""Texts that need a person's eye, and texts that mean harm."""

import re

import pytest

from tests.portal.bahan_impor import LAMA, UNGGAHAN, ubah


@pytest.mark.parametrize(
    ("html", "perihal"),
    [
        ("<!-- wp:latest-posts /-->", "Blok dinamis dihilangkan"),
        ('<!-- wp:block {"ref":51} /-->', "Blok dinamis dihilangkan"),
        ('[contact-form-7 id="5"]', "Kode singkat tak dikenal"),
        ("<form><input></form>", "Formulir dihilangkan"),
        ('<iframe src="https://maps.example.com/x"></iframe>', "Isi tertanam diganti tautan"),
        (f'<a href="{LAMA}/tiada/">x</a>', "Tautan ke alamat situs lama"),
        (f'<a href="{UNGGAHAN}/a.pdf">x</a>', "Tautan ke berkas di situs lama"),
        ("<p>a</p>" * 100_000, "Naskah lebih panjang"),
        ("<div>" * 500 + "dalam" + "</div>" * 500, "Susunan terlalu dalam"),
    ],
)
def test_what_a_person_should_look_at_is_reported(html, perihal):
    assert any(p.startswith(perihal) for p in ubah(html)[1].dilihat)


def test_footnotes_stand_below_the_text():
    kaki = '[{"id":"a","content":"Lihat <em>Perda<\\/em>"}]'
    assert ubah("<p>A</p><!-- wp:footnotes /-->", meta={"footnotes": kaki})[0] == (
        "<p>A</p><ol><li>Lihat <em>Perda</em></li></ol>"
    )


@pytest.mark.parametrize(
    "html",
    [
        "<script>alert(1)</script><p onclick=alert(1)>aman</p>",
        '<a href="javascript:alert(1)">aman</a><img src=x onerror=alert(1)>',
        '<iframe src="javascript:alert(1)"></iframe>aman<style>p{}</style>',
        '<!-- wp:embed {"url":"javascript:alert(1)"} /-->aman',
        "[embed]javascript:alert(1)[/embed]aman",
        '[video src="x" onerror="alert(1)"]aman<svg onload=alert(1)>',
        '<math><mtext><table><mglyph><style><img src=x onerror="alert(1)"></style></table></mtext></math>aman',
        '[caption]"><script>alert(1)</script>[/caption]aman',
        "<!-- wp:html --><!--><script>alert(1)</script>-->aman",
    ],
)
def test_nothing_that_runs_survives(html):
    hasil = ubah(html + "<p>aman</p>")[0]
    assert "aman" in hasil
    assert not re.search(r"<script|javascript:|<[^>]*\son\w+=|<iframe|<svg|<style", hasil, re.IGNORECASE)


@pytest.mark.parametrize(
    "potong", ["<div>", "<b>", "[caption]", "<!-- wp:a ", "[a=", "<!--", "<a href='x'><p>", "\n\n<"]
)
def test_a_hostile_text_is_converted_without_falling_over(potong):
    assert "akhir" in ubah(potong * 3000 + " --><p>akhir</p>")[0]


@pytest.mark.parametrize("huruf", ["\\ud800", "\\u0000"])
def test_half_a_character_in_the_json_of_a_block_falls_over_nothing(huruf):
    blok = f'<!-- wp:embed {{"url":"https://x.example/{huruf}"}} /-->'
    kaki = f'[{{"id":"a","content":"kaki {huruf}"}}]'
    hasil = ubah(f"{blok}<p>akhir</p><!-- wp:footnotes /-->", meta={"footnotes": kaki})[0]
    assert "akhir" in hasil and "kaki" in hasil and "\x00" not in hasil
    assert hasil.encode()
