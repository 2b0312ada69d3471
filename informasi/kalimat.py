"""The history of a request in sentences for the citizen: one per kind of event, made from the event's own data."""

from collections.abc import Callable

from informasi.rules import AlasanPasal17, AlasanPerpanjangan, Kejadian, Saluran
from layanan.kalimat import berkas_dihapus, tanggal
from layanan.models import Lampiran

K = Kejadian
SALURAN = {
    Saluran.LANGSUNG: "Anda datang ke meja layanan",
    Saluran.TELEPON: "Anda menghubungi kami lewat telepon atau WhatsApp",
    Saluran.SURAT: "Anda mengirim surat",
    Saluran.SUREL: "Anda mengirim surel",
}
# The dates a citizen was told, as they stand inside a sentence.
TANGGAL = {
    "tenggat": "batas jawaban",
    "batas_kelengkapan": "batas melengkapi permohonan",
    "batas_penyampaian": "batas penyampaian informasi",
}


def kalimat(kejadian: str, data: dict) -> str:
    """The sentence of one event; empty for a kind that needs no more than its title."""
    susun = KALIMAT.get(kejadian)
    return susun(data) if susun else ""


def dihitamkan(alasan: list[str]) -> str:
    """Why parts of a file are black, by the letters of Pasal 17; empty for a file without boxes."""
    sebab = [AlasanPasal17(a).label.partition(" ")[2].lower() for a in alasan if a in AlasanPasal17.values]
    huruf = ", ".join(a for a in alasan if a in AlasanPasal17.values)
    if not sebab:
        return ""
    return f"Sebagian dihitamkan karena {'; '.join(sebab)} (Pasal 17 huruf {huruf} UU 14/2008)."


def kalimat_hitam(lampiran: Lampiran) -> str:
    """What stands beside a file that has black parts: why, and that it cannot be read aloud or searched."""
    catatan = getattr(lampiran, "penghitaman", None)
    if catatan is None:
        return ""
    return f"{dihitamkan(catatan.dasar)} Halamannya berupa gambar; hubungi PPID bila Anda perlu teksnya."


def _diajukan(data):
    asal = SALURAN.get(data.get("saluran"))
    if dari := data.get("asal"):
        return (
            f"Semula pengaduan {dari}, diterima {tanggal(data, 'diterima')}. Kami menjawab paling lambat "
            f"{tanggal(data, 'tenggat')}, dihitung sejak itu."
        )
    awal = f"{asal}; petugas mencatat permohonan Anda. " if asal else ""
    return f"{awal}Diterima {tanggal(data, 'diterima')}. Kami menjawab paling lambat {tanggal(data, 'tenggat')}."


def _tidak_lengkap(data):
    batas = tanggal(data, "batas_kelengkapan")
    return f"Ada yang masih kurang. Anda dapat melengkapinya sampai {batas}; hitungan waktu jawaban berhenti dulu."


def _dilengkapi(data):
    berkas = f"{data['berkas']} berkas" if data.get("berkas") else "Keterangan"
    return (
        f"{berkas} dari Anda sudah kami terima. Waktu jawaban dihitung dari hari itu: "
        f"paling lambat {tanggal(data, 'tenggat')}."
    )


def _didisposisikan(data):
    return (
        f"{data.get('perangkat_daerah', 'Perangkat daerah')} diminta menyiapkan informasinya sampai "
        f"{tanggal(data, 'tenggat_internal')}. Batas jawaban untuk Anda tidak berubah."
    )


def _dijawab_disposisi(data):
    berkas = f" disertai {data['berkas']} berkas" if data.get("berkas") else ""
    pemberi = data.get("perangkat_daerah", "Perangkat daerah")
    return f"{pemberi} sudah memberi bahan jawaban{berkas}. PPID menyusun surat untuk Anda."


def _dikembalikan(data):
    return (
        f"{data.get('perangkat_daerah', 'Perangkat daerah')} mengembalikan permohonan ini kepada PPID. "
        "PPID menentukan langkah berikutnya; batas jawaban tidak berubah."
    )


def _diperpanjang(data):
    alasan = AlasanPerpanjangan(data["alasan"]).label if data.get("alasan") in AlasanPerpanjangan.values else ""
    karena = f" Alasannya: {alasan[0].lower()}{alasan[1:]}." if alasan else ""
    return (
        f"Batas jawaban berubah dari {tanggal(data, 'tenggat_lama')} menjadi {tanggal(data, 'tenggat')}.{karena} "
        "Perpanjangan hanya boleh satu kali."
    )


def _alasan_pasal17(data) -> str:
    daftar = [AlasanPasal17(a).label for a in data.get("alasan_pasal17", []) if a in AlasanPasal17.values]
    return f" Alasan menurut Pasal 17: {'; '.join(daftar)}." if daftar else ""


def _disampaikan(data):
    jumlah = len(data.get("materi", []))
    return f"{jumlah} berkas dapat Anda unduh di halaman ini." if jumlah else "Cara penyerahannya ada dalam surat."


def _dihitung_ulang(data):
    bagian = [
        f"{nama} berubah dari {tanggal(data[kunci], 'dari')} menjadi {tanggal(data[kunci], 'menjadi')}"
        for kunci, nama in TANGGAL.items()
        if isinstance(data.get(kunci), dict) and data[kunci].get("dari")
    ]
    if not bagian:
        return "Batas pemeriksaan di pihak kami disesuaikan."
    semua = "; ".join(bagian)
    return f"{semua[0].upper()}{semua[1:]}."


def _diingatkan(data):
    sisa = data.get("sisa")
    if not sisa:
        return f"Batas jawaban {tanggal(data, 'tenggat')} sudah sampai."
    return f"Tinggal {sisa} hari kerja sampai {tanggal(data, 'tenggat')}."


KALIMAT: dict[str, Callable[[dict], str]] = {
    K.DIAJUKAN: _diajukan,
    K.DINYATAKAN_TIDAK_LENGKAP: _tidak_lengkap,
    K.IDENTITAS_DILENGKAPI: lambda d: f"Terima kasih. Batas jawaban tetap {tanggal(d, 'tenggat')}.",
    K.DILENGKAPI: _dilengkapi,
    K.DITUTUP: lambda d: (
        "Sampai batasnya permohonan belum dilengkapi. Ini bukan penolakan: Anda boleh mengajukannya lagi kapan saja."
    ),
    K.DITERIMA: lambda d: "Berkas Anda lengkap dan permohonan mulai dikerjakan. Batas jawaban tidak berubah.",
    K.DIDISPOSISIKAN: _didisposisikan,
    K.DISPOSISI_DIJAWAB: _dijawab_disposisi,
    K.DIKEMBALIKAN: _dikembalikan,
    K.DIRANCANG: lambda d: "PPID sedang menyusun surat jawaban; isinya belum diputuskan.",
    K.DIPERPANJANG: _diperpanjang,
    K.DIKABULKAN: lambda d: "Informasi yang Anda minta kami berikan seluruhnya. Surat jawaban ada di bawah.",
    K.DIKABULKAN_SEBAGIAN: lambda d: (
        f"Sebagian informasi kami berikan. Bagian yang tidak dapat dibuka kami hitamkan.{_alasan_pasal17(d)}"
    ),
    K.DITOLAK: lambda d: f"Informasi ini dikecualikan.{_alasan_pasal17(d)} Anda berhak mengajukan keberatan.",
    K.TIDAK_DIKUASAI: lambda d: (
        "Pemerintah Kota Kupang tidak menguasai informasi ini. Surat jawaban menyebut badan publik yang menguasainya."
    ),
    K.BERKAS_DIHITAMKAN: lambda d: f"{dihitamkan(d.get('alasan', []))} Selebihnya tetap terbuka.",
    K.DISAMPAIKAN: _disampaikan,
    K.DIBUKA: lambda d: (
        f"Putusan atas {d.get('keberatan', '')} membuka informasi ini. Kami menyerahkannya paling lambat "
        f"{tanggal(d, 'batas_penyampaian')}."
    ),
    K.DISELESAIKAN: lambda d: "Pelayanan atas permohonan ini selesai. Anda dapat memberi penilaian.",
    K.DICABUT: lambda d: "Anda mencabut permohonan ini. Tidak ada lagi yang perlu ditunggu.",
    K.DINILAI: lambda d: f"Anda memberi nilai {d.get('nilai')} dari 4. Terima kasih." if d.get("nilai") else "",
    K.DITERBITKAN: lambda d: "Jawabannya kini dapat dibaca semua orang. Nama dan data Anda tidak ikut terbit.",
    K.TENGGAT_DIHITUNG_ULANG: _dihitung_ulang,
    K.BERKAS_DIHAPUS: berkas_dihapus,
    K.DIINGATKAN: _diingatkan,
    K.TERLAMBAT: lambda d: (
        f"Batas jawaban {tanggal(d, 'tenggat')} terlewati. Kami minta maaf. Anda sudah berhak mengajukan keberatan."
    ),
}
