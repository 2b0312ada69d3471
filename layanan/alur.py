"""A workflow as one table: which verb is open in which state to whom, into which state, by which article."""

from collections.abc import Mapping
from dataclasses import dataclass

from layanan.peran import Peran


@dataclass(frozen=True)
class Aturan:
    """One row of the workflow: from which states, by whom, into which state (None: unchanged), by which article."""

    dari: tuple[str, ...]
    peran: tuple[Peran, ...]
    ke: str | None
    pasal: str


def terbuka(tabel: Mapping[str, Aturan], tindakan: str, status: str | None, peran: frozenset[str]) -> bool:
    """Whether the table opens a verb in a state to somebody who holds these roles."""
    aturan = tabel[tindakan]
    cocok = status in aturan.dari if aturan.dari else status is None
    return cocok and not peran.isdisjoint(p.value for p in aturan.peran)
