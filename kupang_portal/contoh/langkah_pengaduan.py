"""What happens to a sample complaint: one short function per word in `jalan`, each calling the act of that name."""

import datetime
from collections.abc import Callable
from dataclasses import dataclass

from kupang_portal import acts as lintas
from kupang_portal.contoh.bahan import petugas
from kupang_portal.contoh.lukisan_laporan import foto
from layanan.models import Lampiran, Petugas
from pengaduan import acts
from pengaduan.models import LaporanPublik, Pengaduan
from pengaduan.rules import Kelas, Klasifikasi, Status

INSTRUKSI = "Periksa di lapangan, kerjakan bila menjadi tugas Saudara, lalu tanggapi dengan foto sesudahnya."
KURANG = "Sebutkan patokan terdekat dan kirim satu foto, supaya petugas menemukan tempatnya."
BELUM = "Baru sebagian yang dikerjakan. Di sebelahnya masih sama seperti dulu."
BUKAN_KAMI = "Lokasi ini di luar tanggung jawab kami menurut pembagian ruas."


@dataclass
class Aduan:
    """One sample complaint: its token, the texts of its category, its fate, its fields, and the case once filed."""

    token: str
    data: dict
    nasib: dict
    isian: dict
    berfoto: bool
    pengaduan: Pengaduan | None = None

    @property
    def lukisan(self) -> str:
        """The scene of its photographs: three of each are drawn."""
        return f"{self.data['lukisan']} {int(self.token[-3:]) % 3}"

    @property
    def penghubung(self) -> Petugas:
        """The officer of the perangkat daerah that handles its category."""
        badan = self.isian["kategori"].perangkat_daerah
        return petugas("penghubung" if badan.slug == "dlhk" else f"penghubung.{badan.slug}")

    @property
    def foto_sesudah(self) -> list:
        return [foto(self.lukisan, sesudah=True)] if self.berfoto else []


def verifikasi(aduan: Aduan) -> None:
    tanya = aduan.isian["klasifikasi"] == Klasifikasi.PERMINTAAN_INFORMASI
    kelas = Kelas.INFORMASI if tanya else aduan.isian["kategori"].kelas
    tutup = aduan.pengaduan.rahasia or kelas == Kelas.BERKADAR
    publik = None if tutup else LaporanPublik.usulan(aduan.pengaduan)
    aduan.pengaduan = acts.verifikasi(aduan.pengaduan, oleh=petugas("pengaduan"), kelas=kelas, publik=publik)
    for suara in range(int(aduan.token[-3:]) % 7 if publik else 0):
        acts.dukung(aduan.pengaduan, token=f"{aduan.token}-{suara}")


def kurang(aduan: Aduan) -> None:
    acts.minta_kelengkapan(aduan.pengaduan, oleh=petugas("pengaduan"), kekurangan=KURANG)


def tolak(aduan: Aduan) -> None:
    alasan, penjelasan = aduan.nasib["alasan"], aduan.nasib["penjelasan"]
    acts.tolak(aduan.pengaduan, oleh=petugas("pengaduan"), alasan=alasan, penjelasan=penjelasan)


def disposisi(aduan: Aduan) -> None:
    badan = aduan.isian["kategori"].perangkat_daerah
    acts.disposisikan(aduan.pengaduan, perangkat_daerah=badan, instruksi=INSTRUKSI, oleh=petugas("pengaduan"))


def kembali(aduan: Aduan) -> None:
    acts.kembalikan(aduan.pengaduan, oleh=aduan.penghubung, alasan=BUKAN_KAMI)


def tindak(aduan: Aduan) -> None:
    acts.tindak_lanjuti(aduan.pengaduan, oleh=aduan.penghubung, uraian=aduan.data["dikerjakan"])


def tanggap(aduan: Aduan) -> None:
    hasil = aduan.data["hasil"]
    p = acts.tanggapi(aduan.pengaduan, oleh=aduan.penghubung, uraian=hasil, foto=aduan.foto_sesudah)
    if p.sudah_publik() and int(aduan.token[-3:]) % 3 == 0:
        _terbitkan_foto(p)


def _terbitkan_foto(p: Pengaduan) -> None:
    """Show the first photograph of each kind: there is nobody in a drawn one to black out."""
    for jenis, kata in ((Lampiran.Jenis.FOTO, "Sebelum"), (Lampiran.Jenis.FOTO_SESUDAH, "Sesudah dikerjakan")):
        if asal := p.lampiran().filter(jenis=jenis).first():
            keterangan = f"{kata}: {p.laporan_publik.judul}"[:150]
            acts.terbitkan_foto(p, asal=asal, kotak=[], keterangan=keterangan, oleh=petugas("pengaduan"))


def gabung(aduan: Aduan) -> None:
    """Joined to a report of its category that nobody has touched for weeks, and that stays so in this story."""
    p = aduan.pengaduan
    dulu = p.diterima_pada - datetime.timedelta(days=20)
    serupa = Pengaduan.objects.filter(status=Status.DIAJUKAN, kategori=p.kategori_id, diterima_pada__lt=dulu)
    acts.gabungkan(p, oleh=petugas("pengaduan"), utama=serupa.latest("diterima_pada"))


def alih(aduan: Aduan) -> None:
    lintas.alihkan(aduan.pengaduan, oleh=petugas("pengaduan"), rincian_informasi=aduan.isian["isi"])


def beres(aduan: Aduan) -> None:
    acts.selesaikan(aduan.pengaduan)


def buka(aduan: Aduan) -> None:
    acts.buka_kembali(aduan.pengaduan, alasan=BELUM)


def cabut(aduan: Aduan) -> None:
    acts.cabut(aduan.pengaduan)


LANGKAH: dict[str, Callable[[Aduan], None]] = {
    satu.__name__: satu
    for satu in (
        *(verifikasi, kurang, tolak, disposisi, kembali, tindak, tanggap),
        *(gabung, alih, beres, buka, cabut),
    )
}
