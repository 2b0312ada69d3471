"""Filing a complaint, and the receipt. What can be seen here belongs to one visitor alone: nothing may be cached."""

from functools import partial

from django.http import HttpResponse
from django.shortcuts import render
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from layanan import laju
from layanan.halaman_kirim import TERLALU_SERING, halaman_diterima, kirim, pdf_diterima
from layanan.halaman_pemohon import baca_tulis
from pengaduan import acts
from pengaduan.forms import PengaduanForm
from pengaduan.models import Pengaduan
from pengaduan.serupa import laporan_serupa
from pengaduan.umum import butir
from pengaduan.views.titik import IZIN_POSISI, konteks_peta, menunjuk, tunjuk
from pengaduan.views.warga import token_dukungan

# Per address and hour. A whole kelurahan may share one address, so only a flood is slowed down.
PENGADUAN_PER_JAM = 60
KALENDER_BELUM_ADA = (
    "Pengaduan belum dapat kami catat: hari libur tahun %d belum ada di kalender kami, sehingga batas tanggapannya "
    "belum dapat dihitung. Isian Anda tetap ada. Kirim lagi nanti."
)


@never_cache
@baca_tulis
def buat(request):
    """The form. Errors come all at once as 4xx, and nothing typed or uploaded is lost."""
    if request.method != "POST":
        return _formulir(request, PengaduanForm())
    if laju.banjir(request):
        return _terlalu_sering(request, PengaduanForm(request.POST))
    form = PengaduanForm(request.POST, request.FILES)
    form.is_valid()
    form.titipkan()
    if menunjuk(request):
        lanjut, keterangan = tunjuk(form)
        return _formulir(request, lanjut, **keterangan)
    if form.errors:
        return _formulir(request, form, 400 if form.terperangkap else 422)
    if laju.penuh(request, "pengaduan", PENGADUAN_PER_JAM):
        return _terlalu_sering(request, form)
    if "tetap_kirim" not in request.POST and (mirip := laporan_serupa(**form.isian)):
        return _formulir(request, form, serupa=[{**butir(p), "token": token_dukungan(p)} for p in mirip])
    return _kirim(request, form)


def _kirim(request, form: PengaduanForm) -> HttpResponse:
    ajukan = partial(
        acts.ajukan, form.isian, token=form.token_kirim, titipan=form.token_berkas.get("foto", []), jawaban=form.jawaban
    )
    return kirim(request, form, ajukan, _formulir, tanpa_kalender=KALENDER_BELUM_ADA, tujuan="pengaduan:diterima")


def _terlalu_sering(request, form: PengaduanForm) -> HttpResponse:
    return _formulir(request, form.tanpa_galat(), 429, peringatan=TERLALU_SERING)


def _formulir(request, form, status=200, **lain) -> HttpResponse:
    konteks = {
        "form": form,
        "peta": konteks_peta(form, seluruh_kota="seluruh_kota" in lain),
        "terisi": form.is_bound or "judul" in form.initial,
        **lain,
    }
    jawaban = render(request, "pengaduan/pengaduan_buat.html", konteks, status=status)
    jawaban["Permissions-Policy"] = IZIN_POSISI
    return jawaban


@never_cache
@require_safe
def diterima(request):
    """The receipt: number, code, due date."""
    return halaman_diterima(request, Pengaduan, url_pdf="pengaduan:diterima_pdf", langkah=langkah_pelayanan)


@never_cache
@require_safe
def diterima_pdf(request):
    """The receipt as PDF, with the code."""
    return pdf_diterima(request, Pengaduan)


def langkah_pelayanan(p: Pengaduan) -> list[dict]:
    """What happens after a report was sent, for `components/langkah.html`."""
    return [
        {
            "judul": "Petugas memeriksanya",
            "kalimat": "Bila ada yang kurang, kami bertanya. Selama itu waktu berhenti dihitung.",
            "tenggat": p.batas_verifikasi,
        },
        {
            "judul": "Perangkat daerah mengerjakannya",
            "kalimat": "Anda melihat siapa yang memegangnya dan apa yang sudah dikerjakan.",
        },
        {"judul": "Anda menerima tanggapan", "kalimat": "Di halaman lacak dan lewat surel.", "tenggat": p.tenggat},
        {
            "judul": "Kami bertanya: sudah beres?",
            "kalimat": "Jawaban “belum” membukanya kembali, sampai 10 hari sesudahnya.",
        },
    ]
