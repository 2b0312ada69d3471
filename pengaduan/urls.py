from django.urls import path, re_path

from layanan.halaman_pemohon import alamat_berkas
from pengaduan.feeds import UmpanAtom, UmpanRss
from pengaduan.views import buat, lacak, peta, publik, titik, warga

app_name = "pengaduan"

_LAPORAN = r"^pengaduan/daftar/(?P<nomor>PD-\d{4}-\d{6})/"
_LACAK = r"^lacak/(?P<nomor>PD-\d{4}-\d{6})/"

urlpatterns = [
    path("pengaduan/", publik.tentang, name="tentang"),
    path("pengaduan/daftar/", publik.daftar, name="publik_daftar"),
    path("pengaduan/daftar/rss/", UmpanRss(), name="publik_rss"),
    path("pengaduan/daftar/atom/", UmpanAtom(), name="publik_atom"),
    re_path(_LAPORAN + r"$", publik.detail, name="publik_detail"),
    re_path(_LAPORAN + r"foto/(?P<pk>\d{1,18})/$", publik.foto, name="publik_foto"),
    re_path(_LAPORAN + r"dukung/$", warga.dukung, name="dukung"),
    re_path(_LAPORAN + r"ikuti/$", warga.ikuti, name="ikuti"),
    path("pengaduan/ikuti/<str:token>/", warga.ikutan, name="ikutan"),
    path("pengaduan/peta/", peta.peta, name="peta"),
    path("pengaduan/buat/", buat.buat, name="buat"),
    path("pengaduan/buat/peta.svg", titik.peta, name="peta_pilih"),
    path("pengaduan/buat/diterima/", buat.diterima, name="diterima"),
    path("pengaduan/buat/diterima/pdf/", buat.diterima_pdf, name="diterima_pdf"),
    re_path(_LACAK + r"$", lacak.pengaduan, name="lacak_pengaduan"),
    *alamat_berkas(_LACAK, lacak.milik_pelapor),
    re_path(_LACAK + r"lengkapi/$", lacak.lengkapi, name="lacak_lengkapi"),
    re_path(_LACAK + r"beres/$", lacak.beres, name="lacak_beres"),
    re_path(_LACAK + r"belum-beres/$", lacak.belum_beres, name="lacak_belum_beres"),
    re_path(_LACAK + r"cabut/$", lacak.cabut, name="lacak_cabut"),
]
