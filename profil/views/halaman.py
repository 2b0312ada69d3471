"""The pages of the profile and the chart of posts. Open to everybody."""

from csp.decorators import csp_update
from django.http import Http404
from django.shortcuts import get_object_or_404, render
from django.views.decorators.http import require_safe

from layanan.bagian_berkas import sajikan_bagian
from layanan.halaman_umum import umum
from profil.models import Halaman, Jabatan, KanalResmi
from profil.suara import rekaman


@require_safe
@umum
def beranda(request):
    """All published pages as a table of contents, and the official channels."""
    konteks = {"halaman": pohon(Halaman.objects.terbit()), "kanal": KanalResmi.objects.aktif()}
    return render(request, "profil/beranda.html", konteks)


@require_safe
@umum
@csp_update({"media-src": ["'self'"]})
def detail(request, slug):
    """One page with its place in the tree. Who is not published is in no breadcrumb and no list either."""
    halaman = get_object_or_404(Halaman.objects.terbit(), slug=slug)
    terbit = Halaman.objects.terbit()
    konteks = {
        "halaman": halaman,
        "atas": _atas(halaman, terbit),
        "bersuara": rekaman(halaman.judul, halaman.isi),
        "anak": terbit.filter(path__startswith=halaman.path, depth=halaman.depth + 1),
    }
    return render(request, "profil/halaman_detail.html", konteks)


@require_safe
@umum
@csp_update({"media-src": ["'self'"]})
def mudah(request, slug):
    """The same page in easy language, for whom short sentences help."""
    halaman = get_object_or_404(Halaman.objects.terbit().exclude(isi_mudah=""), slug=slug)
    konteks = {"halaman": halaman, "bersuara": rekaman(halaman.judul, halaman.isi_mudah)}
    return render(request, "profil/halaman_mudah.html", konteks)


@require_safe
def dengarkan(request, slug):
    """A published page read aloud."""
    halaman = get_object_or_404(Halaman.objects.terbit(), slug=slug)
    return _suara(request, halaman.judul, halaman.isi)


@require_safe
def dengarkan_mudah(request, slug):
    """Its easy version read aloud."""
    halaman = get_object_or_404(Halaman.objects.terbit().exclude(isi_mudah=""), slug=slug)
    return _suara(request, halaman.judul, halaman.isi_mudah)


def _suara(request, judul: str, isi: str):
    if (berkas := rekaman(judul, isi)) is None:
        raise Http404("Rekaman halaman ini belum dibuat.")
    return sajikan_bagian(request, str(berkas), "audio/mpeg")


def _atas(halaman, terbit) -> list[Halaman]:
    """The published pages above this one, the highest first."""
    jalur = [halaman.path[: n * halaman.steplen] for n in range(1, halaman.depth)]
    return list(terbit.filter(path__in=jalur)) if jalur else []


@require_safe
@umum
def struktur(request):
    """Every post, as a tree and as a table, body by body."""
    semua = list(Jabatan.objects.terbuka().select_related("perangkat_daerah"))
    return render(request, "profil/struktur.html", {"susunan": [_susunan(semua, opd) for opd in _berurutan(semua)]})


def _berurutan(jabatan) -> list:
    return list(dict.fromkeys(j.perangkat_daerah for j in jabatan))


def _susunan(semua, opd) -> dict:
    """The posts of one body with their totals."""
    jabatan = [j for j in semua if j.perangkat_daerah_id == opd.pk]
    jumlah = {nama: sum(getattr(j, nama) for j in jabatan) for nama in ("formasi", "terisi", "kosong")}
    keadaan = sorted({j.keadaan for j in jabatan if j.keadaan})
    return {"opd": opd, "pohon": pohon(jabatan), "baris": jabatan, "jumlah": jumlah, "keadaan": keadaan}


def pohon(simpul) -> list[dict]:
    """Nodes in the order of their paths as nested dicts `simpul`, `anak`.

    One whose parent is not among them stands where its nearest ancestor would, so nothing published gets lost.
    """
    akar, jejak = [], []
    for satu in simpul:
        butir = {"simpul": satu, "anak": []}
        while jejak and not satu.is_descendant_of(jejak[-1]["simpul"]):
            jejak.pop()
        (jejak[-1]["anak"] if jejak else akar).append(butir)
        jejak.append(butir)
    return akar
