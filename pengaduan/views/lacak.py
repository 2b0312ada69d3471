"""The reporter's own pages of a complaint, behind number and access code. Every change goes through the acts."""

from django.shortcuts import render
from django.views.decorators.http import require_safe

from layanan import halaman_pemohon
from layanan.forms import VersiForm
from layanan.halaman_pemohon import langkah
from layanan.kalender import Kalender
from layanan.lacakan import garis_tenggat, isi, tautan_berkas
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
        **isi(p, kelas_status=KELAS_STATUS, kalimat=kalimat, jenis_berkas=FOTO_ASLI),
        "tenggat_info": garis_tenggat(
            p.tenggat, p.mulai_hitung, p.ditanggapi_pada, Kalender.muat(), diterima=p.tanggal_diterima
        ),
        "jam": JAM[p.kelas],
        "pernah_berhenti": bool(p.diminta_pada) or p.hitungan_sendiri,
        "boleh": {t.value: not p.halangan(t, Peran.PEMOHON) for t in VERBA},
        "keluarga": Pengaduan.objects.filter(nomor__in=p.nomor_terkait()).order_by("nomor"),
        "tindak_lanjut": p.tindak_lanjut.select_related("perangkat_daerah").order_by("-pk"),
        "foto_sesudah": [tautan_berkas(p, x) for x in foto if x.jenis == Lampiran.Jenis.FOTO_SESUDAH],
        "foto": [tautan_berkas(p, x) for x in foto if x.jenis == Lampiran.Jenis.FOTO],
    }
    return render(request, "pengaduan/lacak_pengaduan.html", konteks)


@langkah(
    milik_pelapor,
    Tindakan.LENGKAPI,
    LengkapiForm,
    "pengaduan/lacak_lengkapi.html",
    "Terima kasih. Kelengkapan Anda sudah kami terima.",
)
def lengkapi(p: Pengaduan, form: LengkapiForm) -> None:
    """Send what was missing."""
    isian = form.cleaned_data
    acts.lengkapi(p, titipan=form.token_berkas.get("foto", []), keterangan=isian["keterangan"], versi=isian["versi"])


@langkah(
    milik_pelapor,
    Tindakan.SELESAIKAN,
    VersiForm,
    "pengaduan/lacak_selesaikan.html",
    "Terima kasih. Pengaduan ini selesai.",
)
def beres(p: Pengaduan, form: VersiForm) -> None:
    """It is fixed."""
    acts.selesaikan(p, versi=form.cleaned_data["versi"])


@langkah(
    milik_pelapor,
    Tindakan.BUKA_KEMBALI,
    BukaKembaliForm,
    "pengaduan/lacak_buka_kembali.html",
    "Pengaduan Anda terbuka kembali. Petugas sudah kami beri tahu.",
)
def belum_beres(p: Pengaduan, form: BukaKembaliForm) -> None:
    """It is not fixed: open it again."""
    acts.buka_kembali(p, **form.cleaned_data)


@langkah(milik_pelapor, Tindakan.CABUT, VersiForm, "pengaduan/lacak_cabut.html", "Pengaduan sudah Anda cabut.")
def cabut(p: Pengaduan, form: VersiForm) -> None:
    """Withdraw, after one question."""
    acts.cabut(p, versi=form.cleaned_data["versi"])
