"""The sample data of the style page: invented people and cases, the same on every visit."""

import datetime

from django import forms
from django.core.paginator import Paginator
from django.utils import timezone


class FormulirContoh(forms.Form):
    """One field of every sort, so that the style page shows each with its help and its error."""

    nama = forms.CharField(label="Nama lengkap", help_text="Seperti tertulis di kartu identitas.")
    email = forms.EmailField(label="Alamat surel", required=False, help_text="Jawaban kami kirim ke sini.")
    cara = forms.ChoiceField(
        label="Cara menerima jawaban",
        choices=[("email", "Lewat surel"), ("ambil", "Ambil langsung"), ("pos", "Lewat pos")],
        widget=forms.RadioSelect,
        help_text="Salinan digital paling cepat sampai.",
    )
    perangkat_daerah = forms.ChoiceField(
        label="Dinas yang dituju", required=False, choices=[("", "Belum tahu"), ("dinkes", "Dinas Kesehatan")]
    )
    rincian_informasi = forms.CharField(
        label="Informasi yang Anda minta",
        widget=forms.Textarea,
        max_length=5000,
        help_text="Sebut tahun dan tempatnya.",
    )
    berkas = forms.FileField(label="Foto kartu identitas", help_text="JPEG, PNG, atau PDF, paling besar 5 MB.")
    pernyataan = forms.BooleanField(label="Informasi ini saya pakai sesuai tujuan yang saya tulis.")


WARNA = [
    ("pasir", "halaman"),
    ("kertas", "isian dan kartu"),
    ("pasir-tua", "panel dan kaki halaman"),
    ("tinta", "teks"),
    ("laut", "tautan"),
    ("laut-dalam", "kepala halaman"),
    ("karang", "satu hal terpenting"),
    ("lontar", "selesai"),
    ("bara", "terlambat dan galat"),
]

STATUS = [
    ("menunggu", "Menunggu diperiksa"),
    ("proses", "Sedang dikerjakan"),
    ("selesai", "Selesai"),
    ("ditolak", "Ditolak"),
    ("terlambat", "Terlambat"),
    ("batal", "Dicabut"),
]


def tenggat_contoh() -> dict[str, dict]:
    """Five clocks of ten working days: running, due today, late, answered, standing still."""
    hari = datetime.date
    dasar = {"mulai": hari(2026, 11, 23), "tenggat": hari(2026, 12, 7), "total": 10, "hari_ini": hari(2026, 11, 27)}
    return {
        "Berjalan": {**dasar, "sisa": 6, "terlewat": 4},
        "Hari terakhir": {**dasar, "sisa": 0, "terlewat": 10},
        "Terlambat": {**dasar, "sisa": -3, "terlewat": 13},
        "Selesai": {**dasar, "sisa": 2, "terlewat": 8, "selesai_pada": hari(2026, 12, 3)},
        "Berhenti": {**dasar, "sisa": 8, "terlewat": 2, "berhenti": "Kami menunggu berkas identitas dari Anda."},
    }


def riwayat_contoh() -> list[dict]:
    """Three entries, the newest with a letter."""

    def pukul(tanggal, jam, menit):
        return datetime.datetime(2026, 11, tanggal, jam, menit, tzinfo=timezone.get_current_timezone())

    return [
        {
            "judul": "Waktu menjawab diperpanjang",
            "kalimat": "Dokumennya harus kami kumpulkan dari tiga puskesmas. Tenggat baru Rabu, 16 Desember 2026.",
            "pada": pukul(27, 9, 10),
            "peran": "PPID Utama",
            "surat": [{"perihal": "Pemberitahuan perpanjangan", "url": "#surat", "url_pdf": "#surat-pdf"}],
        },
        {
            "judul": "Diteruskan ke Dinas Kesehatan",
            "kalimat": "Dinas Kesehatan menyiapkan jawabannya.",
            "pada": pukul(24, 14, 5),
            "peran": "Petugas PPID",
        },
        {"judul": "Permohonan diterima", "kalimat": "", "pada": pukul(23, 8, 30), "peran": "Pemohon"},
    ]


def konteks_gaya() -> dict:
    """Everything `gaya.html` shows."""
    hari = datetime.date(2026, 11, 20)
    judul = ["Rencana kerja 2027 Dinas Kesehatan", "Daftar sumur bor yang dikelola kota", "Laporan realisasi anggaran"]
    return {
        "warna": WARNA,
        "status_contoh": STATUS,
        "tenggat_contoh": tenggat_contoh(),
        "riwayat": riwayat_contoh(),
        "formulir": FormulirContoh({"email": "ani@", "rincian_informasi": "Berapa sumur bor di Oesapa?"}),
        "angka": {"terbuka": 1250, "tepat_waktu_persen": 97, "median_hari": 6, "terlambat": 2},
        "langkah": [
            {"judul": "Kami periksa kelengkapannya", "tenggat": datetime.date(2026, 11, 26), "keadaan": "selesai"},
            {"judul": "Dinas menyiapkan jawaban", "kalimat": "Anda dapat melihat kemajuannya.", "keadaan": "sekarang"},
            {"judul": "Anda menerima jawaban", "tenggat": datetime.date(2026, 12, 7), "keadaan": "nanti"},
        ],
        "saran": [{"judul": "Daftar sumur bor yang dikelola kota", "url": "#saran", "jenis": "Informasi publik"}],
        "rincian": [("Tujuan", "Dinas Kesehatan"), ("Cara menerima", "Salinan digital lewat surel")],
        "berkas": [{"nama": "Rencana kerja 2027", "url": "#berkas", "jenis": "PDF", "ukuran": "1,2 MB"}],
        "daftar": [
            {"judul": judul[0], "url": "#1", "keterangan": "Berkala · Dinas Kesehatan", "pada": hari},
            {
                "judul": judul[1],
                "url": "#2",
                "kalimat": "Letak dan kedalaman 41 sumur.",
                "kelas": "proses",
                "kata": "Diproses",
            },
        ],
        "baris": [{"judul": teks, "klasifikasi": "Berkala", "pada": hari, "unduhan": 1250} for teks in judul],
        "halaman": Paginator(range(60), 20).page(2),
    }
