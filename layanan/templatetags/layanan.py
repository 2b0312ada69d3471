import json

from django import template
from django.core.serializers.json import DjangoJSONEncoder
from django.utils.html import format_html
from django.utils.safestring import SafeString

from layanan import isi_html, waktu
from layanan.halaman_umum import alamat_penuh
from layanan.undangan import alamat_undangan

register = template.Library()
register.filter("tanggal", waktu.tanggal_panjang)
register.filter("tanggal_singkat", waktu.tanggal_pendek)
register.filter("waktu", waktu.waktu_wita)
register.filter("angka", waktu.bilangan)
register.filter("alamat_penuh", alamat_penuh)
register.filter("isi_html", isi_html.tampilkan)
register.filter("teks_polos", isi_html.teks_polos)
register.simple_tag(alamat_undangan)
# As in Django's json_script: nothing in the data can close the element or open a comment.
_PELOLOSAN = {ord("<"): "\\u003C", ord(">"): "\\u003E", ord("&"): "\\u0026"}


@register.filter
def batas(perkara) -> SafeString:
    """By when a running case is answered; of a date that has passed it says so instead of promising it again."""
    kalimat = "secepatnya (batasnya, <strong>{}</strong>, sudah terlewati; kami minta maaf)"
    return format_html(
        kalimat if perkara.terlambat() else "paling lambat <strong>{}</strong>", waktu.tanggal_panjang(perkara.tenggat)
    )


@register.simple_tag
def jsonld(data) -> SafeString:
    """Structured data for machines (schema.org). A data block: no browser runs it, so the CSP does not mind."""
    naskah = json.dumps(data, cls=DjangoJSONEncoder, ensure_ascii=False).translate(_PELOLOSAN)
    return SafeString(f'<script type="application/ld+json">{naskah}</script>')


@register.inclusion_tag("components/gambar.html")
def gambar(gambar, ukuran="100vw", segera=False):
    """A picture of the media library. `ukuran` is the sizes attribute; `segera` for the one above the fold."""
    return {"gambar": gambar, "ukuran": ukuran, "segera": segera}
