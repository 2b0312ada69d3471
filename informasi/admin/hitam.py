"""Blacking out in the staff site: working files of a request, and originals of an entry of the list."""

from django import forms
from django.http import HttpResponseRedirect
from django.urls import reverse
from django.utils.html import format_html, format_html_join

from informasi.acts.penghitaman import (
    asli_informasi,
    asli_permohonan,
    hitamkan_berkas,
    simpan_asli,
    terbitkan_hitam,
    tindakan_hitam,
)
from informasi.rules import AlasanPasal17
from layanan.admin.hitam import HitamkanAdmin
from layanan.forms import RuasTeks
from layanan.formulir_hitam import HitamkanForm

PENGANTAR = (
    "Tutup hanya yang dikecualikan, dengan alasannya; yang lain tetap terbuka. Hasilnya berupa gambar tiap halaman: "
    "teks, lampiran, dan versi lama di dalam berkas tidak ikut."
)


class HitamkanDokumen(HitamkanAdmin):
    """Documents are blacked out on the ten exceptions of Pasal 17 UU 14/2008 alone."""

    pengantar_hitam = PENGANTAR

    def dasar_hitam(self, objek):
        return AlasanPasal17.choices


class HitamkanBerkasForm(HitamkanForm):
    versi = forms.IntegerField(widget=forms.HiddenInput)


class HitamkanPermohonan(HitamkanDokumen):
    """The tool below a request: the copy becomes a working file, offered when the material is handed over."""

    formulir_hitam = HitamkanBerkasForm
    keperluan_hitam = "Menghitamkan berkas sebelum disampaikan"
    pengantar_hasil = "Beginilah berkas ini diterima pemohon bila Anda memilihnya saat menyampaikan informasi."

    def berkas_hitam(self, objek):
        return asli_permohonan(objek)

    def halangan_hitam(self, objek, petugas):
        return objek.halangan(tindakan_hitam(objek, petugas), petugas)

    def awal_hitam(self, objek, asal):
        return [], {"versi": objek.versi}

    def terbitkan_hitam(self, objek, asal, kotak, form, *, oleh):
        hitamkan_berkas(objek, asal=asal, kotak=kotak, oleh=oleh, versi=form.cleaned_data["versi"])
        return f"{asal.nama_asli}: salinan yang dihitamkan tersimpan. Pilih salinan itu saat menyampaikan informasi."


class HitamkanInformasiForm(HitamkanForm):
    judul = RuasTeks(
        label="Judul berkas yang terbit",
        max_length=150,
        wajib="Tulis judul berkasnya.",
        help_text="Terbaca semua orang, juga di dalam berkasnya: jangan menyebut yang Anda tutup.",
    )


class HitamkanInformasi(HitamkanDokumen):
    """The tool below an entry of the list, and the way there: an original is uploaded, but not published."""

    formulir_hitam = HitamkanInformasiForm
    keperluan_hitam = "Menghitamkan berkas sebelum diterbitkan"
    pengantar_hasil = "Beginilah berkas ini terbit di daftar informasi publik."

    def berkas_hitam(self, objek):
        return asli_informasi(objek)

    def halangan_hitam(self, objek, petugas):
        return "" if petugas.has_perm("informasi.change_informasipublik") else "Anda tidak berwenang mengubah daftar."

    def awal_hitam(self, objek, asal):
        return [], {"judul": asal.nama_asli.rpartition(".")[0][:150]}

    def terbitkan_hitam(self, objek, asal, kotak, form, *, oleh):
        baris = terbitkan_hitam(objek, asal=asal, kotak=kotak, judul=form.cleaned_data["judul"], oleh=oleh)
        return f"“{baris.judul}” terbit, dengan {len(kotak)} bagian dihitamkan. Aslinya tetap hanya untuk petugas."

    def save_model(self, request, obj, form, change):
        """An upload that is to be blacked out first is kept as an original instead of being published."""
        bersih = form.cleaned_data.get("berkas_baru") if form.cleaned_data.get("hitamkan_dahulu") else None
        if bersih:
            form.cleaned_data["berkas_baru"] = None
        super().save_model(request, obj, form, change)
        if bersih:
            request.asal_hitam = simpan_asli(obj, berkas=bersih, oleh=request.user)

    def response_add(self, request, obj, post_url_continue=None):
        return self._ke_alat(request, obj) or super().response_add(request, obj, post_url_continue)

    def response_change(self, request, obj):
        return self._ke_alat(request, obj) or super().response_change(request, obj)

    def _ke_alat(self, request, obj):
        asal = getattr(request, "asal_hitam", None)
        return HttpResponseRedirect(self.url_hitamkan(obj, asal)) if asal else None

    def daftar_asli(self, obj):
        """The originals that are not public, each with its tool."""
        if not obj.pk:
            return "Belum ada."
        baris = [(a.nama_asli, self.url_hitamkan(obj, a)) for a in asli_informasi(obj)]
        butir = format_html_join("", '<li>{} <a href="{}">Hitamkan dan terbitkan</a></li>', baris)
        return format_html('<ul class="daftar-berkas">{}</ul>', butir) if baris else "Belum ada."

    daftar_asli.short_description = "berkas asli, tidak terbit"


def url_hitamkan(p, asal) -> str:
    """The address of the tool for a working file of a request."""
    return reverse("admin:informasi_permohonan_hitamkan", args=[p.pk, asal.pk])
