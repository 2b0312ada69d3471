"""What the letter's pages need beside the letter itself."""

from django import template
from django.utils.safestring import SafeString

from layanan.qr import qr_svg
from layanan.surat import alamat_verifikasi

register = template.Library()
register.filter("alamat_verifikasi", alamat_verifikasi)


@register.filter
def qr(surat) -> SafeString:
    """The letter's QR code: the address that confirms it."""
    return qr_svg(alamat_verifikasi(surat))
