"""Choosing the place of a report on our own map. Works without JavaScript: the map is a button with coordinates."""

from django.http import HttpResponse
from django.urls import reverse
from django.views.decorators.cache import cache_control
from django.views.decorators.http import require_safe

from layanan.batas import SEMPIT, kelurahan_di, semua
from layanan.peta import bingkai_pilih, peta_pilih, tanda
from pengaduan.forms import PengaduanForm, baca_titik

SEHARI = 24 * 60 * 60
DI_LUAR = "Titik itu di luar Kota Kupang. Tekan pada wilayah kota di peta, atau cukup pilih kelurahannya."
# The rest of the site may not ask for the position (kupang_portal.middleware).
IZIN_POSISI = "camera=(), microphone=(), geolocation=(self), payment=(), usb=()"


@require_safe
@cache_control(public=True, max_age=SEHARI)
def peta(request):
    """The map as a picture: the city, or a kelurahan with its surroundings."""
    kode = request.GET.get("kelurahan", "")
    return HttpResponse(peta_pilih(kode if kode in semua() else ""), content_type="image/svg+xml")


def menunjuk(request) -> bool:
    """Whether a form was sent by pressing the map, or the button below it that shows the whole city."""
    return any(nama in request.POST for nama in ("titik.x", "seluruh_kota"))


def tunjuk(form: PengaduanForm) -> tuple[PengaduanForm, dict]:
    """The form with the point that was pressed, nothing judged yet, and what the page says about it."""
    lanjut, kiriman = form.tanpa_galat(), form.data
    if "seluruh_kota" in kiriman:
        return lanjut, {"seluruh_kota": True}
    titik = bingkai_pilih(kiriman.get("bingkai", "")).titik(*(_piksel(kiriman, n) for n in ("titik.x", "titik.y")))
    if (kode := kelurahan_di(*titik)) is None:
        return lanjut, {"kalimat_titik": DI_LUAR}
    lanjut.initial |= {"koordinat": f"{titik[0]:.5f}, {titik[1]:.5f}", "kelurahan": kode}
    kalimat = f"Titik Anda di Kelurahan {semua()[kode].nama}. Kurang tepat? Tekan sekali lagi pada peta."
    return lanjut, {"kalimat_titik": kalimat}


def _piksel(kiriman, nama: str) -> int:
    """A coordinate as a browser sends it; 0, outside the city, for anything else (and for a key press)."""
    teks = kiriman.get(nama, "")
    return int(teks) if teks.isascii() and teks.isdecimal() and len(teks) < 5 else 0


def konteks_peta(form: PengaduanForm, *, seluruh_kota: bool = False) -> dict:
    """The map below the field: the chosen kelurahan enlarged, the point marked where it is in sight."""
    kode = str(form["kelurahan"].value() or "")
    kode = "" if seluruh_kota or kode not in semua() else kode
    titik = baca_titik(str(form["koordinat"].value() or ""))
    return {
        "kode": kode,
        "nama": semua()[kode].nama if kode else "",
        "url": _url(kode),
        **tanda(kode, titik and tuple(map(float, titik))),
        "sempit": f"{SEMPIT:.6f}",
    }


def _url(kode: str) -> str:
    return f"{reverse('pengaduan:peta_pilih')}{f'?kelurahan={kode}' if kode else ''}"
