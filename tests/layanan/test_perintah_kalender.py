"""The three commands around the calendar and the reference data."""

from datetime import date

import pytest
from django.core.management import CommandError, call_command

from layanan.management.commands import muat_hari_libur
from layanan.models import HariLibur, PerangkatDaerah

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
NATAL = date(2026, 12, 25)
panggilan = []


def catat(tanggal, sebab):
    panggilan.append((tanggal, sebab))


@pytest.fixture(autouse=True)
def penghitung(settings):
    settings.PENGHITUNG_TENGGAT = [f"{__name__}.catat"]
    panggilan.clear()


@pytest.fixture
def jalankan(capsys):
    def panggil(*perintah) -> str:
        call_command(*perintah, no_color=True)
        return capsys.readouterr().out

    return panggil


@pytest.fixture
def berkas(tmp_path, monkeypatch):
    """A holiday file of one year that a test may rewrite, as a new release of the portal would."""
    tujuan = tmp_path / "hari_libur.csv"
    monkeypatch.setattr(muat_hari_libur, "BERKAS", tujuan)

    def tulis(*baris):
        tujuan.write_text("\n".join(["tanggal,nama,jenis,dasar_hukum,perkiraan", *baris]) + "\n", encoding="utf-8")

    return tulis


def test_loading_twice_changes_and_recomputes_nothing(jalankan):
    assert "79 dimuat, 0 dibiarkan" in jalankan("muat_hari_libur")
    assert len(panggilan) == 1
    assert panggilan[0][1] == "Daftar hari libur resmi diperbarui (tahun 2025, 2026, 2027)."
    assert "0 dimuat, 0 dibiarkan" in jalankan("muat_hari_libur")
    assert len(panggilan) == 1
    assert HariLibur.objects.count() == 79
    assert list(HariLibur.objects.filter(perkiraan=True).values_list("tanggal", flat=True)) == [
        date(2027, 3, 10),
        date(2027, 3, 11),
        date(2027, 5, 17),
    ]


def test_one_year_only(jalankan):
    jalankan("muat_hari_libur", "--tahun", "2026")
    assert {libur.tanggal.year for libur in HariLibur.objects.all()} == {2026}
    with pytest.raises(CommandError, match="tidak memuat tahun 2031. Yang ada: 2025, 2026, 2027"):
        jalankan("muat_hari_libur", "--tahun", "2031")


def test_what_an_officer_edited_moved_or_deleted_is_left_alone(jalankan):
    jalankan("muat_hari_libur")
    HariLibur.objects.filter(tanggal=NATAL).delete()
    idul_adha = HariLibur.objects.get(tanggal=date(2027, 5, 17))
    idul_adha.tanggal = date(2027, 5, 16)
    idul_adha.save()
    imlek = HariLibur.objects.get(tanggal=date(2026, 2, 17))
    imlek.nama = "Tahun Baru Imlek 2577"
    imlek.save()
    panggilan.clear()
    keluaran = jalankan("muat_hari_libur")
    assert "sudah dihapus atau dipindahkan petugas: Jumat, 25 Desember 2026 (Hari Raya Natal)" in keluaran
    assert "sudah dihapus atau dipindahkan petugas: Senin, 17 Mei 2027" in keluaran
    assert "isian petugas: Selasa, 17 Februari 2026 (Tahun Baru Imlek 2577)" in keluaran
    assert "0 dimuat, 3 dibiarkan" in keluaran
    assert panggilan == []
    assert not HariLibur.objects.filter(tanggal__in=[NATAL, date(2027, 5, 17)]).exists()


def test_a_row_entered_before_the_first_load_is_left_alone(jalankan):
    HariLibur.objects.create(tanggal=NATAL, nama="Natal", jenis="libur_nasional", dasar_hukum="Keppres 8/2024")
    keluaran = jalankan("muat_hari_libur")
    assert "isian petugas: Jumat, 25 Desember 2026 (Natal)" in keluaran
    assert HariLibur.objects.get(tanggal=NATAL).dasar_hukum == "Keppres 8/2024"


def test_a_corrected_file_reaches_untouched_rows_only(jalankan, berkas):
    berkas("2028-02-26,Idul Fitri,libur_nasional,SKB,1", "2028-12-25,Natal,libur_nasional,SKB,0")
    jalankan("muat_hari_libur")
    natal = HariLibur.objects.get(tanggal=date(2028, 12, 25))
    natal.nama = "Hari Natal"
    natal.save()
    panggilan.clear()
    berkas("2028-02-26,Idul Fitri,libur_nasional,SKB 1/2027,0", "2028-12-25,Natal,libur_nasional,SKB 1/2027,0")
    jalankan("muat_hari_libur")
    assert panggilan == [((date(2028, 2, 26),), "Daftar hari libur resmi diperbarui (tahun 2028).")]
    assert list(HariLibur.objects.values_list("nama", "dasar_hukum", "perkiraan")) == [
        ("Idul Fitri", "SKB 1/2027", False),
        ("Hari Natal", "SKB", False),
    ]


def test_a_row_the_file_dropped_stays_and_is_named(jalankan, berkas):
    berkas("2028-02-26,Idul Fitri,libur_nasional,SKB,1")
    jalankan("muat_hari_libur")
    berkas("2028-02-27,Idul Fitri,libur_nasional,SKB,0")
    assert "hapus di admin bila memang bukan hari libur: Sabtu, 26 Februari 2028" in jalankan("muat_hari_libur")
    assert HariLibur.objects.count() == 2


def test_a_wrong_row_in_the_file_loads_nothing(jalankan, berkas):
    berkas("2028-02-26,Idul Fitri,libur_nasional,SKB,1", "2028-12-25,Natal,nasional,SKB,0")
    with pytest.raises(CommandError, match="nasional"):
        jalankan("muat_hari_libur")
    assert HariLibur.objects.count() == 0


def test_bodies_of_the_city_load_once_and_keep_what_officers_changed(jalankan):
    assert "29 ditambahkan" in jalankan("muat_perangkat_daerah")
    diskominfo = PerangkatDaerah.objects.get(slug="diskominfo")
    assert diskominfo.alamat.startswith("Jalan Veteran Nomor 2")
    assert PerangkatDaerah.objects.get(slug="kec-alak").sumber == "cahyadsn/wilayah kode 53.71.01 (2025)"
    PerangkatDaerah.objects.filter(pk=diskominfo.pk).update(nama="Dinas Kominfo", aktif=False)
    keluaran = jalankan("muat_perangkat_daerah")
    assert "Dibiarkan: Dinas Kominfo berbeda dari berkas pada nama." in keluaran
    assert "0 ditambahkan" in keluaran
    assert PerangkatDaerah.objects.filter(aktif=False).count() == 1


def test_deadline_command_prints_every_skipped_day(jalankan):
    jalankan("muat_hari_libur")
    baris = jalankan("hitung_tenggat", "permohonan", "2026-12-21T10:00+08:00").splitlines()
    assert "Pasal 22 ayat (7) dan (8) UU 14/2008" in baris[0]
    assert baris[2] == "Tenggat: Jumat, 8 Januari 2027, pukul 23.59 WITA (10 hari kerja)"
    assert baris[3] == "  2026-12-24 dilewati: Cuti Bersama Hari Raya Natal"
    assert "  2027-01-05 dilewati: Isra Mikraj Nabi Muhammad" in baris
    assert "Bila diperpanjang: Selasa, 19 Januari 2027, pukul 23.59 WITA (7 hari kerja)" in baris


@pytest.mark.parametrize(
    ("masukan", "kalimat"),
    [
        (("banding", "2026-11-23"), "tidak dikenal. Pilih salah satu: permohonan"),
        (("permohonan", "besok"), "Tulis seperti 2026-11-23"),
        (("permohonan", "2027-12-27"), "Hari libur nasional tahun 2028 belum diisi"),
    ],
)
def test_deadline_command_refuses_with_a_sentence(jalankan, masukan, kalimat):
    jalankan("muat_hari_libur")
    with pytest.raises(CommandError, match=kalimat):
        jalankan("hitung_tenggat", *masukan)
