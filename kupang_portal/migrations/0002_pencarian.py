from django.contrib.postgres.operations import TrigramExtension
from django.db import migrations

from layanan.vektor import lepas_vektor, pasang_vektor

# The words by which people call a regulation, as they stood in profil.rules when this was written.
SEBUTAN_REGULASI = """CASE jenis
    WHEN 'uu' THEN 'Undang-Undang UU' WHEN 'pp' THEN 'Peraturan Pemerintah PP'
    WHEN 'perpres' THEN 'Peraturan Presiden Perpres' WHEN 'permen' THEN 'Peraturan Menteri Permen'
    WHEN 'perki' THEN 'Peraturan Komisi Informasi Perki' WHEN 'perda' THEN 'Peraturan Daerah Kota Kupang Perda'
    WHEN 'perwali' THEN 'Peraturan Wali Kota Kupang Perwali' WHEN 'kepwali' THEN 'Keputusan Wali Kota Kupang Kepwali'
    WHEN 'kepdin' THEN 'Keputusan Kepala Dinas Komunikasi dan Informatika' ELSE 'Peraturan' END"""
TABEL = {
    "berita_berita": {"judul": "judul", "ringkas": ("ringkasan",), "isi": ("isi",)},
    "berita_pengumuman": {"judul": "judul", "ringkas": ("ringkasan",), "isi": ("isi",)},
    "berita_agenda": {"judul": "judul", "ringkas": ("ringkasan", "tempat", "penyelenggara"), "isi": ("isi",)},
    "berita_galeri": {"judul": "judul", "ringkas": ("ringkasan",), "isi": ("uraian",)},
    "berita_klarifikasi": {"judul": "judul", "ringkas": ("klaim", "kesimpulan"), "isi": ("fakta",)},
    "informasi_informasipublik": {"judul": "judul", "ringkas": ("ringkasan",)},
    "informasi_jawabanpublik": {"judul": "judul", "ringkas": ("pertanyaan",), "isi": ("jawaban",)},
    "profil_halaman": {"judul": "judul", "ringkas": ("ringkasan",), "isi": ("isi",)},
    "profil_regulasi": {
        "judul": "tentang",
        "ringkas": (SEBUTAN_REGULASI, "'Nomor ' || nomor || ' Tahun ' || tahun::text", "catatan"),
    },
    "profil_tabeldata": {"judul": "judul", "ringkas": ("ringkasan", "sumber || ' ' || waktu_data")},
    "layanan_perangkatdaerah": {
        "judul": "nama",
        "ringkas": ("singkatan", "pimpinan_jabatan || ' ' || pimpinan_nama", "alamat"),
    },
}


class Migration(migrations.Migration):
    """The search vectors of everything `kupang_portal.pencarian.jenis` finds. Nothing to do on SQLite."""

    dependencies = [
        ("berita", "0002_siaran"),
        ("informasi", "0003_pemicu_permohonan"),
        ("kupang_portal", "0001_initial"),
        ("layanan", "0006_berkas_regulasi"),
        ("profil", "0003_keadaan_jabatan"),
    ]
    operations = [
        TrigramExtension(),
        *(migrations.RunPython(pasang_vektor(t, **kolom), lepas_vektor(t)) for t, kolom in TABEL.items()),
    ]
