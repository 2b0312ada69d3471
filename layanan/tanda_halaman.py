"""The signed mark of a rendered page: what one page may do once is counted by it, and a page grows too old in a day."""

import time
import uuid
from typing import NamedTuple

from django.core import signing

UMUR = 24 * 60 * 60  # seconds


class Tanda(NamedTuple):
    """What a genuine mark says: a key drawn for that page alone, and the seconds since the page was made."""

    kunci: str
    usia: float


def baru(garam: str) -> str:
    """A mark for a page of this kind (`garam`): it is worth nothing on a page of another kind."""
    return signing.dumps([str(uuid.uuid4()), int(time.time())], salt=garam)


def baca(tanda: str, garam: str) -> Tanda:
    """Read a mark that came back; BadSignature for one that is not ours, of another kind, or older than a day."""
    kunci, dibuat = signing.loads(tanda, salt=garam, max_age=UMUR)
    return Tanda(kunci, time.time() - dibuat)
