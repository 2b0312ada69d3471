"""QR codes as SVG, drawn by us: for letters, receipts and the second factor of officers."""

import io

import segno
from django.utils.safestring import SafeString


def qr_svg(teks: str) -> SafeString:
    """The code as one inline SVG without any style, black on white in dark mode too.

    Safe as markup: the text is only encoded in the modules, nothing of it stands in the SVG. Level M survives a fold.
    """
    tujuan = io.BytesIO()
    segno.make(teks, error="m", micro=False).save(
        tujuan, kind="svg", border=2, light="#fff", xmldecl=False, svgns=True, omitsize=True
    )
    return SafeString(tujuan.getvalue().decode().strip())
