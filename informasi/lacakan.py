"""What the citizen's page of a case shows: the clock, the history with its letters, the files, and what comes next."""

import datetime

from django.utils import timezone

from informasi.kalimat import kalimat_hitam
from informasi.models import Keberatan, Permohonan
from informasi.models.keberatan import alasan_terpakai
from informasi.models.permohonan import BERKAS_IDENTITAS
from informasi.rules import Status, Tindakan
from informasi.rules.keberatan import TANPA_PERMOHONAN, Alasan
from layanan import jangka_waktu
from layanan.kalender import Kalender, TahunTanpaLibur
from layanan.lacakan import garis_tenggat, tautan_berkas
from layanan.models import Lampiran
from layanan.peran import Peran
from layanan.waktu import tanggal_panjang


def langkah_pelayanan(periksa=None, jawab=None, perpanjangan=None) -> list[dict]:
    """What happens after a request was sent, for `components/langkah.html`; the dates may be missing."""
    tambahan = f" Batasnya lalu menjadi {tanggal_panjang(perpanjangan)}." if perpanjangan else ""
    return [
        {"judul": "Anda langsung menerima nomor dan kode akses", "kalimat": "Dengan keduanya Anda melacak permohonan."},
        {
            "judul": "Kami memeriksa kelengkapannya",
            "kalimat": "Bila ada yang kurang, kami menulis surat dan Anda punya 3 hari kerja untuk melengkapinya.",
            "tenggat": periksa,
        },
        {
            "judul": "Kami menjawab secara tertulis",
            "kalimat": "Dikabulkan, dikabulkan sebagian, atau ditolak, selalu dengan alasannya.",
            "tenggat": jawab,
        },
        {
            "judul": "Waktunya boleh diperpanjang satu kali",
            "kalimat": f"Paling lama 7 hari kerja, dengan alasan tertulis sebelum batas jawaban.{tambahan}",
        },
    ]


def langkah_bila_dikirim(mulai: datetime.date) -> dict:
    """The steps of a request filed on this WITA date and its due date; or the year whose missing holidays hide them."""
    kalender = Kalender.muat()
    try:
        periksa = jangka_waktu.hitung("kelengkapan_periksa", mulai, kalender)
        jawab = jangka_waktu.hitung("permohonan", mulai, kalender)
    except TahunTanpaLibur as galat:
        return {"langkah": langkah_pelayanan(), "tahun_tanpa_libur": galat.tahun}
    perpanjangan = None if jawab.tahun_tanpa_libur else jawab.perpanjangan
    langkah = langkah_pelayanan(periksa.tenggat, jawab.tenggat, perpanjangan)
    return {"langkah": langkah, "tenggat": jawab.tenggat}


def tenggat_info(p: Permohonan, kalender: Kalender) -> dict | None:
    """The clock for `components/tenggat.html`; None where none runs or the calendar lacks a year."""
    if p.status in (Status.DICABUT, Status.DITUTUP):
        return None
    return garis_tenggat(p.tenggat, p.mulai_hitung, p.dijawab_pada, kalender, diterima=p.tanggal_diterima)


def hak_keberatan(p: Permohonan, kalender: Kalender) -> dict | None:
    """The right to object as it stands today: the grounds that are open and the last day of the longest of them.

    None while there is no ground, or an objection is being examined. Ground b has no end and needs no request, so it is
    no news here.
    """
    semua = jendela_kalimat(p, kalender)
    terbuka = [j["jendela"] for j in semua if j["terbuka"] and j["jendela"].alasan not in TANPA_PERMOHONAN]
    if not terbuka or p.keberatan.terbuka().exists():
        return None
    batas = [j.sampai for j in terbuka if j.sampai]
    return {"terbuka": terbuka, "sampai": max(batas) if batas else None}


def jendela_kalimat(p: Permohonan, kalender: Kalender) -> list[dict]:
    """Every ground with its days, for the form: open or not, from when to when, and why."""
    hari_ini, lain = timezone.localdate(), list(p.keberatan.all())
    semua = [(j, j.halangan(hari_ini) or alasan_terpakai(lain, j)) for j in p.jendela_keberatan(kalender).values()]
    return [{"jendela": j, "label": Alasan(j.alasan).label, "terbuka": not x, "halangan": x} for j, x in semua]


def langkah_keberatan(k: Keberatan) -> list[dict]:
    """What happens after an objection was sent, for `components/langkah.html`."""
    hari = jangka_waktu.JENIS
    return [
        {
            "judul": "Atasan PPID memeriksanya",
            "kalimat": "Yang memutus bukan pejabat yang menjawab permohonan Anda. Ia boleh meminta penjelasan PPID.",
        },
        {
            "judul": "Anda menerima keputusan tertulis",
            "kalimat": f"Paling lama {hari['keberatan_ditanggapi'].hari} hari kerja, selalu dengan alasannya.",
            "tenggat": k.tenggat,
        },
        {
            "judul": "Tetap tidak puas, atau tidak dijawab?",
            "kalimat": f"Anda dapat ke Komisi Informasi dalam {hari['sengketa'].hari} hari kerja sesudahnya.",
        },
    ]


def tindakan_pemohon(p: Permohonan) -> dict[str, bool]:
    """Which verbs are open to the requester now."""
    verba = (Tindakan.LENGKAPI, Tindakan.LENGKAPI_IDENTITAS, Tindakan.CABUT, Tindakan.NILAI)
    return {t.value: not p.halangan(t, Peran.PEMOHON) for t in verba}


# --- Files -----------------------------------------------------------------------------------------------------------
def berkas_pemohon(p: Permohonan) -> tuple[list[dict], list[dict]]:
    """The material given to the requester, and what they sent themselves, for `components/berkas.html`."""
    boleh = [x for x in p.lampiran().select_related("penghitaman") if p.boleh_lihat_lampiran(x, Peran.PEMOHON)]
    materi = [tautan_berkas(p, x, kalimat_hitam(x)) for x in boleh if x.jenis == Lampiran.Jenis.MATERI]
    milik = [tautan_berkas(p, x, x.get_jenis_display()) for x in boleh if x.jenis in BERKAS_IDENTITAS]
    return materi, milik


# --- How it was counted ----------------------------------------------------------------------------------------------
def hitungan(p: Permohonan, kalender: Kalender) -> dict:
    """Every day from receipt to the due date: its number as a working day, or the reason it did not count.

    The days of an extension are left out while their year has no holidays. Raises TahunTanpaLibur.
    """
    hasil = jangka_waktu.hitung("permohonan", p.mulai_hitung, kalender)
    isi = {"hasil": hasil, "hari": _hari(hasil.mulai, hasil.tenggat, hasil.dilewati)}
    if not hasil.tahun_tanpa_libur:
        isi["hari_perpanjangan"] = _hari(hasil.tenggat, hasil.perpanjangan, hasil.dilewati_perpanjangan)
    return isi


def _hari(mulai: datetime.date, sampai: datetime.date, dilewati) -> list[dict]:
    alasan, ke, baris = dict(dilewati), 0, []
    for n in range(1, (sampai - mulai).days + 1):
        tanggal = mulai + datetime.timedelta(days=n)
        ke += tanggal not in alasan
        baris.append({"tanggal": tanggal, "alasan": alasan.get(tanggal, ""), "ke": ke})
    return baris
