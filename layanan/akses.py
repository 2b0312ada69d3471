"""Which cases a visitor has opened with number and access code, remembered in the session.

The session holds numbers, times and, for one hour after filing, one sealed access code; no personal data.
"""

import time

from django.contrib.auth import SESSION_KEY

from layanan.kripto import GagalBuka, buka_teks, segel_teks

TERBUKA = "perkara_terbuka"
TANDA_TERIMA = "tanda_terima"
# Seconds: a case closes after 30 idle minutes; the receipt shows the code for 60 minutes.
LAMA_TERBUKA = 30 * 60
LAMA_TANDA_TERIMA = 60 * 60
# Seconds between two writes of the session of somebody who is reading.
JEDA_CATAT = 60


def buka(request, *nomor: str) -> None:
    """Open cases for this visitor, who has just proved to hold the code. The session gets a new key (no fixation)."""
    request.session.cycle_key()
    request.session[TERBUKA] = {**_masih_terbuka(request), **dict.fromkeys(nomor, int(time.time()))}


def terbuka(request, nomor: str) -> bool:
    """Whether this visitor may read the case; being here prolongs it by 30 minutes."""
    daftar, kini = _masih_terbuka(request), int(time.time())
    if nomor not in daftar:
        return False
    if kini - daftar[nomor] >= JEDA_CATAT:
        request.session[TERBUKA] = {**daftar, nomor: kini}
    return True


def tutup(request) -> None:
    """Forget every case and every receipt. Somebody who is also logged in as an officer stays logged in."""
    if SESSION_KEY not in request.session:
        request.session.flush()
    for kunci in (TERBUKA, TANDA_TERIMA):
        request.session.pop(kunci, None)


def _masih_terbuka(request) -> dict[str, int]:
    batas = time.time() - LAMA_TERBUKA
    return {nomor: pada for nomor, pada in request.session.get(TERBUKA, {}).items() if pada > batas}


def titip_kode(request, nomor: str, kode: str) -> None:
    """Keep the access code for the receipt page, sealed, for 60 minutes. The session gets a new key."""
    request.session.cycle_key()
    kini = int(time.time())
    request.session[TANDA_TERIMA] = {"nomor": nomor, "kode": segel_teks(kode, _konteks(nomor)), "pada": kini}
    if SESSION_KEY not in request.session:  # an officer's session keeps its own, shorter life
        request.session.set_expiry(LAMA_TANDA_TERIMA)


def kode_titipan(request, jenis: str) -> tuple[str, str] | None:
    """Number and access code of the case of this kind that the visitor has just filed; None after 60 minutes."""
    titipan = request.session.get(TANDA_TERIMA)
    if not titipan or time.time() - titipan["pada"] > LAMA_TANDA_TERIMA:
        return None
    if not titipan["nomor"].startswith(f"{jenis}-"):
        return None
    try:
        return titipan["nomor"], buka_teks(titipan["kode"], _konteks(titipan["nomor"]))
    except GagalBuka:
        return None


def _konteks(nomor: str) -> str:
    return f"layanan.akses:{nomor}"
