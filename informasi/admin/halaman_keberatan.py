"""What the page of one objection shows, and which verb is due next. Reading only."""

from urllib.parse import urlencode

from django.urls import reverse

from informasi.formulir_keberatan_petugas import FORMULIR
from informasi.models import Keberatan
from informasi.papan_keberatan import KELAS_STATUS, jam
from informasi.rules import Klasifikasi
from informasi.rules import Status as StatusPermohonan
from informasi.rules.keberatan import Status
from informasi.rules.keberatan import Tindakan as T
from layanan.admin.perkara import daftar_surat, kejadian, tombol
from layanan.papan import Sudut
from layanan.peran import Peran

# The verbs that are due in a state, the most likely first.
BERIKUTNYA = {
    Status.DIAJUKAN: (T.TERIMA,),
    Status.DIPERIKSA: (T.PUTUSKAN,),
    Status.DIMINTAI_TANGGAPAN: (T.BERI_TANGGAPAN_PPID, T.PUTUSKAN),
    Status.DIPUTUS: (T.SAMPAIKAN,),
}


def tanggal(k: Keberatan) -> list[tuple[str, object]]:
    """Every date of the clock that is set, in the order in which they come."""
    daftar = [("Diterima", k.diterima_pada), ("Tenggat tanggapan", k.tenggat), ("Disampaikan", k.disampaikan_pada)]
    return [(label, nilai) for label, nilai in daftar if nilai]


def berkas(k: Keberatan, petugas) -> list[dict]:
    """The files this officer may open."""
    boleh = [x for x in k.lampiran() if k.boleh_lihat_lampiran(x, petugas)]
    return [{"lampiran": x, "url": reverse("admin:informasi_keberatan_berkas", args=[k.pk, x.pk])} for x in boleh]


def pelaksanaan(k: Keberatan) -> list[dict]:
    """What still has to happen after a decision that opened information, each step with its address."""
    if k.status != Status.DISAMPAIKAN or not k.putusan.membuka:
        return []
    if k.permohonan is None:
        awal = {"judul": k.rincian_informasi[:200], "klasifikasi": Klasifikasi.BERKALA}
        url = f"{reverse('admin:informasi_informasipublik_add')}?{urlencode(awal)}"
        return [{"judul": "Terbitkan dalam Daftar Informasi Publik", "url": url}]
    p = k.permohonan
    halaman = reverse("admin:informasi_permohonan_change", args=[p.pk])
    terbit = reverse("admin:informasi_permohonan_tindakan", args=[p.pk, "terbitkan_jawaban"])
    sampai = p.status in (StatusPermohonan.DISAMPAIKAN, StatusPermohonan.SELESAI)
    return [
        {"judul": "Serahkan informasinya kepada pemohon", "url": halaman, "selesai": sampai},
        {
            "judul": "Terbitkan jawaban dan masukkan ke Daftar Informasi Publik",
            "url": terbit if sampai else "",
            "selesai": hasattr(p, "jawaban_publik"),
        },
    ]


def konteks(k: Keberatan, sudut: Sudut, url) -> dict:
    """Everything the page of one objection needs."""
    return {
        "identitas": k.boleh_lihat_identitas(sudut.petugas),
        "jam": jam(k, sudut),
        "kelas_status": KELAS_STATUS[k.status],
        "tanggal": tanggal(k),
        "tombol": tombol(k, sudut, map(T, FORMULIR), BERIKUTNYA.get(k.status, ()), url),
        "ikut_menjawab": Peran.ATASAN_PPID in sudut.peran and k.pernah_menjawab(sudut.petugas),
        "hak_sengketa": k.jendela_sengketa(sudut.kalender),
        "sengketa": getattr(k, "sengketa", None),
        "unduhan": k.unduhan.select_related("oleh")[:20],
        "tanggapan": k.tanggapan.select_related("diminta_oleh", "dijawab_oleh"),
        "putusan": getattr(k, "putusan", None),
        "pelaksanaan": pelaksanaan(k),
        "pemberitahuan": getattr(k.permohonan, "pemberitahuan", None),
        "berkas": berkas(k, sudut.petugas),
        "surat": daftar_surat(k, sudut.petugas),
        "kejadian": kejadian(k),
    }
