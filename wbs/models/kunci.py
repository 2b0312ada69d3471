from django.db import models


class KunciWBS(models.Model):
    """A key pair of the Inspektorat. The private half lies here only under a passphrase that no server knows.

    One is in use; those before it stay, because old reports are sealed for them.
    """

    publik = models.BinaryField(max_length=32)
    terbungkus = models.BinaryField()
    garam = models.BinaryField(max_length=16)
    # What the passphrase's hash cost when it was wrapped, so that a dearer one may come later.
    kerja = models.PositiveSmallIntegerField()
    memori = models.PositiveIntegerField()
    aktif = models.BooleanField(default=True)
    dibuat = models.DateField()

    class Meta:
        verbose_name = verbose_name_plural = "kunci laporan rahasia"
        # No row of the permission table speaks of this room: the role decides, never a ticked permission.
        default_permissions = ()
        constraints = [
            models.UniqueConstraint(fields=["aktif"], condition=models.Q(aktif=True), name="wbs_satu_kunci_aktif")
        ]

    def __str__(self):
        return f"kunci {self.dibuat}"
