"""Hidden cells cannot be computed: held against every way in which they could have been filled."""

from collections.abc import Iterator

from hypothesis import example, given, settings
from hypothesis import strategies as st

from layanan.sel_kecil import TERKECIL, terlalu_kecil, tersembunyi

# The persons behind a cell: how often each of them counts.
SEL = st.lists(st.integers(1, 3), max_size=8)
KECIL = st.dictionaries(st.sampled_from("abcde"), st.integers(0, 4), min_size=1)


def isi(sel: dict) -> tuple[dict, dict]:
    """Cases and persons of each cell."""
    return {k: sum(v) for k, v in sel.items()}, {k: len(v) for k, v in sel.items()}


@given(st.dictionaries(st.sampled_from("abcdefg"), SEL, min_size=1))
def test_no_cell_of_fewer_than_five_persons_is_shown_nor_left_over(sel):
    jumlah, orang = isi(sel)
    hilang = tersembunyi(jumlah, orang)
    assert not [k for k in jumlah if terlalu_kecil(orang[k]) and k not in hilang]
    if hilang and not terlalu_kecil(sum(orang.values())):
        assert sum(orang[k] for k in hilang) >= TERKECIL


def cara(sisa: int, banyak: int, terkecil: int) -> Iterator[tuple[int, ...]]:
    """Every way in which so many cells can make up a sum."""
    if banyak == 1:
        yield from [(sisa,)] if sisa >= terkecil else []
        return
    for n in range(terkecil, sisa + 1):
        yield from ((n, *lain) for lain in cara(sisa - n, banyak - 1, terkecil))


@settings(deadline=None, max_examples=60)
@example(dict.fromkeys("abcde", 1))
@given(KECIL | st.dictionaries(st.sampled_from("abc"), st.integers(0, 9), min_size=1))
def test_every_hidden_cell_could_have_been_another_number(jumlah):
    """What a reader knows: the shown cells, the sum unless it is small, and that zeros are shown where others are."""
    hilang, semua = sorted(tersembunyi(jumlah)), sum(jumlah.values())
    if not hilang or terlalu_kecil(semua):
        return
    sisa = semua - sum(n for k, n in jumlah.items() if k not in hilang)
    terkecil = 0 if len(hilang) == len(jumlah) else 1
    for nilai in zip(*cara(sisa, len(hilang), terkecil), strict=True):
        assert len(set(nilai)) > 1


@given(st.dictionaries(st.sampled_from("abcdefg"), SEL))
def test_nothing_is_hidden_without_need_and_the_answer_does_not_depend_on_the_order(sel):
    jumlah, orang = isi(sel)
    hilang = tersembunyi(jumlah, orang)
    assert bool(hilang) == any(map(terlalu_kecil, orang.values()))
    assert tersembunyi(dict(reversed(jumlah.items())), orang) == hilang


def test_one_person_who_writes_often_is_still_one_person():
    assert tersembunyi({"a": 20, "b": 40, "c": 60}, {"a": 1, "b": 30, "c": 50}) == {"a", "b"}


def test_ones_that_add_up_to_their_number_hide_with_the_zeros():
    assert tersembunyi({"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 0}) == set("abcdef")
    assert tersembunyi({"a": 1, "b": 1, "c": 1, "d": 1, "e": 1, "f": 9, "g": 10}) == set("abcdef")
