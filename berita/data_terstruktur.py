"""A clarification as ClaimReview (schema.org), for search engines and fact-check collections."""

from django.conf import settings
from django.utils import timezone

from berita.models import Klarifikasi

# Their scale runs from 1 (false) to 5 (true).
NILAI = {Klarifikasi.Putusan.HOAKS: 1, Klarifikasi.Putusan.MENYESATKAN: 2, Klarifikasi.Putusan.BENAR: 5}


def klaim(klarifikasi: Klarifikasi) -> dict:
    """The JSON-LD of one clarification."""
    item = {"@type": "Claim"}
    if klarifikasi.beredar_pada:
        item["datePublished"] = klarifikasi.beredar_pada.isoformat()
    if klarifikasi.beredar_di:
        item["author"] = {"@type": "Thing", "name": klarifikasi.beredar_di}
    return {
        "@context": "https://schema.org",
        "@type": "ClaimReview",
        "url": f"{settings.ALAMAT_SITUS}{klarifikasi.get_absolute_url()}",
        "datePublished": timezone.localtime(klarifikasi.terbit_pada).isoformat(),
        "inLanguage": "id",
        "claimReviewed": klarifikasi.klaim,
        "reviewBody": klarifikasi.kesimpulan,
        "author": {"@type": "GovernmentOrganization", "name": settings.NAMA_SITUS, "url": settings.ALAMAT_SITUS},
        "itemReviewed": item,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": NILAI[klarifikasi.putusan],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": klarifikasi.get_putusan_display(),
        },
    }
