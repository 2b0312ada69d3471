"""The Daftar Informasi Publik and the list of exclusions: Pasal 9-11 and 17-20 UU 14/2008. Open to everybody."""

from dataclasses import dataclass

from django.core.paginator import Paginator
from django.db.models import Count
from django.shortcuts import get_object_or_404, render
from django.utils import timezone
from django.views.decorators.http import require_safe

from informasi import ekspor
from informasi.kalimat import kalimat_hitam
from informasi.models import BerkasInformasi, InformasiDikecualikan, InformasiPublik
from informasi.rules import AlasanPasal17, Klasifikasi
from layanan import berkas_publik
from layanan.halaman_umum import umum
from layanan.models import PerangkatDaerah, Surat
from layanan.pdf import jawab_unduhan, pdf_surat
from layanan.saringan import Saringan, sebutan, tahun_empat_angka
from layanan.waktu import tanggal_panjang

PER_HALAMAN = 25
JAWABAN_TERKAIT = 5

# Pasal 17 in the words of a good counter: what opening the information could do.
AKIBAT_DIBUKA = {
    AlasanPasal17.A: "Membukanya dapat menghambat penegakan hukum.",
    AlasanPasal17.B: "Membukanya dapat mengganggu hak kekayaan intelektual atau persaingan usaha yang sehat.",
    AlasanPasal17.C: "Membukanya dapat membahayakan pertahanan dan keamanan negara.",
    AlasanPasal17.D: "Membukanya dapat mengungkap kekayaan alam Indonesia.",
    AlasanPasal17.E: "Membukanya dapat merugikan ketahanan ekonomi nasional.",
    AlasanPasal17.F: "Membukanya dapat merugikan hubungan luar negeri.",
    AlasanPasal17.G: "Membukanya dapat mengungkap akta pribadi atau wasiat seseorang.",
    AlasanPasal17.H: "Membukanya dapat mengungkap rahasia pribadi seseorang.",
    AlasanPasal17.I: "Isinya surat di dalam atau antarbadan publik yang menurut sifatnya dirahasiakan.",
    AlasanPasal17.J: "Undang-undang melarang membukanya.",
}


@dataclass(frozen=True)
class SaringanDip(Saringan):
    """The filters of the list."""

    klasifikasi: str = ""
    cari: str = ""
    opd: str = ""
    tahun: str = ""

    def _menurut_klasifikasi(self, baris, nilai):
        return baris.filter(klasifikasi=nilai)

    def _menurut_cari(self, baris, nilai):
        return baris.cari(nilai)

    def _menurut_opd(self, baris, nilai):
        return baris.filter(perangkat_daerah__slug=nilai)

    def _menurut_tahun(self, baris, nilai):
        tahun = tahun_empat_angka(nilai)
        return baris.filter(waktu_pembuatan__year=tahun) if tahun else baris.none()


@require_safe
@umum
def daftar(request):
    """The list with its seven legal columns. The number of queries does not depend on the number of entries."""
    saringan = SaringanDip.dari(request.GET)
    terbit = InformasiPublik.objects.terbit()
    baris = saringan.terapkan(terbit).select_related("perangkat_daerah")
    opd = list(PerangkatDaerah.objects.filter(pk__in=terbit.values("perangkat_daerah")))
    konteks = {
        "saringan": saringan,
        "halaman": Paginator(baris, PER_HALAMAN).get_page(request.GET.get("halaman")),
        "tab": _tab(saringan, terbit),
        "opd": opd,
        "tahun": [t.year for t in terbit.dates("waktu_pembuatan", "year", order="DESC")],
        "chip": _chip(saringan, opd),
        "kueri": saringan.kueri(),
    }
    return render(request, "informasi/dip_daftar.html", konteks)


def _tab(saringan, terbit) -> list[dict]:
    """The three classes as links, each with the number of entries the other filters leave in it."""
    kelompok = saringan.terapkan(terbit, kecuali="klasifikasi").order_by().values_list("klasifikasi")
    jumlah = dict(kelompok.annotate(Count("pk")))
    pilihan = [("", "Semua", sum(jumlah.values())), *((k.value, k.label, jumlah.get(k.value, 0)) for k in Klasifikasi)]
    return [
        {"teks": teks, "jumlah": n, "kueri": saringan.kueri(klasifikasi=nilai), "ini": nilai == saringan.klasifikasi}
        for nilai, teks, n in pilihan
    ]


def _chip(saringan, opd) -> list[dict]:
    """The filters in use, in words, each with the query that lifts it."""
    nama_opd = {o.slug: o.nama for o in opd}
    return saringan.chip(
        {
            "klasifikasi": lambda n: sebutan(dict(Klasifikasi.choices), n),
            "cari": lambda n: f"“{n}”",
            "opd": lambda n: sebutan(nama_opd, n),
            "tahun": lambda n: f"Tahun {n}",
        }
    )


@require_safe
@umum
def daftar_csv(request):
    """The published list as CSV, with the filters of the page."""
    return ekspor.csv_dip(SaringanDip.dari(request.GET).terapkan(InformasiPublik.objects.terbit()))


@require_safe
@umum
def daftar_json(request):
    """The published list as JSON, with the filters of the page."""
    return ekspor.json_dip(SaringanDip.dari(request.GET).terapkan(InformasiPublik.objects.terbit()))


@require_safe
@umum
def detail(request, slug):
    """One entry with all its columns and files."""
    informasi = get_object_or_404(InformasiPublik.objects.terbit().select_related("perangkat_daerah"), slug=slug)
    tersedia = informasi.berkas.filter(lampiran__dihapus_pada=None).select_related("lampiran__penghitaman")
    konteks = {
        "informasi": informasi,
        "berkas": [_berkas(informasi, b) for b in tersedia],
        "rincian": _rincian(informasi),
        "jawaban": informasi.jawaban.terbit()[:JAWABAN_TERKAIT],
    }
    return render(request, "informasi/dip_detail.html", konteks)


def _berkas(informasi, berkas) -> dict:
    berkas.informasi = informasi  # spares a query per file for its address
    return {**berkas_publik.butir(berkas), "kalimat": kalimat_hitam(berkas.lampiran)}


def _rincian(informasi) -> list[tuple[str, str]]:
    """The legal columns under their full names."""
    return [
        ("Nomor", informasi.nomor),
        ("Klasifikasi", informasi.get_klasifikasi_display()),
        ("Perangkat daerah", informasi.perangkat_daerah.nama),
        ("Pejabat atau unit yang menguasai", informasi.pejabat_penguasa),
        ("Penanggung jawab pembuatan atau penerbitan", informasi.penanggung_jawab),
        ("Waktu pembuatan", tanggal_panjang(informasi.waktu_pembuatan)),
        ("Tempat pembuatan", informasi.tempat_pembuatan),
        ("Bentuk", informasi.get_bentuk_display()),
        ("Format yang tersedia", informasi.format_informasi),
        ("Jangka waktu penyimpanan", informasi.retensi),
        ("Terakhir dimutakhirkan", tanggal_panjang(informasi.terakhir_dimutakhirkan)),
    ]


@require_safe
def unduh(request, slug, pk):
    """A file of a published entry, counted. An entry that is not published has no files to the public."""
    terbit = InformasiPublik.objects.terbit().filter(slug=slug)
    berkas = get_object_or_404(BerkasInformasi.objects.select_related("lampiran"), pk=pk, informasi__in=terbit)
    return berkas_publik.unduh(request, berkas, keperluan="Unduhan dari daftar informasi publik")


@require_safe
@umum
def dikecualikan(request):
    """The exclusions in force today, and what ran out: that is open by itself (PP 61/2010 Pasal 11)."""
    hari_ini = timezone.localdate()
    berlaku = InformasiDikecualikan.objects.berlaku(hari_ini).select_related("perangkat_daerah", "uji")
    halaman = Paginator(berlaku, PER_HALAMAN).get_page(request.GET.get("halaman"))
    for butir in halaman:
        butir.akibat = AKIBAT_DIBUKA[butir.alasan]
    berakhir = InformasiDikecualikan.objects.berakhir(hari_ini).order_by("-berlaku_sampai", "judul")
    konteks = {"halaman": halaman, "berakhir": berakhir if halaman.number == 1 else ()}
    return render(request, "informasi/dikecualikan_daftar.html", konteks)


@require_safe
def penetapan(request, pk):
    """The decision on an exclusion, as it was frozen (PP 61/2010 Pasal 2: its considerations are open).

    Also of one that has ended: a decision stays public (Pasal 11 ayat (1) huruf b and 18 ayat (1) UU 14/2008).
    """
    ditetapkan = InformasiDikecualikan.objects.pernah_berlaku(timezone.localdate()).select_related("uji")
    satu = get_object_or_404(ditetapkan, pk=pk, uji__isnull=False)
    surat = get_object_or_404(Surat, nomor_perkara=satu.uji.nomor, jenis="penetapan_pengecualian")
    return jawab_unduhan(request, f"penetapan-{satu.uji.nomor}.pdf", lambda: pdf_surat(surat))
