import datetime

from django.db import models
from django.urls import reverse
from django.utils import timezone

from informasi import rules
from informasi.rules import Status, Tindakan
from informasi.rules.jendela import Fakta, Jendela, jendela
from informasi.rules.keberatan import MEMBUKA, Alasan, HasilSengketa
from informasi.rules.keberatan import Status as StatusKeberatan
from layanan import jangka_waktu
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.kripto import TeksTersegel, samarkan_identitas
from layanan.models import Lampiran, PerangkatDaerah, Perkara, PerkaraQuerySet
from layanan.peran import Peran, peran_dari
from layanan.peristiwa import riwayat

MELIHAT_SEMUA = frozenset({Peran.PETUGAS_PPID, Peran.PPID_UTAMA, Peran.ATASAN_PPID, Peran.PENGAWAS})
MELIHAT_IDENTITAS = frozenset({Peran.PETUGAS_PPID, Peran.PPID_UTAMA, Peran.ATASAN_PPID, Peran.PEMOHON})
TANPA_KEBERATAN = {
    Status.DICABUT: "Permohonan ini sudah Anda cabut, jadi tidak ada yang dapat dikeberatkan.",
    Status.DITUTUP: "Permohonan ini ditutup karena tidak dilengkapi. Itu bukan penolakan: ajukan lagi kapan saja.",
}
BERKAS_IDENTITAS = (Lampiran.Jenis.IDENTITAS, Lampiran.Jenis.KUASA, Lampiran.Jenis.KELENGKAPAN)


def batas_hak(jenis: str, kalender: Kalender):
    """Counts the last day of a right of the citizen; None where our calendar ends, because the right does not."""

    def batas(mulai: datetime.date) -> datetime.date | None:
        try:
            return jangka_waktu.hitung(jenis, mulai, kalender).tenggat
        except TahunTanpaLibur:
            return None

    return batas


class PermohonanQuerySet(PerkaraQuerySet):
    def terlihat(self, petugas, peran=None):
        """The cases an officer may see: the one wall every list, search, download and address asks.

        PPID Pelaksana: only what is disposed to the own perangkat daerah and was not returned.
        """
        peran = peran_dari(petugas) if peran is None else peran
        if petugas.is_active and (petugas.is_superuser or peran & MELIHAT_SEMUA):
            return self
        if Peran.PPID_PELAKSANA in peran and petugas.perangkat_daerah_id:
            milik = models.Q(disposisi__perangkat_daerah=petugas.perangkat_daerah_id)
            return self.filter(milik & ~models.Q(disposisi__status="dikembalikan")).distinct()
        return self.none()


class Permohonan(Perkara):
    """A request for public information (Pasal 21-22 UU 14/2008). Only `informasi.acts` writes it."""

    JENIS_NOMOR = "PI"
    ALUR, KEJADIAN = rules.BOLEH, rules.Kejadian
    TERBUKA, BERJALAN = rules.TERBUKA, rules.BERJALAN

    status = models.CharField("status", max_length=30, choices=Status.choices, default=Status.DIAJUKAN, db_index=True)
    jenis_pemohon = models.CharField("jenis pemohon", max_length=12, choices=rules.JenisPemohon.choices)
    nomor_identitas = TeksTersegel("nomor identitas")
    nomor_identitas_indeks = models.CharField(max_length=64, db_index=True, editable=False)
    alamat = models.CharField("alamat", max_length=300)
    pekerjaan = models.CharField("pekerjaan", max_length=100, blank=True)
    opd_tujuan = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, null=True, blank=True, related_name="+", verbose_name="perangkat daerah tujuan"
    )
    rincian_informasi = models.TextField("informasi yang diminta")
    tujuan_penggunaan = models.TextField("tujuan penggunaan")
    cara_memperoleh = models.CharField("cara memperoleh", max_length=20, choices=rules.CaraMemperoleh.choices)
    cara_penyampaian = models.CharField("cara penyampaian", max_length=20, choices=rules.CaraPenyampaian.choices)
    saluran = models.CharField("saluran", max_length=10, choices=rules.Saluran.choices, default=rules.Saluran.WEB)
    # The number of the complaint it came from; another app's case, so no foreign key.
    asal = models.CharField("dialihkan dari", max_length=20, blank=True)
    didaftarkan_pada = models.DateTimeField("didaftarkan pada", default=timezone.now)
    # The anchors from which every due date can be computed again when a holiday changes.
    mulai_hitung = models.DateField("hitungan mulai dari")
    tenggat_awal = models.DateField("tenggat sebelum perpanjangan")
    batas_pemeriksaan = models.DateField("batas pemeriksaan kelengkapan")
    dinyatakan_tidak_lengkap_pada = models.DateField(null=True, blank=True)
    kekurangan = models.TextField("yang masih kurang", blank=True)
    batas_kelengkapan = models.DateField("batas melengkapi", null=True, blank=True)
    batas_penyampaian = models.DateField("batas penyampaian informasi", null=True, blank=True)
    dijawab_pada = models.DateTimeField("dijawab pada", null=True, blank=True)
    disampaikan_pada = models.DateTimeField("disampaikan pada", null=True, blank=True)
    keterangan_penyampaian = models.TextField("keterangan penyampaian", blank=True)

    objects = PermohonanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "permohonan"
        ordering = ["-didaftarkan_pada", "-pk"]
        indexes = [
            models.Index(fields=["status", "tenggat"], name="permohonan_status_tenggat"),
            models.Index(fields=["diterima_pada"], name="permohonan_diterima"),
        ]
        constraints = [
            models.CheckConstraint(condition=models.Q(status__in=Status.values), name="permohonan_status_dikenal"),
            models.CheckConstraint(
                condition=~models.Q(status__in=rules.BERJALAN) | models.Q(tenggat__isnull=False),
                name="permohonan_berjalan_punya_tenggat",
            ),
        ]

    def get_absolute_url(self):
        """The citizen's own page, behind number and access code."""
        return reverse("informasi:lacak_permohonan", args=[self.nomor])

    @property
    def identitas_tersamar(self) -> str:
        return samarkan_identitas(self.nomor_identitas)

    @property
    def diperpanjang(self) -> bool:
        return Perpanjangan.objects.filter(permohonan=self).exists()

    def perangkat_daerah_terkait(self) -> set[int]:
        """The bodies this request is about: the one it was addressed to and those it was disposed to."""
        dipegang = set(self.disposisi.exclude(status="dikembalikan").values_list("perangkat_daerah", flat=True))
        return dipegang | ({self.opd_tujuan_id} if self.opd_tujuan_id else set())

    def nomor_terkait(self) -> list[str]:
        """The objections to the answer: who holds the code of the request may follow them."""
        return list(self.keberatan.values_list("nomor", flat=True))

    def pembuka(self) -> tuple[datetime.date, int] | None:
        """When an objection or a dispute opened the answer again, and the working days until the material is due.

        A decision on silence opens nothing here: the request still needs its answer. None where nothing was opened.
        """
        if not self.dijawab_pada:
            return None
        sesudah, dibuka = self.dijawab_pada, []
        putusan = self.keberatan.filter(status=StatusKeberatan.DISAMPAIKAN, putusan__putusan__in=MEMBUKA)
        putusan = putusan.filter(disampaikan_pada__gte=sesudah)
        dibuka += putusan.values_list("disampaikan_pada", "putusan__waktu_pelaksanaan")
        sengketa = self.keberatan.filter(sengketa__hasil__in=HasilSengketa.membuka())
        sengketa = sengketa.filter(sengketa__hasil_dicatat_pada__gte=sesudah)
        dibuka += sengketa.values_list("sengketa__hasil_dicatat_pada", "sengketa__waktu_pelaksanaan")
        pada, hari = max(dibuka, default=(None, 0))
        return pada and (timezone.localdate(pada), hari or 1)

    def jam_penyerahan(self) -> tuple[datetime.date, int]:
        """From which day the material is due, and within how many working days: the notice, or what opened it again."""
        return self.pembuka() or (timezone.localdate(self.dijawab_pada), self.pemberitahuan.waktu_penyediaan or 1)

    def fakta(self) -> Fakta:
        """What the rules of an objection ask about this request. A decision that opened it stands for the answer."""
        dijawab, disampaikan = (x and timezone.localdate(x) for x in (self.dijawab_pada, self.disampaikan_pada))
        lain = {"batas_penyampaian": self.batas_penyampaian, "disampaikan": disampaikan}
        if pembuka := self.pembuka():
            return Fakta(None, dijawab=pembuka[0], keputusan=Status.DIKABULKAN, **lain)
        return Fakta(
            self.tenggat,
            diperpanjang=self.diperpanjang,
            dijawab=dijawab,
            keputusan=self.pemberitahuan.keputusan if dijawab else "",
            gugur=TANPA_KEBERATAN.get(self.status, ""),
            **lain,
        )

    def jendela_keberatan(self, kalender: Kalender) -> dict[Alasan, Jendela]:
        """From which day to which an objection is open on each of the seven grounds, and why."""
        return jendela(self.fakta(), batas_hak("keberatan_diajukan", kalender))

    def boleh_lihat_identitas(self, oleh) -> bool:
        """Whether an actor may see NIK, contact and identity files: the requester and the PPID, nobody else."""
        return bool(peran_dari(oleh) & MELIHAT_IDENTITAS)

    @classmethod
    def boleh_buka_arsip(cls, petugas, peran: frozenset[str]) -> bool:
        """The lists of all letters and files: for the roles that see every request, and the site's keeper."""
        return petugas.is_superuser or bool(peran & MELIHAT_SEMUA)

    def boleh_lihat_lampiran(self, lampiran: Lampiran, oleh) -> bool:
        """The policy of every file of a case (trust: files by policy only).

        The requester sees what they sent and the material given to them; the PPID sees all; a PPID Pelaksana and the
        Pengawas see the working files and the material, never an identity document.
        """
        if lampiran.nomor_perkara != self.nomor or lampiran.dihapus_pada:
            return False
        if oleh == Peran.PEMOHON:
            return lampiran.jenis != Lampiran.Jenis.DISPOSISI
        if not self.terlihat_oleh(oleh):
            return False
        return lampiran.jenis not in BERKAS_IDENTITAS or self.boleh_lihat_identitas(oleh)


class Perpanjangan(models.Model):
    """The one extension a request may have (Pasal 22 ayat (8) UU 14/2008): the one-to-one field is the rule."""

    permohonan = models.OneToOneField(Permohonan, models.PROTECT, related_name="perpanjangan")
    alasan = models.CharField("alasan", max_length=20, choices=rules.AlasanPerpanjangan.choices)
    uraian = models.TextField("alasan tertulis")
    tenggat_lama = models.DateField()
    tenggat_baru = models.DateField()
    ditetapkan_oleh = models.ForeignKey("layanan.Petugas", models.PROTECT, related_name="+")
    ditetapkan_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "perpanjangan"

    def __str__(self):
        return f"{self.permohonan}: {self.tenggat_lama} → {self.tenggat_baru}"


def _syarat_periksa(permohonan, oleh):
    if permohonan.dinyatakan_tidak_lengkap_pada:
        return "Surat keterangan tidak lengkap hanya dapat dikirim satu kali untuk satu permohonan."
    if timezone.localdate() > permohonan.batas_pemeriksaan:
        return "Batas 3 hari kerja untuk pemeriksaan sudah lewat: permohonan ini dihitung lengkap sejak diterima."
    return ""


def _syarat_lengkapi(permohonan, oleh):
    if timezone.localdate() > permohonan.batas_kelengkapan:
        return "Batas melengkapi sudah lewat. Anda dapat mengajukan permohonan baru kapan saja."
    return ""


def _syarat_identitas(permohonan, oleh):
    return "Identitas Anda sudah kami catat." if permohonan.nomor_identitas else ""


def _syarat_tutup(permohonan, oleh):
    if timezone.localdate() <= permohonan.batas_kelengkapan:
        return "Pemohon masih dapat melengkapi sampai batasnya; permohonan belum boleh ditutup."
    return ""


def _syarat_perpanjang(permohonan, oleh):
    if permohonan.diperpanjang:
        return "Permohonan ini sudah diperpanjang. Undang-undang mengizinkan satu kali perpanjangan."
    if timezone.localdate() > permohonan.tenggat:
        return "Tenggat sudah lewat: perpanjangan hanya sah bila diberitahukan paling lambat pada hari tenggat."
    return ""


def _syarat_pelaksana(permohonan, oleh):
    milik = getattr(oleh, "perangkat_daerah_id", None)
    if not milik or not permohonan.disposisi.menunggu().filter(perangkat_daerah=milik).exists():
        return "Tidak ada disposisi yang menunggu jawaban perangkat daerah Anda."
    return ""


def _syarat_nilai(permohonan, oleh):
    return "Anda sudah memberi penilaian. Terima kasih." if hasattr(permohonan, "penilaian") else ""


def _syarat_terbitkan(permohonan, oleh):
    if hasattr(permohonan, "jawaban_publik"):
        return "Jawaban permohonan ini sudah terbit."
    if permohonan.asal and riwayat(permohonan.nomor).filter(data__rahasia=True).exists():
        return "Permohonan ini semula laporan yang diminta rahasia: jawabannya tidak diterbitkan."
    return ""


Permohonan.SYARAT = {
    Tindakan.NYATAKAN_TIDAK_LENGKAP: _syarat_periksa,
    Tindakan.LENGKAPI: _syarat_lengkapi,
    Tindakan.LENGKAPI_IDENTITAS: _syarat_identitas,
    Tindakan.TUTUP_TIDAK_LENGKAP: _syarat_tutup,
    Tindakan.PERPANJANG: _syarat_perpanjang,
    Tindakan.JAWAB_DISPOSISI: _syarat_pelaksana,
    Tindakan.KEMBALIKAN: _syarat_pelaksana,
    Tindakan.NILAI: _syarat_nilai,
    Tindakan.TERBITKAN_JAWABAN: _syarat_terbitkan,
}
