"""A step of a complaint: as every step of a case, and the followers of a public report hear of it."""

from layanan import langkah
from pengaduan.acts.warga import kabari


class Langkah(langkah.Langkah):
    """A step under way; whatever act takes it, finishing it tells the followers."""

    def tuntas(self, kejadian: str, **lain):
        """Save, record, write; see `layanan.langkah`."""
        return kabari(super().tuntas(kejadian, **lain), kejadian)


def mulai(perkara, tindakan, oleh, versi: int | None = None) -> Langkah:
    """Lock the case and check the verb; see `layanan.langkah`."""
    return Langkah(**vars(langkah.mulai(perkara, tindakan, oleh, versi)))
