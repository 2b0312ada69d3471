import datetime
from copy import copy

from django.db import models
from django.urls import reverse
from django.utils import timezone
from django.utils.functional import cached_property

from layanan import jangka_waktu
from layanan.models import DisposisiPerkara, Lampiran, PerangkatDaerah, Perkara, PerkaraQuerySet, Wilayah
from layanan.penyamaran import tanpa_orang
from layanan.peran import Peran, peran_dari
from pengaduan import rules
from pengaduan.models.kategori import KategoriPengaduan
from pengaduan.models.syarat import SYARAT
from pengaduan.rules import Status


class PengaduanQuerySet(PerkaraQuerySet):
    def lewat_batas(self, hari_ini):
        """Some due date has passed: of the verification, of a perangkat daerah, or of the answer."""
        dipegang = DisposisiPengaduan.objects.menunggu().filter(tenggat__lt=hari_ini).values("pengaduan")
        diperiksa = models.Q(status=Status.DIAJUKAN, batas_verifikasi__lt=hari_ini)
        return self.berjalan().filter(diperiksa | models.Q(tenggat__lt=hari_ini) | models.Q(pk__in=dipegang))

    def publik(self):
        """What everybody may read: the one rule of every list, page, search, feed, map, export and mail.

        Never `rahasia`, only in a state of `rules.PUBLIK`, and only while an officer lets it be shown. What is shown of
        it is the text of its `LaporanPublik`, never its own fields.
        """
        return self.filter(rahasia=False, status__in=rules.PUBLIK, laporan_publik__terbit_pada__isnull=False)

    def terlihat(self, petugas, peran=None):
        """The complaints an officer may see: the one wall every list, search, download and address asks.

        Petugas Pengaduan all; Pejabat Penghubung what lies or lay with the own perangkat daerah and was not returned;
        Pengawas what is not `rahasia`. A superuser keeps the list in order, without seeing who wrote.
        """
        peran = peran_dari(petugas) if peran is None else peran
        if petugas.is_active and (petugas.is_superuser or Peran.PETUGAS_PENGADUAN in peran):
            return self
        syarat = models.Q(pk__in=[])
        if Peran.PENGAWAS in peran:
            syarat |= models.Q(rahasia=False)
        if Peran.PEJABAT_PENGHUBUNG in peran and petugas.perangkat_daerah_id:
            milik = DisposisiPengaduan.objects.filter(perangkat_daerah=petugas.perangkat_daerah_id)
            milik = milik.exclude(status=DisposisiPengaduan.Status.DIKEMBALIKAN)
            syarat |= models.Q(pk__in=milik.values("pengaduan"))
        return self.filter(syarat)


class Pengaduan(Perkara):
    """A complaint, a proposal or a question of a citizen (Pasal 36-50 UU 25/2009). Only `pengaduan.acts` writes it."""

    JENIS_NOMOR = "PD"
    SEBUTAN_WARGA = "Pelapor"
    ALUR, KEJADIAN, SYARAT = rules.BOLEH, rules.Kejadian, SYARAT
    TERBUKA, BERJALAN = rules.TERBUKA, rules.BERJALAN

    nama = models.CharField("nama", max_length=150, blank=True)
    status = models.CharField("status", max_length=30, choices=Status.choices, default=Status.DIAJUKAN, db_index=True)
    klasifikasi = models.CharField("jenis", max_length=25, choices=rules.Klasifikasi.choices)
    kelas = models.CharField("kelas batas waktu", max_length=20, choices=rules.Kelas.choices)
    kategori = models.ForeignKey(KategoriPengaduan, models.PROTECT, related_name="pengaduan", verbose_name="kategori")
    judul = models.CharField("judul", max_length=150)
    isi = models.TextField("isi")
    tanggal_kejadian = models.DateField("tanggal kejadian", null=True, blank=True)
    lokasi = models.CharField("lokasi", max_length=200, blank=True)
    kelurahan = models.ForeignKey(
        Wilayah, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="kelurahan"
    )
    lintang = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    bujur = models.DecimalField(max_digits=8, decimal_places=5, null=True, blank=True)
    # A double of an older report: it gets that one's answer. And a part of a report that two bodies work on.
    induk = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="gabungan")
    bagian_dari = models.ForeignKey("self", models.PROTECT, null=True, blank=True, related_name="bagian")
    # The number of the Permohonan it became; another app's case, so no foreign key.
    dialihkan_ke = models.CharField("menjadi permohonan", max_length=20, blank=True)
    # Its number in SP4N-LAPOR!, for what came from there.
    sp4n_nomor = models.CharField("nomor SP4N-LAPOR!", max_length=30, blank=True)
    # Two separate promises: the name is hidden from everyone but Petugas Pengaduan; nothing of it is ever public.
    anonim = models.BooleanField("anonim", default=False)
    rahasia = models.BooleanField("rahasia", default=False)
    # The anchors from which every due date can be computed again when a holiday changes.
    mulai_hitung = models.DateField("hitungan mulai dari")
    hari_hitung = models.PositiveSmallIntegerField("hari kerja yang dihitung")
    mulai_verifikasi = models.DateField()
    batas_verifikasi = models.DateField("batas verifikasi")
    diminta_pada = models.DateField(null=True, blank=True)
    kekurangan = models.TextField("yang masih kurang", blank=True)
    batas_kelengkapan = models.DateField("batas melengkapi", null=True, blank=True)
    alasan_tolak = models.CharField("alasan", max_length=20, choices=rules.AlasanTolak.choices, blank=True)
    penjelasan_tolak = models.TextField("penjelasan", blank=True)
    ditanggapi_pada = models.DateTimeField("ditanggapi pada", null=True, blank=True)
    kali_dibuka = models.PositiveSmallIntegerField("berapa kali dibuka kembali", default=0)

    objects = PengaduanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "pengaduan"
        ordering = ["-diterima_pada", "-pk"]
        indexes = [
            models.Index(fields=["status", "tenggat"], name="pengaduan_status_tenggat"),
            models.Index(fields=["diterima_pada"], name="pengaduan_diterima"),
            # The public list, in its order: what `publik` asks of this table, so that a far page reads no private row.
            models.Index(
                fields=["-diterima_pada", "-id"],
                condition=models.Q(rahasia=False, status__in=rules.PUBLIK),
                name="pengaduan_publik_terbaru",
            ),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=Status.values), name="pengaduan_status_dikenal"),
            models.UniqueConstraint(
                fields=["sp4n_nomor"], condition=~models.Q(sp4n_nomor=""), name="pengaduan_sp4n_satu_kali"
            ),
            models.CheckConstraint(
                condition=~models.Q(status__in=rules.BERJALAN) | models.Q(tenggat__isnull=False),
                name="pengaduan_berjalan_punya_tenggat",
            ),
        ]

    def get_absolute_url(self):
        """The reporter's own page, behind number and access code."""
        return reverse("pengaduan:lacak_pengaduan", args=[self.nomor])

    def foto_asli(self):
        """The photographs of this case as they came; who sees them is said by `boleh_lihat_lampiran`."""
        return self.lampiran().filter(jenis__in=(Lampiran.Jenis.FOTO, Lampiran.Jenis.FOTO_SESUDAH))

    def nomor_terkait(self) -> list[str]:
        """What the same access code opens: the parts of a divided report, and the request it became."""
        asal = self.bagian_dari or self
        keluarga = [asal.nomor, *asal.bagian.values_list("nomor", flat=True), self.dialihkan_ke]
        return [nomor for nomor in keluarga if nomor and nomor != self.nomor]

    def seperkara(self) -> PengaduanQuerySet:
        """The reports that were joined with this one: one text answers them all."""
        utama = self.induk_id or self.pk
        return Pengaduan.objects.filter(models.Q(pk=utama) | models.Q(induk=utama)).exclude(pk=self.pk)

    @cached_property
    def nama_bersama(self) -> list[str]:
        """Whom an answer may name."""
        return [self.nama, *self.seperkara().values_list("nama", flat=True)]

    @property
    def hari_tanggapan(self) -> int:
        """The working days of a new clock."""
        return self.kategori.hari(self.kelas)

    @property
    def hitungan_sendiri(self) -> bool:
        """Whether the due date is not simply the class's days after the receipt: what was asked for, or a promise."""
        return self.hari_hitung != jangka_waktu.JENIS[rules.JAM[self.kelas]].hari

    @property
    def batas_buka_kembali(self) -> datetime.date | None:
        """The last day on which the reporter may say "not fixed"."""
        if not self.ditanggapi_pada:
            return None
        return timezone.localdate(self.ditanggapi_pada) + datetime.timedelta(days=rules.HARI_BUKA_KEMBALI)

    def batas_terlewati(self, hari_ini: datetime.date) -> list[tuple[rules.Batas, datetime.date]]:
        """The one-object twin of `PengaduanQuerySet.lewat_batas`: which dates have passed."""
        if not self.berjalan:
            return []
        verifikasi = self.batas_verifikasi if self.status == Status.DIAJUKAN else None
        disposisi = self.disposisi.menunggu().first()
        batas = (verifikasi, disposisi and disposisi.tenggat, self.tenggat)
        return [(b, t) for b, t in zip(rules.Batas, batas, strict=True) if t and t < hari_ini]

    def sudah_publik(self) -> bool:
        """The one-object twin of `publik`."""
        laporan = getattr(self, "laporan_publik", None)
        return not self.rahasia and self.status in rules.PUBLIK and bool(laporan and laporan.terbit_pada)

    def boleh_lihat_identitas(self, oleh) -> bool:
        """Whether an actor may see name and contact.

        Petugas Pengaduan always; of a report that is not `anonim` also the Pejabat Penghubung who handles it.
        """
        peran = peran_dari(oleh)
        if peran & {Peran.PETUGAS_PENGADUAN, Peran.PEMOHON}:
            return True
        return not self.anonim and Peran.PEJABAT_PENGHUBUNG in peran and self.terlihat_oleh(oleh)

    def tanpa_pelapor(self, teks: str) -> str:
        """Words of an `anonim` reporter, who may have signed them, as those read them who may not know who wrote."""
        orang = {"nama": self.nama, "surel": self.email, "telepon": self.telepon}
        return tanpa_orang(teks, **orang) if self.anonim else teks

    def untuk_penangan(self) -> "Pengaduan":
        """A copy to show, never to save: the report in words that do not say who wrote it, where that was promised."""
        tampil = copy(self)
        for ruas in ("judul", "isi", "lokasi"):
            setattr(tampil, ruas, self.tanpa_pelapor(getattr(self, ruas)))
        return tampil

    @classmethod
    def boleh_buka_arsip(cls, petugas, peran: frozenset[str]) -> bool:
        """The lists of all letters and files name reporters: even a superuser needs the office for them."""
        return Peran.PETUGAS_PENGADUAN in peran

    def boleh_lihat_lampiran(self, lampiran: Lampiran, oleh) -> bool:
        """The policy of every file: the reporter and whoever may see the case; file names tell nothing."""
        if lampiran.nomor_perkara != self.nomor or lampiran.dihapus_pada:
            return False
        return oleh == Peran.PEMOHON or self.terlihat_oleh(oleh)


class DisposisiPengaduan(DisposisiPerkara):
    """A complaint in the hands of a perangkat daerah, with an instruction and a due date (Permenpan RB 62/2018)."""

    pengaduan = models.ForeignKey(Pengaduan, models.PROTECT, related_name="disposisi")
    perangkat_daerah = models.ForeignKey(PerangkatDaerah, models.PROTECT, related_name="disposisi_pengaduan")

    class Meta(DisposisiPerkara.Meta):
        abstract = False
        verbose_name = verbose_name_plural = "disposisi pengaduan"
        constraints = [
            models.UniqueConstraint(
                fields=["pengaduan"], condition=models.Q(status="menunggu"), name="disposisi_pengaduan_satu_pemegang"
            )
        ]

    def __str__(self):
        return f"{self.pengaduan} → {self.perangkat_daerah}"
