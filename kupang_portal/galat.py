"""Error pages: a short sentence for a person and the next step, never a technical detail.

They are rendered without a request, hence without session, user or database, so that they also appear when those are
what is broken; and without the template, should that be broken too.
"""

import logging

from django.core.exceptions import RequestDataTooBig
from django.http import HttpResponse
from django.template import loader
from django.utils.html import escape

log = logging.getLogger(__name__)

POLOS = (
    '<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{judul}</title></head>'
    '<body><h1>{judul}</h1><p>{pesan}</p><p><a href="/">Ke beranda</a></p></body></html>'
)


def halaman(kode: int, judul: str, pesan: str) -> HttpResponse:
    """The error page with this HTTP status. Private and never cached."""
    konteks = {"kode": kode, "judul": judul, "kalimat": pesan}
    try:
        isi = loader.render_to_string("galat.html", konteks)
    except Exception:  # the last resort: whatever broke the template must not replace the answer
        log.exception("Halaman galat tidak dapat dibuat")
        isi = POLOS.format(judul=escape(judul), pesan=escape(pesan))
    return HttpResponse(isi, status=kode, headers={"Cache-Control": "private, no-store"})


def permintaan_keliru(request, exception=None) -> HttpResponse:
    """400: handler400; 413 for a text too long to be read at all, as a page pasted from Word can be."""
    if isinstance(exception, RequestDataTooBig):
        return terlalu_besar(request)
    return halaman(
        400,
        "Permintaan tidak dapat dibaca",
        "Ada bagian kiriman yang tidak dapat kami baca. "
        "Kembali ke halaman sebelumnya, periksa isian Anda, lalu kirim lagi.",
    )


def ditolak(request, exception=None) -> HttpResponse:
    """403: handler403."""
    return halaman(
        403,
        "Anda tidak berhak membuka halaman ini",
        "Halaman ini hanya untuk petugas yang ditunjuk. Jika menurut Anda ini keliru, hubungi PPID.",
    )


def csrf(request, reason="") -> HttpResponse:
    """403 for a form without a valid token: CSRF_FAILURE_VIEW."""
    return halaman(
        403,
        "Formulir sudah kedaluwarsa",
        "Demi keamanan, formulir ini perlu dibuka ulang. Kembali ke halaman formulir, muat ulang, lalu kirim lagi. "
        "Jika tetap gagal, izinkan kuki untuk situs ini di peramban Anda.",
    )


def tidak_ditemukan(request, exception=None) -> HttpResponse:
    """404: handler404."""
    return halaman(
        404,
        "Halaman tidak ditemukan",
        "Alamat ini tidak ada atau sudah dipindahkan. Periksa alamatnya, atau mulai lagi dari beranda.",
    )


def terlalu_besar(request) -> HttpResponse:
    """413: the body is larger than BATAS_BADAN, or its texts than DATA_UPLOAD_MAX_MEMORY_SIZE."""
    return halaman(
        413,
        "Kiriman terlalu besar",
        "Yang Anda kirim melewati batas. Perkecil atau kurangi berkasnya, lalu kirim lagi. Teks yang ditempel dari "
        "Word membawa banyak kode: kembali ke formulir, lalu tempel sebagai teks polos (Ctrl+Shift+V).",
    )


def terlalu_sering(request, exception=None) -> HttpResponse:
    """429: a rate limit was reached."""
    return halaman(
        429,
        "Terlalu banyak percobaan",
        "Kami menerima terlalu banyak kiriman dari jaringan Anda. Tunggu beberapa menit, lalu coba lagi.",
    )


def terkunci(request, *args) -> HttpResponse:
    """429: too many wrong passwords (AXES_LOCKOUT_CALLABLE)."""
    return halaman(
        429,
        "Anda terlalu sering salah memasukkan kata sandi",
        "Untuk melindungi akun ini, percobaan masuk dari jaringan Anda kami hentikan selama 15 menit. "
        "Jika lupa kata sandi, minta admin situs membuatkan yang baru.",
    )


def terlalu_lama(request) -> HttpResponse:
    """503: the database gave a search up."""
    return halaman(
        503,
        "Pencarian ini terlalu lama",
        "Kata itu ada di terlalu banyak tempat, atau situs sedang ramai. Tambah satu kata yang lebih khusus, lalu coba "
        "lagi.",
    )


def galat_server(request) -> HttpResponse:
    """500: handler500."""
    return halaman(
        500,
        "Maaf, ada gangguan pada situs ini",
        "Permintaan Anda tidak dapat kami proses saat ini. Coba lagi beberapa menit lagi. "
        "Jika Anda sedang mengirim formulir, periksa dahulu apakah nomor pendaftaran sudah Anda terima.",
    )
