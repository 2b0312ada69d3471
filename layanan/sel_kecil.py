"""Small cells: what is known of fewer than five people is not published, nor what would let it be computed."""

from collections.abc import Hashable, Mapping

TERKECIL = 5
DISEMBUNYIKAN = "disembunyikan"


def terlalu_kecil(jumlah: int) -> bool:
    """Whether a count stands for so few people that they could be recognised. Nobody is no secret."""
    return 0 < jumlah < TERKECIL


def tersembunyi(jumlah: Mapping[Hashable, int]) -> set[Hashable]:
    """The cells to hide where all of them are published beside their sum.

    One hidden cell is the sum less the others. So the next smallest goes with it, until the hidden ones are at least
    two and stand for enough people together. The sum itself is the caller's: it is hidden when it is `terlalu_kecil`.
    """
    kecil = {kunci for kunci, n in jumlah.items() if terlalu_kecil(n)}
    lain = sorted(
        (kunci for kunci, n in jumlah.items() if n >= TERKECIL), key=lambda kunci: (jumlah[kunci], str(kunci))
    )
    while kecil and lain and (len(kecil) < 2 or sum(jumlah[kunci] for kunci in kecil) < TERKECIL):
        kecil.add(lain.pop(0))
    return kecil
