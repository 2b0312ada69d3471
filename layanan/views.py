"""The kernel's public addresses: is this letter really ours, and the pictures of the media library."""

import re
from pathlib import Path

from django.conf import settings
from django.shortcuts import render
from django.views.decorators.http import require_safe
from django.views.static import serve

from layanan.models import Surat
from layanan.models.gambar import FOLDER_GAMBAR
from layanan.surat import utuh

# Shorter beginnings of a hash prove too little; the whole hash is tedious to copy from paper.
SIDIK_TERPENDEK = 12


@require_safe
def verifikasi(request, kode: str):
    """Confirm a letter by the code of its QR: number, date, subject and hash; no person, not a word of the text."""
    surat = Surat.objects.filter(kode_verifikasi=kode).first()
    konteks = {"surat": surat, "utuh": surat and utuh(surat), "sidik_terpendek": SIDIK_TERPENDEK}
    if surat and (dibaca := request.GET.get("sidik", "").strip()):
        konteks |= {"dibaca": dibaca, "hasil": _bandingkan(dibaca, surat.sidik)}
    return render(request, "layanan/verifikasi.html", konteks, status=200 if surat else 404)


def _bandingkan(dibaca: str, sidik: str) -> str:
    """Compare a hash as somebody typed it, or its beginning: "pendek", "sama" or "berbeda"."""
    inti = re.sub(r"[\s.:-]", "", dibaca).lower()
    if len(inti) < SIDIK_TERPENDEK:
        return "pendek"
    return "sama" if sidik.startswith(inti) else "berbeda"


@require_safe
def media_gambar(request, nama: str):
    """A public picture. Its name never comes back with other content, so it may be kept for a year.

    A web server in front may serve the folder itself; here it also works without one. Nothing else below MEDIA_ROOT has
    an address.
    """
    jawaban = serve(request, nama, document_root=Path(settings.MEDIA_ROOT) / FOLDER_GAMBAR)
    # Not every system's table of types knows AVIF and WebP.
    jawaban["Content-Type"] = f"image/{nama.rpartition('.')[2].replace('jpg', 'jpeg')}"
    jawaban["Cache-Control"] = "public, max-age=31536000, immutable"
    jawaban["Content-Security-Policy"] = "sandbox; default-src 'none'"
    return jawaban
