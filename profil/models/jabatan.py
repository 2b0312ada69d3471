from django.db import models
from django.db.models import F, Q
from treebeard.mp_tree import MP_NodeQuerySet

from layanan.models import PerangkatDaerah
from profil.models.pohon import PohonManager, Simpul


class JabatanQuerySet(MP_NodeQuerySet):
    def terbuka(self):
        """The posts of bodies that exist today: the one visibility rule of the chart. A post is public by law."""
        return self.filter(perangkat_daerah__aktif=True)


class Jabatan(Simpul):
    """A post in the organisation of a perangkat daerah: how many there should be, how many are filled. Never a name."""

    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, related_name="jabatan", verbose_name="perangkat daerah"
    )
    nama = models.CharField("nama jabatan", max_length=150)
    bidang = models.CharField("bagian atau bidang", max_length=150, blank=True)
    eselon = models.CharField("eselon", max_length=10, blank=True)
    formasi = models.PositiveSmallIntegerField("formasi", default=1, help_text="Berapa kursi menurut peraturannya.")
    terisi = models.PositiveSmallIntegerField("terisi", default=0)
    keadaan = models.CharField(
        "keadaan menurut", max_length=100, blank=True, help_text="Kapan dan menurut siapa, misalnya Juni 2026, BKPPD."
    )

    node_order_by = ["urutan", "nama"]
    objects = PohonManager.from_queryset(JabatanQuerySet)()

    class Meta:
        verbose_name = verbose_name_plural = "jabatan"
        constraints = [
            models.CheckConstraint(
                condition=Q(terisi__lte=F("formasi")),
                name="jabatan_terisi_paling_banyak_formasi",
                violation_error_message="Yang terisi tidak boleh lebih banyak daripada formasinya.",
            )
        ]

    def __str__(self):
        return f"{self.nama} ({self.bidang})" if self.bidang else self.nama

    @property
    def kosong(self) -> int:
        """How many of these posts are vacant."""
        return self.formasi - self.terisi
