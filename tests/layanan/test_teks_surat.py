"""The text version of a letter says the same as the HTML and reads well in a plain mail reader."""

from django.utils.html import escape
from hypothesis import given
from hypothesis import strategies as st

from layanan.teks_surat import teks_dari_html


def test_paragraphs_are_parted_by_one_empty_line():
    assert teks_dari_html("<p>Satu.</p>\n\n<p>Dua,<br>tiga.</p>") == "Satu.\n\nDua,\ntiga.\n"


def test_a_heading_is_underlined():
    assert teks_dari_html("<p>A.</p><h2>Hak Anda</h2><p>B.</p>") == "A.\n\nHak Anda\n--------\n\nB.\n"


def test_lists_keep_their_marks_and_numbers_line_by_line():
    html = "<p>Isi:</p><ol><li>satu</li><li>dua</li></ol><ul><li>tiga</li></ul>"
    assert teks_dari_html(html) == "Isi:\n\n1. satu\n2. dua\n\n- tiga\n"


def test_the_second_line_of_a_list_item_is_indented():
    baris = teks_dari_html(f"<ul><li>{'kata ' * 30}</li></ul>").splitlines()
    assert baris[0].startswith("- kata")
    assert all(b.startswith("  kata") for b in baris[1:])
    assert len(baris) > 1


def test_table_rows_become_label_and_value():
    html = (
        "<table><tr><th scope='row'>Nomor</th><td>PI-1</td></tr><tr><th>Kontak</th><td>0812,\n a@b.id</td></tr></table>"
    )
    assert teks_dari_html(html) == "Nomor: PI-1\nKontak: 0812, a@b.id\n"


def test_quoted_words_are_set_in():
    assert teks_dari_html("<blockquote><p>Satu<br>dua</p></blockquote><p>Tiga</p>") == "    Satu\n    dua\n\nTiga\n"


def test_a_link_shows_its_address_once():
    assert teks_dari_html('<p><a href="https://a.id/x/">sini</a></p>') == "sini <https://a.id/x/>\n"
    assert teks_dari_html('<p><a href="https://a.id/x/">https://a.id/x/</a></p>') == "https://a.id/x/\n"
    assert teks_dari_html('<p><a href="mailto:p@a.id">p@a.id</a></p>') == "p@a.id\n"


def test_lines_fit_a_narrow_reader_and_an_address_is_never_broken():
    alamat = "https://ppid.contoh.id/" + "a" * 90
    teks = teks_dari_html(f"<p>{'kata ' * 40}{alamat}</p>")
    assert alamat in teks
    assert all(len(b) <= 76 for b in teks.splitlines() if alamat not in b)


@given(st.text(alphabet=st.characters(exclude_categories=["Cs", "Cc"]), max_size=300))
def test_no_word_that_somebody_typed_is_lost_or_changed(ketikan):
    assert teks_dari_html(f"<p>{escape(ketikan)}</p>").split() == ketikan.split()
