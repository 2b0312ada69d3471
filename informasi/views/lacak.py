"""The citizen's own pages of a case, behind number and access code. Every change goes through the acts."""

from django.shortcuts import render
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
from layanan.forms import VersiForm
from layanan.halaman_pemohon import langkah
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.lacakan import isi
from layanan.peran import Peran

milik_pemohon = halaman_pemohon.milik_pemohon(lambda: Permohonan.objects.select_related("opd_tujuan"))


@require_safe
@milik_pemohon
def permohonan(request, p: Permohonan):
    """The case: clock, history, letters, files, and what the requester can do now."""
    kalender = Kalender.muat()
    materi, milik = lacakan.berkas_pemohon(p)
    konteks = {
        **isi(p, kelas_status=KELAS_STATUS, kalimat=kalimat, jenis_berkas=BERKAS_IDENTITAS),
        "tenggat_info": lacakan.tenggat_info(p, kalender),
        "hak_keberatan": lacakan.hak_keberatan(p, kalender),
        "keberatan": p.keberatan.all(),
        # Also who was refused has been served, and is asked: else the survey would flatter us.
        "selesai": p.dijawab_pada and not p.terbuka,
        "boleh": lacakan.tindakan_pemohon(p),
        "materi": materi,
        "berkas_milik": milik,
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


@langkah(
    milik_pemohon,
    Tindakan.LENGKAPI,
    LengkapiForm,
    "informasi/lacak_lengkapi.html",
    "Terima kasih. Kelengkapan Anda sudah kami terima.",
)
def lengkapi(p: Permohonan, form: LengkapiForm) -> None:
    """Send what was missing: files, words, or both."""
    isian = form.cleaned_data
    acts.lengkapi(
        p,
        oleh=Peran.PEMOHON,
        titipan=form.token_berkas.get("berkas", []),
        rincian_tambahan=isian["rincian_tambahan"],
        versi=isian["versi"],
    )


@langkah(
    milik_pemohon,
    Tindakan.LENGKAPI_IDENTITAS,
    IdentitasForm,
    "informasi/lacak_identitas.html",
    "Terima kasih. Identitas Anda sudah kami catat.",
)
def identitas(p: Permohonan, form: IdentitasForm) -> None:
    """Say who asks, for a request that came in as a complaint."""
    acts.lengkapi_identitas(p, isian=form.cleaned_data, titipan=form.titipan_act, versi=form.cleaned_data["versi"])


@langkah(milik_pemohon, Tindakan.CABUT, VersiForm, "informasi/lacak_cabut.html", "Permohonan sudah Anda cabut.")
def cabut(p: Permohonan, form: VersiForm) -> None:
    """Withdraw, after one question."""
    acts.cabut(p, oleh=Peran.PEMOHON, versi=form.cleaned_data["versi"])


@langkah(
    milik_pemohon,
    Tindakan.NILAI,
    NilaiForm,
    "informasi/lacak_nilai.html",
    "Terima kasih. Penilaian Anda sudah kami catat.",
)
def nilai(p: Permohonan, form: NilaiForm) -> None:
    """A word on the service, once."""
    acts.nilai(p, oleh=Peran.PEMOHON, **form.cleaned_data)
