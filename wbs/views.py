"""The reporter's one page: how it works, the report, the code, the conversation. One address, no cookie, no trace.

Every step is the answer to a POST, so that history and address bar show the same line whatever somebody does here.
There is no session: the code itself travels in the form. Hence no CSRF cookie either: a forged request could only do
what its maker can do himself, and those that browsers mark as coming from elsewhere are turned away.
"""

from functools import wraps

from django.core.exceptions import ValidationError
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.csrf import csrf_exempt
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from layanan.forms import pasang_galat
from layanan.laju import alamat_klien
from layanan.retensi import MASA
from wbs import acts, banjir
from wbs.forms import KODE_KELIRU, BalasForm, KodeForm, LaporForm
from wbs.kalimat import KELAS_STATUS
from wbs.segel import sidik_kunci
from wbs.unggah import BATAS_KIRIMAN, HanyaMemori, terlalu_besar

KIRIMAN_BESAR = (
    f"Kiriman Anda melewati batas {BATAS_KIRIMAN // 2**20} MB. Kembali ke halaman sebelumnya, kurangi atau perkecil "
    "berkasnya, lalu kirim lagi."
)
DARI_LUAR = "Permintaan ini datang dari situs lain, jadi tidak kami jalankan. Mulai dari halaman ini."
SUDAH = "Laporan ini sudah kami terima. Yang Anda ubah sesudahnya tidak ikut; tambahkan lewat percakapan."
TERKIRIM = "Pesan Anda sudah disegel dan tersimpan untuk Inspektorat."


def tanpa_jejak(view):
    """No referrer, no cache, no file on a disk, no request that another site has made a browser send."""

    @csrf_exempt
    @never_cache
    @sensitive_post_parameters()
    @require_http_methods(["GET", "HEAD", "POST"])
    @wraps(view)
    def terjaga(request):
        request.upload_handlers = [HanyaMemori(request)]
        if request.method == "POST" and request.headers.get("Sec-Fetch-Site") in ("cross-site", "same-site"):
            jawaban = _awal(request, status=403, peringatan=DARI_LUAR)
        elif terlalu_besar(request):
            jawaban = _awal(request, status=413, peringatan=KIRIMAN_BESAR)
        else:
            jawaban = view(request)
        jawaban["Referrer-Policy"] = "no-referrer"
        return jawaban

    return terjaga


@tanpa_jejak
def wbs(request):
    """The page; `langkah` says which step was sent."""
    langkah = {"tulis": _tulis, "kirim": _kirim, "buka": _buka, "balas": _balas}
    return langkah.get(request.POST.get("langkah", ""), _awal)(request)


# --- Steps -----------------------------------------------------------------------------------------------------------
def _awal(request, *, form=None, status=200, **lain):
    """What this is, how it works, what is not protected; and the way back in."""
    kunci = acts.kunci_aktif()
    konteks = {
        "form": form or KodeForm(tanya=banjir.KODE.penuh(alamat_klien(request))),
        "terbuka": kunci is not None,
        "sidik": sidik_kunci(kunci.publik) if kunci else "",
        "masa": MASA["wbs"],
        **lain,
    }
    return render(request, "wbs/awal.html", konteks, status=status)


def _tulis(request):
    return _formulir(request, LaporForm(tanya=banjir.LAPORAN.penuh(alamat_klien(request))))


def _formulir(request, form: LaporForm, status=200):
    return render(request, "wbs/tulis.html", {"form": form}, status=status)


@sensitive_variables()
def _kirim(request):
    alamat = alamat_klien(request)
    form = LaporForm(request.POST, request.FILES, tanya=banjir.LAPORAN.penuh(alamat))
    if not form.lolos:
        form.tanyakan()
        return _formulir(request, form, 429)
    if not form.is_valid():
        return _formulir(request, form, 400 if form.terperangkap else 422)
    try:
        kode, baru = acts.laporkan(form.isian, berkas=form.cleaned_data["bukti"], token=form.token_kirim)
    except ValidationError as galat:
        pasang_galat(form, galat)
        return _formulir(request, form, 503 if getattr(galat, "code", "") == "belum_dibuka" else 422)
    banjir.LAPORAN.catat(alamat)
    return render(request, "wbs/kode.html", {"kode": kode, "peringatan": "" if baru else SUDAH})


@sensitive_variables()
def _buka(request):
    kode = request.POST.get("kode", "")
    asal = (alamat_klien(request), kode[:4].upper())
    form = KodeForm(request.POST, tanya=banjir.KODE.penuh(*asal))
    if not form.lolos:
        form.tanyakan()
        return _awal(request, form=form, status=429)
    if not form.is_valid():
        return _awal(request, form=form, status=422)
    if (milik := acts.cari(form.cleaned_data["kode"])) is None:
        banjir.KODE.catat(*asal)
        form.add_error("kode", KODE_KELIRU)
        return _awal(request, form=form, status=422)
    return _percakapan(request, milik, BalasForm(initial={"kode": kode}, tanya=banjir.LAPORAN.penuh(asal[0])))


@sensitive_variables()
def _balas(request):
    kode = request.POST.get("kode", "")[:60]
    asal = (alamat_klien(request), kode[:4].upper())
    tanya = banjir.LAPORAN.penuh(asal[0]) or banjir.KODE.penuh(*asal)
    form = BalasForm(request.POST, request.FILES, tanya=tanya)
    if not form.lolos:  # before the code is tried: otherwise this step would be the way to guess without a question
        form.tanyakan()
        return _percakapan(request, None, form, 429)
    if (milik := acts.cari(kode)) is None:
        banjir.KODE.catat(*asal)
        return _awal(request, status=422, peringatan=KODE_KELIRU)
    if not form.is_valid():
        return _percakapan(request, milik, form, 422)
    try:
        acts.balas(milik[0], form.cleaned_data["pesan"], berkas=form.cleaned_data["bukti"], token=form.token_kirim)
    except ValidationError as galat:
        pasang_galat(form, galat)
        return _percakapan(request, milik, form, 422)
    banjir.LAPORAN.catat(asal[0])
    lagi = BalasForm(initial={"kode": kode}, tanya=banjir.LAPORAN.penuh(asal[0]))
    return _percakapan(request, milik, lagi, berhasil=TERKIRIM)


@sensitive_variables()
def _percakapan(request, milik, form: BalasForm, status=200, **lain):
    """The conversation; without it (`milik` None) only the form, while a question must be answered first."""
    laporan = milik and milik[0]
    konteks = {
        "laporan": laporan,
        "kelas": laporan and KELAS_STATUS[laporan.status],
        "pesan": milik and acts.percakapan(*milik),
        "form": form,
        **lain,
    }
    return render(request, "wbs/percakapan.html", konteks, status=status)
