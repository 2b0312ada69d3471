"""The statutory registers in the staff site: a page, XLSX and PDF, by year. They name people."""

from django.contrib import admin
from django.core.exceptions import PermissionDenied
from django.core.paginator import InvalidPage, Paginator
from django.http import Http404, HttpResponse
from django.template.response import TemplateResponse
from django.urls import path
from django.utils import timezone
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_safe

from informasi.models.permohonan import MELIHAT_IDENTITAS
from informasi.register import Register
from layanan.admin.perkara import catat_lihat
from layanan.models import AksesIdentitas
from layanan.papan import Sudut
from layanan.pdf import jawab_unduhan, pdf_templat
from layanan.saringan import tahun_empat_angka
from layanan.xlsx import MIME, tulis_xlsx

PER_HALAMAN = 50
# Two hundred rows took 8 seconds to draw, more with long texts, and the proxy waits 60: a longer book comes in parts,
# as bound volumes do, each with its own signature and no row lost between them.
BARIS_PDF = 200


class BukuRegister(admin.ModelAdmin):
    """Adds the book of this kind of case, for the roles that see who asked; a superuser is none of them."""

    register: Register

    def get_urls(self):
        halaman = {"": self.register_view, "xlsx/": self.register_xlsx, "pdf/": self.register_pdf}
        return [
            path(f"register/{akhir}", self._jaga(view), name=self._nama_register(akhir.rstrip("/")))
            for akhir, view in halaman.items()
        ] + super().get_urls()

    def _nama_register(self, akhir: str) -> str:
        return "_".join(filter(None, [self.opts.app_label, self.opts.model_name, "register", akhir]))

    def _jaga(self, view):
        return self.admin_site.admin_view(require_safe(never_cache(view)))

    def boleh_register(self, request) -> bool:
        """Whether this officer may open the book."""
        return not Sudut.untuk(request).peran.isdisjoint(MELIHAT_IDENTITAS)

    def changelist_view(self, request, extra_context=None):
        """The list links to the book."""
        tautan = {"url_register": f"admin:{self._nama_register('')}"} if self.boleh_register(request) else {}
        return super().changelist_view(request, {**tautan, **(extra_context or {})})

    def _tahun(self, request) -> int:
        """The year asked for, this year without one."""
        if not self.boleh_register(request):
            raise PermissionDenied
        isian = request.GET.get("tahun", "")
        tahun = tahun_empat_angka(isian) if isian else timezone.localdate().year
        if tahun is None:
            raise Http404("Tahun ini tidak terbaca. Tulis seperti 2026.")
        return tahun

    def _catat(self, request, tahun: int, apa: str) -> None:
        buku = AksesIdentitas.buku(self.model.JENIS_NOMOR, tahun)
        catat_lihat(buku, request.user, f"{apa} register tahun {tahun}, yang memuat perkara Anda")

    def register_view(self, request):
        """One year on the screen, page by page."""
        tahun = self._tahun(request)
        self._catat(request, tahun, "Membuka")
        halaman = Paginator(self.register.isi(tahun), PER_HALAMAN).get_page(request.GET.get("halaman"))
        konteks = {
            **self.admin_site.each_context(request),
            "title": self.register.judul,
            "opts": self.opts,
            "register": self.register,
            "tahun": tahun,
            "semua_tahun": sorted({tahun, *self.register.tahun()}, reverse=True),
            "halaman": halaman,
            "baris": list(self.register.sel(halaman)),
            "nama_url": f"admin:{self._nama_register('')}",
            "bagian_pdf": Paginator(range(halaman.paginator.count), BARIS_PDF).page_range,
        }
        return TemplateResponse(request, "admin/informasi/register.html", konteks)

    def register_xlsx(self, request):
        """One year as a workbook."""
        tahun = self._tahun(request)
        self._catat(request, tahun, "Mengunduh (XLSX)")
        kolom = [k.lengkap for k in self.register.kolom]
        isi = tulis_xlsx(kolom, self.register.sel(self.register.isi(tahun).iterator(chunk_size=500)))
        tajuk = {"Content-Disposition": f'attachment; filename="register-{self.register.kode}-{tahun}.xlsx"'}
        return HttpResponse(isi, content_type=MIME, headers=tajuk)

    def register_pdf(self, request):
        """One year on paper, or a part of it: landscape, numbered pages, room for a signature."""
        tahun = self._tahun(request)
        semua = Paginator(self.register.isi(tahun), BARIS_PDF)
        try:
            bagian = semua.page(request.GET.get("bagian", 1))
        except InvalidPage as galat:
            raise Http404(f"Register ini terdiri dari {semua.num_pages} bagian. Pilih salah satunya.") from galat
        self._catat(request, tahun, "Mencetak (PDF)")
        banyak = semua.num_pages > 1
        ke = f", bagian {bagian.number} dari {semua.num_pages}" if banyak else ""
        konteks = {
            "judul": f"{self.register.judul}, tahun {tahun}{ke}",
            "dibuat": timezone.localdate(),
            "register": self.register,
            "baris": list(self.register.sel(bagian)),
        }
        nama = f"register-{self.register.kode}-{tahun}{f'-{bagian.number}' if banyak else ''}.pdf"
        return jawab_unduhan(request, nama, lambda: pdf_templat("informasi/register_pdf.html", konteks))
