"""The citizen's own pages of an objection, behind number and access code. Every change goes through the acts."""

from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from informasi.kalimat_keberatan import kalimat
from informasi.models import Keberatan
from informasi.papan_keberatan import KELAS_STATUS
from layanan import halaman_pemohon
from layanan import lampiran as lampiran_layanan
from layanan.halaman_pemohon import halaman_surat
from layanan.kalender import Kalender
from layanan.lacakan import garis_tenggat, riwayat, tautan_berkas
from layanan.peran import Peran

milik_pemohon = halaman_pemohon.milik_pemohon(lambda: Keberatan.objects.select_related("permohonan"))


@require_safe
@milik_pemohon
def keberatan(request, k: Keberatan):
    """The objection: clock, decision, history, letters, and what the citizen can do now."""
    kalender = Kalender.muat()
    konteks = {
        "keberatan": k,
        "kelas": KELAS_STATUS[k.status],
        "terlambat": k.terlambat(),
        "tenggat_info": garis_tenggat(k.tenggat, k.tanggal_diterima, k.disampaikan_pada, kalender),
        "riwayat": riwayat(k, kalimat),
        "berkas_milik": [tautan_berkas(k, x, x.get_jenis_display()) for x in k.lampiran()],
    }
    return render(request, "informasi/keberatan_lacak.html", konteks)


@require_safe
@milik_pemohon
def surat(request, k: Keberatan, pk: str):
    """One letter as a page."""
    return halaman_surat(request, k, pk)


@require_safe
@milik_pemohon
def surat_pdf(request, k: Keberatan, pk: str):
    """One letter as PDF."""
    return halaman_pemohon.surat_pdf(request, k, pk)


@require_safe
@milik_pemohon
def berkas(request, k: Keberatan, pk: str):
    """One file that the citizen sent in. The policy of the case decides; the look is written down."""
    satu = get_object_or_404(k.lampiran(), pk=pk)
    if not k.boleh_lihat_lampiran(satu, Peran.PEMOHON):
        raise Http404("Berkas ini tidak ada.")
    keperluan = "Diunduh pemohon dari halaman lacak"
    return lampiran_layanan.sajikan(request, satu, oleh=None, peran=Peran.PEMOHON, keperluan=keperluan)
