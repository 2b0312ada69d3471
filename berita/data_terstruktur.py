"""What we publish, in the words of schema.org: for search engines and for collections of fact checks."""

from django.conf import settings
from django.utils import timezone

from berita import gambar_bagikan
from berita.models import Berita, Klarifikasi
from layanan.halaman_umum import alamat_penuh

# Their scale runs from 1 (false) to 5 (true).
NILAI = {Klarifikasi.Putusan.HOAKS: 1, Klarifikasi.Putusan.MENYESATKAN: 2, Klarifikasi.Putusan.BENAR: 5}


def artikel(berita: Berita, tag: list) -> dict:
    """The JSON-LD of one news item."""
    gambar = [alamat_penuh(berita.gambar_utama.berkas.url)] if berita.gambar_utama else []
    return {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "mainEntityOfPage": alamat_penuh(berita.get_absolute_url()),
        "headline": berita.judul,
        "description": berita.ringkas,
        "image": [*gambar, gambar_bagikan.alamat(berita)],
        "datePublished": _saat(berita.terbit_pada),
        "dateModified": _saat(berita.dimutakhirkan_pada),
        "author": {"@type": "Person", "name": berita.oleh} if berita.oleh else _lembaga(),
        "publisher": _lembaga(),
        "articleSection": berita.kategori.nama,
        "keywords": [t.name for t in tag],
        "inLanguage": "id",
        "isAccessibleForFree": True,
    }


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
        "url": alamat_penuh(klarifikasi.get_absolute_url()),
        "datePublished": _saat(klarifikasi.terbit_pada),
        "inLanguage": "id",
        "claimReviewed": klarifikasi.klaim,
        "reviewBody": klarifikasi.kesimpulan,
        "author": _lembaga(),
        "itemReviewed": item,
        "reviewRating": {
            "@type": "Rating",
            "ratingValue": NILAI[klarifikasi.putusan],
            "bestRating": 5,
            "worstRating": 1,
            "alternateName": klarifikasi.get_putusan_display(),
        },
    }


def _lembaga() -> dict:
    return {"@type": "GovernmentOrganization", "name": settings.NAMA_SITUS, "url": settings.ALAMAT_SITUS}


def _saat(pada) -> str:
    return timezone.localtime(pada).isoformat(timespec="seconds")
