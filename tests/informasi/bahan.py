"""Published and unpublished things for the public pages: entries, files, exclusions, answers."""

import datetime
from itertools import count

from django.contrib.auth import get_user_model
from django.utils import timezone

from informasi.models import (
    BerkasInformasi,
    InformasiDikecualikan,
    InformasiPublik,
    JawabanPublik,
    Keberatan,
    Permohonan,
)
from informasi.rules import Status
from layanan import lampiran
from layanan.berkas import BerkasBersih
from layanan.models import Lampiran, PerangkatDaerah
from layanan.peran import Peran

_urut = count(1)


def perangkat_daerah(nama="Dinas Kesehatan", slug="dinkes"):
    """The body with this slug, made once."""
    return PerangkatDaerah.objects.get_or_create(slug=slug, defaults={"nama": nama})[0]


def informasi(judul="Rencana kerja 2026", **lain):
    """A published entry of the DIP, renewed today."""
    isi = {
        "judul": judul,
        "slug": f"informasi-{next(_urut)}",
        "ringkasan": "Sasaran, anggaran, dan capaian.",
        "klasifikasi": "berkala",
        "pejabat_penguasa": "Sekretaris Dinas Kesehatan",
        "penanggung_jawab": "Kepala Dinas Kesehatan",
        "waktu_pembuatan": datetime.date(2026, 1, 5),
        "format_informasi": "PDF",
        "retensi": "5 tahun",
    }
    milik = lain.pop("perangkat_daerah", None) or perangkat_daerah()
    return InformasiPublik.objects.create(**{**isi, **lain}, perangkat_daerah=milik)


def berkas(untuk, isi=b"%PDF-1.4 isi", nama="rencana.pdf"):
    """A stored file of an entry."""
    tersimpan = lampiran.simpan(
        BerkasBersih(isi, "application/pdf", "pdf", nama), jenis=Lampiran.Jenis.DIP, nomor_perkara="", oleh=Peran.SISTEM
    )
    return BerkasInformasi.objects.create(informasi=untuk, lampiran=tersimpan, judul="Dokumen lengkap")


def dikecualikan(judul="Data pelapor", **lain):
    """An exclusion in force since yesterday, without end."""
    nomor, kemarin = next(_urut), timezone.localdate() - datetime.timedelta(days=1)
    isi = {
        "alasan": "h",
        "dasar_hukum": "Undang-Undang Nomor 27 Tahun 2022, Pasal 16",
        "konsekuensi_dibuka": "Pelapor dapat dibalas.",
        "konsekuensi_ditutup": "Pelapor terlindungi.",
        "kepentingan_publik": "Rekapitulasi tetap terbuka.",
        "nomor_penetapan": f"000.{nomor}/PPID/2026",
        "tanggal_penetapan": kemarin,
        "disetujui_oleh": "Sekretaris Daerah",
        "berlaku_mulai": kemarin,
    }
    milik = lain.pop("perangkat_daerah", None) or perangkat_daerah()
    return InformasiDikecualikan.objects.create(judul=judul, **{**isi, **lain}, perangkat_daerah=milik)


def permohonan(**lain):
    """A register row in any state, for pages that only count and show; acts are tested elsewhere."""
    nomor, diterima = next(_urut), lain.pop("diterima_pada", None) or timezone.now()
    hari = timezone.localdate(diterima)
    isi = {
        "tenggat": hari + datetime.timedelta(days=14),
        "tenggat_awal": hari,
        "mulai_hitung": hari,
        "batas_pemeriksaan": hari,
        "nama": "Ani Rahasia",
        "email": "ani@kupang.example",
        "jenis_pemohon": "perorangan",
        "nomor_identitas": "5371014101900001",
        "alamat": "Oebufu",
        "rincian_informasi": "Sumur bor",
        "tujuan_penggunaan": "Penelitian",
        "cara_memperoleh": "salinan_digital",
        "cara_penyampaian": "email",
    }
    kunci = {"nomor": f"PI-2026-{nomor:06d}", "kunci_kirim": f"{nomor:064d}", "kode_hash": "x"}
    return Permohonan.objects.create(**{**isi, **lain}, **kunci, diterima_pada=diterima)


def keberatan(atas: Permohonan, **lain):
    """An objection in the register, for pages that only count and show."""
    nomor, isi = next(_urut), {"alasan": "c", "kasus_posisi": "Belum dijawab.", "rincian_informasi": "Sumur bor"}
    orang = {n: getattr(atas, n) for n in ("nama", "alamat", "email", "tujuan_penggunaan", "diterima_pada", "tenggat")}
    kunci = {"nomor": f"KB-2026-{nomor:06d}", "kunci_kirim": f"{nomor:064d}", "kode_hash": "x"}
    return Keberatan.objects.create(**{**isi, **orang, **lain}, **kunci, permohonan=atas)


def jawaban(judul="Jumlah sumur bor", **lain):
    """A published answer."""
    isi = {"slug": f"jawaban-{next(_urut)}", "pertanyaan": "Berapa sumur bor?", "jawaban": "Ada 41 sumur."}
    asal = lain.pop("permohonan", None) or permohonan(status=Status.SELESAI, dijawab_pada=timezone.now())
    petugas = get_user_model().objects.get_or_create(username="utama")[0]
    return JawabanPublik.objects.create(judul=judul, **{**isi, **lain}, permohonan=asal, diterbitkan_oleh=petugas)
