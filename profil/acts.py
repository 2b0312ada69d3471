"""What writes the trees of this room: a node is saved and placed under its parent in one step."""

from django.db import transaction
from django.utils import timezone

from profil.models import Halaman
from profil.models.pohon import BIDANG_POHON, Simpul


@transaction.atomic
def simpan_simpul(simpul: Simpul, *, induk: Simpul | None) -> Simpul:
    """Save a new or changed node under `induk`, or as a root, in its place among its siblings.

    The whole (small) tree is locked: two editors who move pages at once would otherwise give two pages one path.
    """
    pohon = type(simpul).objects
    list(pohon.select_for_update().values_list("pk"))
    if simpul.pk is None:
        return pohon.add_child(induk, instance=simpul) if induk else pohon.add_root(instance=simpul)
    bidang = [b.name for b in simpul._meta.concrete_fields if not b.primary_key and b.name not in BIDANG_POHON]
    simpul.save(update_fields=bidang)
    if induk:
        pohon.move(simpul, induk, "sorted-child")
    else:
        pohon.move(simpul, pohon.get_first_root_node(), "sorted-sibling")
    simpul.refresh_from_db()
    return simpul


def simpan_halaman(halaman: Halaman, *, induk: Halaman | None) -> Halaman:
    """Save a page; readers see when that was."""
    halaman.diubah_pada = timezone.now()
    return simpan_simpul(halaman, induk=induk)
