"""What the letter's pages need beside the letter itself."""

from django import template
from django.utils.safestring import SafeString

from layanan.pdf import qr_svg
from layanan.surat import alamat_verifikasi

register = template.Library()
register.filter("alamat_verifikasi", alamat_verifikasi)


@register.filter
def qr(surat) -> SafeString:
    """The letter's QR code as inline SVG, drawn by us from an address of ours: no text of anybody stands in it."""
    return SafeString(qr_svg(alamat_verifikasi(surat)).decode())
