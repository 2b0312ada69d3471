"""One request with everything that any letter can speak of, and its letters by name."""

import datetime
import inspect

from django.utils import timezone

from informasi import letters
from informasi.models import Disposisi, InformasiDikecualikan, Pemberitahuan, Permohonan, Perpanjangan
from layanan.models import Lampiran, PerangkatDaerah, Petugas
from layanan.surat import Naskah

NIK = "5371014107900001"
KODE = "7KQ2-M9XD-ABCD-WXYZ"
BLOK = {
    "penguasaan": "Ya, dikuasai Dinas Pekerjaan Umum.",
    "badan_publik_lain": "Tidak ada badan publik lain.",
    "keputusan_alasan": "Diputuskan menurut uji konsekuensi.",
    "materi": "Rencana anggaran, 12 halaman.",
    "penghitaman": "Halaman 7, nomor rekening.",
    "cara_format": "Surel, berkas PDF.",
    "biaya": "Tidak dipungut biaya.",
}
TANGGAL = {
    "mulai_hitung": datetime.date(2026, 11, 24),
    "batas_pemeriksaan": datetime.date(2026, 11, 27),
    "dinyatakan_tidak_lengkap_pada": datetime.date(2026, 11, 25),
    "batas_kelengkapan": datetime.date(2026, 11, 30),
    "tenggat": datetime.date(2026, 12, 8),
    "tenggat_awal": datetime.date(2026, 12, 8),
    "batas_penyampaian": datetime.date(2026, 12, 11),
}
PERPANJANGAN = (datetime.date(2026, 12, 8), datetime.date(2026, 12, 17))


class Perkara:
    """One request with everything a letter can speak of."""

    def __init__(self):
        self.dinas = PerangkatDaerah.objects.create(nama="Dinas Pekerjaan Umum & Penataan Ruang", slug="dpupr")
        self.utama = Petugas.objects.create_user(
            "utama", email="utama@kupang.example", jabatan="Kepala Dinas", first_name="Yosefina", last_name="Nalle"
        )
        self.permohonan = Permohonan.objects.create(
            nomor="PI-2026-000123",
            kunci_kirim="k",
            diterima_pada=timezone.now(),
            disampaikan_pada=timezone.now(),
            jenis_pemohon="perorangan",
            nama="Ani <i>Tefa</i>",
            nomor_identitas=NIK,
            alamat="Jalan Timor Raya 12",
            telepon="081234567890",
            email="ani@contoh.id",
            rincian_informasi="Rencana anggaran Jalan Frans Seda\ndan gambar kerjanya",
            tujuan_penggunaan="Diskusi warga RT 04",
            cara_memperoleh="salinan_digital",
            cara_penyampaian="email",
            kekurangan="Foto KTP terpotong",
            keterangan_penyampaian="Salinan cetak di meja layanan",
            **TANGGAL,
        )
        self.pengecualian = self._pengecualian()
        self.perpanjangan = self._perpanjangan()
        self.pemberitahuan = self._pemberitahuan()
        self.disposisi = self._disposisi()
        self.materi = [Lampiran(nama_asli="rencana-anggaran.pdf", ukuran=1_234_567)]

    def _pengecualian(self):
        return InformasiDikecualikan.objects.create(
            judul="Harga perkiraan sendiri",
            perangkat_daerah=self.dinas,
            alasan="b",
            dasar_hukum="Undang-Undang Nomor 5 Tahun 1999 Pasal 22",
            konsekuensi_dibuka="Peserta lelang dapat bersekongkol",
            konsekuensi_ditutup="Persaingan tetap sehat",
            kepentingan_publik="Keuangan daerah terlindungi",
            nomor_penetapan="PPID.12/2026",
            tanggal_penetapan=datetime.date(2026, 3, 2),
            disetujui_oleh="Sekretaris Daerah",
            berlaku_mulai=datetime.date(2026, 3, 2),
            berlaku_sampai=datetime.date(2026, 12, 31),
        )

    def _perpanjangan(self):
        lama, baru = PERPANJANGAN
        return Perpanjangan.objects.create(
            permohonan=self.permohonan,
            alasan="belum_dikuasai",
            uraian="Arsip penyedia belum diserahkan",
            tenggat_lama=lama,
            tenggat_baru=baru,
            ditetapkan_oleh=self.utama,
        )

    def _pemberitahuan(self):
        pemberitahuan = Pemberitahuan.objects.create(
            permohonan=self.permohonan, keputusan="dikabulkan_sebagian", ditandatangani_oleh=self.utama, **BLOK
        )
        pemberitahuan.pengecualian.set([self.pengecualian])
        return pemberitahuan

    def _disposisi(self):
        return Disposisi(
            permohonan=self.permohonan,
            perangkat_daerah=self.dinas,
            instruksi="Siapkan RAB",
            tenggat=datetime.date(2026, 12, 1),
            status="dijawab",
            jawaban="Terlampir",
            dijawab_pada=timezone.now(),
        )

    def surat(self, nama: str) -> Naskah:
        """The letter of this function of `informasi.letters`, with the variables it asks for."""
        fungsi = getattr(letters, nama)
        lain = {
            "kode": KODE,
            "petugas": self.utama,
            "sisa": 3,
            "pengecualian": [self.pengecualian],
            "perubahan": [("Jawaban", *PERPANJANGAN)],
            "sebab": "Hari libur ditambahkan: Rabu, 9 Desember 2026 (Libur lokal).",
        }
        diminta = [p.name for p in inspect.signature(fungsi).parameters.values() if p.kind == p.KEYWORD_ONLY]
        return fungsi(self.permohonan, **{p: lain[p] if p in lain else getattr(self, p) for p in diminta})
