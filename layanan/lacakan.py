"""What the citizen's page of any case shows: the clock, the history with its letters, the files."""

from collections.abc import Callable
from operator import itemgetter
from urllib.parse import urlencode

from django.conf import settings
from django.urls import reverse
from django.utils import timezone

from layanan.berkas import SEBUTAN
from layanan.berkas_aturan import megabita
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.models import AksesIdentitas, AksesLampiran, Lampiran, Perkara, Surat
from layanan.peran import Peran
from layanan.peristiwa import SURAT_TERKIRIM
from layanan.peristiwa import riwayat as riwayat_perkara


def alamat_lacak(p: Perkara) -> str:
    """The address behind a receipt's QR code: the tracking page with the number filled in, never with the code."""
    return f"{settings.ALAMAT_SITUS}{reverse('lacak')}?{urlencode({'nomor': p.nomor})}"


def alamat(p: Perkara, nama: str, *lain) -> str:
    """An address below the citizen's page of a case, by the name that every app of cases gives it."""
    return reverse(f"{p._meta.app_label}:{p.AWALAN_ALAMAT}{nama}", args=[p.nomor, *lain])


def isi(p: Perkara, *, kelas_status: dict[str, str], kalimat: Callable[[str, dict], str], jenis_berkas) -> dict:
    """What the page of every case shows, for `layanan/lacak_perkara.html`; the case also under the name of its kind."""
    return {
        "perkara": p,
        p._meta.model_name: p,
        "kelas": kelas_status[p.status],
        "terlambat": p.terlambat(),
        "riwayat": riwayat(p, kalimat),
        "pelihat": pelihat(p, jenis_berkas),
    }


def garis_tenggat(tenggat, mulai, dijawab_pada, kalender: Kalender, *, diterima=None) -> dict | None:
    """The clock for `components/tenggat.html`; None where none runs or the calendar lacks a year.

    With `diterima`, a clock that began again on a later day is not said to begin with the receipt.
    """
    if not tenggat:
        return None
    hari_ini = timezone.localdate()
    selesai = timezone.localdate(dijawab_pada) if dijawab_pada else None
    sampai = selesai or hari_ini
    try:
        sisa, total = kalender.sisa(tenggat, sampai), kalender.sisa(tenggat, mulai)
    except TahunTanpaLibur:
        return None
    info = {
        "awal": "Dihitung sejak" if diterima and mulai != diterima else "Diterima",
        "mulai": mulai,
        "tenggat": tenggat,
        "hari_ini": hari_ini,
        "sisa": sisa,
        "total": total,
        "terlewat": max(0, min(total, total - sisa)),
        "selesai_pada": selesai,
    }
    if sampai > tenggat and not sisa:
        # No working day lies between a Friday due date and the weekend after it, and yet it has passed.
        info |= {"sisa": -1, "kata": "sesudah tenggat" if selesai else "tenggat sudah lewat"}
    return info


def surat_pemohon(p: Perkara):
    """The letters to the citizen, oldest first. Notices to officers are never among them."""
    return Surat.objects.untuk_pemohon().filter(nomor_perkara=p.nomor).order_by("pk")


def riwayat(p: Perkara, kalimat: Callable[[str, dict], str]) -> list[dict]:
    """The history, newest first: role and time, never a name; `kalimat` puts an event's data into a sentence.

    When a letter was mailed stands beside the letter; what was mailed to officers stands nowhere.
    """
    surat: dict[int, list[dict]] = {}
    for satu in surat_pemohon(p).defer("isi", "teks"):
        surat.setdefault(satu.peristiwa_id, []).append(_tautan_surat(p, satu))
    label = dict(p.KEJADIAN.choices)
    return [
        {
            "judul": label.get(x.kejadian, "Perubahan tercatat"),
            "kalimat": kalimat(x.kejadian, x.data),
            "pada": x.pada,
            "peran": "Anda" if x.peran == Peran.PEMOHON else x.peran,
            "surat": surat.get(x.pk, []),
        }
        for x in reversed(riwayat_perkara(p.nomor).exclude(kejadian=SURAT_TERKIRIM))
    ]


def _tautan_surat(p: Perkara, surat: Surat) -> dict:
    return {
        "perihal": surat.perihal,
        "url": alamat(p, "lacak_surat", surat.pk),
        "url_pdf": alamat(p, "lacak_surat_pdf", surat.pk),
        "terkirim_pada": surat.terkirim_pada,
        "menunggu": bool(surat.tujuan) and not surat.terkirim_pada,
    }


def tautan_berkas(p: Perkara, lampiran: Lampiran, kalimat: str = "") -> dict:
    """A file of the case for `components/berkas.html`."""
    return {
        "nama": lampiran.nama_asli,
        "url": alamat(p, "lacak_berkas", lampiran.pk),
        "jenis": SEBUTAN.get(lampiran.mime, ""),
        "ukuran": megabita(lampiran.ukuran),
        "kalimat": kalimat,
    }


def pelihat(p: Perkara, jenis_berkas) -> list[dict]:
    """Who saw who wrote, newest first: role, time and reason, no name (UU 27/2022 Pasal 32).

    Looks at the files of these kinds, at the pages and letters of the case, and at a register that holds it.
    """
    jenis, tahun, _ = p.nomor.split("-")
    buku = AksesIdentitas.objects.filter(nomor_perkara=AksesIdentitas.buku(jenis, tahun), pada__gte=p.diterima_pada)
    lihat = AksesIdentitas.objects.filter(nomor_perkara=p.nomor)
    berkas = AksesLampiran.objects.filter(lampiran__in=Lampiran.objects.milik(p.nomor).filter(jenis__in=jenis_berkas))
    kolom = ("pada", "peran", "keperluan")
    semua = [*buku.values(*kolom), *lihat.values(*kolom), *berkas.values(*kolom)]
    for satu in semua:
        satu["peran"] = "Anda" if satu["peran"] == Peran.PEMOHON else satu["peran"]
    return sorted(semua, key=itemgetter("pada"), reverse=True)
