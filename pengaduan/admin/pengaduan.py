"""The desk of a complaint: list, page, verbs, letters and photographs. Nothing here writes; the acts do."""

from django.contrib import admin

from layanan.admin.perkara import MejaPerkara
from pengaduan import acts
from pengaduan.acts.disposisi import HARI_DISPOSISI
from pengaduan.admin import halaman
from pengaduan.admin.daftar import DaftarPengaduan
from pengaduan.admin.foto import FotoAdmin
from pengaduan.admin.sp4n import TukarSp4n
from pengaduan.formulir_petugas import FORMULIR
from pengaduan.formulir_publik import isi_awal_publik
from pengaduan.models import Pengaduan
from pengaduan.rules import Tindakan


@admin.register(Pengaduan)
class PengaduanAdmin(TukarSp4n, DaftarPengaduan, FotoAdmin, MejaPerkara):
    acts, tindakan, formulir = acts, Tindakan, FORMULIR
    templat_perkara = "admin/pengaduan/pengaduan/perkara.html"
    templat_tindakan = "admin/pengaduan/pengaduan/tindakan.html"

    def has_add_permission(self, request):
        return False

    def keperluan(self, perkara):
        """Why an officer opens a photograph."""
        return "Menangani pengaduan" if perkara.terbuka else "Melihat kembali pengaduan yang sudah selesai"

    def isi_halaman(self, perkara, sudut):
        return halaman.konteks(perkara, sudut, self.url_tindakan)

    def isi_awal(self, nama, objek, request):
        publik = isi_awal_publik(objek) if nama in (Tindakan.VERIFIKASI, Tindakan.TERBITKAN) else {}
        return {
            Tindakan.VERIFIKASI: {"kategori": objek.kategori_id, "kelas": objek.kelas, **publik},
            Tindakan.TERBITKAN: publik,
            Tindakan.PECAH: {"judul": objek.judul, "isi": objek.isi},
            Tindakan.ALIHKAN: {"rincian_informasi": objek.tanpa_pelapor(f"{objek.judul}\n\n{objek.isi}")},
            Tindakan.DISPOSISIKAN: {
                "perangkat_daerah": objek.kategori.perangkat_daerah_id,
                "jumlah_hari": HARI_DISPOSISI,
            },
        }.get(nama, {})

    def konteks_tindakan(self, request, nama, objek):
        tampil = objek if objek.boleh_lihat_identitas(request.user) else objek.untuk_penangan()
        return {"pengaduan": tampil, "disposisi": objek.disposisi.select_related("perangkat_daerah")}
