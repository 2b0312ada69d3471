from django.conf import settings
from django.db import models
from django.db.models import Q
from django.utils import timezone

from informasi.models.permohonan import MELIHAT_SEMUA
from informasi.rules import AlasanPasal17
from informasi.rules import uji_konsekuensi as rules
from informasi.rules.uji_konsekuensi import Status, Tindakan
from layanan.models import PerangkatDaerah, PerkaraQuerySet, Urusan
from layanan.peran import Peran, peran_dari


class UjiKonsekuensiQuerySet(PerkaraQuerySet):
    def berjalan(self):
        """Not decided yet."""
        return self.filter(status__in=rules.BERJALAN)

    def terlihat(self, petugas, peran=None):
        """The tests an officer may see: PPID, its superior and Pengawas all, a PPID Pelaksana those of the own body."""
        peran = peran_dari(petugas) if peran is None else peran
        if petugas.is_active and (petugas.is_superuser or peran & MELIHAT_SEMUA):
            return self
        if petugas.is_active and Peran.PPID_PELAKSANA in peran and petugas.perangkat_daerah_id:
            return self.filter(perangkat_daerah=petugas.perangkat_daerah_id)
        return self.none()


class UjiKonsekuensi(Urusan):
    """A consequence test (Pasal 19 UU 14/2008): the proposal, the weighing, the approval.

    Only `informasi.acts.uji_konsekuensi` writes it; what came of it is an `InformasiDikecualikan`, or nothing.
    """

    JENIS_NOMOR = "UK"
    ALUR, KEJADIAN = rules.BOLEH, rules.Kejadian
    # What the proposal says, and what its correction may change.
    USULAN = (
        "judul",
        "saat",
        "bagian_tertutup",
        "bagian_terbuka",
        "alasan_seluruhnya",
        "alasan",
        "dasar_hukum",
        "konsekuensi_dibuka",
        "konsekuensi_ditutup",
        "kepentingan_publik",
        "berlaku_sampai",
        "dasar_jangka_waktu",
    )

    status = models.CharField("status", max_length=20, choices=Status.choices, default=Status.DIUSULKAN, db_index=True)
    perangkat_daerah = models.ForeignKey(
        PerangkatDaerah, models.PROTECT, related_name="uji_konsekuensi", verbose_name="perangkat daerah"
    )
    judul = models.CharField("informasi yang diusulkan dikecualikan", max_length=200)
    saat = models.CharField("kapan diuji", max_length=12, choices=rules.Saat.choices, default=rules.Saat.SEBELUM)
    bagian_tertutup = models.TextField("bagian yang ditutup", max_length=4000)
    bagian_terbuka = models.TextField("bagian yang tetap terbuka", max_length=4000, blank=True)
    alasan_seluruhnya = models.TextField("mengapa tidak ada bagian yang dapat dibuka", max_length=4000, blank=True)
    alasan = models.CharField("alasan Pasal 17", max_length=1, choices=AlasanPasal17.choices)
    dasar_hukum = models.CharField("undang-undang yang mendasari", max_length=250)
    konsekuensi_dibuka = models.TextField("konsekuensi bila dibuka", max_length=4000)
    konsekuensi_ditutup = models.TextField("konsekuensi bila ditutup", max_length=4000)
    kepentingan_publik = models.TextField("pertimbangan kepentingan publik", max_length=4000)
    berlaku_sampai = models.DateField("berlaku sampai", null=True, blank=True)
    dasar_jangka_waktu = models.CharField("dasar jangka waktu", max_length=250, blank=True)
    diusulkan_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, related_name="+")
    diusulkan_pada = models.DateTimeField("diusulkan pada", default=timezone.now)
    catatan = models.TextField("catatan untuk pengusul", max_length=4000, blank=True)
    diuji_oleh = models.ForeignKey(settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+")
    tanggal_uji = models.DateField("tanggal uji", null=True, blank=True)
    peserta = models.TextField("peserta uji", max_length=4000, blank=True)
    hasil_uji = models.TextField("hasil uji", max_length=4000, blank=True)
    disetujui_oleh = models.ForeignKey(
        settings.AUTH_USER_MODEL, models.PROTECT, null=True, blank=True, related_name="+"
    )
    disetujui_pada = models.DateTimeField("disetujui pada", null=True, blank=True)

    objects = UjiKonsekuensiQuerySet.as_manager()

    class Meta:
        verbose_name = verbose_name_plural = "uji konsekuensi"
        ordering = ["-diusulkan_pada", "-pk"]
        constraints = [
            models.CheckConstraint(condition=Q(status__in=Status.values), name="uji_status_dikenal"),
            # Partial first (Pasal 22 ayat (7) huruf e): a whole document is closed only with a reason of its own.
            models.CheckConstraint(
                condition=~Q(bagian_terbuka="") | ~Q(alasan_seluruhnya=""), name="uji_sebagian_dahulu"
            ),
            models.CheckConstraint(
                condition=~Q(status__in=(Status.DISETUJUI, Status.DITETAPKAN, Status.DIBUKA))
                | Q(diuji_oleh__isnull=False, disetujui_oleh__isnull=False),
                name="uji_ditetapkan_setelah_disetujui",
            ),
            models.UniqueConstraint(
                fields=["perangkat_daerah", "judul"],
                condition=Q(status__in=rules.BERJALAN),
                name="uji_satu_yang_berjalan",
            ),
        ]

    @property
    def berjalan(self) -> bool:
        return self.status in rules.BERJALAN

    @property
    def jangka(self) -> rules.JangkaWaktu:
        return rules.JANGKA[self.alasan]

    @property
    def daftar_peserta(self) -> list[str]:
        """Who took part, one a line."""
        return [baris.strip() for baris in self.peserta.splitlines() if baris.strip()]

    def boleh_lihat_identitas(self, oleh) -> bool:
        """No citizen stands in it: whoever sees the test may read its letters."""
        return True

    def boleh_lihat_lampiran(self, lampiran, oleh) -> bool:
        """It has no files."""
        return False


def _syarat_setujui(uji, oleh):
    if oleh.pk in (uji.diusulkan_oleh_id, uji.diuji_oleh_id):
        return "Anda ikut mengusulkan atau menguji, jadi persetujuannya harus dari pimpinan yang lain."
    return ""


UjiKonsekuensi.SYARAT = {Tindakan.SETUJUI: _syarat_setujui}
