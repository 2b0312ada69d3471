"""The kernel's one public page: is this letter really ours?"""

import re

from django.shortcuts import render
from django.views.decorators.http import require_safe

from layanan.models import Surat
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
