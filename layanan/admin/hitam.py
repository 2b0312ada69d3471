"""The pages on which an officer blacks out a private file before it is published: mark, look at the result, publish."""

from dataclasses import replace

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db.models import QuerySet
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from layanan import lampiran as simpanan
from layanan.admin.perkara import peran_tercatat
from layanan.berkas import JPEG
from layanan.forms import pasang_galat
from layanan.formulir_hitam import HitamkanForm, KotakForm, baca_kotak, kueri_gambar, tulis_kotak
from layanan.models import Lampiran
from layanan.penghitaman import Kotak, gambar_halaman, jumlah_halaman, periksa_kotak
from layanan.tindakan import keadaan_berubah, lanjutkan_dengan


class HitamkanAdmin(admin.ModelAdmin):
    """The addresses `hitamkan` of an object's files. Nothing here publishes: `terbitkan_hitam` calls the act."""

    formulir_hitam: type[HitamkanForm] = HitamkanForm
    keperluan_hitam = "Menghitamkan berkas sebelum diterbitkan"
    # What the page says above the pictures, and above the result.
    pengantar_hitam = pengantar_hasil = ""

    def berkas_hitam(self, objek) -> QuerySet[Lampiran]:
        """The originals of this object that may be published after blacking out."""
        raise NotImplementedError

    def dasar_hitam(self, objek) -> list[tuple[str, str]]:
        """The grounds a box may have."""
        raise NotImplementedError

    def halangan_hitam(self, objek, petugas) -> str:
        """Why this officer may not publish now; empty when they may."""
        raise NotImplementedError

    def awal_hitam(self, objek, asal: Lampiran) -> tuple[list[Kotak], dict]:
        """The boxes and values of the last time."""
        return [], {}

    def terbitkan_hitam(self, objek, asal: Lampiran, kotak: list[Kotak], form: HitamkanForm, *, oleh) -> str:
        """Call the act; returns the sentence for the officer."""
        raise NotImplementedError

    def get_urls(self):
        jaga, awalan = self.admin_site.admin_view, f"{self.opts.app_label}_{self.opts.model_name}_hitamkan"
        dasar = "<int:pk>/hitamkan/<int:lampiran>/"
        return [
            path(dasar, jaga(self.hitamkan_view), name=awalan),
            path(f"{dasar}gambar/", jaga(require_safe(self.hitamkan_gambar_view)), name=f"{awalan}_gambar"),
            *super().get_urls(),
        ]

    def url_hitamkan(self, objek, asal: Lampiran, bagian: str = "") -> str:
        """The address of the tool for one file."""
        nama = f"admin:{self.opts.app_label}_{self.opts.model_name}_hitamkan{bagian}"
        return reverse(nama, args=[objek.pk, asal.pk])

    def _asal(self, request, pk: int, lampiran: int):
        objek = self.get_object(request, str(pk))
        if objek is None:
            raise Http404("Tidak ada dalam daftar Anda.")
        return objek, get_object_or_404(self.berkas_hitam(objek), pk=lampiran), self.halangan_hitam(objek, request.user)

    def hitamkan_gambar_view(self, request, pk: int, lampiran: int):
        """A page of the original, or of the result with the boxes of the address; the look is written down."""
        objek, asal, halangan = self._asal(request, pk, lampiran)
        if halangan:
            raise Http404(halangan)
        dasar, nomor = dict(self.dasar_hitam(objek)), request.GET.get("halaman", "1")
        try:
            kotak = [baca_kotak(teks, dasar) for teks in request.GET.get("kotak", "").split(";") if teks]
            nomor = int(nomor) if nomor.isascii() and nomor.isdecimal() else 0
            periksa_kotak(kotak, nomor)
            gambar = gambar_halaman(simpanan.isi_atau_404(asal), asal.mime, nomor, kotak)
        except ValidationError as galat:
            raise Http404(galat.messages[0]) from galat
        peran = peran_tercatat(request.user)
        simpanan.catat_akses(asal, oleh=request.user, peran=peran, keperluan=self.keperluan_hitam)
        return HttpResponse(gambar, content_type=JPEG, headers=simpanan.TAJUK_UNDUHAN)

    def hitamkan_view(self, request, pk: int, lampiran: int):
        """Mark boxes, look at the result, publish it."""
        objek, asal, halangan = self._asal(request, pk, lampiran)
        try:
            jumlah = 0 if halangan else jumlah_halaman(simpanan.isi_atau_404(asal), asal.mime)
        except ValidationError as galat:
            halangan = galat.messages[0]
        if halangan:
            messages.error(request, halangan)
            return HttpResponseRedirect(self._url_kembali(objek))
        if request.method != "POST":
            kotak, isian = self.awal_hitam(objek, asal)
            return self._halaman_hitam(request, objek, asal, self._form(objek, jumlah, isian, kotak))
        form = self._form(objek, jumlah, request.POST)
        if "_lihat" not in request.POST and "_terbitkan" not in request.POST:
            return self._susun_kotak(request, objek, asal, form)
        if not form.is_valid():
            return self._halaman_hitam(request, objek, asal, form, status=422)
        if "_terbitkan" not in request.POST:
            return self._halaman_hitam(request, objek, asal, form, hasil=True)
        return self._terbitkan(request, objek, asal, form)

    def _terbitkan(self, request, objek, asal, form):
        try:
            kalimat = self.terbitkan_hitam(objek, asal, form.kotak, form, oleh=request.user)
        except ValidationError as galat:
            pasang_galat(form, galat)
            if keadaan_berubah(galat):  # the boxes were work: they stay, and may be published on the second press
                objek = self.get_object(request, str(objek.pk))
                lanjutkan_dengan(form, objek)
            return self._halaman_hitam(request, objek, asal, form, status=422)
        messages.success(request, kalimat)
        return HttpResponseRedirect(self._url_kembali(objek))

    def _form(self, objek, jumlah: int, isian, kotak=()) -> HitamkanForm:
        """The form as it was sent; with `kotak` one that begins from them and is judged later."""
        pilihan = {"dasar": self.dasar_hitam(objek), "jumlah_halaman": jumlah}
        if hasattr(isian, "getlist"):
            return self.formulir_hitam(isian, **pilihan)
        return self.formulir_hitam(kotak=kotak, initial=isian, **pilihan)

    def _susun_kotak(self, request, objek, asal, form):
        """Add a box by numbers, take one away, or go back to marking: nothing is judged yet but the new box."""
        kotak, angka = form.kotak, None
        kotak = [k for urut, k in enumerate(kotak) if str(urut) != request.POST.get("_buang")]
        if "_tambah" in request.POST:
            angka = KotakForm(request.POST, jumlah_halaman=form.jumlah_halaman)
            if angka.is_valid():
                dasar = dict(form.fields["dasar"].choices)
                pilihan = request.POST.get("dasar", "")
                kotak.append(replace(angka.kotak, dasar=pilihan if pilihan in dasar else next(iter(dasar))))
                angka = None
        lanjut = self._form(objek, form.jumlah_halaman, request.POST.dict(), kotak)
        status = 422 if angka else 200
        return self._halaman_hitam(request, objek, asal, lanjut, angka=angka, status=status)

    def _halaman_hitam(self, request, objek, asal, form, *, hasil=False, angka=None, status=200):
        kotak, gambar = form.kotak, self.url_hitamkan(objek, asal, "_gambar")
        label = dict(form.fields["dasar"].choices)
        semua = [_tampak(urut, k, label) for urut, k in enumerate(kotak)]
        konteks = {
            **self.admin_site.each_context(request),
            "title": "Hasil penghitaman" if hasil else "Hitamkan",
            "opts": self.opts,
            "original": objek,
            "asal": asal,
            "form": form,
            "lain": [form[n] for n in form.fields if n != "dasar"],
            "angka": angka or KotakForm(jumlah_halaman=form.jumlah_halaman),
            "kotak": semua,
            "lembar": [
                {
                    "nomor": n,
                    "url": f"{gambar}?{kueri_gambar(n, kotak if hasil else ())}",
                    "kotak": [k for k in semua if k["halaman"] == n],
                }
                for n in range(1, form.jumlah_halaman + 1)
            ],
            "hasil": hasil,
            "pengantar": self.pengantar_hasil if hasil else self.pengantar_hitam,
            "url_objek": self._url_kembali(objek),
        }
        return TemplateResponse(request, "admin/layanan/hitamkan.html", konteks, status=status)

    def _url_kembali(self, objek) -> str:
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[objek.pk])


def _tampak(urut: int, k: Kotak, label: dict[str, str]) -> dict:
    """A box as the page draws and lists it; numbers as SVG wants them."""
    letak = {n: f"{getattr(k, n) * 100:.2f}" for n in ("x", "y", "w", "h")}
    return {"urut": urut, "halaman": k.halaman, "teks": tulis_kotak(k), "dasar": label.get(k.dasar, ""), **letak}
