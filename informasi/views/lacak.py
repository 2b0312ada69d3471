"""The citizen's own pages of a case, behind number and access code. Every change goes through the acts."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from informasi import acts, lacakan
from informasi.forms import LengkapiForm, NilaiForm
from informasi.formulir_identitas import IdentitasForm
from informasi.kalimat import kalimat
from informasi.models import Permohonan
from informasi.models.permohonan import BERKAS_IDENTITAS
from informasi.papan import KELAS_STATUS
from informasi.rules import Tindakan
from layanan import halaman_pemohon
from layanan import lampiran as lampiran_layanan
from layanan.forms import VersiForm
from layanan.halaman_pemohon import baca_tulis, halaman, halaman_surat, jalankan, kembali, kiriman, sah
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.lacakan import pelihat, riwayat
from layanan.peran import Peran

milik_pemohon = halaman_pemohon.milik_pemohon(lambda: Permohonan.objects.select_related("opd_tujuan"))


@require_safe
@milik_pemohon
def permohonan(request, p: Permohonan):
    """The case: clock, history, letters, files, and what the requester can do now."""
    kalender = Kalender.muat()
    materi, milik = lacakan.berkas_pemohon(p)
    konteks = {
        "permohonan": p,
        "kelas": KELAS_STATUS[p.status],
        "terlambat": p.terlambat(),
        "tenggat_info": lacakan.tenggat_info(p, kalender),
        "hak_keberatan": lacakan.hak_keberatan(p, kalender),
        "keberatan": p.keberatan.all(),
        "boleh": lacakan.tindakan_pemohon(p),
        "riwayat": riwayat(p, kalimat),
        "materi": materi,
        "berkas_milik": milik,
        "pelihat": pelihat(p, BERKAS_IDENTITAS),
    }
    return render(request, "informasi/lacak_permohonan.html", konteks)


@require_safe
@milik_pemohon
def hitungan(request, p: Permohonan):
    """How the due date was counted: every day, and why some did not count."""
    konteks = {"permohonan": p}
    try:
        konteks |= lacakan.hitungan(p, Kalender.muat())
    except TahunTanpaLibur as galat:
        konteks["tahun_tanpa_libur"] = galat.tahun
    return render(request, "informasi/lacak_hitungan.html", konteks)


@require_safe
@milik_pemohon
def surat(request, p: Permohonan, pk: str):
    """One letter as a page."""
    return halaman_surat(request, p, pk)


@require_safe
@milik_pemohon
def surat_pdf(request, p: Permohonan, pk: str):
    """One letter as PDF."""
    return halaman_pemohon.surat_pdf(request, p, pk)


@require_safe
@milik_pemohon
def berkas(request, p: Permohonan, pk: str):
    """One file: material, or what the requester sent in. The policy of the case decides; the look is written down."""
    satu = get_object_or_404(p.lampiran(), pk=pk)
    if not p.boleh_lihat_lampiran(satu, Peran.PEMOHON):
        raise Http404("Berkas ini tidak ada.")
    return lampiran_layanan.sajikan(
        request, satu, oleh=None, peran=Peran.PEMOHON, keperluan="Diunduh pemohon dari halaman lacak"
    )


@baca_tulis
@milik_pemohon
def lengkapi(request, p: Permohonan):
    """Send what was missing: files, words, or both."""
    if halangan := p.halangan(Tindakan.LENGKAPI, Peran.PEMOHON):
        return kembali(request, p, halangan, messages.INFO)
    form = LengkapiForm(*kiriman(request))
    if request.method == "POST" and sah(form) and jalankan(form, _lengkapi, p):
        return kembali(request, p, "Terima kasih. Kelengkapan Anda sudah kami terima.")
    return halaman(request, "informasi/lacak_lengkapi.html", p, form)


def _lengkapi(p: Permohonan, form: LengkapiForm) -> None:
    isi = form.cleaned_data
    acts.lengkapi(
        p,
        oleh=Peran.PEMOHON,
        titipan=form.token_berkas.get("berkas", []),
        rincian_tambahan=isi["rincian_tambahan"],
        versi=isi["versi"],
    )


@baca_tulis
@milik_pemohon
def identitas(request, p: Permohonan):
    """Say who asks, for a request that came in as a complaint."""
    if halangan := p.halangan(Tindakan.LENGKAPI_IDENTITAS, Peran.PEMOHON):
        return kembali(request, p, halangan, messages.INFO)
    form = IdentitasForm(*kiriman(request), permohonan=p)
    if request.method == "POST" and sah(form) and jalankan(form, _identitas, p):
        return kembali(request, p, "Terima kasih. Identitas Anda sudah kami catat.")
    return halaman(request, "informasi/lacak_identitas.html", p, form)


def _identitas(p: Permohonan, form: IdentitasForm) -> None:
    titipan = {form.fields[nama].jenis: token[0] for nama, token in form.token_berkas.items()}
    acts.lengkapi_identitas(p, isian=form.cleaned_data, titipan=titipan, versi=form.cleaned_data["versi"])


@baca_tulis
@milik_pemohon
def cabut(request, p: Permohonan):
    """Withdraw, after one question."""
    if halangan := p.halangan(Tindakan.CABUT, Peran.PEMOHON):
        return kembali(request, p, halangan, messages.INFO)
    form = VersiForm(*kiriman(request))
    if request.method == "POST" and sah(form) and jalankan(form, _cabut, p):
        return kembali(request, p, "Permohonan sudah Anda cabut.")
    return halaman(request, "informasi/lacak_cabut.html", p, form)


def _cabut(p: Permohonan, form: VersiForm) -> None:
    acts.cabut(p, oleh=Peran.PEMOHON, versi=form.cleaned_data["versi"])


@baca_tulis
@milik_pemohon
def nilai(request, p: Permohonan):
    """A word on the service, once."""
    if halangan := p.halangan(Tindakan.NILAI, Peran.PEMOHON):
        return kembali(request, p, halangan, messages.INFO)
    form = NilaiForm(*kiriman(request))
    if request.method == "POST" and sah(form) and jalankan(form, _nilai, p):
        return kembali(request, p, "Terima kasih. Penilaian Anda sudah kami catat.")
    return halaman(request, "informasi/lacak_nilai.html", p, form)


def _nilai(p: Permohonan, form: NilaiForm) -> None:
    isi = form.cleaned_data
    acts.nilai(p, nilai=isi["nilai"], saran=isi["saran"], oleh=Peran.PEMOHON, versi=isi["versi"])
