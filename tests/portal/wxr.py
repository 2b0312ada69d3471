"""Builders of WordPress exports for the tests of the import; the real one is tests/data/wordpress_contoh.xml."""

from io import StringIO
from xml.sax.saxutils import escape

from django.core.management import call_command

KEPALA = """<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
 xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/"
 xmlns:wp="http://wordpress.org/export/1.2/"><channel><title>Situs lama</title><link>https://lama.example.id</link>
<wp:wxr_version>1.2</wp:wxr_version><wp:base_site_url>https://lama.example.id</wp:base_site_url>
<wp:author><wp:author_login>maria</wp:author_login>
<wp:author_display_name>Redaksi Kota</wp:author_display_name></wp:author>
"""
KAKI = "</channel></rss>"
CDATA = "<![CDATA[{}]]>"


def unsur(nama, isi):
    """One element; text in CDATA, as WordPress writes it."""
    return f"<{nama}>{CDATA.format(str(isi).replace(']]>', ']]]]><![CDATA[>'))}</{nama}>"


def isian(nomor, judul="Pasar dibuka", isi="<p>Isi</p>", *, kategori=(), tag=(), meta=None, komentar=(), **bidang):
    """An <item>; `bidang` are wp: fields, `link`, `creator` and `excerpt` stand outside that namespace."""
    wp = {"post_id": nomor, "post_date_gmt": "2024-05-01 02:00:00", "status": "publish", "post_type": "post"}
    luar = {"link": bidang.pop("link", f"https://lama.example.id/2024/05/tulisan-{nomor}/")}
    unsur_semua = [
        unsur("title", judul),
        *(f"<{n}>{escape(v)}</{n}>" for n, v in luar.items()),
        unsur("dc:creator", bidang.pop("creator", "maria")),
        unsur("content:encoded", isi),
        unsur("excerpt:encoded", bidang.pop("excerpt", "")),
        *(unsur(f"wp:{n}", v) for n, v in {**wp, **bidang}.items()),
        *(f'<category domain="category" nicename="{k}">{CDATA.format(k.title())}</category>' for k in kategori),
        *(f'<category domain="post_tag" nicename="{t}">{CDATA.format(t.title())}</category>' for t in tag),
        *(
            f"<wp:postmeta>{unsur('wp:meta_key', k)}{unsur('wp:meta_value', v)}</wp:postmeta>"
            for k, v in (meta or {}).items()
        ),
        *komentar,
    ]
    return f"<item>{''.join(unsur_semua)}</item>\n"


def komentar(nomor, isi="Bagus", *, induk=0, setuju="1", jenis="", nama="Ani", email="ani@example.com"):
    """A <wp:comment>."""
    bidang = {
        "comment_id": nomor,
        "comment_author": nama,
        "comment_author_email": email,
        "comment_date_gmt": "2024-05-02 03:00:00",
        "comment_content": isi,
        "comment_approved": setuju,
        "comment_type": jenis,
        "comment_parent": induk,
    }
    return f"<wp:comment>{''.join(unsur(f'wp:{n}', v) for n, v in bidang.items())}</wp:comment>"


def lampiran(nomor, jalur, *, alt="", judul="Berkas", keterangan="", induk=0):
    """An attachment of the media library."""
    return isian(
        nomor,
        judul,
        "",
        post_type="attachment",
        status="inherit",
        post_parent=induk,
        attachment_url=f"https://lama.example.id/wp-content/uploads/{jalur}",
        excerpt=keterangan,
        meta={"_wp_attachment_image_alt": alt} if alt else {},
    )


def tulis(folder, *isi, kepala=""):
    """A whole export in a file."""
    berkas = folder / "ekspor.xml"
    berkas.write_text(KEPALA + kepala + "".join(isi) + KAKI)
    return berkas


def impor(berkas, **pilihan):
    """Run the command; returns its report."""
    keluar = StringIO()
    call_command("impor_wordpress", str(berkas), stdout=keluar, **pilihan)
    return keluar.getvalue()


def masuk(tmp_path, *isi, media=None, **lain):
    """Import these items; returns the report."""
    return impor(tulis(tmp_path, *isi, **lain), **({"media": media} if media else {}))
