"""What the page of one complaint shows, and which verb is due next. Reading only."""

from django.urls import reverse

from layanan.admin.perkara import daftar_surat, kejadian, tombol
from layanan.batas import kelurahan_di, semua
from layanan.papan import Sudut
from layanan.peta import tanda
from pengaduan.admin.foto import baris_foto
from pengaduan.formulir_petugas import FORMULIR
from pengaduan.models import Pengaduan
from pengaduan.papan import KELAS_STATUS, jam
from pengaduan.rules import Status
from pengaduan.rules import Tindakan as T

# The verbs that are due in a state, the most likely first.
BERIKUTNYA = {
    Status.DIAJUKAN: (T.VERIFIKASI,),
    Status.KURANG: (T.ANGGAP_DICABUT,),
    Status.DIVERIFIKASI: (T.DISPOSISIKAN,),
    Status.DIDISPOSISIKAN: (T.TINDAK_LANJUTI,),
    Status.DITINDAKLANJUTI: (T.TANGGAPI,),
    Status.DITANGGAPI: (T.SELESAIKAN,),
}


def tanggal(p: Pengaduan) -> list[tuple[str, object]]:
    """Every date of the clock that is set, in the order in which they come."""
    daftar = [
        ("Diterima", p.diterima_pada),
        ("Batas verifikasi", p.batas_verifikasi if p.status == Status.DIAJUKAN else None),
        ("Batas melengkapi", p.batas_kelengkapan if p.status == Status.KURANG else None),
        ("Hitungan mulai", p.mulai_hitung if p.mulai_hitung != p.tanggal_diterima else None),
        ("Tenggat tanggapan", (p.induk if p.status == Status.DIGABUNG else p).tenggat),
        ("Ditanggapi", p.ditanggapi_pada),
        ("Dapat dibuka kembali sampai", p.batas_buka_kembali),
    ]
    return [(label, nilai) for label, nilai in daftar if nilai]


def titik(p: Pengaduan) -> dict | None:
    """The reported point on the map of its own kelurahan, and how that agrees with the one the reporter chose."""
    if p.lintang is None:
        return None
    letak = float(p.lintang), float(p.bujur)
    kode = kelurahan_di(*letak) or ""
    beda = p.kelurahan and kode and kode != p.kelurahan.kode
    url = f"{reverse('pengaduan:peta_pilih')}{f'?kelurahan={kode}' if kode else ''}"
    return {**tanda(kode, letak), "url": url, "beda": semua()[kode].nama if beda else ""}


def terkait(p: Pengaduan, petugas) -> list[dict]:
    """The reports joined to this one or divided from it, as far as this officer may see them."""
    terlihat = Pengaduan.objects.terlihat(petugas).order_by("pk")
    keluarga = [
        ("Digabung ke", terlihat.filter(pk=p.induk_id)),
        ("Menerima gabungan", terlihat.filter(induk=p)),
        ("Bagian dari", terlihat.filter(pk=p.bagian_dari_id)),
        ("Dibagi menjadi", terlihat.filter(bagian_dari=p)),
    ]
    return [{"kata": kata, "p": satu, "judul": satu.tanpa_pelapor(satu.judul)} for kata, b in keluarga for satu in b]


def catatan(p: Pengaduan, identitas: bool) -> list:
    """The words of the handling; what the reporter said only as this officer may read it."""
    semua = list(p.tindak_lanjut.select_related("oleh", "perangkat_daerah"))
    for satu in semua:
        satu.pengaduan = p
        if not identitas and satu.oleh is None:
            satu.uraian = p.tanpa_pelapor(satu.uraian)
    return semua


def jawaban_tambahan(p: Pengaduan, identitas: bool) -> list:
    """The answers to the category's own questions, as this officer may read them."""
    semua = list(p.jawaban_tambahan.all())
    for satu in semua:
        satu.jawaban = satu.jawaban if identitas else p.tanpa_pelapor(satu.jawaban)
    return semua


def konteks(p: Pengaduan, sudut: Sudut, url) -> dict:
    """Everything the page of one complaint needs."""
    identitas = p.boleh_lihat_identitas(sudut.petugas)
    tampil = p if identitas else p.untuk_penangan()
    return {
        "original": tampil,
        "identitas": identitas,
        "jam": jam(p, sudut),
        "kelas_status": KELAS_STATUS[p.status],
        "tanggal": tanggal(p),
        "tombol": tombol(p, sudut, map(T, FORMULIR), BERIKUTNYA.get(p.status, ()), url),
        "disposisi": p.disposisi.select_related("perangkat_daerah", "dibuat_oleh", "dijawab_oleh"),
        "tindak_lanjut": catatan(p, identitas),
        "jawaban_tambahan": jawaban_tambahan(p, identitas),
        "terkait": terkait(p, sudut.petugas),
        "berkas": baris_foto(p, sudut.petugas, sudut.peran),
        "surat": daftar_surat(p, sudut.petugas),
        "kejadian": kejadian(p),
        "titik": titik(p),
    }
