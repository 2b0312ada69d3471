"""The second pass: posts become Berita, pages become Halaman, each only where nobody has edited it here."""

from collections.abc import Callable
from urllib.parse import unquote

from django.core.exceptions import ValidationError
from django.utils.text import Truncator

from berita.acts import simpan_pindahan
from berita.models import Berita
from berita.rules import Status
from kupang_portal.impor.alih import Pengalih
from kupang_portal.impor.asal import Asal, sidik
from kupang_portal.impor.baca import Isian
from kupang_portal.impor.istilah import PenulisIstilah
from kupang_portal.impor.komentar import lewati_komentar, tulis_komentar
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.peta import RUMAH, Peta, alasan_lewat
from kupang_portal.impor.pustaka import Pustaka
from kupang_portal.impor.teks import baris_teks
from kupang_portal.impor.ubah import Pengubah
from layanan.models import Gambar, Petugas
from profil.acts import simpan_simpul
from profil.models import Halaman

NAMA_JENIS = {"post": "Berita", "page": "Halaman"}
STATUS = {"publish": Status.TERBIT, "future": Status.TERBIT, "pending": Status.DITINJAU, "draft": Status.DRAF}
BIDANG_BERITA = (
    *("judul", "ringkasan", "isi", "kategori_id", "gambar_utama_id", "penulis_id", "nama_penulis", "status"),
    *("terbit_pada", "turun_pada", "sorotan", "komentar_dibuka", "dihapus_pada"),
)
BIDANG_HALAMAN = ("judul", "ringkasan", "isi", "terbit_pada", "turun_pada", "urutan")
TANPA_JUDUL = "(Tanpa judul)"
TIDAK_UMUM = "Tidak untuk umum di WordPress; di sini menjadi draf"
TANPA_WAKTU = "Tanpa tanggal di WordPress; di sini menjadi draf"
DISUNTING = "Sudah disunting di sini dan berubah di WordPress; yang di sini dibiarkan"
INDUK_TIADA = "Halaman induknya tidak ikut; ditaruh di tingkat atas"


class Penulis:
    """Writes the items of one export, one after the other."""

    def __init__(self, peta: Peta, asal: Asal, pustaka: Pustaka, laporan: Laporan):
        self.peta, self.asal, self.pustaka, self.laporan = peta, asal, pustaka, laporan
        self.istilah = PenulisIstilah(peta, asal, laporan)
        self.pengubah = Pengubah(peta, pustaka, laporan)
        self.pengalih = Pengalih(peta, laporan)
        self.petugas = {p.username.casefold(): p.pk for p in Petugas.objects.all()}
        self.sudah: set[str] = set()
        self.halaman_baru: dict[int, int] = {}  # number on WordPress -> pk here

    def mulai(self) -> None:
        """What the items lean on."""
        self.istilah.tulis()
        self.pengalih.umpan()
        for kunci, kategori in self.istilah.kategori.items():
            self.pengalih.kategori(kunci, kategori)
        for kunci, tag in self.istilah.tag.items():
            self.pengalih.tag(kunci, tag)

    def satu(self, isian: Isian) -> None:
        """One item of the file."""
        jenis = NAMA_JENIS.get(isian.jenis, "Isian lain")
        alasan = alasan_lewat(isian) or ("nomor yang sama dua kali di berkas" if isian.kunci in self.sudah else "")
        if alasan:
            self.laporan.lewati(jenis, alasan)
            lewati_komentar(isian, self.laporan, f"pada isian yang dilewati ({alasan})")
            return
        self.sudah.add(isian.kunci)
        objek = self._berita(isian) if isian.jenis == "post" else self._halaman(isian)
        if objek is None or isian.jenis == "page":
            lewati_komentar(isian, self.laporan, "halaman tidak memuat komentar" if objek else "beritanya dilewati")
        else:
            tulis_komentar(isian, objek, self.asal, self.laporan)
        if objek and diumumkan(objek):
            self.pengalih.isian(isian, objek.get_absolute_url())

    def selesai(self) -> None:
        """Pages hang below their parents, which may have come later in the file."""
        for butir in self.peta.butir.values():
            if butir.jenis != "page" or not butir.induk or butir.nomor not in self.halaman_baru:
                continue
            induk = self._pk_induk(butir.induk)
            if induk is None:
                self.laporan.lihat(INDUK_TIADA, f"“{butir.judul}”")
            elif not self._melingkar(butir.nomor):
                anak = Halaman.objects.get(pk=self.halaman_baru[butir.nomor])
                simpan_simpul(anak, induk=Halaman.objects.get(pk=induk))

    def _pk_induk(self, nomor: int) -> int | None:
        asal = self.asal.satu(f"isi:{nomor}") if f"isi:{nomor}" in self.peta.butir else None
        ada = asal and self.peta.butir[f"isi:{nomor}"].jenis == "page" and Halaman.objects.filter(pk=asal.objek_id)
        return asal.objek_id if ada and ada.exists() else None

    def _melingkar(self, nomor: int) -> bool:
        """Whether a page is, in a broken file, its own forefather."""
        dilihat, kini = set(), self.peta.butir.get(f"isi:{nomor}")
        while kini and kini.nomor not in dilihat:
            dilihat.add(kini.nomor)
            kini = self.peta.butir.get(f"isi:{kini.induk}") if kini.induk else None
        return kini is not None

    def _berita(self, isian: Isian) -> Berita | None:
        kategori, tag = self.istilah.untuk(isian)
        gambar = self._gambar_utama(isian)
        status = self._status(isian)
        nilai = {
            "judul": self._judul(isian, 250),
            "ringkasan": self._ringkasan(isian, 500),
            "isi": self.pengubah.isi(isian),
            "kategori_id": kategori.pk,
            "gambar_utama_id": gambar.pk if gambar else None,
            "penulis_id": self.petugas.get(isian.penulis.casefold()),
            "nama_penulis": baris_teks(self.peta.penulis.get(isian.penulis) or isian.penulis)[:150],
            "status": str(status),
            "terbit_pada": isian.waktu if status == Status.TERBIT else None,
            "turun_pada": None,
            "sorotan": isian.tersorot,
            "komentar_dibuka": isian.komentar_dibuka,
            "dihapus_pada": None,
        }
        wp_id = isian.nomor if not Berita.objects.filter(wp_id=isian.nomor).exists() else None
        baru = Berita(wp_id=wp_id, slug=self.peta.butir[isian.kunci].slug)
        return self._serasikan(
            isian,
            baru,
            nilai | {"tag": _huruf_kecil(tag)},
            lambda b: {n: getattr(b, n) for n in BIDANG_BERITA} | {"tag": _huruf_kecil(b.tag.names())},
            lambda b: simpan_pindahan(b, tag=tag),
        )

    def _halaman(self, isian: Isian) -> Halaman | None:
        nilai = {
            "judul": self._judul(isian, 150),
            "ringkasan": self._ringkasan(isian, 300),
            "isi": self.pengubah.isi(isian),
            "terbit_pada": isian.waktu if self._status(isian) == Status.TERBIT else None,
            "turun_pada": None,
            "urutan": min(isian.urutan, 30_000),
        }
        baru = Halaman(slug=self.peta.butir[isian.kunci].slug)
        return self._serasikan(
            isian, baru, nilai, lambda h: {n: getattr(h, n) for n in BIDANG_HALAMAN}, self._simpan_halaman
        )

    def _simpan_halaman(self, halaman: Halaman) -> Halaman:
        if halaman.pk is None:
            return simpan_simpul(halaman, induk=None)
        return simpan_simpul(halaman, induk=halaman.get_parent())

    def _serasikan(self, isian: Isian, baru, nilai: dict, kini: Callable, simpan: Callable):
        """Create, update, or leave alone; returns what stands here now, None when nothing does."""
        jenis, lama = NAMA_JENIS[isian.jenis], self.asal.satu(isian.kunci)
        objek = RUMAH[isian.jenis][0].objects.filter(pk=lama.objek_id).first() if lama else baru
        if objek is None:
            self.laporan.lewati(jenis, "sudah dihapus di sini")
            return None
        if lama and lama.sidik == sidik(nilai):
            self.laporan.tetap[jenis] += 1
            return objek
        if lama and lama.sidik != sidik(kini(objek)):
            self.laporan.lewati(jenis, "sudah disunting di sini")
            self.laporan.lihat(DISUNTING, f"“{objek.judul}”")
            return objek
        for nama, satu in nilai.items():
            if nama != "tag":
                setattr(objek, nama, satu)
        objek.diubah_pada = isian.diubah or isian.waktu or objek.diubah_pada
        if not lama and isian.jenis == "post":
            objek.dibuat_pada = isian.waktu or objek.dibuat_pada
        try:
            simpan(objek)
        except ValidationError as galat:
            self.laporan.lewati(jenis, "tidak memenuhi aturan di sini")
            self.laporan.lihat("Tidak diimpor", f"“{objek.judul}”: {' '.join(galat.messages)}")
            return None
        self.asal.catat(isian.kunci, objek.pk, sidik(nilai))
        (self.laporan.berubah if lama else self.laporan.baru)[jenis] += 1
        if not lama and isian.jenis == "page" and isian.nomor:
            self.halaman_baru[isian.nomor] = objek.pk
        return objek

    def _judul(self, isian: Isian, panjang: int) -> str:
        judul = baris_teks(isian.judul)
        if len(judul) > panjang:
            self.laporan.lihat("Judul dipotong", f"“{judul[:300]}”")
        return Truncator(judul).chars(panjang) or TANPA_JUDUL

    def _ringkasan(self, isian: Isian, panjang: int) -> str:
        return Truncator(baris_teks(isian.ringkasan.partition('<a class="more-link"')[0])).chars(panjang)

    def _status(self, isian: Isian) -> Status:
        """Nothing becomes public here that was not public there."""
        if isian.sandi or isian.status not in STATUS:
            sebab = "berkata sandi" if isian.sandi else f"status “{isian.status or 'kosong'}”"
            self.laporan.lihat(TIDAK_UMUM, f"“{isian.judul}” ({sebab})")
            return Status.DRAF
        status = STATUS[isian.status]
        if status == Status.TERBIT and not isian.waktu:
            self.laporan.lihat(TANPA_WAKTU, f"“{isian.judul}”")
            return Status.DRAF
        return status

    def _gambar_utama(self, isian: Isian) -> Gambar | None:
        nomor = isian.meta.get("_thumbnail_id", "")
        lampiran = self.peta.lampiran.get(int(nomor)) if nomor.isdecimal() else None
        return self.pustaka.ambil(unquote(lampiran.url), nomor=int(nomor), di=isian.judul) if lampiran else None


def _huruf_kecil(nama) -> list[str]:
    return sorted({n.casefold() for n in nama})


def diumumkan(objek: Berita | Halaman) -> bool:
    """Whether it has a time to appear, past or to come: only then does its old address have somewhere to lead."""
    return objek.terbit_pada is not None and getattr(objek, "status", Status.TERBIT) == Status.TERBIT
