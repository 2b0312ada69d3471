"""Invitations to the satisfaction survey: a signed link that says which service was used and not by whom.

The one sign of the case in it is an HMAC that only this server can compute. It makes the link good for one answer.
"""

from typing import NamedTuple

from django.conf import settings
from django.core.signing import BadSignature, Signer
from django.urls import reverse

from layanan.kripto import indeks_buta

_JURU = Signer(salt="layanan.undangan", sep=".")


class Undangan(NamedTuple):
    """What a genuine link says: the service by its slug, and a key that is the same for every link of one case."""

    layanan: str
    kunci: str


def alamat_undangan(layanan: str, nomor: str) -> str:
    """The address to invite the citizen of this case to. By its name only: the survey is a room above."""
    token = _JURU.sign(f"{layanan}.{indeks_buta(f'undangan survei {nomor}')}")
    return settings.ALAMAT_SITUS + reverse("survei:undangan", args=[token])


def buka_undangan(token: str) -> Undangan | None:
    """What the link says; None for one that we did not sign."""
    try:
        layanan, _, kunci = _JURU.unsign(token).partition(".")
    except BadSignature:
        return None
    return Undangan(layanan, kunci)
