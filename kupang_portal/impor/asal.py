"""What earlier imports of the same site made here."""

import datetime
import json
from collections.abc import Iterable
from hashlib import sha256

from kupang_portal.models import AsalImpor


class Asal:
    """The memory of one site: which of its things became which row here."""

    def __init__(self, situs: str):
        self.situs = situs

    def satu(self, kunci: str) -> AsalImpor | None:
        return AsalImpor.objects.filter(situs=self.situs, kunci=kunci).first()

    def banyak(self, kunci: Iterable[str]) -> dict[str, AsalImpor]:
        return {a.kunci: a for a in AsalImpor.objects.filter(situs=self.situs, kunci__in=list(kunci))}

    def semua(self, awalan: str) -> dict[str, int]:
        """key -> pk of everything whose key begins so."""
        baris = AsalImpor.objects.filter(situs=self.situs, kunci__startswith=awalan)
        return dict(baris.values_list("kunci", "objek_id").iterator())

    def catat(self, kunci: str, objek_id: int, sidik: str) -> None:
        """Remember what was written now."""
        AsalImpor.objects.update_or_create(
            situs=self.situs, kunci=kunci, defaults={"objek_id": objek_id, "sidik": sidik}
        )

    def catat_banyak(self, baris: Iterable[tuple[str, int, str]]) -> None:
        """Remember many new ones with one query."""
        AsalImpor.objects.bulk_create(
            AsalImpor(situs=self.situs, kunci=kunci, objek_id=pk, sidik=sidik) for kunci, pk, sidik in baris
        )


def sidik(nilai: dict) -> str:
    """The fingerprint of the fields an import writes."""
    return sha256(json.dumps(nilai, sort_keys=True, default=_waktu).encode()).hexdigest()


def _waktu(nilai: datetime.datetime) -> str:
    return nilai.astimezone(datetime.UTC).isoformat()
