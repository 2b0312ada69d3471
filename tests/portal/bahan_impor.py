"""Items as the reader of the export gives them."""

from kupang_portal.impor.baca import Isian


def isian(**lain):
    """A plain post, with these fields instead."""
    kosong = dict.fromkeys(("tautan", "slug", "sandi", "penulis", "ringkasan", "url_lampiran"), "")
    dasar = {"nomor": 1, "kunci": "isi:1", "jenis": "post", "judul": "Uji", "status": "publish", "isi": ""}
    lagi = {"waktu": None, "diubah": None, "induk": None, "urutan": 0, "tersorot": False, "komentar_dibuka": True}
    return Isian(**{**kosong, **dasar, **lagi, **lain})
