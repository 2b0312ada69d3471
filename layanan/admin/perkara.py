"""What the desk of every kind of case shares: letters and files below the case, its verbs and its history."""

from collections.abc import Callable, Iterable
from types import ModuleType

from django.core.exceptions import PermissionDenied
from django.db.models import TextChoices
from django.http import Http404, HttpResponse, HttpResponseNotAllowed
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.views.decorators.http import require_safe

from layanan import alur
from layanan.lampiran import sajikan
from layanan.models import AksesIdentitas, Lampiran, Surat, Urusan
from layanan.papan import Sudut
from layanan.pdf import PdfTidakTersedia, pdf_surat
from layanan.peran import Peran, peran_dari
from layanan.peristiwa import riwayat
from layanan.surat import isi_surat
from layanan.tindakan import TindakanAdmin, Tombol

TANPA_PERAN = "Admin situs"


def peran_tercatat(petugas) -> str:
    """The role written beside a look at a file."""
    peran = peran_dari(petugas)
    return next((p.value for p in Peran if p.value in peran), TANPA_PERAN)


def catat_lihat(nomor: str, petugas, keperluan: str) -> None:
    """Write down that an officer sees who wrote; the citizen reads it on the tracking page (UU 27/2022 Pasal 32)."""
    AksesIdentitas.objects.create(nomor_perkara=nomor, oleh=petugas, peran=peran_tercatat(petugas), keperluan=keperluan)


class MejaPerkara(TindakanAdmin):
    """The desk of one kind of case: read here and moved by verbs; no field is ever edited and no case deleted.

    It names the module of its acts, its verbs, and the template of its page, for which it gives `isi_halaman`. Each
    address of a letter or file asks the model (`boleh_lihat_surat`, `boleh_lihat_lampiran`); what it refuses does not
    exist.
    """

    acts: ModuleType
    tindakan: type[TextChoices]
    templat_perkara = ""
    view_on_site = False

    def isi_halaman(self, perkara: Urusan, sudut: Sudut) -> dict:
        """What the page of one case shows."""
        raise NotImplementedError

    def keperluan(self, perkara: Urusan) -> str:
        """Why an officer opens a file in this state: the citizen can be told so (UU 27/2022 Pasal 32)."""
        raise NotImplementedError

    # --- Page and verbs ----------------------------------------------------------------------------------------------
    def jalankan(self, nama, objek, *, oleh, **argumen):
        return getattr(self.acts, nama)(objek, oleh=oleh, **argumen)

    def halangan(self, nama, objek, petugas):
        return objek.halangan(self.tindakan(nama), petugas)

    def label(self, nama):
        return self.tindakan(nama).label

    def change_view(self, request, object_id, form_url="", extra_context=None):
        """The page of one case: what it says, its clock, its verbs. Nothing can be posted to it."""
        if request.method not in ("GET", "HEAD"):
            return HttpResponseNotAllowed(["GET", "HEAD"])
        perkara = self.get_object(request, object_id)
        if not self.has_view_permission(request, perkara):
            raise PermissionDenied
        self.catat_halaman(request, perkara)
        konteks = {
            **self.admin_site.each_context(request),
            "title": perkara.nomor,
            "opts": self.opts,
            "original": perkara,
            "has_view_permission": True,
            **self.isi_halaman(perkara, Sudut.untuk(request)),
        }
        return TemplateResponse(request, self.templat_perkara, konteks)

    def catat_halaman(self, request, perkara: Urusan) -> None:
        """The page of a case is opened: who may see the identity has seen it."""
        if perkara.beridentitas and perkara.boleh_lihat_identitas(request.user):
            catat_lihat(perkara.nomor, request.user, f"{self.keperluan(perkara)}: membuka halamannya")

    # --- Letters and files -------------------------------------------------------------------------------------------
    def get_urls(self):
        awalan = f"{self.opts.app_label}_{self.opts.model_name}"
        halaman = (
            ("<int:pk>/surat/<int:surat>/", self.surat_view, "surat"),
            ("<int:pk>/surat/<int:surat>/pdf/", self.surat_pdf_view, "surat_pdf"),
            ("<int:pk>/berkas/<int:lampiran>/", self.berkas_view, "berkas"),
        )
        jaga = self.admin_site.admin_view
        urls = [path(jalur, jaga(require_safe(view)), name=f"{awalan}_{nama}") for jalur, view, nama in halaman]
        return [*urls, *super().get_urls()]

    def _surat(self, request, pk: int, surat: int):
        perkara = self.get_object(request, str(pk))
        satu = Surat.objects.filter(pk=surat, nomor_perkara=perkara.nomor).first()
        if satu is None or not perkara.boleh_lihat_surat(satu, request.user):
            raise Http404("Surat tidak ada.")
        if satu.untuk == Surat.Untuk.PEMOHON and not satu.dikosongkan:
            catat_lihat(perkara.nomor, request.user, f"Membaca surat {satu.nomor} kepada Anda")
        return perkara, satu

    def surat_view(self, request, pk: int, surat: int):
        """The letter as it was frozen; the access code is never part of it."""
        perkara, satu = self._surat(request, pk, surat)
        konteks = {
            **self.admin_site.each_context(request),
            "title": satu.perihal,
            "opts": self.opts,
            "original": perkara,
            "surat": satu,
            "untuk": perkara.sebutan_peran(satu.get_untuk_display()),
            "isi": isi_surat(satu),
            "url_perkara": self.url_objek(perkara),
        }
        return TemplateResponse(request, "admin/perkara_surat.html", konteks)

    def surat_pdf_view(self, request, pk: int, surat: int):
        """The letter on the city's letterhead; a plain sentence where this machine cannot make PDF."""
        _, satu = self._surat(request, pk, surat)
        try:
            isi = pdf_surat(satu)
        except PdfTidakTersedia as galat:
            return HttpResponse(str(galat), status=503, content_type="text/plain; charset=utf-8")
        nama = satu.nomor.replace("/", "-")
        tajuk = {"Content-Disposition": f'attachment; filename="{nama}.pdf"', "Cache-Control": "private, no-store"}
        return HttpResponse(isi, content_type="application/pdf", headers=tajuk)

    def berkas_view(self, request, pk: int, lampiran: int):
        """A private file of a case; who took it, as which role and why is written down first."""
        perkara = self.get_object(request, str(pk))
        satu = Lampiran.objects.filter(pk=lampiran, nomor_perkara=perkara.nomor).first()
        if satu is None or not perkara.boleh_lihat_lampiran(satu, request.user):
            raise Http404("Berkas tidak ada.")
        peran = peran_tercatat(request.user)
        return sajikan(request, satu, oleh=request.user, peran=peran, keperluan=self.keperluan(perkara))


# --- What the page of one case shows ---------------------------------------------------------------------------------
def tombol(p: Urusan, sudut: Sudut, tindakan: Iterable, utama: Iterable, url: Callable) -> list[Tombol]:
    """The verbs of this state for these roles: open ones, the due one first, then closed ones with their sentence.

    `utama` are the verbs that are due now, the most likely first; the first open one is the primary button.
    """
    ada = [t for t in tindakan if alur.terbuka(p.ALUR, t, p.status, sudut.peran)]
    halangan = {t: p.halangan(t, sudut.petugas, sudut.peran) for t in ada}
    pertama = next((t for t in utama if halangan.get(t) == ""), None)
    daftar = [Tombol(t.value, t.label, url(p, t.value), halangan[t], t == pertama) for t in ada]
    return sorted(daftar, key=lambda t: (not t.utama, bool(t.halangan)))


def daftar_surat(p: Urusan, petugas) -> list[dict]:
    """The letters with their state; an address only where this officer may read them."""
    daftar = Surat.objects.filter(nomor_perkara=p.nomor).defer("isi", "teks", "rahasia").order_by("-pk")
    identitas, awalan = p.boleh_lihat_identitas(petugas), f"admin:{p._meta.app_label}_{p._meta.model_name}"
    return [
        {
            "surat": s,
            "untuk": p.sebutan_peran(s.get_untuk_display()),
            "terbaca": identitas or s.untuk == Surat.Untuk.PETUGAS,
            "url": reverse(f"{awalan}_surat", args=[p.pk, s.pk]),
            "url_pdf": reverse(f"{awalan}_surat_pdf", args=[p.pk, s.pk]),
        }
        for s in daftar
    ]


def kejadian(p: Urusan) -> list[dict]:
    """The history, newest first, with the officer's name."""
    label = dict(p.KEJADIAN.choices)
    return [
        {"peristiwa": x, "judul": label.get(x.kejadian, x.kejadian), "peran": p.sebutan_peran(x.peran)}
        for x in reversed(riwayat(p.nomor))
    ]
