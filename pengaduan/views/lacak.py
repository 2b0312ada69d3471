"""The reporter's own pages of a complaint, behind number and access code. Every change goes through the acts."""

from django.contrib import messages
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from layanan import halaman_pemohon
from layanan import lampiran as lampiran_layanan
from layanan.forms import VersiForm
from layanan.halaman_pemohon import baca_tulis, halaman, halaman_surat, jalankan, kembali, kiriman, sah
from layanan.kalender import Kalender
from layanan.lacakan import garis_tenggat, pelihat, riwayat, tautan_berkas
from layanan.models import Lampiran
from layanan.peran import Peran
from pengaduan import acts
from pengaduan.forms import BukaKembaliForm, LengkapiForm
from pengaduan.kalimat import kalimat
from pengaduan.models import Pengaduan
from pengaduan.papan import KELAS_STATUS
from pengaduan.rules import JAM, Tindakan

milik_pelapor = halaman_pemohon.milik_pemohon(
    lambda: Pengaduan.objects.select_related("kategori__induk", "kelurahan", "induk")
)
FOTO_ASLI = (Lampiran.Jenis.FOTO, Lampiran.Jenis.FOTO_SESUDAH)
VERBA = (Tindakan.LENGKAPI, Tindakan.SELESAIKAN, Tindakan.BUKA_KEMBALI, Tindakan.CABUT)


@require_safe
@milik_pelapor
def pengaduan(request, p: Pengaduan):
    """The case: clock, the one question, what was done, history, photographs."""
    foto = list(p.lampiran())
    konteks = {
        "pengaduan": p,
        "kelas": KELAS_STATUS[p.status],
        "terlambat": p.terlambat(),
        "tenggat_info": garis_tenggat(p.tenggat, p.mulai_hitung, p.ditanggapi_pada, Kalender.muat()),
        "jam": JAM[p.kelas],
        "pernah_berhenti": bool(p.diminta_pada) or p.hitungan_sendiri,
        "boleh": {t.value: not p.halangan(t, Peran.PEMOHON) for t in VERBA},
        "keluarga": Pengaduan.objects.filter(nomor__in=p.nomor_terkait()).order_by("nomor"),
        "riwayat": riwayat(p, kalimat),
        "pelihat": pelihat(p, FOTO_ASLI),
        "tindak_lanjut": p.tindak_lanjut.select_related("perangkat_daerah").order_by("-pk"),
        "foto_sesudah": [tautan_berkas(p, x) for x in foto if x.jenis == Lampiran.Jenis.FOTO_SESUDAH],
        "foto": [tautan_berkas(p, x) for x in foto if x.jenis == Lampiran.Jenis.FOTO],
    }
    return render(request, "pengaduan/lacak_pengaduan.html", konteks)


@require_safe
@milik_pelapor
def surat(request, p: Pengaduan, pk: str):
    """One letter as a page."""
    return halaman_surat(request, p, pk)


@require_safe
@milik_pelapor
def surat_pdf(request, p: Pengaduan, pk: str):
    """One letter as PDF."""
    return halaman_pemohon.surat_pdf(request, p, pk)


@require_safe
@milik_pelapor
def berkas(request, p: Pengaduan, pk: str):
    """A photograph of the case as a download; the look is written down."""
    satu = get_object_or_404(Lampiran, pk=pk, nomor_perkara=p.nomor)
    if not p.boleh_lihat_lampiran(satu, Peran.PEMOHON):
        raise Http404("Berkas ini tidak ada.")
    return lampiran_layanan.sajikan(
        request, satu, oleh=None, peran=Peran.PEMOHON, keperluan="Diunduh pelapor dari halaman lacak"
    )


@baca_tulis
@milik_pelapor
def lengkapi(request, p: Pengaduan):
    """Send what was missing."""
    return _langkah(
        request, p, Tindakan.LENGKAPI, LengkapiForm, _lengkapi, "Terima kasih. Kelengkapan Anda sudah kami terima."
    )


def _lengkapi(p: Pengaduan, form: LengkapiForm) -> None:
    isi = form.cleaned_data
    acts.lengkapi(p, titipan=form.token_berkas.get("foto", []), keterangan=isi["keterangan"], versi=isi["versi"])


@baca_tulis
@milik_pelapor
def beres(request, p: Pengaduan):
    """It is fixed."""
    return _langkah(
        request,
        p,
        Tindakan.SELESAIKAN,
        VersiForm,
        lambda p, form: acts.selesaikan(p, versi=form.cleaned_data["versi"]),
        "Terima kasih. Pengaduan ini selesai.",
    )


@baca_tulis
@milik_pelapor
def belum_beres(request, p: Pengaduan):
    """It is not fixed: open it again."""
    return _langkah(
        request,
        p,
        Tindakan.BUKA_KEMBALI,
        BukaKembaliForm,
        lambda p, form: acts.buka_kembali(p, **form.cleaned_data),
        "Pengaduan Anda terbuka kembali. Petugas sudah kami beri tahu.",
    )


@baca_tulis
@milik_pelapor
def cabut(request, p: Pengaduan):
    """Withdraw, after one question."""
    return _langkah(
        request,
        p,
        Tindakan.CABUT,
        VersiForm,
        lambda p, form: acts.cabut(p, versi=form.cleaned_data["versi"]),
        "Pengaduan sudah Anda cabut.",
    )


def _langkah(request, p: Pengaduan, tindakan: Tindakan, formulir, act, kalimat_selesai: str):
    """The page of one verb: closed with a sentence, its form, or done."""
    if halangan := p.halangan(tindakan, Peran.PEMOHON):
        return kembali(request, p, halangan, messages.INFO)
    form = formulir(*kiriman(request))
    if request.method == "POST" and sah(form) and jalankan(form, act, p):
        return kembali(request, p, kalimat_selesai)
    return halaman(request, f"pengaduan/lacak_{tindakan.value}.html", p, form)
