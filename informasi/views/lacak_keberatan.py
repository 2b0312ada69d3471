"""The citizen's own pages of an objection, behind number and access code. Every change goes through the acts."""

from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi.acts import keberatan as acts
from informasi.formulir_keberatan import TanggapiPutusanForm
from informasi.kalimat_keberatan import kalimat
from informasi.models import Keberatan
from informasi.models.permohonan import BERKAS_IDENTITAS
from informasi.papan_keberatan import KELAS_STATUS
from informasi.rules.keberatan import Status, Tindakan
from informasi.unduhan_sengketa import unduh_berkas, unduh_sidang
from layanan import halaman_pemohon
from layanan.forms import VersiForm
from layanan.halaman_pemohon import langkah
from layanan.kalender import Kalender
from layanan.lacakan import garis_tenggat, isi, tautan_berkas
from layanan.models import KepalaRiwayat
from layanan.peran import Peran

milik_pemohon = halaman_pemohon.milik_pemohon(lambda: Keberatan.objects.select_related("permohonan"))


@require_safe
@milik_pemohon
def keberatan(request, k: Keberatan):
    """The objection: clock, decision, history, letters, and what the citizen can do now."""
    kalender = Kalender.muat()
    konteks = {
        **isi(k, kelas_status=KELAS_STATUS, kalimat=kalimat, jenis_berkas=BERKAS_IDENTITAS),
        "tenggat_info": garis_tenggat(k.tenggat, k.tanggal_diterima, k.disampaikan_pada, kalender),
        "putusan": k.putusan if k.status == Status.DISAMPAIKAN else None,
        "hak_sengketa": _hak_sengketa(k, kalender),
        "sengketa": getattr(k, "sengketa", None),
        "ujung": KepalaRiwayat.objects.filter(nomor_perkara__in=[k.nomor, getattr(k.permohonan, "nomor", "")]),
        "boleh_tanggapi": not k.halangan(Tindakan.TANGGAPI_PUTUSAN, Peran.PEMOHON),
        "boleh_cabut": not k.halangan(Tindakan.CABUT, Peran.PEMOHON),
        "berkas_milik": [tautan_berkas(k, x, x.get_jenis_display()) for x in k.lampiran()],
    }
    return render(request, "informasi/keberatan_lacak.html", konteks)


def _hak_sengketa(k: Keberatan, kalender: Kalender) -> dict | None:
    """The window of the Komisi Informasi once it has opened, also when it has closed again."""
    jendela, hari_ini = k.jendela_sengketa(kalender), timezone.localdate()
    if k.status == Status.DICABUT or hari_ini < jendela.dari:
        return None
    return {"jendela": jendela, "terbuka": jendela.terbuka(hari_ini)}


@langkah(milik_pemohon, Tindakan.CABUT, VersiForm, "informasi/keberatan_cabut.html", "Keberatan sudah Anda cabut.")
def cabut(k: Keberatan, form: VersiForm) -> None:
    """Withdraw, after one question."""
    acts.cabut(k, oleh=Peran.PEMOHON, versi=form.cleaned_data["versi"])


@langkah(
    milik_pemohon,
    Tindakan.TANGGAPI_PUTUSAN,
    TanggapiPutusanForm,
    "informasi/keberatan_tanggapi.html",
    "Terima kasih. Tanggapan Anda sudah kami catat.",
)
def tanggapi(k: Keberatan, form: TanggapiPutusanForm) -> None:
    """Accept the decision, or not."""
    acts.tanggapi_putusan(k, oleh=Peran.PEMOHON, **form.cleaned_data)


@require_safe
@milik_pemohon
def berkas_sengketa(request, k: Keberatan):
    """Everything for the Komisi Informasi in one ZIP."""
    return unduh_berkas(k, oleh=None, peran=Peran.PEMOHON)


@require_safe
@milik_pemohon
def sidang(request, k: Keberatan):
    """The hearings as .ics."""
    return unduh_sidang(k)
