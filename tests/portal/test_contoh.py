"""manage.py contoh: sample data made by the real acts, refused where a portal is in service."""

from datetime import timedelta
from io import StringIO
from itertools import pairwise
from pathlib import Path

import pytest
import time_machine
from django.conf import settings as pengaturan
from django.core.management import CommandError, call_command
from django.test import TestCase, override_settings
from django.utils import timezone

from informasi.forms import bersihkan_nik
from informasi.models import (
    Disposisi,
    InformasiDikecualikan,
    InformasiPublik,
    JawabanPublik,
    Permohonan,
    UjiKonsekuensi,
)
from informasi.papan import PAPAN, terlihat
from informasi.rules import JenisPemohon, Klasifikasi, Saluran, Status
from informasi.rules import uji_konsekuensi as rules_uji
from kupang_portal.contoh import pengaduan as contoh_pengaduan
from kupang_portal.contoh import waktu
from kupang_portal.contoh.permohonan import daftar_lacak
from kupang_portal.contoh.petugas import SANDI
from kupang_portal.management.commands.contoh import ISI
from layanan.models import Lampiran, Peristiwa, Petugas, Surat, Wilayah
from layanan.papan import Sudut
from layanan.peran import GRUP
from pengaduan import papan as papan_pengaduan
from pengaduan import rules as rules_pengaduan
from pengaduan.models import KategoriPengaduan, Pengaduan

pytestmark = pytest.mark.django_db
SELASA = "2026-11-24T02:00:00+00:00"  # 10.00 WITA
MINGGU = "2027-01-02T17:30:00+00:00"  # Sunday, 01.30 WITA: a day off, and half of the past lies in another year
TABEL = (
    Petugas,
    InformasiPublik,
    InformasiDikecualikan,
    Permohonan,
    Pengaduan,
    Peristiwa,
    Surat,
    Lampiran,
    JawabanPublik,
)
FOLDER = Path(pengaturan.FOLDER_UJI)


def contoh(*pilihan) -> str:
    keluar = StringIO()
    call_command("contoh", *pilihan, stdout=keluar)
    return keluar.getvalue()


def nilai(model, bidang) -> set:
    return set(model.objects.values_list(bidang, flat=True))


# --- When it runs -----------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_it_refuses_while_debug_is_off(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="--paksa"):
        contoh()
    assert not Petugas.objects.exists()


def test_the_list_of_accounts_needs_no_data_and_no_debug(settings):
    settings.DEBUG = False
    assert "belum ada" in contoh("--akun")


@override_settings(VAR=FOLDER / "lain")
@time_machine.travel(MINGGU)
def test_it_runs_on_a_day_off_and_across_new_year():
    contoh("--paksa")
    assert nilai(Permohonan, "status") == set(Status.values)
    assert {nomor[:7] for nomor in nilai(Permohonan, "nomor")} == {"PI-2026", "PI-2027"}
    assert not Peristiwa.objects.filter(pada__gt=timezone.now()).exists()


# --- The borrowed clock -----------------------------------------------------------------------------------------------
def test_the_clock_is_given_back_even_after_a_failure():
    asli, dulu = timezone.datetime, timezone.now() - timedelta(days=40)
    with pytest.raises(ZeroDivisionError), waktu.pada(dulu):
        assert timezone.now() == dulu
        assert timezone.localdate() == timezone.localdate(dulu)
        assert timezone.template_localtime(dulu).tzinfo == timezone.get_current_timezone()
        assert Surat._meta.get_field("coba_lagi_pada").get_default() == dulu
        _ = 1 / 0
    assert timezone.datetime is asli
    assert timezone.now() > dulu


# --- What it makes ----------------------------------------------------------------------------------------------------
@pytest.mark.sqlite  # the database of `make run`
@override_settings(VAR=FOLDER)
@time_machine.travel(SELASA)
class UjiIsi(TestCase):
    @classmethod
    def setUpTestData(cls):
        with time_machine.travel(SELASA, tick=False):
            cls.keluaran = contoh("--paksa")

    def test_every_role_has_an_account_with_the_printed_password(self):
        assert nilai(Petugas, "groups__name") == {*(p.value for p in GRUP), None}
        akun = contoh("--akun")
        assert SANDI in akun
        for orang in Petugas.objects.all():
            assert orang.check_password(SANDI)
            assert f"  {orang.username} " in akun

    def test_every_state_channel_and_kind_of_requester_is_there(self):
        assert 40 <= Permohonan.objects.count() <= 50
        assert nilai(Permohonan, "status") == set(Status.values)
        assert nilai(Permohonan, "saluran") == set(Saluran.values)
        assert nilai(Permohonan, "jenis_pemohon") == set(JenisPemohon.values)

    def test_every_board_of_the_worklist_has_something(self):
        utama = Petugas.objects.get(username="utama")
        sudut = Sudut.dari(utama)
        for papan in PAPAN.values():
            assert papan.saring(terlihat(utama), sudut).exists(), papan.nama
        hari_ini = sudut.hari_ini
        assert Disposisi.objects.menunggu().filter(tenggat__lt=hari_ini).exists()
        assert Permohonan.objects.filter(status=Status.TIDAK_LENGKAP, batas_kelengkapan__lt=hari_ini).exists()
        assert Permohonan.objects.berjalan().filter(perpanjangan__isnull=False).exists()
        assert Permohonan.objects.filter(penilaian__isnull=False).count() >= 5
        assert JawabanPublik.objects.terbit().count() >= 5

    def test_complaints_come_from_everywhere_in_the_proportions_of_2023(self):
        semua, S = Pengaduan.objects.all(), rules_pengaduan.Status
        assert (semua.count(), semua.filter(status=S.DIAJUKAN).count()) == (120, 50)
        assert semua.filter(status=S.DIDISPOSISIKAN).count() == 8
        assert nilai(Pengaduan, "status") == set(S.values)
        assert nilai(Pengaduan, "kelurahan") == {*Wilayah.objects.kelurahan().values_list("pk", flat=True), None}
        assert nilai(Pengaduan, "kategori") == nilai(KategoriPengaduan, "pk")
        assert nilai(Pengaduan, "klasifikasi") == set(rules_pengaduan.Klasifikasi.values)
        assert semua.filter(anonim=True).exists()
        assert semua.filter(rahasia=True).exists()
        assert {*Lampiran.objects.values_list("jenis", flat=True)} >= {"foto", "foto_sesudah"}

    def test_every_board_of_complaints_has_something(self):
        sudut = Sudut.dari(Petugas.objects.get(username="pengaduan"))
        for papan in papan_pengaduan.PAPAN.values():
            assert papan.saring(papan_pengaduan.terlihat(sudut.petugas), sudut).exists(), papan.nama

    def test_the_list_of_information_has_all_classes_files_and_stale_entries(self):
        assert InformasiPublik.objects.filter(jawaban=None, pengecualian=None).count() == 60
        assert nilai(InformasiPublik, "klasifikasi") == set(Klasifikasi.values)
        assert InformasiPublik.objects.perlu_dimutakhirkan(timezone.localdate()).count() >= 3
        assert Lampiran.objects.filter(jenis=Lampiran.Jenis.DIP).count() >= 10
        berlaku = InformasiDikecualikan.objects.berlaku(timezone.localdate()).count()
        assert (berlaku, InformasiDikecualikan.objects.count()) == (8, 11)
        assert nilai(UjiKonsekuensi, "status") == set(rules_uji.Status.values)
        assert InformasiPublik.objects.terbit().filter(pengecualian__isnull=False).count() == 2

    def test_the_second_run_adds_nothing(self):
        sebelum = [t.objects.count() for t in TABEL]
        assert contoh("--paksa").count(" 0 ditambahkan") == len(ISI)
        assert [t.objects.count() for t in TABEL] == sebelum

    def test_the_history_is_whole_and_runs_forward(self):
        call_command("verifikasi_riwayat", stdout=StringIO())
        for nomor in nilai(Permohonan, "nomor") | nilai(Pengaduan, "nomor"):
            saat = list(Peristiwa.objects.filter(nomor_perkara=nomor).order_by("urutan").values_list("pada", flat=True))
            assert all(a <= b for a, b in pairwise(saat)), nomor
        urut = Permohonan.objects.filter(asal="").order_by("nomor").values_list("didaftarkan_pada", flat=True)
        assert all(a <= b for a, b in pairwise(urut))

    def test_the_letters_have_gone_into_files(self):
        assert not Surat.objects.belum_terkirim().exists()
        assert not Surat.objects.exclude(rahasia="").exists()
        terkirim = "".join(berkas.read_text() for berkas in (FOLDER / "surel" / "contoh").iterdir())
        assert terkirim.count("Message-ID:") == Surat.objects.exclude(tujuan="").count()

    def test_the_daily_work_finds_nothing_to_repair(self):
        keluar = StringIO()
        call_command("harian", stdout=keluar, stderr=keluar)
        assert "Tenggat dihitung ulang: 0" in keluar.getvalue()
        assert "gagal" not in keluar.getvalue()

    def test_identity_numbers_are_well_formed_and_of_no_real_kecamatan(self):
        for p in Permohonan.objects.filter(asal="").exclude(jenis_pemohon=JenisPemohon.BADAN_HUKUM):
            assert bersihkan_nik(p.nomor_identitas).startswith("537199")
            assert p.email == "" or p.email.endswith(".example")

    def test_the_public_pages_open(self):
        for alamat in ("/", "/informasi-publik/", "/informasi-publik/dikecualikan/", "/permohonan/jawaban/"):
            assert self.client.get(alamat).status_code == 200
        for objek in (*InformasiPublik.objects.terbit()[:5], *JawabanPublik.objects.all()):
            assert self.client.get(objek.get_absolute_url()).status_code == 200

    def test_the_printed_codes_open_their_cases(self):
        daftar = daftar_lacak() + contoh_pengaduan.daftar_lacak()
        assert len(daftar) == 5
        for nomor, kode, status in daftar:
            assert f"{nomor} dengan kode {kode}" in contoh("--akun")
            halaman = self.client.post("/lacak/", {"nomor": nomor, "kode": kode}, follow=True)
            assert status in halaman.content.decode()

    def test_the_desk_opens_for_every_case(self):
        self.client.force_login(Petugas.objects.get(username="utama"))
        for alamat in ("/admin/", "/admin/informasi/permohonan/", "/admin/informasi/informasipublik/"):
            assert self.client.get(alamat).status_code == 200
        for pk in nilai(Permohonan, "pk"):
            assert self.client.get(f"/admin/informasi/permohonan/{pk}/change/").status_code == 200
