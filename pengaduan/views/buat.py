"""Filing a complaint, and the receipt. What can be seen here belongs to one visitor alone: nothing may be cached."""

from django.core.exceptions import ValidationError
from django.http import HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from layanan import akses, laju
from layanan.forms import pasang_galat
from layanan.halaman_pemohon import baca_tulis, jawab_pdf, samarkan_surel
from layanan.kalender import TahunTanpaLibur
from layanan.lacakan import alamat_lacak, surat_pemohon
from layanan.qr import qr_svg
from pengaduan import acts
from pengaduan.forms import PengaduanForm
from pengaduan.models import Pengaduan
from pengaduan.serupa import laporan_serupa
from pengaduan.umum import butir
from pengaduan.views.titik import IZIN_POSISI, konteks_peta, menunjuk, tunjuk
from pengaduan.views.warga import token_dukungan

# Per address and hour. A whole kelurahan may share one address, so only a flood is slowed down.
PENGADUAN_PER_JAM = 60
KIRIMAN_PER_JAM = 300
SATU_JAM = 60
TERLALU_SERING = (
    "Kami menerima sangat banyak kiriman dari jaringan Anda dalam satu jam ini. "
    "Isian Anda tetap ada di bawah; tunggu beberapa menit, lalu kirim lagi."
)
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
    alamat = laju.alamat_klien(request)
    if laju.hitung("kiriman", alamat, menit=SATU_JAM) > KIRIMAN_PER_JAM:
        return _terlalu_sering(request, PengaduanForm(request.POST))
    form = PengaduanForm(request.POST, request.FILES)
    form.is_valid()
    form.titipkan()
    if menunjuk(request):
        lanjut, keterangan = tunjuk(form)
        return _formulir(request, lanjut, **keterangan)
    if form.errors:
        return _formulir(request, form, 400 if form.terperangkap else 422)
    if laju.terhitung("pengaduan", alamat, menit=SATU_JAM) >= PENGADUAN_PER_JAM:
        return _terlalu_sering(request, form)
    if "tetap_kirim" not in request.POST and (mirip := laporan_serupa(**form.isian)):
        return _formulir(request, form, serupa=[{**butir(p), "token": token_dukungan(p)} for p in mirip])
    return _kirim(request, form, alamat)


def _kirim(request, form: PengaduanForm, alamat: str) -> HttpResponse:
    try:
        pengaduan, kode = acts.ajukan(
            form.isian,
            token=form.token_kirim,
            titipan=form.token_berkas.get("foto", []),
            jawaban=form.jawaban,
        )
    except TahunTanpaLibur as galat:
        form.add_error(None, KALENDER_BELUM_ADA % galat.tahun)
        return _formulir(request, form, 503)
    except ValidationError as galat:
        form.lupakan_yang_basi()
        if not form.errors:
            pasang_galat(form, galat)
        return _formulir(request, form, 422)
    laju.hitung("pengaduan", alamat, menit=SATU_JAM)
    akses.titip_kode(request, pengaduan.nomor, kode)
    akses.buka(request, pengaduan.nomor)
    return HttpResponseRedirect(reverse("pengaduan:diterima"))


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
    """The receipt: number, code, dates. The code is shown for 60 minutes, to the visitor who filed."""
    if (titipan := _titipan(request)) is None:
        return render(request, "pengaduan/pengaduan_diterima_lewat.html")
    pengaduan, kode = titipan
    konteks = {
        "pengaduan": pengaduan,
        "kode": kode,
        "surel": samarkan_surel(pengaduan.email),
        "url_pdf": reverse("pengaduan:diterima_pdf"),
        "qr": qr_svg(alamat_lacak(pengaduan)),
        "langkah": langkah_pelayanan(pengaduan),
    }
    return render(request, "pengaduan/pengaduan_diterima.html", konteks)


@never_cache
@require_safe
def diterima_pdf(request):
    """The receipt as PDF, with the code, for the visitor who filed."""
    if (titipan := _titipan(request)) is None:
        return render(request, "pengaduan/pengaduan_diterima_lewat.html")
    pengaduan, kode = titipan
    return jawab_pdf(request, surat_pemohon(pengaduan).first(), kode)


def _titipan(request) -> tuple[Pengaduan, str] | None:
    titipan = akses.kode_titipan(request, Pengaduan.JENIS_NOMOR)
    if titipan is None:
        return None
    return get_object_or_404(Pengaduan, nomor=titipan[0]), titipan[1]


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
