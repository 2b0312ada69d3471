"""Small cells: what is known of fewer than five people is not published, nor what would let it be computed."""

from collections.abc import Collection, Hashable, Mapping

TERKECIL = 5
DISEMBUNYIKAN = "disembunyikan"


def terlalu_kecil(orang: int) -> bool:
    """Whether a count stands for so few people that they could be recognised. Nobody is no secret."""
    return 0 < orang < TERKECIL


def tersembunyi(
    jumlah: Mapping[Hashable, int], orang: Mapping[Hashable, int] | None = None, *, semua: int | None = None
) -> set[Hashable]:
    """The cells to hide where all of them are published beside their sum.

    `orang`: how many different persons stand behind each cell, `semua` behind all of them, where one person may count
    several times. One hidden cell is the sum less the others, and five that add up to five are ones. So the next
    smallest goes too, until what is hidden stands for enough people and can be made up in more than one way. Where
    that cannot be reached everything is hidden, zeros included: then nobody can tell which cells are not empty.
    The sum itself is the caller's: it is hidden when it is `terlalu_kecil`, and then nothing can be taken from it.
    """
    orang = jumlah if orang is None else orang
    kecil = {kunci for kunci, n in orang.items() if terlalu_kecil(n)}
    if terlalu_kecil(sum(orang.values()) if semua is None else semua):
        return kecil
    lain = [kunci for kunci, n in jumlah.items() if n and kunci not in kecil]
    lain.sort(key=lambda kunci: (jumlah[kunci], str(kunci)))
    while kecil and not _aman(kecil, jumlah, orang):
        if not lain:
            return set(jumlah)
        kecil.add(lain.pop(0))
    return kecil


def _aman(hilang: Collection[Hashable], jumlah: Mapping[Hashable, int], orang: Mapping[Hashable, int]) -> bool:
    """Whether the sum of the hidden cells, which anybody can subtract, tells nothing about each of them."""
    cukup = sum(orang[kunci] for kunci in hilang) >= TERKECIL
    return len(hilang) > 1 and cukup and sum(jumlah[kunci] for kunci in hilang) > len(hilang)
