"""The Inspektorat's desk. To everybody else, a superuser included, nothing here exists: 404, and no line in any list.

The passphrase comes with the one POST that needs it. What it opens is rendered once and kept nowhere.
"""

from functools import wraps

from django.contrib import admin, messages
from django.core.exceptions import ValidationError
from django.http import Http404, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.template.response import TemplateResponse
from django.urls import path, reverse
from django.utils.decorators import method_decorator
from django.views.decorators.debug import sensitive_post_parameters, sensitive_variables
from django.views.decorators.http import require_http_methods

from layanan import laju
from layanan.forms import pasang_galat
from layanan.lampiran import TAJUK_UNDUHAN
from layanan.peran import Peran, peran_dari
from wbs import acts
from wbs.forms import JawabForm, KunciForm, SandiForm
from wbs.kalimat import KELAS_STATUS, tampil
from wbs.models import LaporanWBS
from wbs.rules import GERAK, Tindakan
from wbs.segel import sidik_kunci, usul_sandi

PER_HALAMAN = 100
KELIRU_TERBANYAK, MENIT = 5, 10
TERLALU_SERING = "Kata sandi kunci terlalu sering keliru. Tunggu sepuluh menit, lalu coba lagi."
rahasia = method_decorator([sensitive_post_parameters(), sensitive_variables()])


def _inspektorat(request) -> bool:
    """Whether the officer behind a request holds the role now; asked once a request."""
    if not hasattr(request, "_inspektorat"):
        request._inspektorat = Peran.INSPEKTORAT in peran_dari(request.user)
    return request._inspektorat


@admin.register(LaporanWBS)
class LaporanWBSAdmin(admin.ModelAdmin):
    """A list of dates, states and numbers, and behind each a closed report."""

    def has_module_permission(self, request):
        return _inspektorat(request)

    def has_view_permission(self, request, obj=None):
        return _inspektorat(request)

    def has_add_permission(self, request):
        return False

    def has_change_permission(self, request, obj=None):
        return False

    def has_delete_permission(self, request, obj=None):
        return False

    def get_queryset(self, request):
        return LaporanWBS.objects.terlihat(request.user)

    def get_urls(self):
        """Only our own pages: none of Django's for editing, history or deletion."""
        nama = f"{self.opts.app_label}_{self.opts.model_name}"
        return [
            path("", self._pintu(self.daftar), name=f"{nama}_changelist"),
            path("kunci/", self._pintu(self.kunci), name=f"{nama}_kunci"),
            path("<uuid:pk>/", self._pintu(self.laporan), name=f"{nama}_change"),
        ]

    def _pintu(self, view):
        @require_http_methods(["GET", "HEAD", "POST"])
        @wraps(view)
        def terjaga(request, **lain):
            if not _inspektorat(request):
                raise Http404("Halaman ini tidak ada.")
            return view(request, **lain)

        return self.admin_site.admin_view(terjaga)

    def _halaman(self, request, templat, status=200, **konteks):
        dasar = {**self.admin_site.each_context(request), "opts": self.opts, "kunci": acts.kunci_aktif()}
        return TemplateResponse(request, f"admin/wbs/{templat}.html", {**dasar, **konteks}, status=status)

    # --- The list ----------------------------------------------------------------------------------------------------
    def daftar(self, request):
        """Date, state, number, and whether the reporter waits; nothing else is known without the passphrase."""
        semua = self.get_queryset(request).dengan_penulis_terakhir()
        halaman = self.get_paginator(request, semua, PER_HALAMAN).get_page(request.GET.get("p"))
        for laporan in halaman:
            laporan.kelas = KELAS_STATUS[laporan.status]
        return self._halaman(request, "daftar", title="Laporan penyalahgunaan wewenang", halaman=halaman)

    # --- One report --------------------------------------------------------------------------------------------------
    def laporan(self, request, pk):
        """The closed report; each button is one POST: open, take a file, answer, move the state."""
        laporan = get_object_or_404(self.get_queryset(request), pk=pk)
        if request.method != "POST":
            return self._laporan(request, laporan)
        if "jawab" in request.POST:
            return self._jawab(request, laporan)
        if (gerak := request.POST.get("gerak")) in GERAK:
            return self._gerak(request, laporan, Tindakan(gerak))
        return self._buka(request, laporan)

    def _laporan(self, request, laporan, status=200, **lain):
        konteks = {
            "title": laporan.nomor,
            "laporan": laporan,
            "kelas": KELAS_STATUS[laporan.status],
            "pesan": list(laporan.pesan.defer("tersegel", "untuk_pelapor")),
            "jejak": laporan.jejak.select_related("oleh").order_by("-urutan"),
            "gerak": [t for t in GERAK if not laporan.halangan(t, request.user)],
            "sandi": SandiForm(auto_id="id_buka_%s"),
            # An answer that is being written outlives every other button of the page.
            "jawaban": JawabForm(initial={"pesan": request.POST.get("pesan", "")}),
            **lain,
        }
        return self._halaman(request, "laporan", status, **konteks)

    @rahasia
    def _buka(self, request, laporan):
        # Each message with files has its own field for the passphrase; the one that was filled counts.
        sandi = next(filter(None, request.POST.getlist("sandi")), "")
        form, pilihan = SandiForm({"sandi": sandi}, auto_id="id_buka_%s"), request.POST.get("bukti", "")
        if _terlalu_sering(request):
            form.add_error("sandi", TERLALU_SERING)
            return self._laporan(request, laporan, 429, sandi=form)
        if not form.is_valid():
            return self._laporan(request, laporan, 422, sandi=form)
        try:
            if pilihan:
                return _unduhan(laporan, form.cleaned_data["sandi"], pilihan, request.user)
            pesan = acts.buka(laporan, form.cleaned_data["sandi"], oleh=request.user)
        except ValidationError as galat:
            if hasattr(galat, "error_dict"):
                _catat_keliru(request)
            pasang_galat(form, galat)
            return self._laporan(request, laporan, 422, sandi=form)
        return self._laporan(request, laporan, terbuka=[tampil(p) for p in pesan])

    @rahasia
    def _jawab(self, request, laporan):
        form = JawabForm(request.POST)
        if not form.is_valid():
            return self._laporan(request, laporan, 422, jawaban=form)
        try:
            acts.jawab(laporan, form.cleaned_data["pesan"], oleh=request.user, token=form.token_kirim)
        except ValidationError as galat:
            pasang_galat(form, galat)
            return self._laporan(request, laporan, 422, jawaban=form)
        return self._kembali(request, laporan, "Jawaban disegel untuk pelapor.")

    @rahasia
    def _gerak(self, request, laporan, tindakan):
        try:
            laporan = acts.gerakkan(laporan, tindakan, oleh=request.user)
        except ValidationError as galat:
            messages.error(request, " ".join(galat.messages))
            return self._laporan(request, laporan, 422)
        kalimat = f"{laporan.nomor}: {laporan.get_status_display().lower()}."
        if not request.POST.get("pesan", "").strip():
            return self._kembali(request, laporan, kalimat)
        messages.success(request, kalimat)
        return self._laporan(request, laporan)

    def _kembali(self, request, laporan, kalimat):
        messages.success(request, kalimat)
        return HttpResponseRedirect(self._url(laporan))

    def _url(self, laporan) -> str:
        return reverse("admin:wbs_laporanwbs_change", args=[laporan.pk])

    # --- The key -----------------------------------------------------------------------------------------------------
    @rahasia
    def kunci(self, request):
        """Make the first key pair, or the next one."""
        ada = acts.kunci_aktif()
        form = KunciForm(request.POST or None, ada=bool(ada))
        if request.method == "POST" and form.is_valid() and (baru := _buat_kunci(request, form)):
            messages.success(request, f"Kunci baru dipakai mulai sekarang. Sidiknya {sidik_kunci(baru.publik)}.")
            return HttpResponseRedirect(reverse("admin:wbs_laporanwbs_changelist"))
        konteks = {"form": form, "usul": usul_sandi(), "sidik": sidik_kunci(ada.publik) if ada else ""}
        status = 422 if form.errors else 200
        return self._halaman(request, "kunci", status, title="Kunci laporan rahasia", **konteks)


# In the database, unlike the counts of reporters: all processes share it, and an officer's tries are no secret.
def _terlalu_sering(request) -> bool:
    return laju.terhitung("sandi_wbs", str(request.user.pk), menit=MENIT) >= KELIRU_TERBANYAK


def _catat_keliru(request) -> None:
    laju.hitung("sandi_wbs", str(request.user.pk), menit=MENIT)


@sensitive_variables()
def _buat_kunci(request, form: KunciForm):
    """The new key, or None with the reason in the form."""
    isi = form.cleaned_data
    if _terlalu_sering(request):
        form.add_error(None, TERLALU_SERING)
        return None
    try:
        return acts.buat_kunci(isi["sandi_baru"], sandi_lama=isi.get("sandi_lama", ""), oleh=request.user)
    except ValidationError as galat:
        _catat_keliru(request)
        pasang_galat(form, galat)
    return None


def _unduhan(laporan, sandi: str, pilihan: str, petugas) -> HttpResponse:
    """One file of a report as a download; `pilihan` names message and file as "2-1"."""
    urutan, _, ke = pilihan.partition("-")
    if not (urutan.isdecimal() and ke.isdecimal() and len(pilihan) < 12):
        raise ValidationError("Berkas ini tidak ada.")
    bukti = acts.unduh(laporan, sandi, urutan=int(urutan), ke=int(ke) - 1, oleh=petugas)
    nama = f"{laporan.nomor}-{urutan}-{ke}.{bukti.ekstensi}"
    tajuk = {**TAJUK_UNDUHAN, "Content-Disposition": f'attachment; filename="{nama}"'}
    return HttpResponse(bukti.isi, content_type=bukti.mime, headers=tajuk)
