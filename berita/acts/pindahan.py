"""What comes from another site with its own history: it keeps its state, its times and its comments.

Not for the desk: only a move (`impor_wordpress`) writes this way, past the two steps of publishing, which these texts
went through where they were written.
"""

from collections.abc import Iterable

from django.db import transaction

from berita.models import Berita, Komentar


@transaction.atomic
def simpan_pindahan(berita: Berita, *, tag: Iterable[str]) -> Berita:
    """Save an item as it was on the other site. Raises ValidationError for what cannot stand here."""
    # Its length is a limit of the editor, not of what was published before; what it points to was read a moment ago.
    berita.full_clean(exclude=["isi", "kategori", "gambar_utama", "penulis"])
    berita.save()
    berita.tag.set(tag)
    return berita


def simpan_komentar_pindahan(komentar: list[Komentar]) -> list[Komentar]:
    """Save comments with the decision that was taken about them; those that are answered come before their answers."""
    atas = [k for k in komentar if k.induk is None]
    return Komentar.objects.bulk_create(atas) + Komentar.objects.bulk_create([k for k in komentar if k.induk])
