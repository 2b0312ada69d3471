"""Public holidays, joint leave and local closures: the table the legal clock runs on.

A holiday changes deadlines that citizens have already been told. So saving or deleting one here always recomputes the
open deadlines, in the same transaction, whoever does it (admin, shell, command): nobody has to remember.
"""

from collections.abc import Iterable
from datetime import date

from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import OperationalError, connection, models, transaction
from django.utils.module_loading import import_string

from layanan.waktu import tanggal_panjang

TUNGGU_KUNCI = "10s"
KUNCI_TIDAK_DIDAPAT = "55P03"  # lock_not_available
SEDANG_DIPAKAI = "Kalender sedang dipakai, misalnya oleh pencadangan data. Coba lagi beberapa menit lagi."


def setelah_perubahan(tanggal_terdampak: Iterable[date], sebab: str) -> None:
    """Recompute every open deadline that the changed dates may move.

    Calls each function of ``settings.PENGHITUNG_TENGGAT`` with (sorted tuple of dates, ``sebab``). ``sebab`` is the
    sentence for the case history and the letter to the citizen. Runs inside the caller's transaction: when one
    function fails, the holiday does not change either.
    """
    tanggal = tuple(sorted(set(tanggal_terdampak)))
    if not tanggal:
        return
    for nama_fungsi in settings.PENGHITUNG_TENGGAT:
        import_string(nama_fungsi)(tanggal, sebab)


def kunci_kalender() -> None:
    """Wait until every transaction that has read the calendar is over, and hold back new readers until we commit.

    Without this, a request filed while a holiday is being added would keep the old date: it counted before the holiday
    was there and was stored after the recomputation had looked. Reading takes PostgreSQL's weakest table lock until
    the end of the transaction, so only the strongest one conflicts with it. The timeout keeps a running backup
    (which also holds that lock) from stopping the site; who waited in vain gets a ValidationError. SQLite has one
    writer at a time and needs nothing.
    """
    if connection.vendor != "postgresql":
        return
    tabel = connection.ops.quote_name(HariLibur._meta.db_table)
    with connection.cursor() as kursor:
        kursor.execute("SELECT set_config('lock_timeout', %s, true)", [TUNGGU_KUNCI])
        try:
            # A savepoint: a lock that did not come must leave the caller a transaction in which the page can be shown.
            with transaction.atomic():
                kursor.execute(f"LOCK TABLE {tabel} IN ACCESS EXCLUSIVE MODE")
        except OperationalError as galat:
            if getattr(galat.__cause__, "pgcode", "") != KUNCI_TIDAK_DIDAPAT:
                raise
            raise ValidationError(SEDANG_DIPAKAI, code="kalender_dipakai") from galat
        kursor.execute("SET LOCAL lock_timeout TO DEFAULT")


class BarisLibur(models.Model):
    """The columns of one holiday, as kept by officers and as shipped with the portal."""

    class Jenis(models.TextChoices):
        LIBUR_NASIONAL = "libur_nasional", "Libur nasional"
        CUTI_BERSAMA = "cuti_bersama", "Cuti bersama"
        LOKAL = "lokal", "Libur lokal"

    tanggal = models.DateField("tanggal")
    nama = models.CharField("nama", max_length=150, help_text="Dibaca warga sebagai alasan satu hari tidak dihitung.")
    jenis = models.CharField("jenis", max_length=20, choices=Jenis, default=Jenis.LIBUR_NASIONAL)
    dasar_hukum = models.CharField(
        "dasar hukum", max_length=300, help_text="Nomor keputusan yang menetapkan hari ini sebagai hari libur."
    )
    perkiraan = models.BooleanField(
        "perkiraan", default=False, help_text="Centang selama tanggalnya belum ditetapkan dengan keputusan resmi."
    )

    class Meta:
        abstract = True
        ordering = ["tanggal", "jenis"]
        constraints = [
            models.UniqueConstraint(
                fields=["tanggal", "jenis"],
                name="%(app_label)s_%(class)s_unik",
                violation_error_message="Hari libur dengan tanggal dan jenis ini sudah ada.",
            )
        ]

    def __str__(self) -> str:
        return f"{tanggal_panjang(self.tanggal)} ({self.nama})"


class HariLiburQuerySet(models.QuerySet):
    """Deletes together with the recomputation; refuses the bulk writes that could not be recomputed."""

    def delete(self):
        """Delete the rows and recompute the open deadlines once for all of them."""
        with transaction.atomic():
            kunci_kalender()
            daftar = list(self)
            hasil = super().delete()
            rincian = "; ".join(str(libur) for libur in daftar)
            setelah_perubahan((libur.tanggal for libur in daftar), f"Hari libur dihapus: {rincian}.")
        return hasil

    def update(self, **kwargs):
        raise NotImplementedError("Ubah hari libur dengan kalender.simpan_libur(), agar tenggat dihitung ulang.")

    def bulk_create(self, *args, **kwargs):
        raise NotImplementedError("Tambah hari libur dengan kalender.simpan_libur(), agar tenggat dihitung ulang.")


HariLiburQuerySet.delete.alters_data = True
HariLiburQuerySet.delete.queryset_only = True


class HariLibur(BarisLibur):
    """One day that does not count as a working day."""

    objects = HariLiburQuerySet.as_manager()

    class Meta(BarisLibur.Meta):
        verbose_name = "hari libur"
        verbose_name_plural = "hari libur"

    def save(self, *args, hitung_ulang: bool = True, **kwargs):
        """Save and recompute the open deadlines. ``hitung_ulang=False`` is for the act that does it itself."""
        if not hitung_ulang:
            return super().save(*args, **kwargs)
        with transaction.atomic():
            kunci_kalender()
            self.tanggal = self._meta.get_field("tanggal").to_python(self.tanggal)  # create(tanggal="2026-12-09")
            tanggal, sebab = self.perubahan()
            super().save(*args, **kwargs)
            setelah_perubahan(tanggal, sebab)
        return None

    def delete(self, *args, **kwargs):
        """Delete and recompute the open deadlines."""
        with transaction.atomic():
            kunci_kalender()
            sebab = f"Hari libur dihapus: {self}."
            hasil = super().delete(*args, **kwargs)
            setelah_perubahan([self.tanggal], sebab)
        return hasil

    def perubahan(self) -> tuple[set[date], str]:
        """Return what saving this row would change: the dates touched and the sentence that says why.

        A moved holiday touches two dates, the old one and the new one.
        """
        lama = HariLibur.objects.filter(pk=self.pk).first() if self.pk else None
        if lama is None:
            return {self.tanggal}, f"Hari libur ditambahkan: {self}."
        if lama.tanggal == self.tanggal:
            return {self.tanggal}, f"Hari libur diubah: {self}."
        return {lama.tanggal, self.tanggal}, f"Hari libur dipindahkan: dari {lama} menjadi {self}."


class HariLiburBawaan(BarisLibur):
    """A holiday as the portal last shipped it: the memory of ``muat_hari_libur``.

    It lets the loader tell a row that an officer moved, edited or deleted from a row that was never loaded, so that
    loading again never brings back what an officer took away.
    """

    class Meta(BarisLibur.Meta):
        verbose_name = "hari libur bawaan"
        verbose_name_plural = "hari libur bawaan"
