from django.db import models
from treebeard.mp_tree import MP_Node, MP_NodeManager

BIDANG_POHON = ("path", "depth", "numchild")


class PohonManager(MP_NodeManager):
    """treebeard's manager with a QuerySet of our own: `PohonManager.from_queryset(OurQuerySet)()`."""

    def get_queryset(self):
        return self._queryset_class(self.model, using=self._db).order_by("path")


class Simpul(MP_Node):
    """A node of a small tree, sorted among its siblings by `urutan`. Only `profil.acts.simpan_simpul` places it."""

    urutan = models.PositiveSmallIntegerField("urutan", default=0, help_text="Angka kecil tampil lebih dahulu.")

    class Meta:
        abstract = True
