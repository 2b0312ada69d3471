"""When an objection is open, ground by ground: the pure rule, on days without holidays (a day is a working day)."""

from dataclasses import replace
from datetime import date, timedelta

import pytest

from informasi.rules import Status
from informasi.rules.jendela import Fakta, jendela
from informasi.rules.keberatan import Alasan

TENGGAT, DIJAWAB, BATAS = date(2026, 3, 10), date(2026, 3, 5), date(2026, 3, 12)
DITOLAK = Fakta(TENGGAT, dijawab=DIJAWAB, keputusan=Status.DITOLAK)
SEBAGIAN = replace(DITOLAK, keputusan=Status.DIKABULKAN_SEBAGIAN, batas_penyampaian=BATAS)
DIKABULKAN = replace(SEBAGIAN, keputusan=Status.DIKABULKAN)
DISERAHKAN = replace(DIKABULKAN, disampaikan=date(2026, 3, 11))
TIDAK_DIKUASAI = replace(DITOLAK, keputusan=Status.TIDAK_DIKUASAI)
DIAM = Fakta(TENGGAT)
TERLAMBAT = replace(DITOLAK, dijawab=date(2026, 3, 20))
SEHARI, SESUDAH = timedelta(days=1), timedelta(days=30)


def terbuka(fakta):
    """The grounds that exist, with the first and the last day of each."""
    semua = jendela(fakta, lambda hari: hari + SESUDAH)
    return {a.value: (j.dari, j.sampai) for a, j in semua.items() if j.dari and a != Alasan.B}


def sejak(hari, sampai=None):
    return hari, (sampai or hari) + SESUDAH


@pytest.mark.parametrize(
    ("fakta", "harus"),
    [
        (DITOLAK, {"a": sejak(DIJAWAB), "d": sejak(DIJAWAB), "e": sejak(DIJAWAB)}),
        (TIDAK_DIKUASAI, {"d": sejak(DIJAWAB), "e": sejak(DIJAWAB)}),
        (
            SEBAGIAN,
            {x: sejak(DIJAWAB) for x in "adef"} | {"g": sejak(BATAS + SEHARI)},
        ),
        (
            DIKABULKAN,
            {"d": sejak(DIJAWAB), "e": sejak(BATAS + SEHARI), "f": sejak(DIJAWAB), "g": sejak(BATAS + SEHARI)},
        ),
        (DISERAHKAN, {"d": sejak(DIJAWAB, DISERAHKAN.disampaikan), "f": sejak(DIJAWAB)}),
        (
            replace(DISERAHKAN, disampaikan=date(2026, 3, 16)),
            {
                "d": sejak(DIJAWAB, date(2026, 3, 16)),
                "f": sejak(DIJAWAB),
                "g": sejak(BATAS + SEHARI, date(2026, 3, 16)),
            },
        ),
        (DIAM, {"c": sejak(TENGGAT + SEHARI), "g": sejak(TENGGAT + SEHARI)}),
        (
            TERLAMBAT,
            {x: sejak(TERLAMBAT.dijawab) for x in "ade"} | {"g": sejak(TENGGAT + SEHARI, TERLAMBAT.dijawab)},
        ),
        (Fakta(None), {}),
        (replace(DIAM, gugur="Dicabut."), {}),
    ],
    ids=[
        "refused",
        "not held",
        "partial",
        "granted",
        "delivered",
        "late material",
        "silence",
        "late",
        "incomplete",
        "gone",
    ],
)
def test_which_grounds_exist_and_on_which_days(fakta, harus):
    assert terbuka(fakta) == harus


def test_regular_information_needs_no_ground_in_the_request():
    for fakta in (DIAM, DITOLAK, replace(DIAM, gugur="Dicabut.")):
        assert jendela(fakta, lambda hari: hari + SESUDAH)[Alasan.B].terbuka(date(2026, 1, 1))


@pytest.mark.parametrize(
    ("hari", "buka"),
    [(-1, False), (0, True), (30, True), (31, False)],
    ids=["day before", "first", "last", "day after"],
)
def test_open_from_the_first_to_the_last_day_and_the_sentence_names_it(hari, buka):
    satu = jendela(DIAM, lambda mulai: mulai + SESUDAH)[Alasan.C]
    saat = TENGGAT + SEHARI + timedelta(days=hari)
    assert satu.terbuka(saat) == buka
    kalimat = satu.halangan(saat)
    assert bool(kalimat) != buka
    if hari < 0:
        assert "baru terbuka Rabu, 11 Maret 2026" in kalimat
    if hari > 30:
        assert "Hari terakhir" in kalimat and "Jumat, 10 April 2026" in kalimat


def test_an_extension_is_named_as_the_reason_of_the_date():
    semua = jendela(replace(DIAM, diperpanjang=True), lambda hari: hari + SESUDAH)
    assert "setelah diperpanjang" in semua[Alasan.C].sebab


def test_a_calendar_that_ends_does_not_end_the_right():
    satu = jendela(DITOLAK, lambda hari: None)[Alasan.A]
    assert satu.terbuka(date(2030, 1, 1))


def test_every_closed_ground_says_why_in_a_sentence():
    for fakta in (DITOLAK, DIKABULKAN, DISERAHKAN, DIAM, TIDAK_DIKUASAI, Fakta(None)):
        for satu in jendela(fakta, lambda hari: hari + SESUDAH).values():
            assert satu.sebab.endswith(".") and satu.sebab[0].isupper()
