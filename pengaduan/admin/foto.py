"""Photographs of a complaint on their way to the public: blacked out, looked at, shown, taken back."""

from django import forms
from django.contrib import messages
from django.core.exceptions import ValidationError
from django.http import HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.urls import path, reverse
from django.views.decorators.http import require_POST

from layanan.admin.hitam import HitamkanAdmin
from layanan.forms import RuasTeks
from layanan.formulir_hitam import HitamkanForm
from layanan.salinan import kotak_lama
from pengaduan import acts
from pengaduan.acts.foto import TANPA_KETERANGAN
from pengaduan.models import FotoTerbit, Pengaduan
from pengaduan.rules import AlasanHitam, Tindakan


class HitamkanFotoForm(HitamkanForm):
    keterangan = RuasTeks(
        label="Yang terlihat di foto",
        max_length=150,
        wajib=TANPA_KETERANGAN,
        help_text="Satu kalimat tanpa nama orang, misalnya “Lubang besar di tengah jalan, tergenang air”.",
    )
    versi = forms.IntegerField(widget=forms.HiddenInput)


class FotoAdmin(HitamkanAdmin):
    """The photographs' part of PengaduanAdmin."""

    formulir_hitam = HitamkanFotoForm
    keperluan_hitam = "Menghitamkan foto sebelum ditampilkan untuk umum"
    pengantar_hitam = (
        "Tutup wajah, pelat nomor kendaraan, dan apa pun yang menunjuk satu orang. Foto aslinya tetap tersimpan dan "
        "hanya dilihat petugas."
    )
    pengantar_hasil = "Beginilah foto ini tampil di laporan untuk umum."

    def get_urls(self):
        tarik = self.admin_site.admin_view(require_POST(self.tarik_foto_view))
        return [path("<int:pk>/foto/<int:lampiran>/tarik/", tarik, name="pengaduan_foto_tarik"), *super().get_urls()]

    def berkas_hitam(self, objek):
        return objek.foto_asli()

    def dasar_hitam(self, objek):
        return AlasanHitam.choices

    def halangan_hitam(self, objek, petugas):
        return objek.halangan(Tindakan.TERBITKAN, petugas)

    def awal_hitam(self, objek, asal):
        foto = FotoTerbit.objects.filter(asal=asal).select_related("berkas").first()
        isian = {"versi": objek.versi, "keterangan": foto.keterangan if foto else ""}
        return kotak_lama(foto.berkas if foto else None), isian

    def terbitkan_hitam(self, objek, asal, kotak, form, *, oleh):
        isi = {nama: form.cleaned_data[nama] for nama in ("keterangan", "versi")}
        p = acts.terbitkan_foto(objek, asal=asal, kotak=kotak, oleh=oleh, **isi)
        if p.sudah_publik():
            return f"Foto {asal.nama_asli} tampil untuk umum."
        return f"Foto {asal.nama_asli} siap. Foto ini tampil begitu laporannya ditampilkan untuk umum."

    def tarik_foto_view(self, request, pk: int, lampiran: int):
        """Take a photograph back; one press is enough, since nothing is lost."""
        objek = self.get_object(request, str(pk))
        asal = get_object_or_404(objek.foto_asli(), pk=lampiran)
        try:
            acts.tarik_foto(objek, asal=asal, oleh=request.user)
        except ValidationError as galat:
            messages.error(request, " ".join(galat.messages))
        else:
            messages.success(request, f"Foto {asal.nama_asli} tidak lagi tampil untuk umum.")
        return HttpResponseRedirect(self.url_objek(objek))


def baris_foto(p: Pengaduan, petugas, peran) -> dict[str, list]:
    """The photographs of the reporter and those taken after the work, each with what can be done with it."""
    terbit = set(FotoTerbit.objects.filter(pengaduan=p, berkas__dihapus_pada=None).values_list("asal", flat=True))
    boleh = not p.halangan(Tindakan.TERBITKAN, petugas, peran)
    hasil = {"laporan": [], "sesudah": []}
    for satu in p.foto_asli():
        argumen = [p.pk, satu.pk]
        baris = {"lampiran": satu, "url": reverse("admin:pengaduan_pengaduan_berkas", args=argumen)}
        baris["terbit"] = satu.pk in terbit
        if boleh:
            baris["url_hitamkan"] = reverse("admin:pengaduan_pengaduan_hitamkan", args=argumen)
            baris["url_tarik"] = reverse("admin:pengaduan_foto_tarik", args=argumen) if baris["terbit"] else ""
        hasil["sesudah" if satu.jenis == satu.Jenis.FOTO_SESUDAH else "laporan"].append(baris)
    return hasil
