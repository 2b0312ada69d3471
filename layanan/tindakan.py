"""TindakanAdmin: verbs on an admin page. The only small framework we own.

A case is never edited: an officer presses a verb, fills its small form, reads the letter it will write, and confirms.
Pressing, previewing and confirming all run the same act; the preview runs it in a transaction that is rolled back.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass

from django import forms
from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404, HttpResponseRedirect
from django.template.response import TemplateResponse
from django.urls import path, reverse

from layanan.forms import pasang_galat
from layanan.models import Surat
from layanan.surat import isi_surat

# Codes of an act's refusal that say "somebody else was faster", not "your input is wrong".
KEADAAN_BERUBAH = frozenset({"basi", "tertutup", "tidak_terlihat"})


class FormulirTindakan(forms.Form):
    """The form of one verb: shape only. `argumen` gives the keyword arguments of the act."""

    versi = forms.IntegerField(widget=forms.HiddenInput)
    # Whether the letters can be shown before they go; not with uploads, which a second page could not carry along.
    pratinjau = True
    pengantar = ""
    teks_kirim = ""

    def __init__(self, *args, objek, petugas, **kwargs):
        self.objek, self.petugas = objek, petugas
        super().__init__(*args, **kwargs)
        # A case counts its versions; a noun without `versi` leaves the field out (`versi = None` in its form).
        if "versi" in self.fields:
            self.initial.setdefault("versi", objek.versi)

    def argumen(self) -> dict:
        """The keyword arguments of the act, `versi` included."""
        return self.cleaned_data


@dataclass(frozen=True)
class Tombol:
    """One verb as the case page shows it: open (`url`), or closed with the sentence why."""

    nama: str
    label: str
    url: str
    halangan: str = ""
    utama: bool = False


def keadaan_berubah(galat: ValidationError) -> bool:
    """Whether an act refused because somebody else was faster."""
    return getattr(galat, "code", None) in KEADAAN_BERUBAH


def lanjutkan_dengan(form: forms.Form, objek) -> None:
    """Who was told that the case has changed may go on: the form now carries the version they have been told of."""
    if "versi" in form.fields:
        form.data = form.data.copy()
        form.data["versi"] = objek.versi


class _Batalkan(Exception):
    """Leaves the preview's transaction; never seen outside."""


def surat_pratinjau(nomor_perkara: str, lakukan: Callable[[], object]) -> list[Surat]:
    """The letters that `lakukan` would write to this case, exactly; nothing of it stays in the database."""
    try:
        with transaction.atomic():
            lama = set(Surat.objects.filter(nomor_perkara=nomor_perkara).values_list("pk", flat=True))
            lakukan()
            surat = list(Surat.objects.filter(nomor_perkara=nomor_perkara).exclude(pk__in=lama))
            raise _Batalkan
    except _Batalkan:
        return surat


class TindakanAdmin(admin.ModelAdmin):
    """A read-only admin page with verbs.

    A subclass gives `formulir` (verb -> form), `jalankan` (calls the act), `halangan` (why a verb is closed) and
    `tombol` (the buttons of one case). Whatever `get_queryset` hides from an officer is 404 at every address.
    """

    formulir: Mapping[str, type[FormulirTindakan]] = {}
    templat_tindakan = "admin/tindakan.html"
    templat_pratinjau = "admin/tindakan_pratinjau.html"

    def jalankan(self, nama: str, objek, *, oleh, **argumen):
        """Call the act of this verb."""
        raise NotImplementedError

    def halangan(self, nama: str, objek, petugas) -> str:
        """Why the verb is closed to this officer now; empty when it is open."""
        raise NotImplementedError

    def label(self, nama: str) -> str:
        """The words on the button."""
        raise NotImplementedError

    def kalimat_berhasil(self, nama: str, objek) -> str:
        """What the officer reads when the act is done."""
        return f"{objek}: {self.label(nama)} tercatat."

    def isi_awal(self, nama: str, objek, request) -> dict:
        """What the form of a verb starts with."""
        return {}

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_object(self, request, object_id, from_field=None):
        """The object, or 404: what lies outside the officer's QuerySet does not exist for them."""
        if (objek := super().get_object(request, object_id, from_field)) is None:
            raise Http404("Tidak ada dalam daftar Anda.")
        return objek

    def get_urls(self):
        return [
            path(
                "<int:pk>/tindakan/<slug:nama>/",
                self.admin_site.admin_view(self.tindakan_view),
                name=f"{self.opts.app_label}_{self.opts.model_name}_tindakan",
            ),
            *super().get_urls(),
        ]

    def url_tindakan(self, objek, nama: str) -> str:
        """The address of a verb's form."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_tindakan", args=[objek.pk, nama])

    def url_objek(self, objek) -> str:
        """The address of the case page."""
        return reverse(f"admin:{self.opts.app_label}_{self.opts.model_name}_change", args=[objek.pk])

    def tindakan_view(self, request, pk: int, nama: str):
        """The small form of a verb (GET), the preview of its letters, and the act itself (POST)."""
        if nama not in self.formulir:
            raise Http404("Tindakan ini tidak ada.")
        objek = self.get_object(request, str(pk))
        if request.method != "POST":
            halangan = self.halangan(nama, objek, request.user)
            form = (
                None if halangan else self._formulir(request, nama, objek, initial=self.isi_awal(nama, objek, request))
            )
            return self._halaman(request, nama, objek, form, halangan=halangan, status=409 if halangan else 200)
        form = self._formulir(request, nama, objek, data=request.POST, files=request.FILES)
        if not form.is_valid():
            return self._halaman(request, nama, objek, form, status=422)
        if "_ubah" in request.POST:
            return self._halaman(request, nama, objek, form)
        try:
            if form.pratinjau and "_lanjut" not in request.POST:
                return self._pratinjau(request, nama, objek, form)
            self.jalankan(nama, objek, oleh=request.user, **form.argumen())
        except ValidationError as galat:
            return self._ditolak(request, nama, objek, form, galat)
        messages.success(request, self.kalimat_berhasil(nama, objek))
        return HttpResponseRedirect(self.url_objek(objek))

    def _formulir(self, request, nama, objek, **isian) -> FormulirTindakan:
        return self.formulir[nama](objek=objek, petugas=request.user, **isian)

    def _pratinjau(self, request, nama, objek, form):
        """Show what the act would write. An act that writes no letter is simply confirmed on this page."""
        surat = surat_pratinjau(objek.nomor, lambda: self.jalankan(nama, objek, oleh=request.user, **form.argumen()))
        naskah = [{"surat": s, "isi": isi_surat(s)} for s in surat]
        tersembunyi = [form[n].as_hidden() for n in form.fields]
        return self._halaman(
            request, nama, objek, form, templat=self.templat_pratinjau, naskah=naskah, tersembunyi=tersembunyi
        )

    def _ditolak(self, request, nama, objek, form, galat):
        """The act refused: its sentence on the form, all that was typed kept."""
        pasang_galat(form, galat)
        berubah = keadaan_berubah(galat)
        if berubah:
            objek = self.get_object(request, str(objek.pk))
            lanjutkan_dengan(form, objek)
        return self._halaman(request, nama, objek, form, berubah=berubah, status=409 if berubah else 422)

    def _halaman(self, request, nama, objek, form, *, templat="", status=200, **konteks):
        konteks = {
            **self.admin_site.each_context(request),
            "title": self.label(nama),
            "opts": self.opts,
            "original": objek,
            "nama": nama,
            "form": form,
            "url_objek": self.url_objek(objek),
            **self.konteks_tindakan(request, nama, objek),
            **konteks,
        }
        return TemplateResponse(request, templat or self.templat_tindakan, konteks, status=status)

    def konteks_tindakan(self, request, nama: str, objek) -> dict:
        """What a verb's page shows beside its form."""
        return {}
