from collections.abc import Iterable

from django.core.validators import RegexValidator
from django.db import models
from django.db.models import Q
from django.urls import reverse
from django.utils import timezone

from informasi.models.permohonan import MELIHAT_IDENTITAS, MELIHAT_SEMUA, Permohonan, batas_hak
from informasi.rules import Kejadian as KejadianPermohonan
from informasi.rules import Saluran
from informasi.rules import keberatan as rules
from informasi.rules.jendela import Jendela, jendela_sengketa
from informasi.rules.keberatan import Alasan, Putusan, Status, Tindakan
from layanan.kalender import Kalender
from layanan.models import Lampiran, Perkara, PerkaraQuerySet
from layanan.peran import Peran, peran_dari
from layanan.peristiwa import riwayat
from layanan.waktu import tanggal_panjang

# Who did one of these on the request has had a hand in the answer that is objected to.
MENJAWAB = (
    KejadianPermohonan.DIRANCANG,
    KejadianPermohonan.DIPERPANJANG,
    KejadianPermohonan.DIKABULKAN,
    KejadianPermohonan.DIKABULKAN_SEBAGIAN,
    KejadianPermohonan.DITOLAK,
    KejadianPermohonan.TIDAK_DIKUASAI,
    KejadianPermohonan.DISAMPAIKAN,
    KejadianPermohonan.DISPOSISI_DIJAWAB,
)


class KeberatanQuerySet(PerkaraQuerySet):
    def terlihat(self, petugas, peran=None):
        """The objections an officer may see: the PPID, its superior, and the Pengawas; no perangkat daerah."""
        peran = peran_dari(petugas) if peran is None else peran
        if petugas.is_active and (petugas.is_superuser or peran & MELIHAT_SEMUA):
            return self
        return self.none()


class Keberatan(Perkara):
    """An objection to Atasan PPID (Pasal 35-36 UU 14/2008). Only `informasi.acts.keberatan` writes it.

    Who objects stands here as it was on the day of filing: the register of objections (F7) never changes afterwards.
    """

    JENIS_NOMOR = "KB"
    ALUR, KEJADIAN = rules.BOLEH, rules.Kejadian
    TERBUKA, BERJALAN = rules.TERBUKA, rules.BERJALAN
    AWALAN_ALAMAT = "keberatan_"

    permohonan = models.ForeignKey(Permohonan, models.PROTECT, null=True, blank=True, related_name="keberatan")
    status = models.CharField("status", max_length=30, choices=Status.choices, default=Status.DIAJUKAN, db_index=True)
    # The letters of the grounds in order, "acg": a closed list of seven, several at once.
    alasan = models.CharField("alasan", max_length=7, validators=[RegexValidator(r"\Aa?b?c?d?e?f?g?\Z")])
    kasus_posisi = models.TextField("kasus posisi")
    rincian_informasi = models.TextField("informasi yang dipersoalkan")
    tujuan_penggunaan = models.TextField("tujuan penggunaan")
    alamat = models.CharField("alamat", max_length=300)
    pekerjaan = models.CharField("pekerjaan", max_length=100, blank=True)
    kuasa_nama = models.CharField("nama kuasa", max_length=150, blank=True)
    kuasa_alamat = models.CharField("alamat kuasa", max_length=300, blank=True)
    kuasa_telepon = models.CharField("telepon kuasa", max_length=20, blank=True)
    saluran = models.CharField("saluran", max_length=10, choices=Saluran.choices, default=Saluran.WEB)
    disampaikan_pada = models.DateTimeField("keputusan disampaikan pada", null=True, blank=True)
    tanggapan_pemohon = models.CharField(
        "tanggapan pemohon", max_length=20, choices=rules.TanggapanPemohon.choices, blank=True
    )

    objects = KeberatanQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "keberatan"
        ordering = ["-diterima_pada", "-pk"]
        indexes = [models.Index(fields=["status", "tenggat"], name="keberatan_status_tenggat")]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="keberatan_status_dikenal"),
            models.CheckConstraint(condition=Q(tenggat__isnull=False), name="keberatan_punya_tenggat"),
            models.CheckConstraint(condition=~Q(alasan=""), name="keberatan_beralasan"),
            # Only missing regular information needs no request (Pasal 35 ayat (1) huruf b).
            models.CheckConstraint(
                condition=Q(permohonan__isnull=False) | Q(alasan=Alasan.B), name="keberatan_tanpa_permohonan_hanya_b"
            ),
            models.UniqueConstraint(
                fields=["permohonan"], condition=Q(status__in=rules.TERBUKA), name="keberatan_satu_yang_terbuka"
            ),
        ]

    def get_absolute_url(self):
        """The citizen's own page, behind number and access code."""
        return reverse("informasi:keberatan_lacak", args=[self.nomor])

    @property
    def daftar_alasan(self) -> list[Alasan]:
        return [Alasan(huruf) for huruf in self.alasan]

    def jendela_sengketa(self, kalender: Kalender) -> Jendela:
        """From which day to which the Komisi Informasi is open, and why."""
        disampaikan = self.disampaikan_pada and timezone.localdate(self.disampaikan_pada)
        return jendela_sengketa(self.tenggat, disampaikan, batas_hak("sengketa", kalender))

    def pernah_menjawab(self, petugas) -> bool:
        """Whether an officer had a hand in the answer that is objected to, on the word of the history.

        Pasal 35: an objection goes to the superior, so whoever answered or refused decides nothing here. The history
        is asked, not the notice: it also knows who drafted, extended or handed over, and nobody can edit it.
        """
        ikut = riwayat(self.nomor).filter(kejadian=rules.Kejadian.DITANGGAPI_PPID, oleh=petugas.pk)
        if self.permohonan:
            ikut |= riwayat(self.permohonan.nomor).filter(kejadian__in=MENJAWAB, oleh=petugas.pk)
        return ikut.exists()

    def boleh_lihat_identitas(self, oleh) -> bool:
        """Whether an actor may see who objects: the citizen, the PPID and its superior."""
        return bool(peran_dari(oleh) & MELIHAT_IDENTITAS)

    @classmethod
    def boleh_buka_arsip(cls, petugas, peran: frozenset[str]) -> bool:
        """The lists of all letters and files, as for requests."""
        return Permohonan.boleh_buka_arsip(petugas, peran)

    def boleh_lihat_lampiran(self, lampiran: Lampiran, oleh) -> bool:
        """The policy of every file: the citizen, and officers who may see who objects."""
        if lampiran.nomor_perkara != self.nomor or lampiran.dihapus_pada:
            return False
        return oleh == Peran.PEMOHON or (self.terlihat_oleh(oleh) and self.boleh_lihat_identitas(oleh))


def alasan_terpakai(daftar: Iterable[Keberatan], jendela: Jendela) -> str:
    """Why one of these objections has used a ground up, until something new gives it again; "" when none has."""
    if jendela.alasan in rules.TANPA_PERMOHONAN or jendela.dari is None:
        return ""
    for satu in daftar:
        if satu.status == Status.DICABUT or jendela.alasan not in satu.alasan or satu.tanggal_diterima < jendela.dari:
            continue
        if satu.terbuka:
            return f"Alasan ini sudah Anda ajukan dalam {satu.nomor}, yang masih diperiksa."
        return f"Alasan ini sudah diputus dalam {satu.nomor}. Langkah berikutnya adalah Komisi Informasi."
    return ""


class TanggapanPPID(models.Model):
    """What Atasan PPID asked the PPID about an objection, and the answer."""

    keberatan = models.ForeignKey(Keberatan, models.PROTECT, related_name="tanggapan")
    pertanyaan = models.TextField("yang ditanyakan")
    diminta_oleh = models.ForeignKey("layanan.Petugas", models.PROTECT, related_name="+")
    diminta_pada = models.DateTimeField(default=timezone.now)
    jawaban = models.TextField("tanggapan", blank=True)
    dijawab_oleh = models.ForeignKey("layanan.Petugas", models.PROTECT, null=True, blank=True, related_name="+")
    dijawab_pada = models.DateTimeField(null=True, blank=True)

    class Meta:
        verbose_name = verbose_name_plural = "tanggapan PPID"
        ordering = ["pk"]

    def __str__(self):
        return f"{self.keberatan}: tanggapan PPID"


class PutusanKeberatan(models.Model):
    """The written decision of Atasan PPID; it refuses to exist without its reasons (Pasal 36 ayat (3))."""

    keberatan = models.OneToOneField(Keberatan, models.PROTECT, related_name="putusan")
    putusan = models.CharField("putusan", max_length=25, choices=Putusan.choices)
    pertimbangan = models.TextField("pertimbangan dan alasan tertulis")
    perintah = models.TextField("yang harus dilakukan PPID", blank=True)
    waktu_pelaksanaan = models.PositiveSmallIntegerField("waktu pelaksanaan (hari kerja)", default=0)
    diputus_oleh = models.ForeignKey("layanan.Petugas", models.PROTECT, related_name="+")
    diputus_pada = models.DateTimeField(default=timezone.now)

    class Meta:
        verbose_name = verbose_name_plural = "putusan keberatan"
        constraints = [
            models.CheckConstraint(condition=~Q(pertimbangan=""), name="putusan_keberatan_beralasan"),
            models.CheckConstraint(
                condition=Q(putusan=Putusan.MENGUATKAN) | ~Q(perintah=""),
                name="putusan_keberatan_membuka_dengan_perintah",
            ),
        ]

    def __str__(self):
        return f"{self.keberatan}: {self.get_putusan_display()}"

    @property
    def membuka(self) -> bool:
        """Whether the decision opens information."""
        return self.putusan in rules.MEMBUKA


def _syarat_putuskan(keberatan, oleh):
    if keberatan.pernah_menjawab(oleh):
        return (
            "Anda ikut menjawab permohonan ini, jadi tidak dapat memutus keberatannya (Pasal 35 UU 14/2008). "
            "Keberatan diputus atasan yang tidak ikut menjawab."
        )
    return ""


def _syarat_tanggapi(keberatan, oleh):
    if hasattr(keberatan, "sengketa"):
        return "Sengketanya sudah didaftarkan di Komisi Informasi. Dalam register, itulah tanggapan Anda."
    return ""


def _syarat_catat_sengketa(keberatan, oleh):
    if hasattr(keberatan, "sengketa"):
        return f"Sengketa ini sudah dicatat dengan nomor register {keberatan.sengketa.nomor_register}."
    dari = keberatan.jendela_sengketa(Kalender.muat()).dari
    if timezone.localdate() < dari:
        return f"Hak ke Komisi Informasi baru terbuka {tanggal_panjang(dari)}."
    return ""


def _syarat_bersengketa(keberatan, oleh):
    if not hasattr(keberatan, "sengketa"):
        return "Catat dahulu pendaftaran sengketanya."
    return "Sengketa ini sudah selesai." if keberatan.sengketa.hasil else ""


def _syarat_tindak_lanjut(keberatan, oleh):
    if not hasattr(keberatan, "sengketa") or not keberatan.sengketa.hasil:
        return "Catat dahulu hasil sengketanya."
    return ""


Keberatan.SYARAT = {
    Tindakan.PUTUSKAN: _syarat_putuskan,
    Tindakan.TANGGAPI_PUTUSAN: _syarat_tanggapi,
    Tindakan.CATAT_SENGKETA: _syarat_catat_sengketa,
    Tindakan.JADWALKAN_SIDANG: _syarat_bersengketa,
    Tindakan.CATAT_HASIL_SENGKETA: _syarat_bersengketa,
    Tindakan.CATAT_TINDAK_LANJUT: _syarat_tindak_lanjut,
}
