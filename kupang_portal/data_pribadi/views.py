"""/data-pribadi/: rights and periods for everybody, and for who holds number and code a copy, correction, deletion."""

from urllib.parse import urlencode

from django import forms
from django.core.exceptions import ValidationError
from django.core.signing import BadSignature, Signer
from django.http import HttpResponse, HttpResponseRedirect, JsonResponse
from django.shortcuts import render
from django.urls import reverse
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods

from kupang_portal.data_pribadi import acts
from kupang_portal.data_pribadi.perkara import salinan
from kupang_portal.lacak import PERKARA
from kupang_portal.models import PermintaanData
from layanan.forms import PILIHAN_KELIRU, RuasSurel, RuasTeks, RuasTelepon, pasang_galat, pilihan
from layanan.pintu import RuasKode, RuasNomor, cocokkan
from layanan.retensi import MASA

SALINAN = "salinan"
_JURU = Signer(salt="data_pribadi.diterima")
YANG_DIMINTA = [(SALINAN, "Salinan semua data saya (langsung diunduh)"), *PermintaanData.Jenis.choices]
# A corrected value obeys the same rules as the form in which it was given first.
RUAS = {
    "nama": RuasTeks(max_length=150),
    "telepon": RuasTelepon(),
    "email": RuasSurel(),
    "alamat": RuasTeks(max_length=300),
    "pekerjaan": RuasTeks(max_length=100),
}


class DataPribadiForm(forms.Form):
    """Number and code prove whose data it is; then what is wished."""

    nomor = RuasNomor(*PERKARA, wajib="Isi nomor pendaftaran dari tanda terima Anda.")
    kode = RuasKode(wajib="Isi kode akses dari tanda terima Anda.")
    permintaan = pilihan("Yang Anda minta", YANG_DIMINTA)
    ruas = forms.ChoiceField(
        label="Data yang keliru",
        required=False,
        choices=[("", "Pilih bila meminta perbaikan"), *PermintaanData.Ruas.choices],
        error_messages={"invalid_choice": PILIHAN_KELIRU},
    )
    isi = RuasTeks(label="Yang benar", max_length=300, help_text="Hanya untuk perbaikan. Jangan menulis NIK di sini.")

    def clean(self):
        data = super().clean()
        if data.get("permintaan") == PermintaanData.Jenis.PERBAIKAN:
            if not data.get("ruas") or not data.get("isi"):
                self.add_error("isi", "Pilih data yang keliru, lalu tulis yang benar.")
            else:
                self._periksa_isi(data)
        return data

    def _periksa_isi(self, data) -> None:
        try:
            data["isi"] = RUAS[data["ruas"]].clean(data["isi"])
        except ValidationError as galat:
            self.add_error("isi", galat)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def data_pribadi(request):
    """The page; a copy is answered at once, the rest becomes a request with a clock of 72 hours."""
    form = DataPribadiForm(request.POST if request.method == "POST" else None)
    if not form.is_bound:
        return _halaman(request, form)
    if not form.is_valid():
        return _halaman(request, form, 422)
    isi = form.cleaned_data
    try:
        perkara = cocokkan(request, PERKARA, isi["nomor"], isi["kode"])
        if isi["permintaan"] == SALINAN:
            return _unduh(perkara)
        perbaikan = isi["permintaan"] == PermintaanData.Jenis.PERBAIKAN
        rincian = {n: isi[n] if perbaikan else "" for n in ("ruas", "isi")}
        permintaan = acts.ajukan(perkara, jenis=isi["permintaan"], **rincian)
    except ValidationError as galat:
        pasang_galat(form, galat)
        return _halaman(request, form, 429 if getattr(galat, "code", "") == "sering" else 422)
    return HttpResponseRedirect(f"{reverse('data_pribadi')}?{urlencode({'diterima': _JURU.sign(permintaan.nomor)})}")


def _halaman(request, form, status: int = 200) -> HttpResponse:
    diterima = _diterima(request.GET.get("diterima", ""))
    sumber = sorted({m.sumber for m in MASA.values()})
    konteks = {"form": form, "masa": MASA.values(), "sumber": sumber, "diterima": diterima}
    return render(request, "data_pribadi/tentang.html", konteks, status=status)


def _diterima(tanda: str) -> PermintaanData | None:
    """The request just filed, by the address that its sender alone was sent to: numbers can be counted through."""
    try:
        return PermintaanData.objects.get(nomor=_JURU.unsign(tanda))
    except (BadSignature, PermintaanData.DoesNotExist):
        return None


def _unduh(perkara) -> JsonResponse:
    jawab = JsonResponse(salinan(perkara), json_dumps_params={"ensure_ascii": False, "indent": 1})
    jawab["Content-Disposition"] = f'attachment; filename="data-{perkara.nomor}.json"'
    return jawab
