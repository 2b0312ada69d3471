"""The arithmetic of working days, without a database."""

from datetime import UTC, date, datetime, timedelta

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from layanan.hari_kerja import (
    adalah_hari_kerja,
    alasan_libur,
    hari_kerja_ke,
    hari_kerja_sebelum,
    selisih_hari_kerja,
    tanggal_wita,
)

NATAL = {date(2026, 12, 24): "Cuti Bersama Hari Raya Natal", date(2026, 12, 25): "Hari Raya Natal"}
SATU_HARI = timedelta(days=1)

tanggal = st.dates(date(2024, 1, 1), date(2028, 12, 31))
jumlah = st.integers(1, 120)
libur = st.dictionaries(st.dates(date(2023, 1, 1), date(2030, 12, 31)), st.just("Libur"), max_size=60)


def hari_kerja_naif(dari: date, sampai: date, libur: dict) -> list[date]:
    """The working days after ``dari`` up to ``sampai``, found by looking at every single day."""
    semua = [dari + SATU_HARI * n for n in range(1, (sampai - dari).days + 1)]
    return [hari for hari in semua if hari.isoweekday() <= 5 and hari not in libur]


def test_receipt_day_is_not_day_one():
    assert hari_kerja_ke(date(2026, 11, 23), 1, {}).tenggat == date(2026, 11, 24)


def test_every_skipped_day_has_its_reason():
    hitungan = hari_kerja_ke(date(2026, 12, 23), 2, NATAL)
    assert hitungan.tenggat == date(2026, 12, 29)
    assert hitungan.dilewati == (
        (date(2026, 12, 24), "Cuti Bersama Hari Raya Natal"),
        (date(2026, 12, 25), "Hari Raya Natal"),
        (date(2026, 12, 26), "Sabtu"),
        (date(2026, 12, 27), "Minggu"),
    )


def test_a_holiday_on_sunday_is_reported_as_sunday():
    assert alasan_libur(date(2026, 3, 22), {date(2026, 3, 22): "Hari Raya Idul Fitri"}) == "Minggu"


def test_remaining_days_around_the_due_date():
    jumat = date(2026, 12, 11)
    hari = [jumat + SATU_HARI * n for n in (-1, 0, 1, 3)]
    assert [selisih_hari_kerja(h, jumat, {}) for h in hari] == [1, 0, 0, -1]


@pytest.mark.parametrize("salah", [0, -1, 1001, 10**9, 2.5, None, "10"])
def test_absurd_counts_are_refused(salah):
    for fungsi in (hari_kerja_ke, hari_kerja_sebelum):
        with pytest.raises(ValueError, match="1 sampai 1000"):
            fungsi(date(2026, 11, 23), salah, {})


def test_a_datetime_is_refused_because_it_would_miss_every_holiday():
    natal = datetime(2026, 12, 25, 9, 0)
    for panggil in (
        lambda: adalah_hari_kerja(natal, NATAL),
        lambda: hari_kerja_ke(natal, 1, NATAL),
        lambda: hari_kerja_sebelum(natal, 1, NATAL),
        lambda: selisih_hari_kerja(natal, date(2026, 12, 31), NATAL),
    ):
        with pytest.raises(ValueError, match="tanggal_wita"):
            panggil()


def test_the_edges_of_the_calendar_are_value_errors():
    assert hari_kerja_ke(date(9999, 12, 30), 1, {}).tenggat == date.max
    with pytest.raises(ValueError, match="akhir kalender"):
        hari_kerja_ke(date.max, 1, {})
    with pytest.raises(ValueError, match="awal kalender"):
        hari_kerja_sebelum(date(1, 1, 3), 5, {})
    with pytest.raises(ValueError, match="di luar kalender"):
        tanggal_wita(datetime.max.replace(tzinfo=UTC))


def test_wita_date_of_an_instant():
    assert tanggal_wita(datetime(2026, 11, 23, 15, 59, 59, tzinfo=UTC)) == date(2026, 11, 23)
    assert tanggal_wita(datetime(2026, 11, 23, 16, 0, tzinfo=UTC)) == date(2026, 11, 24)
    assert tanggal_wita(datetime(2026, 11, 23, 23, 59)) == date(2026, 11, 23)
    assert tanggal_wita(date(2026, 11, 23)) == date(2026, 11, 23)


@given(tanggal, jumlah, libur)
@example(date(2026, 12, 23), 2, NATAL)
def test_deadline_is_the_nth_working_day_of_a_naive_count(mulai, n, libur):
    hitungan = hari_kerja_ke(mulai, n, libur)
    dihitung = hari_kerja_naif(mulai, hitungan.tenggat, libur)
    assert len(dihitung) == n
    assert dihitung[-1] == hitungan.tenggat
    semua = {mulai + SATU_HARI * k for k in range(1, (hitungan.tenggat - mulai).days + 1)}
    assert [hari for hari, _alasan in hitungan.dilewati] == sorted(semua - set(dihitung))


@given(tanggal, tanggal, libur)
def test_remaining_days_match_a_naive_count_in_both_directions(a, b, libur):
    dari, sampai = sorted((a, b))
    banyak = len(hari_kerja_naif(dari, sampai, libur))
    assert selisih_hari_kerja(dari, sampai, libur) == banyak
    assert selisih_hari_kerja(sampai, dari, libur) == -banyak


@given(tanggal, jumlah, libur)
def test_counting_back_undoes_counting_forward(mulai, n, libur):
    tenggat = hari_kerja_ke(mulai, n, libur).tenggat
    kembali = hari_kerja_sebelum(tenggat, n, libur)
    assert adalah_hari_kerja(kembali, libur)
    assert kembali <= mulai
    assert hari_kerja_naif(kembali, mulai, libur) == []


@given(tanggal, jumlah, libur, tanggal)
def test_later_starts_longer_periods_and_more_holidays_never_end_earlier(mulai, n, libur, tambahan):
    tenggat = hari_kerja_ke(mulai, n, libur).tenggat
    assert hari_kerja_ke(mulai + SATU_HARI, n, libur).tenggat >= tenggat
    assert hari_kerja_ke(mulai, n + 1, libur).tenggat > tenggat
    assert hari_kerja_ke(mulai, n, libur | {tambahan: "Libur lokal"}).tenggat >= tenggat
