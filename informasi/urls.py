from django.urls import path, re_path

from informasi.models import Keberatan
from informasi.views import dip, hitung_tenggat, jawaban, keberatan, lacak, lacak_keberatan, laporan, permohonan
from layanan.halaman_pemohon import alamat_berkas

app_name = "informasi"

_LACAK = r"^lacak/(?P<nomor>PI-\d{4}-\d{6})/"
_KEBERATAN = r"^lacak/(?P<nomor>KB-\d{4}-\d{6})/"

urlpatterns = [
    path("informasi-publik/", dip.daftar, name="dip_daftar"),
    path("informasi-publik/daftar.csv", dip.daftar_csv, name="dip_csv"),
    path("informasi-publik/daftar.json", dip.daftar_json, name="dip_json"),
    path("informasi-publik/dikecualikan/", dip.dikecualikan, name="dikecualikan"),
    path("informasi-publik/dikecualikan/<int:pk>/penetapan.pdf", dip.penetapan, name="penetapan"),
    path("informasi-publik/<slug:slug>/", dip.detail, name="dip_detail"),
    path("informasi-publik/<slug:slug>/berkas/<int:pk>/", dip.unduh, name="dip_unduh"),
    path("permohonan/", permohonan.tentang, name="permohonan_tentang"),
    path("permohonan/ajukan/", permohonan.ajukan, name="permohonan_ajukan"),
    path("permohonan/ajukan/diterima/", permohonan.diterima, name="permohonan_diterima"),
    path("permohonan/ajukan/diterima/pdf/", permohonan.diterima_pdf, name="permohonan_diterima_pdf"),
    path("permohonan/saran/", permohonan.saran, name="saran"),
    path("permohonan/saran/ambil/", permohonan.saran_ambil, name="saran_ambil"),
    path("permohonan/hitung-tenggat/", hitung_tenggat.hitung_tenggat, name="hitung_tenggat"),
    path("permohonan/jawaban/", jawaban.daftar, name="jawaban_daftar"),
    path("permohonan/jawaban/<slug:slug>/", jawaban.detail, name="jawaban_detail"),
    path("laporan/", laporan.daftar, name="laporan_daftar"),
    path("laporan/<int:tahun>/", laporan.satu, name="laporan_tahun"),
    path("laporan/<int:tahun>/pdf/", laporan.pdf, name="laporan_pdf"),
    path("laporan/<int:tahun>/waktu.csv", laporan.waktu_csv, name="laporan_waktu"),
    re_path(_LACAK + r"$", lacak.permohonan, name="lacak_permohonan"),
    re_path(_LACAK + r"hitungan/$", lacak.hitungan, name="lacak_hitungan"),
    *alamat_berkas(_LACAK, lacak.milik_pemohon),
    re_path(_LACAK + r"lengkapi/$", lacak.lengkapi, name="lacak_lengkapi"),
    re_path(_LACAK + r"identitas/$", lacak.identitas, name="lacak_identitas"),
    re_path(_LACAK + r"cabut/$", lacak.cabut, name="lacak_cabut"),
    re_path(_LACAK + r"nilai/$", lacak.nilai, name="lacak_nilai"),
    path("keberatan/ajukan/", keberatan.ajukan, name="keberatan_ajukan"),
    path("keberatan/ajukan/diterima/", keberatan.diterima, name="keberatan_diterima"),
    path("keberatan/ajukan/diterima/pdf/", keberatan.diterima_pdf, name="keberatan_diterima_pdf"),
    re_path(_KEBERATAN + r"$", lacak_keberatan.keberatan, name="keberatan_lacak"),
    re_path(_KEBERATAN + r"berkas-sengketa\.zip$", lacak_keberatan.berkas_sengketa, name="keberatan_berkas_sengketa"),
    re_path(_KEBERATAN + r"sidang\.ics$", lacak_keberatan.sidang, name="keberatan_sidang"),
    *alamat_berkas(_KEBERATAN, lacak_keberatan.milik_pemohon, Keberatan.AWALAN_ALAMAT),
    re_path(_KEBERATAN + r"tanggapi/$", lacak_keberatan.tanggapi, name="keberatan_tanggapi"),
    re_path(_KEBERATAN + r"cabut/$", lacak_keberatan.cabut, name="keberatan_lacak_cabut"),
]
