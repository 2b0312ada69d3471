"""The worklist, first page of the staff site: what is due, what waits for whom, what went wrong.

Each block costs one query, whatever it holds; the boards and their order are those of the list's filter.
"""

from django.db.models import Count, Prefetch, Q, prefetch_related_objects
from django.urls import reverse
from django.utils.http import urlencode

from informasi.laporan import batas_laporan, laporan_tertunda
from informasi.models import Disposisi, InformasiDikecualikan, InformasiPublik, Permohonan
from informasi.models.permohonan import MELIHAT_SEMUA
from informasi.papan import KELAS_STATUS, PAPAN, TAK_DIDAFTAR, jam, terlihat
from informasi.rules.uji_konsekuensi import HARI_SEBELUM_BERAKHIR
from kupang_portal import meja_keberatan, meja_pengaduan, meja_redaksi, meja_uji, meja_wbs
from kupang_portal.meja_blok import blok_perkara
from layanan.models import PerangkatDaerah, Surat
from layanan.papan import Papan, Sudut
from layanan.waktu import tanggal_panjang

BULAN_SIAPKAN_LIBUR = 10  # from October on the calendar of next year is missed
DAFTAR = "admin:informasi_permohonan_changelist"


def konteks(request) -> dict:
    """The worklist of the officer behind a request; empty for somebody who holds no role here."""
    petugas, sudut = request.user, Sudut.untuk(request)
    redaksi, pengaduan = meja_redaksi.konteks(request), meja_pengaduan.konteks(sudut)
    wbs = meja_wbs.konteks(sudut)
    if not (petugas.is_superuser or sudut.pelaksana or sudut.peran & MELIHAT_SEMUA):
        return {
            "tanpa_peran": not (redaksi or pengaduan or wbs),
            "hari_ini": sudut.hari_ini,
            "peran": sorted(sudut.peran),
            "redaksi": redaksi,
            "pengaduan": pengaduan,
            "wbs": wbs,
        }
    dasar = terlihat(sudut.petugas, sudut.peran).defer(*TAK_DIDAFTAR)
    rupa = {"jam": jam, "kelas": KELAS_STATUS, "judul": "rincian_informasi"}
    blok = [blok_perkara(papan, sudut, dasar, **rupa) for papan in _papan(sudut)]
    baris = [p for b in blok for p in b.baris]
    _lengkapi(baris)
    return {
        "hari_ini": sudut.hari_ini,
        "peran": sorted(sudut.peran),
        "blok": blok,
        "tidak_ada_kerja": not baris,
        "per_perangkat_daerah": [] if sudut.pelaksana else per_perangkat_daerah(sudut),
        "perhatian": perhatian(petugas, sudut),
        "redaksi": redaksi,
        "pengaduan": pengaduan,
        "wbs": wbs,
        "keberatan": meja_keberatan.konteks(sudut),
        "uji": meja_uji.konteks(sudut),
        "ppid": True,
    }


def _papan(sudut: Sudut) -> list[Papan]:
    """The boards of this view: nobody waits for a superuser without an office or for a Pengawas."""
    tanpa = set()
    if not (sudut.ppid or sudut.pelaksana):
        tanpa.add("menunggu-saya")
    if sudut.pelaksana and not sudut.ppid:
        tanpa |= {"tidak-lengkap", "belum-disampaikan"}
    return [p for nama, p in PAPAN.items() if nama not in tanpa]


def _lengkapi(baris: list[Permohonan]) -> None:
    """Give every row who holds it: one query for all blocks together."""
    menunggu = Disposisi.objects.menunggu().select_related("perangkat_daerah")
    prefetch_related_objects(baris, Prefetch("disposisi", menunggu, to_attr="disposisi_menunggu"))


def per_perangkat_daerah(sudut: Sudut) -> list[dict]:
    """How many cases each perangkat daerah holds, and of how many the internal due date has passed."""
    milik = Q(disposisi__status=Disposisi.Status.MENUNGGU)
    lewat = milik & Q(disposisi__tenggat__lt=sudut.hari_ini)
    baris = PerangkatDaerah.objects.annotate(
        dipegang=Count("disposisi", filter=milik), lewat=Count("disposisi", filter=lewat)
    ).filter(dipegang__gt=0)
    return [
        {
            "nama": opd.singkatan or opd.nama,
            "dipegang": opd.dipegang,
            "lewat": opd.lewat,
            "url": _url(DAFTAR, pemegang=opd.pk),
        }
        for opd in baris.order_by("-lewat", "-dipegang", "nama")
    ]


def perhatian(petugas, sudut: Sudut) -> list[dict]:
    """What else needs a person: sentences with a link, only those that are true now."""
    kemungkinan = [f(petugas, sudut) for f in (_surat_gagal, _dip_basi, _pengecualian, _laporan)]
    return [satu for satu in [*kemungkinan, *_hari_libur(sudut)] if satu]


def _surat_gagal(petugas, sudut: Sudut) -> dict | None:
    if not petugas.has_perm("layanan.view_surat"):
        return None
    jumlah = Surat.objects.bermasalah().count()
    url = _url("admin:layanan_surat_changelist", pengiriman="gagal")
    return jumlah and {"kelas": "terlambat", "kalimat": f"{jumlah} surat belum berhasil terkirim", "url": url}


def _dip_basi(petugas, sudut: Sudut) -> dict | None:
    if not petugas.has_perm("informasi.view_informasipublik"):
        return None
    basi = InformasiPublik.objects.perlu_dimutakhirkan(sudut.hari_ini)
    cari = {"pemutakhiran": "perlu"}
    if sudut.pelaksana:
        basi = basi.filter(perangkat_daerah=petugas.perangkat_daerah_id)
        cari["perangkat_daerah__id__exact"] = petugas.perangkat_daerah_id
    jumlah = basi.count()
    kalimat = f"{jumlah} informasi berkala belum dimutakhirkan selama enam bulan"
    url = _url("admin:informasi_informasipublik_changelist", **cari)
    return jumlah and {"kelas": "menunggu", "kalimat": kalimat, "url": url}


def _pengecualian(petugas, sudut: Sudut) -> dict | None:
    if not petugas.has_perm("informasi.view_informasidikecualikan") or sudut.pelaksana:
        return None
    batas = sudut.setelah(HARI_SEBELUM_BERAKHIR)
    jumlah = InformasiDikecualikan.objects.berlaku(sudut.hari_ini).filter(berlaku_sampai__lte=batas).count()
    kalimat = f"{jumlah} pengecualian berakhir paling lambat {tanggal_panjang(batas)}"
    url = _url("admin:informasi_informasidikecualikan_changelist", masa="segera")
    return jumlah and {"kelas": "menunggu", "kalimat": kalimat, "url": url}


def _laporan(petugas, sudut: Sudut) -> dict | None:
    """Last year's annual report, from 1 January until it is published."""
    tahun = sudut.hari_ini.year - 1
    if not petugas.has_perm("informasi.change_laporantahunan") or not laporan_tertunda(tahun):
        return None
    batas = batas_laporan(tahun)
    kalimat = f"Laporan tahunan {tahun} belum terbit; batasnya {tanggal_panjang(batas)}"
    kelas = "terlambat" if sudut.hari_ini > batas else "menunggu"
    return {"kelas": kelas, "kalimat": kalimat, "url": reverse("admin:informasi_laporantahunan_changelist")}


def _hari_libur(sudut: Sudut) -> list[dict]:
    """Years whose holidays are missing although deadlines reach into them."""
    tahun = [sudut.hari_ini.year]
    if sudut.hari_ini.month >= BULAN_SIAPKAN_LIBUR:
        tahun.append(sudut.hari_ini.year + 1)
    url = reverse("admin:layanan_harilibur_changelist")
    return [
        {"kelas": "terlambat", "kalimat": f"Hari libur tahun {t} belum diisi: tenggat tidak dapat dihitung", "url": url}
        for t in tahun
        if t not in sudut.kalender.tahun_terisi
    ]


def _url(nama: str, **cari) -> str:
    return f"{reverse(nama)}?{urlencode(cari)}"
