"""What happens to a sample request: one short function per word in `jalan`, each calling the act of that name."""

from collections.abc import Callable
from dataclasses import dataclass

from informasi import acts
from informasi.models import InformasiDikecualikan, Permohonan
from informasi.rules import Status
from kupang_portal.contoh.bahan import kartu, pdf, perangkat_daerah, petugas
from layanan import lampiran
from layanan.models import Lampiran, Petugas
from layanan.peran import Peran

INSTRUKSI = "Siapkan informasi ini dan jawab kepada PPID. Sebutkan bila ada bagian yang dikecualikan."
TIDAK_ADA = "Tidak ada."
TANPA_BIAYA = "Tidak dipungut biaya."
CARA = {
    "salinan_digital": "Salinan digital dalam bentuk PDF, dapat diunduh di halaman lacak.",
    "salinan_cetak": "Salinan cetak.",
    "melihat": "Dilihat dan dicatat di ruang layanan informasi.",
}
DISERAHKAN = {
    "ambil_langsung": "Diserahkan kepada pemohon di meja layanan informasi.",
    "pos": "Dikirim lewat pos tercatat ke alamat pemohon.",
}
PENUTUP_TERBITAN = "Jawaban ini contoh; angkanya karangan."


@dataclass
class Kasus:
    """One sample request: its token, its row of data, who asks, and the case once it is filed."""

    token: str
    baris: dict
    pemohon: dict[str, str]
    permohonan: Permohonan | None = None


def terima(kasus: Kasus) -> Permohonan:
    return acts.terima(kasus.permohonan, oleh=petugas("petugas"))


def kurang(kasus: Kasus) -> Permohonan:
    return acts.nyatakan_tidak_lengkap(kasus.permohonan, oleh=petugas("petugas"), kekurangan=kasus.baris["kekurangan"])


def lengkapi(kasus: Kasus) -> Permohonan:
    titip = lampiran.titip(kartu(kasus.pemohon["nama"], kasus.pemohon["nomor"]), jenis=Lampiran.Jenis.KELENGKAPAN)
    tambahan = kasus.baris["tambahan"]
    return acts.lengkapi(kasus.permohonan, oleh=Peran.PEMOHON, titipan=[titip], rincian_tambahan=tambahan)


def tutup(kasus: Kasus) -> Permohonan:
    return acts.tutup_tidak_lengkap(kasus.permohonan, oleh=petugas("petugas"))


def disposisi(kasus: Kasus) -> Permohonan:
    return acts.disposisikan(
        kasus.permohonan,
        perangkat_daerah=perangkat_daerah()[kasus.baris["opd"]],
        instruksi=kasus.baris.get("instruksi", INSTRUKSI),
        oleh=petugas("petugas"),
    )


def jawab(kasus: Kasus) -> Permohonan:
    materi = kasus.baris.get("materi")
    berkas = [pdf(materi, kasus.baris["jawaban"])] if materi else []
    return acts.jawab_disposisi(kasus.permohonan, oleh=_pelaksana(kasus), jawaban=kasus.baris["jawaban"], berkas=berkas)


def kembalikan(kasus: Kasus) -> Permohonan:
    return acts.kembalikan(kasus.permohonan, oleh=_pelaksana(kasus), alasan=kasus.baris["alasan"])


def rancang(kasus: Kasus) -> Permohonan:
    usul = kasus.baris["usul"]
    return acts.rancang(kasus.permohonan, oleh=petugas("petugas"), keputusan=usul, blok=_blok(kasus, usul))


def perpanjang(kasus: Kasus) -> Permohonan:
    baris = kasus.baris
    return acts.perpanjang(
        kasus.permohonan, oleh=petugas("utama"), alasan=baris["perpanjangan"], uraian=baris["alasan"]
    )


def kabulkan(kasus: Kasus) -> Permohonan:
    blok, waktu = _blok(kasus, Status.DIKABULKAN), kasus.baris.get("penyediaan", 0)
    return acts.kabulkan(kasus.permohonan, oleh=petugas("utama"), blok=blok, waktu_penyediaan=waktu)


def sebagian(kasus: Kasus) -> Permohonan:
    return acts.kabulkan_sebagian(
        kasus.permohonan,
        oleh=petugas("utama"),
        blok=_blok(kasus, Status.DIKABULKAN_SEBAGIAN),
        pengecualian=_pengecualian(kasus),
        waktu_penyediaan=kasus.baris.get("penyediaan", 0),
    )


def tolak(kasus: Kasus) -> Permohonan:
    blok = _blok(kasus, Status.DITOLAK)
    return acts.tolak(kasus.permohonan, oleh=petugas("utama"), blok=blok, pengecualian=_pengecualian(kasus))


def bukan_kami(kasus: Kasus) -> Permohonan:
    blok = _blok(kasus, Status.TIDAK_DIKUASAI)
    return acts.nyatakan_tidak_dikuasai(kasus.permohonan, oleh=petugas("utama"), blok=blok)


def sampaikan(kasus: Kasus) -> Permohonan:
    p = kasus.permohonan
    berkas = p.lampiran().filter(jenis=Lampiran.Jenis.DISPOSISI) if p.cara_memperoleh == "salinan_digital" else []
    keterangan = DISERAHKAN.get(p.cara_penyampaian, "")
    return acts.sampaikan(p, oleh=petugas("petugas"), dari_disposisi=berkas, keterangan=keterangan)


def selesai(kasus: Kasus) -> Permohonan:
    return acts.selesaikan(kasus.permohonan, oleh=petugas("petugas"))


def cabut(kasus: Kasus) -> Permohonan:
    return acts.cabut(kasus.permohonan)


def nilai(kasus: Kasus) -> Permohonan:
    return acts.nilai(kasus.permohonan, nilai=kasus.baris["nilai"], saran=kasus.baris["saran"])


def terbit(kasus: Kasus) -> Permohonan:
    isi = kasus.baris["terbit"]
    return acts.terbitkan_jawaban(
        kasus.permohonan,
        oleh=petugas("utama"),
        judul=isi["judul"],
        pertanyaan=isi["pertanyaan"],
        jawaban=f"{isi['jawaban']}\n\n{PENUTUP_TERBITAN}",
        jadikan_dip=isi.get("dip", False),
    )


LANGKAH: dict[str, Callable[[Kasus], Permohonan]] = {
    f.__name__: f
    for f in (
        terima,
        kurang,
        lengkapi,
        tutup,
        disposisi,
        jawab,
        kembalikan,
        rancang,
        perpanjang,
        kabulkan,
        sebagian,
        tolak,
        bukan_kami,
        sampaikan,
        selesai,
        cabut,
        nilai,
        terbit,
    )
}


def _pelaksana(kasus: Kasus) -> Petugas:
    return Petugas.objects.get(perangkat_daerah__slug=kasus.baris["opd"], groups__name=Peran.PPID_PELAKSANA)


def _pengecualian(kasus: Kasus) -> list[InformasiDikecualikan]:
    return list(InformasiDikecualikan.objects.filter(nomor_penetapan__in=kasus.baris["pengecualian"]))


def _blok(kasus: Kasus, keputusan: str) -> dict[str, str]:
    """The seven blocks of the notice (Pasal 22 ayat (7)) in whole sentences."""
    baris, opd = kasus.baris, perangkat_daerah()[kasus.baris["opd"]]
    umum = {
        "penguasaan": f"Informasi ini dikuasai {opd.nama}.",
        "badan_publik_lain": TIDAK_ADA,
        "keputusan_alasan": "Permohonan dikabulkan. Informasi ini terbuka bagi siapa saja.",
        "materi": f"{baris.get('materi', TIDAK_ADA).rstrip('.')}.",
        "penghitaman": baris.get("hitam", "Tidak ada bagian yang dihitamkan."),
        "cara_format": CARA[kasus.permohonan.cara_memperoleh],
        "biaya": TANPA_BIAYA,
    }
    tanpa_materi = {"materi": "Tidak ada materi yang diberikan.", "cara_format": "Surat ini saja."}
    beda = {
        Status.DIKABULKAN: {},
        Status.DIKABULKAN_SEBAGIAN: {
            "keputusan_alasan": "Permohonan dikabulkan sebagian. Bagian yang memuat data pribadi tidak dibuka."
        },
        Status.DITOLAK: {
            **tanpa_materi,
            "keputusan_alasan": f"Permohonan ditolak. {baris.get('penolakan', '')}".strip(),
            "penghitaman": "Seluruh informasi yang diminta dikecualikan.",
        },
        Status.TIDAK_DIKUASAI: {
            **tanpa_materi,
            "penguasaan": "Informasi ini tidak dikuasai Pemerintah Kota Kupang.",
            "badan_publik_lain": baris.get("pemilik", TIDAK_ADA),
            "keputusan_alasan": "Informasi tidak dapat diberikan karena tidak kami kuasai. Ini bukan penolakan.",
            "penghitaman": TIDAK_ADA,
        },
    }
    return umum | beda[Status(keputusan)]
