import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):
    dependencies = [
        ("kupang_portal", "0004_papan_pagi"),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name="PermintaanData",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nomor", models.CharField(max_length=20, unique=True, verbose_name="nomor")),
                ("nomor_perkara", models.CharField(db_index=True, max_length=20, verbose_name="nomor pendaftaran")),
                (
                    "jenis",
                    models.CharField(
                        choices=[("perbaikan", "Perbaiki data saya"), ("penghapusan", "Hapus data saya")],
                        max_length=12,
                        verbose_name="permintaan",
                    ),
                ),
                (
                    "ruas",
                    models.CharField(
                        blank=True,
                        choices=[("nama", "Nama"), ("telepon", "Telepon atau WhatsApp"), ("email", "Surel")],
                        max_length=10,
                        verbose_name="data yang keliru",
                    ),
                ),
                ("isi", models.CharField(blank=True, max_length=254, verbose_name="yang benar")),
                ("diterima_pada", models.DateTimeField(verbose_name="diterima pada")),
                ("tenggat", models.DateTimeField(verbose_name="jawab paling lambat")),
                (
                    "status",
                    models.CharField(
                        choices=[
                            ("diajukan", "Menunggu jawaban"),
                            ("dikabulkan", "Dikabulkan"),
                            ("ditolak", "Ditolak"),
                        ],
                        default="diajukan",
                        max_length=12,
                        verbose_name="status",
                    ),
                ),
                ("jawaban", models.TextField(blank=True, verbose_name="jawaban")),
                ("dijawab_pada", models.DateTimeField(null=True, verbose_name="dijawab pada")),
                ("versi", models.PositiveIntegerField(default=0)),
                (
                    "dijawab_oleh",
                    models.ForeignKey(
                        null=True,
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="+",
                        to=settings.AUTH_USER_MODEL,
                    ),
                ),
            ],
            options={
                "verbose_name": "permintaan data pribadi",
                "verbose_name_plural": "permintaan data pribadi",
                "ordering": ["-pk"],
                "default_permissions": ("view",),
            },
        ),
    ]
