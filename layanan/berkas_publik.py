"""Files that everybody may download: stored like any private file, offered by what is published, counted."""

from django.db import transaction
from django.db.models import F
from django.http import Http404, HttpRequest, HttpResponse
from django.template.defaultfilters import filesizeformat

from layanan import lampiran
from layanan.berkas import BerkasBersih
from layanan.kripto import GagalBuka
from layanan.models import BerkasPublik, Lampiran

JENIS_BERKAS = {"application/pdf": "PDF", "image/jpeg": "JPEG", "image/png": "PNG"}


@transaction.atomic
def tambah(baris: BerkasPublik, berkas: BerkasBersih, *, jenis: str, nomor: str, oleh) -> BerkasPublik:
    """Store a checked file together with the row that offers it. Without a title it carries the file's name."""
    baris.lampiran = lampiran.simpan(berkas, jenis=jenis, nomor_perkara=nomor, oleh=oleh)
    baris.judul = (baris.judul or berkas.nama_asli)[:150]
    baris.ditambahkan_oleh = oleh
    baris.full_clean()
    baris.save()
    return baris


def butir(baris: BerkasPublik) -> dict:
    """The file as `components/berkas.html` shows it."""
    return {
        "nama": baris.judul,
        "url": baris.get_absolute_url(),
        "jenis": JENIS_BERKAS.get(baris.lampiran.mime, ""),
        "ukuran": filesizeformat(baris.lampiran.ukuran),
        "jumlah_unduh": baris.jumlah_unduh,
    }


def catat_unduhan(baris: BerkasPublik) -> None:
    """Count one download; in the database, so that simultaneous downloads all count."""
    type(baris).objects.filter(pk=baris.pk).update(jumlah_unduh=F("jumlah_unduh") + 1)


def unduh(request: HttpRequest, baris: BerkasPublik, *, keperluan: str) -> HttpResponse:
    """Answer with the file and count the download. The caller has asked the visibility rule already."""
    jawaban = lampiran.sajikan(request, baris.lampiran, oleh=None, peran="Publik", keperluan=keperluan)
    if request.method == "GET":
        catat_unduhan(baris)
    return jawaban


def tampilkan(satu: Lampiran) -> HttpResponse:
    """Answer with a published picture, to be shown in a page. The caller has asked the visibility rule already.

    It was made for everybody, so nobody's look at it is written down.
    """
    try:
        isi = lampiran.isi(satu)
    except (OSError, GagalBuka) as galat:
        raise Http404("Gambar ini tidak dapat dibuka.") from galat
    tajuk = {**lampiran.TAJUK_UNDUHAN, "Cache-Control": "public, max-age=60", "Content-Disposition": "inline"}
    return HttpResponse(isi, content_type=satu.mime, headers=tajuk)
