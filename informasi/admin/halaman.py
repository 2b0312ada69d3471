"""What the page of one request shows, and which verb is due next. Reading only."""

from django.urls import reverse

from informasi.acts.penghitaman import VERBA
from informasi.admin.hitam import url_hitamkan
from informasi.formulir_petugas import FORMULIR
from informasi.models import Permohonan
from informasi.papan import KELAS_STATUS, jam
from informasi.rules import Status, Tindakan
from layanan.admin.perkara import daftar_surat, kejadian, tombol
from layanan.models import Lampiran
from layanan.papan import Sudut
from layanan.peran import Peran

T = Tindakan
PUTUSAN = {
    T.KABULKAN: Status.DIKABULKAN,
    T.KABULKAN_SEBAGIAN: Status.DIKABULKAN_SEBAGIAN,
    T.TOLAK: Status.DITOLAK,
    T.NYATAKAN_TIDAK_DIKUASAI: Status.TIDAK_DIKUASAI,
}
MENUJU = {status: tindakan for tindakan, status in PUTUSAN.items()}


def berikutnya(p: Permohonan, peran: frozenset[str]) -> tuple[Tindakan, ...]:
    """The verbs that are due in this state, the most likely first; the first open one is the primary button."""
    rancangan = getattr(p, "rancangan", None)
    if p.status == Status.DIPROSES:
        if rancangan and Peran.PPID_UTAMA in peran:
            return (MENUJU[rancangan.keputusan],)
        if not p.disposisi.exists():
            return (T.DISPOSISIKAN,)
        return (T.RANCANG,)
    return {
        Status.DIAJUKAN: (T.TERIMA,),
        Status.TIDAK_LENGKAP: (T.TUTUP_TIDAK_LENGKAP, T.LENGKAPI),
        Status.DIDISPOSISIKAN: (T.JAWAB_DISPOSISI,),
        Status.DIKABULKAN: (T.SAMPAIKAN,),
        Status.DIKABULKAN_SEBAGIAN: (T.SAMPAIKAN,),
        Status.DISAMPAIKAN: (T.SELESAIKAN,),
        Status.DITOLAK: (T.SELESAIKAN,),
        Status.TIDAK_DIKUASAI: (T.SELESAIKAN,),
        Status.SELESAI: (T.TERBITKAN_JAWABAN,),
    }.get(p.status, ())


def tanggal(p: Permohonan) -> list[tuple[str, object]]:
    """Every date of the clock that is set, in the order in which they come."""
    perpanjangan = getattr(p, "perpanjangan", None)
    daftar = [
        ("Diterima", p.diterima_pada),
        ("Dicatat", p.didaftarkan_pada if p.didaftarkan_pada != p.diterima_pada else None),
        ("Batas periksa kelengkapan", p.batas_pemeriksaan if p.status == Status.DIAJUKAN else None),
        ("Hitungan mulai", p.mulai_hitung if p.mulai_hitung != p.tanggal_diterima else None),
        ("Batas melengkapi", p.batas_kelengkapan if p.status == Status.TIDAK_LENGKAP else None),
        ("Tenggat semula", perpanjangan and perpanjangan.tenggat_lama),
        ("Tenggat jawaban", p.tenggat),
        ("Dijawab", p.dijawab_pada),
        ("Batas penyampaian", p.batas_penyampaian),
        ("Disampaikan", p.disampaikan_pada),
    ]
    return [(label, nilai) for label, nilai in daftar if nilai]


def berkas(p: Permohonan, identitas: bool, boleh_hitam: bool) -> dict[str, list]:
    """The files this officer may open: papers of the requester, and working files with materials."""
    surat_diri, kerja = [], []
    for satu in p.lampiran().select_related("diunggah_oleh", "penghitaman"):
        baris = {"lampiran": satu, "url": reverse("admin:informasi_permohonan_berkas", args=[p.pk, satu.pk])}
        if satu.jenis in (Lampiran.Jenis.MATERI, Lampiran.Jenis.DISPOSISI):
            baris["dihitamkan"] = hasattr(satu, "penghitaman")
            dapat = boleh_hitam and satu.jenis == Lampiran.Jenis.DISPOSISI and not baris["dihitamkan"]
            baris["url_hitamkan"] = url_hitamkan(p, satu) if dapat else ""
            kerja.append(baris)
        elif identitas:
            surat_diri.append(baris)
    return {"surat_diri": surat_diri, "kerja": kerja}


def konteks(p: Permohonan, sudut: Sudut, url) -> dict:
    """Everything the page of one request needs."""
    identitas = p.boleh_lihat_identitas(sudut.petugas)
    return {
        "identitas": identitas,
        "jam": jam(p, sudut),
        "kelas_status": KELAS_STATUS[p.status],
        "tanggal": tanggal(p),
        "tombol": tombol(p, sudut, map(T, FORMULIR), berikutnya(p, sudut.peran), url),
        "disposisi": p.disposisi.select_related("perangkat_daerah", "dibuat_oleh", "dijawab_oleh"),
        "rancangan": getattr(p, "rancangan", None),
        "pemberitahuan": getattr(p, "pemberitahuan", None),
        "perpanjangan": getattr(p, "perpanjangan", None),
        "jawaban_publik": getattr(p, "jawaban_publik", None),
        "penilaian": getattr(p, "penilaian", None),
        "keberatan": p.keberatan.all(),
        "catat_keberatan": sudut.ppid and bool(p.dijawab_pada or p.terlambat()),
        "berkas": berkas(p, identitas, not all(p.halangan(t, sudut.petugas, sudut.peran) for t in VERBA)),
        "surat": daftar_surat(p, sudut.petugas),
        "kejadian": kejadian(p),
    }
