import math

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import models
from django.db.models import Count, F, Q
from django.urls import reverse
from django.utils import timezone
from django.utils.text import Truncator
from taggit.managers import TaggableManager

from berita import rules
from berita.models.kategori import Kategori
from berita.rules import Status, Tindakan
from layanan.isi_html import IsiHtml, teks_polos
from layanan.models import Gambar
from layanan.pencarian import cari_kata
from layanan.peran import peran_dari

KATA_PER_MENIT = 200
PANJANG_RINGKAS = 200
SLUG_TERPAKAI = ("rss", "atom", "pratinjau")  # addresses of other pages below /berita/
TAMPAK = Q(status=Status.TERBIT, dihapus_pada=None)


class BeritaQuerySet(models.QuerySet):
    def terbit(self, sekarang=None):
        """What the public sees: the one visibility rule of the news, decided in the query.

        No worker has to flip anything at the hour: publish-at and take-down-at are compared with the clock here.
        """
        sekarang = sekarang or timezone.now()
        return self.filter(
            Q(turun_pada=None) | Q(turun_pada__gt=sekarang),
            status=Status.TERBIT,
            dihapus_pada=None,
            terbit_pada__lte=sekarang,
        )

    def pernah_terbit(self, sekarang=None):
        """What the public saw once and no longer: taken down, or thrown away after it was published."""
        sekarang = sekarang or timezone.now()
        hilang = Q(turun_pada__lte=sekarang) | Q(dihapus_pada__isnull=False)
        return self.filter(hilang, status=Status.TERBIT, terbit_pada__lte=sekarang)

    def dijadwalkan(self, sekarang=None):
        """Published, but not before an hour that is still to come."""
        return self.filter(TAMPAK, terbit_pada__gt=sekarang or timezone.now())

    def draf(self):
        """What is still being written."""
        return self.filter(status=Status.DRAF, dihapus_pada=None)

    def menunggu_tinjauan(self):
        """What waits for a Redaktur."""
        return self.filter(status=Status.DITINJAU, dihapus_pada=None)

    def di_tempat_sampah(self):
        """Thrown away, and still to be restored."""
        return self.exclude(dihapus_pada=None)

    def di_luar_tempat_sampah(self):
        """All that the desk works with."""
        return self.filter(dihapus_pada=None)

    def milik(self, petugas):
        """What this officer wrote."""
        return self.filter(penulis=petugas)

    def tersorot_dahulu(self):
        """The order of the list: pinned ones first, then the newest."""
        return self.order_by("-sorotan", "-terbit_pada", "-pk")

    def untuk_daftar(self):
        """With all that a line or a card of a list shows, in a number of queries that does not grow with the rows."""
        return self.select_related("kategori", "gambar_utama", "penulis")

    def cari(self, teks):
        """Items that hold all the words in title, summary or text."""
        return cari_kata(self, teks, "judul", "ringkasan", "isi", semua=True)

    def bertag(self, tag):
        """Items with at least one of these tags, those that share most of them first."""
        sama = self.filter(tag__in=tag).annotate(tag_sama=Count("tag", distinct=True))
        return sama.order_by("-tag_sama", "-terbit_pada", "-pk")

    def sebelum(self, berita):
        """Items older than this one, the nearest first."""
        lama = Q(terbit_pada__lt=berita.terbit_pada) | Q(terbit_pada=berita.terbit_pada, pk__lt=berita.pk)
        return self.filter(lama).order_by("-terbit_pada", "-pk")

    def sesudah(self, berita):
        """Items newer than this one, the nearest first."""
        baru = Q(terbit_pada__gt=berita.terbit_pada) | Q(terbit_pada=berita.terbit_pada, pk__gt=berita.pk)
        return self.filter(baru).order_by("terbit_pada", "pk")


class Berita(models.Model):
    """One news item. Its text is edited in the staff site; its state moves only by `berita.acts`."""

    judul = models.CharField("judul", max_length=250)
    # With /berita/ before it the address must still fit into a Redirect (200).
    slug = models.SlugField("alamat halaman", max_length=180, unique=True)
    ringkasan = models.TextField(
        "ringkasan", max_length=500, blank=True, help_text="Satu dua kalimat untuk daftar dan saat dibagikan."
    )
    isi = IsiHtml("isi", blank=True)
    kategori = models.ForeignKey(Kategori, models.PROTECT, related_name="berita", verbose_name="kategori")
    tag = TaggableManager(
        "tag", blank=True, help_text="Pisahkan dengan koma. Berita dengan tag yang sama saling ditautkan."
    )
    gambar_utama = models.ForeignKey(
        Gambar, models.PROTECT, null=True, blank=True, related_name="berita", verbose_name="gambar utama"
    )
    keterangan_gambar = models.CharField(
        "keterangan gambar",
        max_length=300,
        blank=True,
        help_text="Terbaca di bawah gambar. Bila kosong, dipakai keterangan dari pustaka gambar.",
    )
    penulis = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="berita", verbose_name="penulis"
    )
    nama_penulis = models.CharField(
        "nama penulis", max_length=150, blank=True, help_text="Tampil sebagai penulis. Bila kosong, dipakai nama akun."
    )
    sumber = models.CharField("sumber", max_length=200, blank=True, help_text="Misalnya nama dinas atau siaran pers.")
    status = models.CharField("status", max_length=10, choices=Status.choices, default=Status.DRAF, editable=False)
    terbit_pada = models.DateTimeField("terbit pada", null=True, blank=True)
    turun_pada = models.DateTimeField("turun pada", null=True, blank=True)
    sorotan = models.BooleanField("sorotan", default=False, help_text="Tampil paling atas di daftar berita.")
    komentar_dibuka = models.BooleanField("komentar dibuka", default=True)
    dihapus_pada = models.DateTimeField("dibuang pada", null=True, blank=True, editable=False)
    dibuat_pada = models.DateTimeField("dibuat pada", default=timezone.now, editable=False)
    diubah_pada = models.DateTimeField("diubah pada", default=timezone.now, editable=False)
    # The number of the article on the WordPress site, so that importing twice finds what it made the first time.
    wp_id = models.PositiveBigIntegerField(unique=True, null=True, blank=True, editable=False)

    objects = BeritaQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "berita"
        ordering = ["-terbit_pada", "-pk"]
        constraints = [
            models.CheckConstraint(
                condition=~Q(status=Status.TERBIT) | Q(terbit_pada__isnull=False),
                name="berita_terbit_punya_waktu",
                violation_error_message="Berita yang terbit perlu waktu terbit.",
            ),
            models.CheckConstraint(
                condition=Q(turun_pada=None) | Q(terbit_pada=None) | Q(turun_pada__gt=F("terbit_pada")),
                name="berita_turun_setelah_terbit",
                violation_error_message="Waktu turun harus setelah waktu terbit.",
            ),
        ]
        indexes = [
            models.Index(F("terbit_pada").desc(), F("id").desc(), condition=TAMPAK, name="berita_terbaru"),
            models.Index(
                F("sorotan").desc(), F("terbit_pada").desc(), F("id").desc(), condition=TAMPAK, name="berita_sorotan"
            ),
            models.Index("kategori", F("terbit_pada").desc(), condition=TAMPAK, name="berita_per_kategori"),
            models.Index("status", F("diubah_pada").desc(), name="berita_meja"),
        ]

    def __str__(self):
        return self.judul

    def get_absolute_url(self):
        return reverse("berita:detail", args=[self.slug])

    def clean(self):
        if self.slug in SLUG_TERPAKAI:
            raise ValidationError({"slug": f"Alamat “{self.slug}” dipakai situs ini untuk hal lain. Pilih yang lain."})
        if self.terbit_pada and self.turun_pada and self.turun_pada <= self.terbit_pada:
            raise ValidationError({"turun_pada": "Waktu turun harus setelah waktu terbit."})

    def sudah_terbit(self, sekarang=None) -> bool:
        """The one-object twin of `BeritaQuerySet.terbit`."""
        sekarang = sekarang or timezone.now()
        tampak = self.status == Status.TERBIT and self.dihapus_pada is None
        return tampak and self.terbit_pada <= sekarang and (self.turun_pada is None or sekarang < self.turun_pada)

    def menerima_komentar(self) -> bool:
        """Whether readers may write below it now."""
        return self.komentar_dibuka and self.sudah_terbit()

    def boleh(self, tindakan: Tindakan, oleh, peran: frozenset[str] | None = None) -> bool:
        """Whether this officer may do this to this item now. `peran` spares a query where it is known."""
        return rules.boleh(
            tindakan,
            Status(self.status),
            peran_dari(oleh) if peran is None else peran,
            milik_sendiri=self.penulis_id is not None and self.penulis_id == getattr(oleh, "pk", None),
            dibuang=self.dihapus_pada is not None,
        )

    @property
    def oleh(self) -> str:
        """The author's name as readers see it; empty when nobody is named."""
        return self.nama_penulis or (str(self.penulis) if self.penulis else "")

    @property
    def dimutakhirkan_pada(self):
        """When readers last got something new: the publication, or a correction after it."""
        return max(self.terbit_pada, self.diubah_pada)

    @property
    def diperbarui(self) -> bool:
        """Whether the text was changed after it was published."""
        return self.terbit_pada is not None and self.diubah_pada > self.terbit_pada

    @property
    def keterangan_tampil(self) -> str:
        """The caption of the main picture: the item's own, or the one of the media library."""
        return self.keterangan_gambar or (self.gambar_utama.keterangan if self.gambar_utama else "")

    @property
    def ringkas(self) -> str:
        """The summary; where the editor wrote none, the beginning of the text."""
        return self.ringkasan or Truncator(teks_polos(self.isi)).chars(PANJANG_RINGKAS)

    @property
    def menit_baca(self) -> int:
        """Minutes a reader needs, at least one."""
        return max(1, math.ceil(len(teks_polos(self.isi).split()) / KATA_PER_MENIT))
