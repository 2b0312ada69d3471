"""Announcements, events, albums, clarifications and comments for the tests."""

import datetime
import struct
from itertools import count

from django.urls import reverse
from django.utils import timezone

from berita.models import Agenda, BerkasPengumuman, FotoGaleri, Galeri, Klarifikasi, Komentar, Pengumuman
from berita.rules import Status
from layanan import lampiran
from layanan.berkas import BerkasBersih
from layanan.models import Lampiran
from layanan.peran import Peran
from tests.berita.bahan import JAM, berita, gambar

_urut = count(1)
HARI = datetime.timedelta(days=1)
# Every public page of this room and of the others, for what must stand on all of them, or on none.
HALAMAN_UMUM = (
    "/",
    "/berita/",
    "/pengumuman/",
    "/agenda/",
    "/galeri/",
    "/klarifikasi/",
    "/informasi-publik/",
    "/informasi-publik/dikecualikan/",
    "/permohonan/",
    "/permohonan/ajukan/",
    "/permohonan/jawaban/",
    "/permohonan/hitung-tenggat/",
    "/lacak/",
)
TAKARIR = "WEBVTT\n\n00:01.000 --> 00:04.000\nSelamat datang di Kupang\n"


def _dasar(awalan: str, lain: dict) -> dict:
    return {"slug": f"{awalan}-{next(_urut)}", "status": Status.TERBIT, **lain}


def pengumuman(judul="Air mati sementara", **lain):
    """An announcement in force since yesterday, without end."""
    isi = {
        "ringkasan": "Aliran air di Oebufu berhenti selama perbaikan pipa.",
        "isi": "<p>Tampung air sebelum pukul delapan.</p>",
        "berlaku_dari": timezone.localdate() - HARI,
    }
    return Pengumuman.objects.create(judul=judul, **isi | _dasar("pengumuman", lain))


def berkas(untuk, isi=b"%PDF-1.4 isi"):
    """A stored file of an announcement."""
    bersih = BerkasBersih(isi, "application/pdf", "pdf", "jadwal.pdf")
    tersimpan = lampiran.simpan(bersih, jenis=Lampiran.Jenis.PENGUMUMAN, nomor_perkara=untuk.nomor, oleh=Peran.SISTEM)
    return BerkasPengumuman.objects.create(pengumuman=untuk, lampiran=tersimpan, judul="Jadwal lengkap")


def agenda(judul="Webinar literasi digital", **lain):
    """A published event tomorrow, two hours long."""
    mulai = lain.pop("mulai", None) or timezone.now() + HARI
    isi = {
        "kategori": "webinar",
        "ringkasan": "Mengenali kabar bohong.",
        "mulai": mulai,
        "selesai": mulai + 2 * JAM,
        "tempat": "Aula Diskominfo",
        "terbit_pada": timezone.now() - JAM,
    }
    return Agenda.objects.create(judul=judul, **isi | _dasar("agenda", lain))


def galeri(judul="Pasar ikan pagi", **lain):
    """A published album without photographs, unless told otherwise."""
    isi = {"jenis": "foto", "ringkasan": "Pagi di pasar ikan.", "terbit_pada": timezone.now() - JAM}
    milik = lain.pop("gambar", None) or gambar()
    return Galeri.objects.create(judul=judul, gambar=milik, **isi | _dasar("galeri", lain))


def foto(untuk, *warna):
    """Photographs of an album, one per colour."""
    return [
        FotoGaleri.objects.create(
            galeri=untuk, urutan=n, gambar=gambar(w, ukuran=(500, 300), teks_alternatif=f"Foto {w}")
        )
        for n, w in enumerate(warna)
    ]


def klarifikasi(judul="Bukan pembagian uang", **lain):
    """A published clarification of a hoax."""
    isi = {
        "klaim": "Pemerintah membagikan uang lewat tautan ini.",
        "putusan": "hoaks",
        "kesimpulan": "Tidak ada pembagian uang.",
        "fakta": "<p>Tautan itu mencuri data.</p>",
        "terbit_pada": timezone.now() - JAM,
    }
    return Klarifikasi.objects.create(judul=judul, **isi | _dasar("klarifikasi", lain))


def komentar(isi="Terima kasih atas kabarnya.", **lain):
    """An approved comment with an e-mail that nobody may ever see."""
    data = {"nama": "Ina", "email": "rahasia@warga.example", "status": Komentar.Status.DISETUJUI}
    milik = lain.pop("berita", None) or berita()
    return Komentar.objects.create(isi=isi, berita=milik, **data | lain)


def mp4(*kotak: tuple[bytes, bytes], merek=b"isom") -> bytes:
    """A file of these boxes after `ftyp`; without any, the smallest that passes for a video."""
    kotak = ((b"ftyp", merek + struct.pack(">I", 0) + merek), *(kotak or ((b"moov", b"x" * 8), (b"mdat", b"y" * 4000))))
    return b"".join(struct.pack(">I4s", len(isi) + 8, nama) + isi for nama, isi in kotak)


def url(noun, halaman, *lain):
    """An address of the staff site."""
    return reverse(f"admin:berita_{noun}_{halaman}", args=lain)


def galat(jawaban):
    """What a page of the staff site found wrong."""
    return jawaban.context["adminform"].form.errors
