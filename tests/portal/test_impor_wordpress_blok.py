"""Every kind of block, shortcode and classic text of WordPress, one by one, as it stands here afterwards."""

import pytest

from tests.portal.bahan_impor import GAMBAR as G
from tests.portal.bahan_impor import LAMA, UNGGAHAN, ubah

YOUTUBE = "https://www.youtube.com/watch?v=dQw4w9WgXcQ"
VIDEO = f'<p><a href="{YOUTUBE}" rel="noopener noreferrer">Tonton video di YouTube</a></p>'


BLOK = {
    "paragraph": ("<!-- wp:paragraph -->\n<p>Satu</p>\n<!-- /wp:paragraph -->", "<p>Satu</p>"),
    "heading": (
        '<!-- wp:heading {"level":1} -->\n<h1 class="wp-block-heading">A</h1>\n<!-- /wp:heading -->',
        "<h2>A</h2>",
    ),
    "heading 6": ("<!-- wp:heading --><h6>A</h6><!-- /wp:heading -->", "<h4>A</h4>"),
    "list": (
        '<!-- wp:list --><ul class="wp-block-list"><!-- wp:list-item --><li>A<!-- wp:list --><ul><li>B</li></ul>'
        "<!-- /wp:list --></li><!-- /wp:list-item --></ul><!-- /wp:list -->",
        "<ul><li>A<ul><li>B</li></ul></li></ul>",
    ),
    "quote": (
        '<!-- wp:quote --><blockquote class="wp-block-quote"><p>Kata</p><cite>Ibu Kota</cite></blockquote>'
        "<!-- /wp:quote -->",
        "<blockquote><p>Kata</p><p><em>Ibu Kota</em></p></blockquote>",
    ),
    "pullquote": (
        '<!-- wp:pullquote --><figure class="wp-block-pullquote"><blockquote><p>Kata</p></blockquote></figure>'
        "<!-- /wp:pullquote -->",
        "<blockquote><p>Kata</p></blockquote>",
    ),
    "code": (
        '<!-- wp:code --><pre class="wp-block-code"><code>a [b]</code></pre><!-- /wp:code -->',
        "<pre><code>a [b]</code></pre>",
    ),
    "quote with heading": (
        "<!-- wp:quote --><blockquote><!-- wp:heading --><h2>A</h2><!-- /wp:heading --><cite>B</cite></blockquote>"
        "<!-- /wp:quote -->",
        "<blockquote><h2>A</h2><p><em>B</em></p></blockquote>",
    ),
    "verse": ('<!-- wp:verse --><pre class="wp-block-verse">a  b</pre><!-- /wp:verse -->', "<pre>a  b</pre>"),
    "preformatted": ("<!-- wp:preformatted --><pre>a</pre><!-- /wp:preformatted -->", "<pre>a</pre>"),
    "image": (
        f'<!-- wp:image {{"id":7}} --><figure class="wp-block-image"><a href="{UNGGAHAN}/7.jpg"><img '
        f'class="wp-image-7" src="{UNGGAHAN}/7-300x200.jpg"/></a><figcaption class="x">Ket</figcaption></figure>'
        "<!-- /wp:image -->",
        f"<figure>{G}<figcaption>Ket</figcaption></figure>",
    ),
    "image missing": (
        f'<!-- wp:image --><figure><img src="{UNGGAHAN}/hilang.jpg" alt="Kapal"/><figcaption>Ket</figcaption></figure>'
        "<!-- /wp:image -->",
        "<p>(Gambar tidak tersedia: Kapal)</p><p>Ket</p>",
    ),
    "gallery": (
        '<!-- wp:gallery --><figure class="wp-block-gallery"><!-- wp:image --><figure><img src="a.jpg"/><figcaption>A'
        '</figcaption></figure><!-- /wp:image --><!-- wp:image --><figure><img src="b.jpg"/></figure><!-- /wp:image -->'
        '<figcaption class="blocks-gallery-caption">Semua</figcaption></figure><!-- /wp:gallery -->',
        f"<figure>{G}<figcaption>A</figcaption></figure><figure>{G}</figure><p>Semua</p>",
    ),
    "gallery old": (
        '<!-- wp:gallery --><ul class="wp-block-gallery"><li class="blocks-gallery-item"><figure><img src="a.jpg"/>'
        '</figure></li><li class="blocks-gallery-item"><figure><img src="b.jpg"/></figure></li></ul>'
        "<!-- /wp:gallery -->",
        f"<figure>{G}</figure><figure>{G}</figure>",
    ),
    "cover": (
        '<!-- wp:cover --><div class="wp-block-cover"><span aria-hidden="true"></span><img src="a.jpg"/><div>'
        "<p>Judul</p></div></div><!-- /wp:cover -->",
        f"<p>{G}</p><p>Judul</p>",
    ),
    "cover old": (
        '<!-- wp:cover --><div class="wp-block-cover" style="background-image:url(https://a.id/b.jpg)"><p>Judul</p></div>'
        "<!-- /wp:cover -->",
        f"<p>{G}</p><p>Judul</p>",
    ),
    "media-text": (
        '<!-- wp:media-text --><div class="wp-block-media-text"><figure><img src="a.jpg"/></figure><div><p>Teks</p>'
        "</div></div><!-- /wp:media-text -->",
        f"<figure>{G}</figure><p>Teks</p>",
    ),
    "columns": (
        '<!-- wp:columns --><div class="wp-block-columns"><!-- wp:column --><div><p>A</p></div><!-- /wp:column -->'
        "<!-- wp:column --><div>B</div><!-- /wp:column --></div><!-- /wp:columns -->",
        "<p>A</p><p>B</p>",
    ),
    "group": ('<!-- wp:group --><section class="wp-block-group"><p>A</p></section><!-- /wp:group -->', "<p>A</p>"),
    "buttons": (
        '<!-- wp:buttons --><div><!-- wp:button --><div class="wp-block-button"><a class="wp-block-button__link" '
        f'href="{LAMA}/2024/05/pasar/">Baca</a></div><!-- /wp:button --></div><!-- /wp:buttons -->',
        '<p><a href="/berita/pasar/" rel="noopener noreferrer">Baca</a></p>',
    ),
    "file": (
        f'<!-- wp:file --><div class="wp-block-file"><a href="{UNGGAHAN}/perda.pdf">Perda</a>'
        f'<object class="wp-block-file__embed" data="{UNGGAHAN}/perda.pdf"></object>'
        f'<a href="{UNGGAHAN}/perda.pdf" class="wp-block-file__button" download>Unduh</a></div><!-- /wp:file -->',
        f'<p><a href="{UNGGAHAN}/perda.pdf" rel="noopener noreferrer">Perda</a></p>',
    ),
    "table": (
        '<!-- wp:table --><figure class="wp-block-table"><table><tbody><tr><td>A</td></tr></tbody></table><figcaption>T'
        "</figcaption></figure><!-- /wp:table -->",
        "<figure><table><tbody><tr><td>A</td></tr></tbody></table><figcaption>T</figcaption></figure>",
    ),
    "embed": (
        '<!-- wp:embed {"url":"https://youtu.be/dQw4w9WgXcQ"} --><figure class="wp-block-embed"><div>\nhttps://youtu.be/'
        "dQw4w9WgXcQ\n</div><figcaption>Siaran</figcaption></figure><!-- /wp:embed -->",
        f"{VIDEO}<p>Siaran</p>",
    ),
    "video": (
        '<!-- wp:video --><figure><video controls src="https://a.id/b.mp4"></video></figure><!-- /wp:video -->',
        '<p><a href="https://a.id/b.mp4" rel="noopener noreferrer">Buka di a.id</a></p>',
    ),
    "audio": (
        '<!-- wp:audio --><figure><audio controls><source src="https://a.id/b.mp3"></audio></figure><!-- /wp:audio -->',
        '<p><a href="https://a.id/b.mp3" rel="noopener noreferrer">Buka di a.id</a></p>',
    ),
    "details": (
        "<!-- wp:details --><details><summary>Tanya</summary><p>Jawab</p></details><!-- /wp:details -->",
        "<p><strong>Tanya</strong></p><p>Jawab</p>",
    ),
    "separator": ('<!-- wp:separator --><hr class="wp-block-separator"/><!-- /wp:separator -->', "<hr>"),
    "spacer": ('<!-- wp:spacer --><div style="height:9px" class="wp-block-spacer"></div><!-- /wp:spacer -->', ""),
    "more": ("<p>A</p><!-- wp:more --><!--more--><!-- /wp:more --><p>B</p>", "<p>A</p><p>B</p>"),
    "nextpage": ("<p>A</p><!-- wp:nextpage --><!--nextpage--><!-- /wp:nextpage --><p>B</p>", "<p>A</p><p>B</p>"),
    "html": ("<!-- wp:html --><center><b>A</b></center><!-- /wp:html -->", "<p><b>A</b></p>"),
    "reusable": ('<!-- wp:block {"ref":50} /-->', "<p>Dari blok lain</p>"),
    "social link": (
        '<!-- wp:social-links --><ul><!-- wp:social-link {"url":"https://a.id/kota","service":"facebook"} /--></ul>'
        "<!-- /wp:social-links -->",
        '<ul><p><a href="https://a.id/kota" rel="noopener noreferrer">facebook</a></p></ul>',
    ),
    "freeform": ("<!-- wp:freeform -->Satu\n\nDua<!-- /wp:freeform -->", "<p>Satu</p><p>Dua</p>"),
    "plugin": ('<!-- wp:kadence/row {"a":{"b":1}} --><div><p>A</p></div><!-- /wp:kadence/row -->', "<p>A</p>"),
}


@pytest.mark.parametrize("nama", BLOK)
def test_a_block_becomes_the_same_text_in_the_elements_of_this_site(nama):
    html, harapan = BLOK[nama]
    assert ubah(html)[0] == harapan


KODE = {
    "caption": (
        f'[caption id="attachment_7" width="300"]<a href="{UNGGAHAN}/7.jpg"><img class="wp-image-7" src="a.jpg" /></a> '
        "Pasar <em>baru</em>[/caption]",
        f"<figure>{G}<figcaption>Pasar <em>baru</em></figcaption></figure>",
    ),
    "caption attribute": (
        '[wp_caption caption="Pasar"]<img src="a.jpg" />[/wp_caption]',
        f"<figure>{G}<figcaption>Pasar</figcaption></figure>",
    ),
    "gallery ids": ('[gallery ids="8,7"]', f"<figure>{G}<figcaption>Teluk</figcaption></figure><figure>{G}</figure>"),
    "gallery": ("[gallery]", f"<figure>{G}</figure><figure>{G}<figcaption>Teluk</figcaption></figure>"),
    "embed": (f"[embed]{YOUTUBE}[/embed]", VIDEO),
    "video": (
        '[video width="6" mp4="https://a.id/b.mp4"][/video]',
        '<p><a href="https://a.id/b.mp4" rel="noopener noreferrer">Buka di a.id</a></p>',
    ),
    "audio": (
        '[audio src="https://a.id/b.mp3"]',
        '<p><a href="https://a.id/b.mp3" rel="noopener noreferrer">Buka di a.id</a></p>',
    ),
    "unknown": ('[contact-form-7 id="5"]', '<p>[contact-form-7 id="5"]</p>'),
    "escaped": ("Tulis [[gallery]] begitu", "<p>Tulis [gallery] begitu</p>"),
    "no shortcode": ("Pasal 1 [sic] dan [1]", "<p>Pasal 1 [sic] dan [1]</p>"),
    "never closed": ("[caption]<p>A</p>", "<p>A</p>"),
}


@pytest.mark.parametrize("nama", KODE)
def test_a_shortcode_is_replaced_or_stays_readable(nama):
    html, harapan = KODE[nama]
    assert ubah(html)[0] == harapan


KLASIK = {
    "paragraphs": ("Satu\nbaris\n\nDua", "<p>Satu<br>baris</p><p>Dua</p>"),
    "windows": ("Satu\r\n\r\nDua", "<p>Satu</p><p>Dua</p>"),
    "mixed": (
        "Satu <b>tebal</b>\n\n<h2>J</h2>\nDua\n<ul><li>A</li></ul>",
        "<p>Satu <b>tebal</b></p><h2>J</h2><p>Dua</p><ul><li>A</li></ul>",
    ),
    "quote": ("<blockquote>Satu\n\nDua</blockquote>", "<blockquote><p>Satu</p><p>Dua</p></blockquote>"),
    "pre": ("<pre>a\n\nb</pre>", "<pre>ab</pre>"),
    "font": ('<font color="red" face="Arial">Merah</font>', "<p>Merah</p>"),
    "word": ('<p class="MsoNormal" style="margin:0"><o:p></o:p><span style="x">A</span></p>', "<p>A</p>"),
    "divs": ("<div>A</div><div>B<div>C</div></div>", "<p>A</p><p>B</p><p>C</p>"),
    "iframe": ('<iframe src="//www.youtube.com/embed/dQw4w9WgXcQ?rel=0" width="5"></iframe>', VIDEO),
    "bare address": (f"{YOUTUBE}&t=5\n\nA", VIDEO.replace('XcQ"', 'XcQ&amp;t=5"') + "<p>A</p>"),
    "relative link": (
        '<a href="/2024/05/pasar">A</a>',
        '<p><a href="/berita/pasar/" rel="noopener noreferrer">A</a></p>',
    ),
    "plain link": (
        f'<a href="{LAMA}/?p=19#x">A</a>',
        '<p><a href="/berita/pasar/" rel="noopener noreferrer">A</a></p>',
    ),
    "attachment page": (f'<a href="{LAMA}/2024/05/pasar/foto-7/"><img src="a.jpg"></a>', f"<p>{G}</p>"),
    "attachment number": (f'<a href="{LAMA}/?attachment_id=7">foto</a>', "<p>foto</p>"),
    "linked picture": (
        f'<a href="{LAMA}/2024/05/pasar/"><img src="a.jpg"></a>',
        f'<p><a href="/berita/pasar/" rel="noopener noreferrer">{G}</a></p>',
    ),
    "emoji": ('A <img class="wp-smiley" src="https://s.w.org/x.png" alt="🙂">', "<p>A 🙂</p>"),
    "lazy": (
        '<img src="data:image/gif;base64,R0" data-src="https://a.id/hilang.jpg">',
        "<p>(Gambar tidak tersedia)</p>",
    ),
    "definition": ("<dl><dt>A</dt><dd>B</dd></dl>", "<p><strong>A</strong></p><p>B</p>"),
    "form": (
        "<form><label>Nama <input></label><select><option>X</option></select></form>",
        "<p>Nama X </p>",
    ),
    "anchor": ('<a name="atas"></a><a href="#atas">naik</a>', "<p>naik</p>"),
    "nothing": ("&nbsp;\n\n<p></p>", ""),
}


@pytest.mark.parametrize("nama", KLASIK)
def test_classic_text_gets_its_paragraphs(nama):
    html, harapan = KLASIK[nama]
    assert ubah(html)[0] == harapan
