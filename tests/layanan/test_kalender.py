"""The legal calendar on the real table: years, settings, and the recomputation that nobody has to remember."""

from datetime import date, timedelta
from threading import Thread

import holidays
import pytest
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.db import connection, transaction
from hypothesis import given
from hypothesis import strategies as st

from layanan import kalender
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.models import HariLibur
from tests.serentak import hanya_postgresql

pytestmark = pytest.mark.django_db
PILKADA = date(2026, 12, 9)
panggilan = []


def catat(tanggal, sebab):
    panggilan.append((tanggal, sebab))


def gagal(tanggal, sebab):
    raise ValidationError("Surat pemberitahuan gagal ditulis.")


@pytest.fixture(autouse=True)
def penghitung(settings):
    settings.PENGHITUNG_TENGGAT = [f"{__name__}.catat"]
    panggilan.clear()


@pytest.fixture
def terisi(db, penghitung):
    call_command("muat_hari_libur", verbosity=0)
    panggilan.clear()


def pilkada(**isi) -> HariLibur:
    return HariLibur(**{"tanggal": PILKADA, "nama": "Pilkada", "jenis": "lokal", "dasar_hukum": "Keppres"} | isi)


def test_matches_an_independent_calendar(terisi):
    pustaka = holidays.country_holidays("ID", years=range(2025, 2028), categories=("public", "government"))
    muatan = Kalender.muat()

    @given(st.dates(date(2025, 1, 1), date(2027, 9, 1)), st.integers(1, 60))
    def bandingkan(mulai, jumlah):
        hari, tersisa = mulai, jumlah
        while tersisa:
            hari += timedelta(days=1)
            tersisa -= hari.weekday() not in (5, 6) and hari not in pustaka
        assert muatan.tenggat(mulai, jumlah).tenggat == hari
        assert muatan.sisa(hari, mulai) == jumlah

    bandingkan()


def test_every_day_of_three_years_is_what_an_independent_calendar_says(terisi):
    pustaka = holidays.country_holidays("ID", years=range(2025, 2028), categories=("public", "government"))
    muatan = Kalender.muat()
    hari = [date(2025, 1, 1) + timedelta(days=n) for n in range(1095)]
    kerja = {h for h in hari if h.weekday() < 5 and h not in pustaka}
    assert hari[-1] == date(2027, 12, 31)
    assert {h for h in hari if muatan.adalah_hari_kerja(h)} == kerja


def test_2026_is_the_printed_decree(terisi):
    nasional = "01-01 01-16 02-17 03-19 03-21 03-22 04-03 04-05 05-01 05-14 05-27 05-31 06-01 06-16 08-17 08-25 12-25"
    cuti = "02-16 03-18 03-20 03-23 03-24 05-15 05-28 12-24"
    for jenis, hari in (("libur_nasional", nasional), ("cuti_bersama", cuti)):
        baris = HariLibur.objects.filter(jenis=jenis, tanggal__year=2026)
        assert " ".join(f"{libur.tanggal:%m-%d}" for libur in baris) == hari


@pytest.mark.parametrize(
    ("hitung", "tahun"),
    [
        (lambda: kalender.tenggat(date(2027, 12, 27), 10), 2028),
        (lambda: kalender.tenggat(date(9999, 12, 31), 10), 9999),
        (lambda: kalender.sisa(date(2028, 1, 3), date(2027, 12, 30)), 2028),
        (lambda: kalender.sisa(date(2026, 1, 2), date(2028, 1, 3)), 2028),
        (lambda: kalender.sebelum(date(2025, 1, 3), 3), 2024),
        (lambda: kalender.libur(date(2027, 1, 1), date(2029, 1, 1)), 2028),
    ],
)
def test_a_year_without_holidays_is_named(terisi, hitung, tahun):
    with pytest.raises(TahunTanpaLibur, match=f"tahun {tahun} belum diisi") as galat:
        hitung()
    assert galat.value.tahun == tahun


def test_a_deadline_inside_the_last_known_year_needs_no_next_year(terisi):
    assert kalender.tenggat(date(2027, 12, 20), 3).tenggat == date(2027, 12, 23)


def test_joint_leave_alone_does_not_make_a_year_known():
    pilkada(jenis="cuti_bersama").save()
    with pytest.raises(TahunTanpaLibur, match="2026"):
        kalender.tenggat(date(2026, 12, 1), 3)


def test_opening_decision_thirty_working_days_before_expiry(terisi):
    assert kalender.sebelum(date(2026, 12, 31), 30) == date(2026, 11, 17)


def test_without_joint_leave_the_earlier_dates_hold(terisi, settings):
    settings.CUTI_BERSAMA_LIBUR = False
    assert kalender.tenggat(date(2026, 12, 21), 10).tenggat == date(2027, 1, 7)
    assert kalender.tenggat(date(2026, 3, 10), 10).tenggat == date(2026, 3, 25)


def test_one_query_however_many_counts(terisi, django_assert_num_queries):
    with django_assert_num_queries(1):
        muatan = Kalender.muat()
        for n in range(1, 30):
            muatan.sisa(muatan.tenggat(date(2026, 11, 23), n).tenggat, date(2026, 11, 24))
    with django_assert_num_queries(1):
        kalender.tenggat(date(2026, 12, 21), 60)


@pytest.mark.parametrize(
    "cara",
    [
        lambda: kalender.simpan_libur(pilkada()),
        lambda: pilkada().save(),
        lambda: HariLibur.objects.create(tanggal="2026-12-09", nama="Pilkada", jenis="lokal", dasar_hukum="Keppres"),
    ],
)
def test_every_way_to_add_a_holiday_recomputes(terisi, cara):
    cara()
    assert panggilan == [((PILKADA,), "Hari libur ditambahkan: Rabu, 9 Desember 2026 (Pilkada).")]
    assert kalender.tenggat(date(2026, 12, 8), 1).tenggat == date(2026, 12, 10)


def test_a_moved_holiday_touches_both_dates(terisi):
    libur = HariLibur.objects.get(tanggal=date(2027, 3, 10))
    libur.tanggal = date(2027, 3, 9)
    libur.save()
    assert panggilan[0][0] == (date(2027, 3, 9), date(2027, 3, 10))
    assert "dari Rabu, 10 Maret 2027" in panggilan[0][1]


@pytest.mark.parametrize(
    "cara",
    [
        lambda: HariLibur.objects.filter(tanggal=PILKADA).delete(),
        lambda: HariLibur.objects.get(tanggal=PILKADA).delete(),
    ],
)
def test_every_way_to_delete_a_holiday_recomputes(terisi, cara):
    pilkada().save()
    panggilan.clear()
    cara()
    assert panggilan == [((PILKADA,), "Hari libur dihapus: Rabu, 9 Desember 2026 (Pilkada).")]
    assert kalender.tenggat(date(2026, 12, 8), 1).tenggat == PILKADA


def test_many_holidays_recompute_once(terisi):
    kalender.simpan_libur(pilkada(), pilkada(tanggal=date(2026, 12, 10)), sebab="Keputusan Wali Kota.")
    assert panggilan == [((PILKADA, date(2026, 12, 10)), "Keputusan Wali Kota.")]


@pytest.mark.parametrize(
    "cara",
    [
        lambda: HariLibur.objects.update(tanggal=PILKADA),
        lambda: HariLibur.objects.bulk_create([pilkada()]),
        lambda: HariLibur.objects.bulk_update(HariLibur.objects.all()[:2], ["tanggal"]),
    ],
)
def test_bulk_writes_are_refused(terisi, cara):
    with pytest.raises(NotImplementedError, match="simpan_libur"):
        cara()


@pytest.mark.parametrize("simpan", [lambda: pilkada().save(), lambda: kalender.simpan_libur(pilkada())])
def test_a_failing_recomputation_leaves_no_holiday(terisi, settings, simpan):
    settings.PENGHITUNG_TENGGAT = [f"{__name__}.gagal"]
    with pytest.raises(ValidationError, match="gagal ditulis"):
        simpan()
    assert not HariLibur.objects.filter(tanggal=PILKADA).exists()
    natal = HariLibur.objects.filter(tanggal=date(2026, 12, 25))
    with pytest.raises(ValidationError, match="gagal ditulis"):
        natal.delete()
    assert natal.exists()


def test_an_incomplete_or_double_row_stops_the_whole_batch(terisi):
    for salah in (pilkada(dasar_hukum=""), pilkada(tanggal=date(2026, 12, 25), jenis="libur_nasional")):
        with pytest.raises(ValidationError):
            kalender.simpan_libur(pilkada(), salah)
    assert not HariLibur.objects.filter(tanggal=PILKADA).exists()
    assert panggilan == []


@hanya_postgresql
@pytest.mark.django_db(transaction=True)
def test_a_new_holiday_waits_for_a_count_under_way():
    pilkada(jenis="libur_nasional").save()

    def tambah():
        pilkada().save()
        connection.close()

    penambah = Thread(target=tambah)
    menunggu = 0
    with transaction.atomic(), connection.cursor() as kursor:
        kalender.tenggat(date(2026, 12, 1), 3)
        penambah.start()
        while penambah.is_alive() and not menunggu:
            kursor.execute("SELECT count(*) FROM pg_locks WHERE NOT granted AND mode = 'AccessExclusiveLock'")
            menunggu = kursor.fetchone()[0]
        assert menunggu
    penambah.join()
    assert HariLibur.objects.count() == 2
