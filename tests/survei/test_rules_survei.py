"""The arithmetic of the survey, against sums made another way: no rounding before the end, no 0.11, no 0.111."""

from decimal import Decimal
from fractions import Fraction
from types import SimpleNamespace

import pytest

from layanan.sel_kecil import tersembunyi
from survei.rules import KOSONG, Hitungan, bulat, jumlahkan, kelas_untuk

KELAS = [
    SimpleNamespace(mutu=mutu, batas_bawah=Decimal(batas))
    for mutu, batas in (("D", "25.00"), ("C", "65.00"), ("B", "76.61"), ("A", "88.31"))
]


@pytest.mark.parametrize(("nilai", "ikm"), [(4, "100.00"), (3, "75.00"), (2, "50.00"), (1, "25.00")])
def test_equal_marks_give_the_whole_index(nilai, ikm):
    """0.11 would give 99.00 and 0.111 would give 99.90 for the highest mark."""
    assert Hitungan(7, (7 * nilai,) * 9).ikm == Decimal(ikm)


def test_the_index_is_the_sum_of_weighted_means_times_25():
    orang = [(4, 3, 3, 4, 2, 3, 4, 1, 3), (3, 3, 2, 4, 4, 3, 3, 2, 4), (4, 4, 4, 4, 4, 4, 4, 4, 4)]
    hitungan = Hitungan(3, tuple(map(sum, zip(*orang, strict=True))))
    rata = [Fraction(sum(o[u] for o in orang), 3) for u in range(9)]
    tepat = sum(rata, Fraction(0)) / 9 * 25
    assert hitungan.nrr == tuple(rata)
    # 2,275/27 = 84.259...; written out so that the test does not repeat the program.
    assert tepat == Fraction(2275, 27) and hitungan.ikm == Decimal("84.26")


def test_rounding_is_half_up_and_exact():
    assert bulat(Fraction(88305, 1000), 2) == Decimal("88.31")  # a float would hold 88.30499...
    assert bulat(Fraction(64995, 1000), 2) == Decimal("65.00")
    assert bulat(Fraction(8, 3), 3) == Decimal("2.667")


@pytest.mark.parametrize(
    ("ikm", "mutu"),
    [
        ("25.00", "D"),
        ("64.99", "D"),
        ("65.00", "C"),
        ("76.60", "C"),
        ("76.61", "B"),
        ("88.30", "B"),
        ("88.31", "A"),
        ("100.00", "A"),
    ],
)
def test_the_bands_have_no_gap(ikm, mutu):
    assert kelas_untuk(Decimal(ikm), KELAS).mutu == mutu


def test_what_lies_between_two_printed_bands_is_decided_after_rounding():
    # 64.9944... lies between the printed 64.99 and 65.00.
    hitungan = Hitungan(1000, (2599, 2600, 2600, 2600, 2600, 2600, 2600, 2600, 2599))
    assert Fraction(64994, 1000) < sum(hitungan.nrr) / 9 * 25 < 65
    assert (hitungan.ikm, kelas_untuk(hitungan.ikm, KELAS).mutu) == (Decimal("64.99"), "D")


def test_parts_add_up():
    assert jumlahkan([Hitungan(2, (4,) * 9), KOSONG, Hitungan(1, (4,) * 9)]) == Hitungan(3, (8,) * 9)


@pytest.mark.parametrize(
    ("jumlah", "rahasia"),
    [
        ({"a": 9, "b": 8}, set()),
        ({"a": 9, "b": 3}, {"a", "b"}),  # the sum less a would be b
        ({"a": 9, "b": 7, "c": 3}, {"b", "c"}),
        ({"a": 9, "b": 7, "c": 3, "d": 1}, {"b", "c", "d"}),  # c and d together are still four people
        ({"a": 9, "c": 3, "d": 4}, {"c", "d"}),
        ({"a": 9, "b": 0}, set()),
        ({"a": 2}, {"a"}),
        ({}, set()),
    ],
)
def test_a_hidden_cell_cannot_be_computed_from_the_sum(jumlah, rahasia):
    assert tersembunyi(jumlah) == rahasia
