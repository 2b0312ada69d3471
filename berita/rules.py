"""Who may move a news item, from which state into which: two-step publishing as data. No models here.

A Penulis writes and hands in; a Redaktur, a second pair of eyes, publishes, takes down and restores.
"""

from dataclasses import dataclass

from django.db.models import TextChoices

from layanan.peran import Peran


class Status(TextChoices):
    """The state of a text. Whether it can be read today also depends on its times and the trash: see `terbit()`."""

    DRAF = "draf", "Draf"
    DITINJAU = "ditinjau", "Menunggu tinjauan"
    TERBIT = "terbit", "Terbit"


class Tindakan(TextChoices):
    """The verbs. The value is also the name of the act; the label stands on the button."""

    SIMPAN = "simpan", "Simpan"
    AJUKAN_TINJAUAN = "ajukan_tinjauan", "Ajukan untuk ditinjau"
    TERBITKAN = "terbitkan", "Terbitkan"
    KEMBALIKAN_KE_DRAF = "kembalikan_ke_draf", "Kembalikan ke draf"
    TURUNKAN = "turunkan", "Turunkan dari situs"
    BUANG = "buang", "Buang ke tempat sampah"
    PULIHKAN = "pulihkan", "Pulihkan dari tempat sampah"


@dataclass(frozen=True)
class Aturan:
    """One row: from which states, into which (None: unchanged), and the states in which the author may do it too."""

    dari: tuple[Status, ...]
    ke: Status | None
    penulis: tuple[Status, ...] = ()


_SEMUA = tuple(Status)

BOLEH: dict[Tindakan, Aturan] = {
    Tindakan.SIMPAN: Aturan(_SEMUA, None, penulis=(Status.DRAF,)),
    Tindakan.AJUKAN_TINJAUAN: Aturan((Status.DRAF,), Status.DITINJAU, penulis=(Status.DRAF,)),
    # From `terbit` too: another time, or back on the site after it was taken down.
    Tindakan.TERBITKAN: Aturan(_SEMUA, Status.TERBIT),
    # The author may take back what nobody has published yet.
    Tindakan.KEMBALIKAN_KE_DRAF: Aturan((Status.DITINJAU, Status.TERBIT), Status.DRAF, penulis=(Status.DITINJAU,)),
    Tindakan.TURUNKAN: Aturan((Status.TERBIT,), None),
    Tindakan.BUANG: Aturan(_SEMUA, None, penulis=(Status.DRAF,)),
    # Always as a draft: nothing becomes public by being taken out of the trash.
    Tindakan.PULIHKAN: Aturan(_SEMUA, Status.DRAF, penulis=(Status.DRAF,)),
}


def boleh(tindakan: Tindakan, status: Status, peran: frozenset[str], *, milik_sendiri: bool, dibuang: bool) -> bool:
    """Whether the table opens a verb to somebody who holds these roles. In the trash only `pulihkan` is open."""
    aturan = BOLEH[tindakan]
    if status not in aturan.dari or dibuang != (tindakan == Tindakan.PULIHKAN):
        return False
    if Peran.REDAKTUR.value in peran:
        return True
    return Peran.PENULIS.value in peran and milik_sendiri and status in aturan.penulis
