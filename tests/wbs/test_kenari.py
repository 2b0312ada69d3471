"""Canaries: words, a file, its name, browser, address and hour of a report are looked for in everything that stays."""

import base64
import io
import logging
from pathlib import Path

from django.apps import apps
from django.conf import settings
from django.core.files.uploadedfile import SimpleUploadedFile
from django.db import connection, models
from PIL import Image

from kupang_portal.log import TanpaIsi, TanpaJalurTersegel
from tests.layanan.unggahan import gambar
from tests.wbs.rahasia import SANDI, WBS, UjiWBS, isian, kode_dari

AGEN, ALAMAT, NAMA_BERKAS = "KenariPeramban/1.0", "203.0.113.77", "Kenaberkas Ani.jpg"
TERLARANG = ["Kenari", "kenari", AGEN, ALAMAT, "Kenaberkas", SANDI, "NIKON"]


def foto_berkamera() -> bytes:
    """A photograph that says which camera took it."""
    exif = Image.Exif()
    exif[0x010F] = "NIKON Kenari"
    return gambar(exif=exif)


def isi_basis_data() -> bytes:
    """Every cell of every table, bytes as they are."""
    kumpul = []
    with connection.cursor() as kursor:
        for tabel in connection.introspection.table_names(kursor):
            kursor.execute(f'SELECT * FROM "{tabel}"')  # noqa: S608
            for baris in kursor.fetchall():
                kumpul += [bytes(s) if isinstance(s, bytes | memoryview) else str(s).encode() for s in baris]
    return b"\n".join(kumpul)


def jumlah_baris() -> dict[str, int]:
    return {m._meta.label: m.objects.count() for m in apps.get_models() if m._meta.app_label != "wbs"}


class Kenari(UjiWBS):
    def setUp(self):
        super().setUp()
        self.catatan = io.StringIO()
        tangan = logging.StreamHandler(self.catatan)
        tangan.setFormatter(TanpaIsi("{asctime} {name} {message}", style="{"))
        tangan.addFilter(TanpaJalurTersegel())
        logging.root.addHandler(tangan)
        self.addCleanup(logging.root.removeHandler, tangan)
        self.asal = {"REMOTE_ADDR": ALAMAT, "HTTP_USER_AGENT": AGEN}

    def jalani(self) -> str:
        """The whole way of a reporter, right and wrong, and of the Inspektorat; returns the code."""
        foto = SimpleUploadedFile(NAMA_BERKAS, foto_berkamera())
        kode = kode_dari(self.client.post(WBS, isian(bukti=foto), **self.asal))
        for isi in (
            {"langkah": "balas", "kode": kode, "pesan": "Kenaribalasan"},
            {"langkah": "buka", "kode": kode},
            {"langkah": "buka", "kode": "Kenarikode"},
            {"langkah": "kirim", "kronologi": "Kenarikurang"},
            {"langkah": "kirim", "kronologi": "Kenari" * 500_000},
        ):
            self.client.post(WBS, isi, **self.asal)
        self.client.put(WBS, **self.asal)
        self.client.get(f"{WBS}Kenari/", **self.asal)
        return kode

    def test_nothing_stays_but_ciphertext_and_a_date(self):
        sebelum = jumlah_baris()
        kode = self.jalani()
        # No counter, session, letter, file, event or log-in record has come: the rest of the tables is as it was.
        self.assertEqual(jumlah_baris(), sebelum)
        laporan = self.meja().post("/admin/wbs/laporanwbs/", {}).context["halaman"].object_list[0]
        self.meja().post(self.url(laporan), {"sandi": SANDI})
        self.jawab(laporan)
        simpanan = isi_basis_data()
        for kata in [*TERLARANG, kode, kode.replace("-", ""), base64.b64encode(b"Kenarikronologi")[:16].decode()]:
            self.assertNotIn(kata.encode(), simpanan, kata)
        for folder in (settings.MEDIA_ROOT, settings.PRIVATE_ROOT):
            berkas = [b for b in Path(folder).rglob("*") if b.is_file()]
            self.assertFalse([b for b in berkas if b"Kenari" in b.read_bytes() or "Kena" in b.name])

    def test_no_line_in_any_log_says_that_somebody_was_here(self):
        logging.root.setLevel(logging.DEBUG)
        self.addCleanup(logging.root.setLevel, logging.WARNING)
        self.jalani()
        self.client.get("/tidak-ada/")
        tertulis = self.catatan.getvalue()
        self.assertIn("/tidak-ada/", tertulis)  # the log does work
        for kata in [*TERLARANG, "wbs", ALAMAT]:
            self.assertNotIn(kata, tertulis)

    def test_no_column_is_finer_than_a_day(self):
        for model in apps.get_app_config("wbs").get_models():
            waktu = [f.name for f in model._meta.fields if isinstance(f, models.DateTimeField | models.TimeField)]
            self.assertEqual(waktu, [])
            if model.__name__ != "KunciWBS":
                self.assertEqual(model._meta.pk.get_internal_type(), "UUIDField")

    def test_the_photograph_has_lost_its_camera_and_place(self):
        kode = kode_dari(self.client.post(WBS, isian(bukti=SimpleUploadedFile(NAMA_BERKAS, foto_berkamera()))))
        laporan = self.meja().get("/admin/wbs/laporanwbs/").context["halaman"].object_list[0]
        unduhan = self.meja().post(self.url(laporan), {"sandi": SANDI, "bukti": "1-1"})
        self.assertTrue(kode)
        self.assertNotIn(b"Exif", unduhan.content)
        self.assertNotIn("Kena", unduhan["Content-Disposition"])
