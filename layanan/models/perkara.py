import datetime
from collections.abc import Callable, Mapping
from typing import ClassVar

from django.core.exceptions import PermissionDenied
from django.db import models
from django.utils import timezone

from layanan import alur
from layanan.models.lampiran import Lampiran
from layanan.models.surat import Surat
from layanan.peran import Peran, peran_dari

# In place of an access code: what no password hash is, no code ever opens.
TANPA_KODE = "!"
SUDAH_DIHAPUS = "Data pribadi perkara ini sudah dihapus menurut masa simpannya."


class PerkaraQuerySet(models.QuerySet):
    """Cases are never deleted, neither one nor many: the register must have no holes (Pasal 53 UU 14/2008)."""

    def beridentitas(self):
        """Cases that still tell of a person."""
        return self.exclude(kode_hash=TANPA_KODE)

    def terbuka(self):
        """Somebody still owes something."""
        return self.filter(status__in=self.model.TERBUKA)

    def berjalan(self):
        """The clock of the law runs: the city owes an answer."""
        return self.filter(status__in=self.model.BERJALAN)

    def terlambat(self, hari_ini):
        """Unanswered after the due date."""
        return self.berjalan().filter(tenggat__lt=hari_ini)

    def jatuh_tempo(self, sampai, dari=None):
        """Unanswered and due on or before `sampai` (and not before `dari`, where given)."""
        baris = self.berjalan().filter(tenggat__lte=sampai)
        return baris.filter(tenggat__gte=dari) if dari else baris

    def delete(self):
        raise PermissionDenied("Perkara tidak dapat dihapus.")


class Urusan(models.Model):
    """What moves by verbs and leaves a history: the case of a citizen, and a matter of the house itself.

    A kind of it gives the letters of its number, its workflow (`ALUR`: verb -> Aturan), its events, the conditions
    that no table can hold (`SYARAT`: verb -> function of case and actor), and in its QuerySet the wall `terlihat`.
    """

    JENIS_NOMOR: ClassVar[str]
    ALUR: ClassVar[Mapping[str, alur.Aturan]]
    KEJADIAN: ClassVar[type[models.TextChoices]]
    SYARAT: ClassVar[Mapping[str, Callable]] = {}
    # Whether it tells of a person: a matter of the house does not.
    beridentitas: ClassVar[bool] = False
    # What the law calls the citizen in this kind of case, wherever a role is read.
    SEBUTAN_WARGA: ClassVar[str] = Peran.PEMOHON

    nomor = models.CharField("nomor pendaftaran", max_length=20, unique=True, editable=False)
    # Compare-and-set: a verb pressed on a stale page is refused instead of overwriting a colleague's decision.
    versi = models.PositiveIntegerField(default=0, editable=False)

    class Meta:
        abstract = True

    def __str__(self):
        return self.nomor

    def delete(self, *args, **kwargs):
        raise PermissionDenied("Perkara tidak dapat dihapus.")

    def terlihat_oleh(self, petugas) -> bool:
        """The one-object twin of the wall `terlihat`."""
        return type(self).objects.filter(pk=self.pk).terlihat(petugas).exists()

    def boleh_lihat_identitas(self, oleh) -> bool:
        """Whether an actor may see who wrote."""
        raise NotImplementedError

    def sebutan_peran(self, peran: str) -> str:
        """A role of the history in words: the citizen under the name of this kind of case."""
        return self.SEBUTAN_WARGA if peran == Peran.PEMOHON else peran

    @classmethod
    def boleh_buka_arsip(cls, petugas, peran: frozenset[str]) -> bool:
        """Whether the lists of all letters, files and events show an officer those of this kind of case."""
        return True

    def boleh_lihat_surat(self, surat: Surat, petugas) -> bool:
        """Whether an officer may read a letter of a case they see: letters to the citizen say who wrote."""
        return surat.untuk == Surat.Untuk.PETUGAS or self.boleh_lihat_identitas(petugas)

    def halangan(self, tindakan, oleh, peran: frozenset[str] | None = None) -> str:
        """Why a verb is closed to this actor now, as a sentence for a person; empty when it is open."""
        peran = peran_dari(oleh) if peran is None else peran
        if peran.isdisjoint(self.ALUR[tindakan].peran):
            return f"Peran Anda tidak berwenang untuk tindakan ini: {tindakan.label}."
        if not alur.terbuka(self.ALUR, tindakan, self.status, peran):
            sebutan = self._meta.verbose_name
            return f"{tindakan.label} tidak dapat dilakukan: {sebutan} ini berstatus “{self.get_status_display()}”."
        syarat = self.SYARAT.get(tindakan)
        return syarat(self, oleh) if syarat else ""


class Perkara(Urusan):
    """What the case of a citizen has besides: the access code, the legal due date and a contact."""

    # What stands before the names of its addresses, where an app has several kinds of case.
    AWALAN_ALAMAT: ClassVar[str] = ""
    # The states in which somebody still owes something, and those in which the clock runs.
    TERBUKA: ClassVar[tuple[str, ...]]
    BERJALAN: ClassVar[tuple[str, ...]]

    kode_hash = models.CharField(max_length=128, editable=False)
    # SHA-256 of the form's idempotency token: the same form sent twice finds the case it made the first time.
    kunci_kirim = models.CharField(max_length=64, unique=True, editable=False)
    diterima_pada = models.DateTimeField("diterima pada")
    tenggat = models.DateField("tenggat", null=True, editable=False, db_index=True)
    nama = models.CharField("nama", max_length=150)
    telepon = models.CharField("telepon", max_length=20, blank=True)
    email = models.EmailField("surel", blank=True)

    class Meta:
        abstract = True

    @property
    def tanggal_diterima(self) -> datetime.date:
        """The WITA date of receipt (T0)."""
        return timezone.localdate(self.diterima_pada)

    @property
    def beridentitas(self) -> bool:
        """The one-object twin of `PerkaraQuerySet.beridentitas`."""
        return self.kode_hash != TANPA_KODE

    @property
    def terbuka(self) -> bool:
        return self.status in self.TERBUKA

    @property
    def berjalan(self) -> bool:
        return self.status in self.BERJALAN

    def terlambat(self, hari_ini: datetime.date | None = None) -> bool:
        """The one-object twin of `PerkaraQuerySet.terlambat`."""
        return self.berjalan and self.tenggat < (hari_ini or timezone.localdate())

    def nomor_terkait(self) -> list[str]:
        """Other cases of the same citizen that the code of this one opens too."""
        return []

    def lampiran(self):
        """The files of this case that still exist."""
        return Lampiran.objects.filter(nomor_perkara=self.nomor, dihapus_pada=None).order_by("pk")

    def halangan(self, tindakan, oleh, peran: frozenset[str] | None = None) -> str:
        """As for any matter; and a case whose identity is erased is over."""
        return super().halangan(tindakan, oleh, peran) if self.beridentitas else SUDAH_DIHAPUS
