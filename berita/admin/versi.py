"""Revisions of a news item (layanan.admin.versi), with what was done to it beside its versions."""

import reversion
from reversion_compare.helpers import html_diff

from berita.admin.gerak import riwayat
from berita.models import Berita, Kategori
from layanan.admin.versi import VersiAdmin
from layanan.models import Gambar

BIDANG_NASKAH = (
    *("judul", "ringkasan", "isi", "kategori", "gambar_utama", "keterangan_gambar"),
    *("nama_penulis", "sumber"),
)
BARIS_PERJALANAN = 50

reversion.register(Berita, fields=BIDANG_NASKAH)


class VersiBerita(VersiAdmin):
    """The part of BeritaAdmin that knows the past."""

    compare_fields = BIDANG_NASKAH
    object_history_template = "admin/berita/berita/riwayat.html"
    rujukan = {"gambar_utama_id": Gambar, "kategori_id": Kategori}

    def konteks_riwayat(self, objek) -> dict:
        return {"perjalanan": riwayat(objek)[:BARIS_PERJALANAN]}

    def compare_ForeignKey(self, obj_compare):  # noqa: N802 (the package looks for this name)
        model = obj_compare.field.related_model
        nama = [model._base_manager.filter(pk=nilai).first() for nilai in (obj_compare.value1, obj_compare.value2)]
        return html_diff(*(str(satu or "tidak ada") for satu in nama))
