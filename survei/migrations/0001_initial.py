from decimal import Decimal

import django.core.validators
import django.db.models.deletion
import django.utils.timezone
from django.db import migrations, models


class Migration(migrations.Migration):
    initial = True

    dependencies = []

    operations = [
        migrations.CreateModel(
            name="JenisLayanan",
            fields=[
                ("id", models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name="ID")),
                ("nama", models.CharField(max_length=100, unique=True, verbose_name="nama")),
                ("slug", models.SlugField(unique=True, verbose_name="alamat")),
                ("urutan", models.PositiveSmallIntegerField(default=100, verbose_name="urutan")),
                ("aktif", models.BooleanField(default=True, verbose_name="dapat dinilai")),
            ],
            options={
                "verbose_name": "jenis layanan",
                "verbose_name_plural": "jenis layanan",
                "ordering": ["urutan", "nama"],
            },
        ),
        migrations.CreateModel(
            name="KelasMutu",
            fields=[
                (
                    "nilai_persepsi",
                    models.PositiveSmallIntegerField(primary_key=True, serialize=False, verbose_name="nilai persepsi"),
                ),
                ("mutu", models.CharField(max_length=1, verbose_name="mutu pelayanan")),
                ("kinerja", models.CharField(max_length=40, verbose_name="kinerja unit pelayanan")),
                (
                    "batas_bawah",
                    models.DecimalField(
                        decimal_places=2,
                        help_text="Indeks dibulatkan dahulu ke dua angka di belakang koma, lalu dibandingkan dengan batas ini.",
                        max_digits=5,
                        unique=True,
                        validators=[
                            django.core.validators.MinValueValidator(Decimal("25")),
                            django.core.validators.MaxValueValidator(Decimal("100")),
                        ],
                        verbose_name="mulai dari indeks",
                    ),
                ),
                ("sumber", models.CharField(max_length=250, verbose_name="sumber")),
            ],
            options={
                "verbose_name": "kelas mutu",
                "verbose_name_plural": "kelas mutu",
                "ordering": ["-batas_bawah"],
            },
        ),
        migrations.CreateModel(
            name="UndanganTerpakai",
            fields=[
                ("kunci", models.CharField(max_length=64, primary_key=True, serialize=False)),
            ],
            options={
                "verbose_name": "undangan terpakai",
                "verbose_name_plural": "undangan terpakai",
            },
        ),
        migrations.CreateModel(
            name="Unsur",
            fields=[
                (
                    "kode",
                    models.CharField(
                        choices=[
                            ("U1", "U1"),
                            ("U2", "U2"),
                            ("U3", "U3"),
                            ("U4", "U4"),
                            ("U5", "U5"),
                            ("U6", "U6"),
                            ("U7", "U7"),
                            ("U8", "U8"),
                            ("U9", "U9"),
                        ],
                        max_length=2,
                        primary_key=True,
                        serialize=False,
                        verbose_name="kode",
                    ),
                ),
                ("nama", models.CharField(max_length=100, verbose_name="nama")),
                ("pertanyaan", models.CharField(max_length=250, verbose_name="pertanyaan")),
                ("jawaban_1", models.CharField(max_length=60, verbose_name="jawaban bernilai 1")),
                ("jawaban_2", models.CharField(max_length=60, verbose_name="jawaban bernilai 2")),
                ("jawaban_3", models.CharField(max_length=60, verbose_name="jawaban bernilai 3")),
                ("jawaban_4", models.CharField(max_length=60, verbose_name="jawaban bernilai 4")),
                ("sumber", models.CharField(max_length=250, verbose_name="sumber")),
            ],
            options={
                "verbose_name": "unsur survei",
                "verbose_name_plural": "unsur survei",
                "ordering": ["kode"],
            },
        ),
        migrations.CreateModel(
            name="IsianSurvei",
            fields=[
                ("kunci_kirim", models.CharField(max_length=64, primary_key=True, serialize=False)),
                (
                    "tanggal",
                    models.DateField(db_index=True, default=django.utils.timezone.localdate, verbose_name="tanggal"),
                ),
                ("u1", models.PositiveSmallIntegerField()),
                ("u2", models.PositiveSmallIntegerField()),
                ("u3", models.PositiveSmallIntegerField()),
                ("u4", models.PositiveSmallIntegerField()),
                ("u5", models.PositiveSmallIntegerField()),
                ("u6", models.PositiveSmallIntegerField()),
                ("u7", models.PositiveSmallIntegerField()),
                ("u8", models.PositiveSmallIntegerField()),
                ("u9", models.PositiveSmallIntegerField()),
                (
                    "umur",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("di_bawah_20", "Di bawah 20 tahun"),
                            ("20_29", "20 sampai 29 tahun"),
                            ("30_39", "30 sampai 39 tahun"),
                            ("40_49", "40 sampai 49 tahun"),
                            ("50_59", "50 sampai 59 tahun"),
                            ("60_lebih", "60 tahun atau lebih"),
                        ],
                        max_length=15,
                        verbose_name="umur",
                    ),
                ),
                (
                    "kelamin",
                    models.CharField(
                        blank=True,
                        choices=[("perempuan", "Perempuan"), ("laki_laki", "Laki-laki")],
                        max_length=15,
                        verbose_name="jenis kelamin",
                    ),
                ),
                (
                    "pendidikan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("sd", "SD atau di bawahnya"),
                            ("sltp", "SMP atau sederajat"),
                            ("slta", "SMA, SMK, atau sederajat"),
                            ("diploma", "D1 sampai D4"),
                            ("s1", "S1"),
                            ("s2", "S2 atau di atasnya"),
                        ],
                        max_length=15,
                        verbose_name="pendidikan",
                    ),
                ),
                (
                    "pekerjaan",
                    models.CharField(
                        blank=True,
                        choices=[
                            ("asn", "PNS, TNI, atau Polri"),
                            ("swasta", "Pegawai swasta"),
                            ("wiraswasta", "Wiraswasta"),
                            ("pelajar", "Pelajar atau mahasiswa"),
                            ("lainnya", "Lainnya"),
                        ],
                        max_length=15,
                        verbose_name="pekerjaan",
                    ),
                ),
                (
                    "layanan",
                    models.ForeignKey(
                        on_delete=django.db.models.deletion.PROTECT,
                        related_name="isian",
                        to="survei.jenislayanan",
                        verbose_name="layanan",
                    ),
                ),
            ],
            options={
                "verbose_name": "isian survei",
                "verbose_name_plural": "isian survei",
                "constraints": [
                    models.CheckConstraint(
                        condition=models.Q(("u1__range", (1, 4))), name="isian_survei_u1_1_sampai_4"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("u2__range", (1, 4))), name="isian_survei_u2_1_sampai_4"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("u3__range", (1, 4))), name="isian_survei_u3_1_sampai_4"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("u4__range", (1, 4))), name="isian_survei_u4_1_sampai_4"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("u5__range", (1, 4))), name="isian_survei_u5_1_sampai_4"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("u6__range", (1, 4))), name="isian_survei_u6_1_sampai_4"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("u7__range", (1, 4))), name="isian_survei_u7_1_sampai_4"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("u8__range", (1, 4))), name="isian_survei_u8_1_sampai_4"
                    ),
                    models.CheckConstraint(
                        condition=models.Q(("u9__range", (1, 4))), name="isian_survei_u9_1_sampai_4"
                    ),
                ],
            },
        ),
    ]
