from django import template

from layanan import isi_html, waktu

register = template.Library()
register.filter("tanggal", waktu.tanggal_panjang)
register.filter("tanggal_singkat", waktu.tanggal_pendek)
register.filter("waktu", waktu.waktu_wita)
register.filter("angka", waktu.bilangan)
register.filter("isi_html", isi_html.tampilkan)
register.filter("teks_polos", isi_html.teks_polos)


@register.inclusion_tag("components/gambar.html")
def gambar(gambar, ukuran="100vw", segera=False):
    """A picture of the media library. `ukuran` is the sizes attribute; `segera` for the one above the fold."""
    return {"gambar": gambar, "ukuran": ukuran, "segera": segera}
