import django.db.models.deletion
import django.utils.timezone
from django.conf import settings
from django.db import migrations, models

from layanan.pemicu import lepas_pemicu, pasang_pemicu

TETAP = ("layanan_aksesidentitas", "UPDATE", "DELETE", "TRUNCATE")


class Migration(migrations.Migration):
    """Who saw who wrote: a record that can be added to, never changed."""

    dependencies = [
        ("layanan", "0010_pengikut"),
    ]

    operations = [
        migrations.CreateModel(
            name="AksesIdentitas",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("peran", models.CharField(max_length=40, verbose_name="peran")),
                ("pada", models.DateTimeField(default=django.utils.timezone.now, verbose_name="pada")),
                ("keperluan", models.CharField(max_length=200, verbose_name="keperluan")),
                ("nomor_perkara", models.CharField(db_index=True, max_length=20, verbose_name="nomor pendaftaran")),
                (
                    "oleh",
                    models.ForeignKey(
                        blank=True,
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                        verbose_name="oleh",
                    ),
                ),
            ],
            options={
                "verbose_name": "akses identitas",
                "verbose_name_plural": "akses identitas",
                "ordering": ["pk"],
                "abstract": False,
            },
        ),
        migrations.RunPython(pasang_pemicu(*TETAP), lepas_pemicu(*TETAP)),
    ]
