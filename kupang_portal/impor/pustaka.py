"""Pictures of the old site: found in the folder of its uploads, checked by content, kept in the media library."""

import base64
import binascii
import io
from dataclasses import dataclass, field
from hashlib import sha256
from pathlib import Path
from urllib.parse import urlsplit

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import SimpleUploadedFile
from django.utils.text import Truncator
from PIL import Image

from kupang_portal.impor.asal import Asal
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.peta import Peta, jalur_unggahan
from kupang_portal.impor.teks import TANDA_UKURAN, baris_teks
from layanan import berkas
from layanan.berkas_aturan import batas, megabita, tolak
from layanan.gambar import simpan_gambar
from layanan.models import Gambar

HILANG = "Gambar tidak ditemukan di folder media"
DITOLAK = "Gambar tidak dapat dipakai"
ALT_LEMAH = "Teks alternatif diisi dari judul atau nama berkas; perbaiki di pustaka gambar"
PANJANG_KUNCI = 180


@dataclass
class Pustaka:
    """Finds a picture once and remembers it. A dry run checks the file and keeps nothing."""

    folder: Path | None
    peta: Peta
    asal: Asal
    laporan: Laporan
    coba: bool = False
    kenal: dict[str, Gambar | None] = field(default_factory=dict)
    disimpan: list[Gambar] = field(default_factory=list)

    def ambil(self, url: str, *, nomor: int | None, alt: str = "", keterangan: str = "", di: str = "") -> Gambar | None:
        """The picture in our library; None when there is none, and the report says why."""
        lampiran = self.peta.lampiran.get(nomor)
        jalur = (lampiran.jalur if lampiran else "") or jalur_unggahan(url)
        if url.startswith("data:") and not lampiran:
            jalur = f"data-{sha256(url.encode()).hexdigest()[:16]}"
        if jalur not in self.kenal or not jalur:
            isi = self._isi(url, jalur)
            if isi:
                teks = self._teks(lampiran, jalur, alt, keterangan)
                self.kenal[jalur] = self._simpan(jalur, isi, *teks, di)
            else:
                self.kenal[jalur] = None
                self.laporan.lihat(HILANG, f"{(jalur or url)[:200] or 'tanpa alamat'}, di “{di}”")
                self.laporan.lewati("Gambar", "berkasnya tidak ada di folder media")
        return self.kenal[jalur]

    def _isi(self, url: str, jalur: str) -> bytes | None:
        if jalur.startswith("data-"):
            try:
                return base64.b64decode(url.partition(",")[2], validate=True)
            except (binascii.Error, ValueError):
                return None
        letak = self._cari(jalur)
        if letak is None:
            return None
        # One byte more than allowed is enough to be refused; a huge file is not read for that.
        with letak.open("rb") as sumber:
            return sumber.read(batas("BERKAS_MAKS_MATERI") + 1)

    def _cari(self, jalur: str) -> Path | None:
        """The original where it is there, else the size that the text shows. Never a file outside the folder."""
        if not self.folder or not jalur or "\x00" in jalur:
            return None
        calon = [TANDA_UKURAN.sub(r"\1", jalur), jalur]
        for awalan in ("", "uploads", "wp-content/uploads"):
            for nama in calon:
                try:
                    letak = (self.folder / awalan / nama.lstrip("/")).resolve()
                    if letak.is_relative_to(self.folder.resolve()) and letak.is_file():
                        return letak
                except OSError:  # a name longer than the file system allows
                    continue
        return None

    def _teks(self, lampiran, jalur: str, alt: str, keterangan: str) -> tuple[str, str]:
        """Alternative text and caption; where nobody wrote the first, what comes closest, and a person is told."""
        bawah = baris_teks(keterangan or (lampiran.keterangan if lampiran else ""))
        teks = baris_teks(alt or (lampiran.alt if lampiran else ""))
        if not teks:
            nama = Path(urlsplit(jalur).path).stem.replace("-", " ").replace("_", " ")
            teks = bawah or baris_teks(lampiran.judul if lampiran else "") or nama or "Gambar"
            self.laporan.lihat(ALT_LEMAH, f"{jalur}: “{Truncator(teks).chars(80)}”")
        return Truncator(teks).chars(250), Truncator(bawah).chars(300)

    def _simpan(self, jalur: str, isi: bytes, alt: str, keterangan: str, di: str) -> Gambar | None:
        kunci, sidik = f"gambar:{jalur[-PANJANG_KUNCI:]}", sha256(isi).hexdigest()
        lama = self.asal.satu(kunci)
        if lama and lama.sidik == sidik and (gambar := Gambar.objects.filter(pk=lama.objek_id).first()):
            self.laporan.tetap["Gambar"] += 1
            return gambar
        try:
            gambar = self._periksa(isi, Path(jalur).name, alt, keterangan)
        except ValidationError as galat:
            self.laporan.lihat(DITOLAK, f"{jalur[:200]}, di “{di}”: {' '.join(galat.messages)}")
            self.laporan.lewati("Gambar", "bukan gambar yang dapat dipakai")
            return None
        self.laporan.baru["Gambar"] += 1
        if gambar.pk:
            self.asal.catat(kunci, gambar.pk, sidik)
        return gambar

    def _periksa(self, isi: bytes, nama: str, alt: str, keterangan: str) -> Gambar:
        if len(isi) > (maks := batas("BERKAS_MAKS_MATERI")):
            raise tolak("besar", ukuran=f"lebih dari {megabita(maks)}", maks=megabita(maks))
        isi = _jadi_png(isi)
        akhiran = "png" if isi.startswith(berkas.MAGIS[berkas.PNG]) else "jpg"
        unggahan = SimpleUploadedFile(f"{Path(nama).stem}.{akhiran}", isi)
        if self.coba:
            berkas.periksa(unggahan, (berkas.JPEG, berkas.PNG), maks=batas("BERKAS_MAKS_MATERI"))
            return Gambar(berkas="gambar/percobaan.jpg", lebar=1, tinggi=1, teks_alternatif=alt, keterangan=keterangan)
        gambar = simpan_gambar(unggahan, teks_alternatif=alt, keterangan=keterangan)
        self.disimpan.append(gambar)
        return gambar


def _jadi_png(isi: bytes) -> bytes:
    """WebP and GIF, which WordPress takes and our library does not, as PNG (of an animation the first frame)."""
    if not (isi[:4] == b"RIFF" and isi[8:12] == b"WEBP") and isi[:4] != b"GIF8":
        return isi
    try:
        with Image.open(io.BytesIO(isi), formats=("WEBP", "GIF")) as gambar:
            if gambar.width * gambar.height > batas("BERKAS_MAKS_PIKSEL"):
                raise tolak("piksel", juta=batas("BERKAS_MAKS_PIKSEL") // 1_000_000)
            keluar = io.BytesIO()
            gambar.convert("RGBA").save(keluar, "PNG", compress_level=1)
            return keluar.getvalue()
    except ValidationError:
        raise
    except Exception:  # a decoder fed with hostile bytes may raise anything
        raise tolak("rusak") from None
