"""The public directory of the city's bodies. Open to everybody."""

from django.shortcuts import get_object_or_404, render
from django.urls import reverse
from django.views.decorators.http import require_safe

from layanan.halaman_umum import bersih_kueri, umum
from layanan.models import PerangkatDaerah
from layanan.pencarian import cari_kata

# How sure the name is, in words; the stored word comes from the source file.
KEPASTIAN = {
    "terverifikasi": "Nama ini tertulis begitu di sumbernya.",
    "nama_disimpulkan": "Nama lengkapnya kami simpulkan dari sebutan di sumbernya, dan dapat berbeda dari nama resmi.",
}
BIDANG_CARI = ("nama", "singkatan", "alamat", "pimpinan_jabatan", "pimpinan_nama", "ppid_pelaksana")


@require_safe
@umum
def daftar(request):
    """All bodies of today, or those that hold the words asked for."""
    cari = bersih_kueri(request.GET.get("cari", ""))
    baris = PerangkatDaerah.objects.aktif()
    if cari:
        baris = cari_kata(baris, cari, *BIDANG_CARI, semua=True)
    return render(request, "profil/perangkat_daerah_daftar.html", {"daftar": list(baris), "cari": cari})


@require_safe
@umum
def detail(request, slug):
    """One body: how to reach it, who leads it, who answers for its information."""
    opd = get_object_or_404(PerangkatDaerah.objects.aktif(), slug=slug)
    pimpinan = ", ".join(filter(None, [opd.pimpinan_nama, opd.pimpinan_jabatan]))
    konteks = {
        "opd": opd,
        "rincian": [("Alamat kantor", opd.alamat), ("Pimpinan", pimpinan), ("PPID Pelaksana", opd.ppid_pelaksana)],
        "kepastian": KEPASTIAN.get(opd.status, ""),
        "ada_kontak": any([opd.alamat, opd.telepon, opd.email, opd.situs]),
        "ada_struktur": opd.jabatan.exists(),
        # By its address only: the list belongs to another room.
        "alamat_dip": f"{reverse('informasi:dip_daftar')}?opd={opd.slug}",
    }
    return render(request, "profil/perangkat_daerah_detail.html", konteks)
