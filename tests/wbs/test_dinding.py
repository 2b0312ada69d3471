"""To everybody but the Inspektorat there is nothing: at every address, in every list, search, count and export."""

import uuid
from io import StringIO

from django.contrib.admin.models import LogEntry
from django.contrib.auth.models import Permission
from django.core.exceptions import ValidationError
from django.core.management import call_command
from django.test import Client

from tests.wbs.rahasia import DAFTAR, KUNCI, SANDI, UjiWBS
from wbs import acts
from wbs.models import LaporanWBS
from wbs.rules import GERAK


class Dinding(UjiWBS):
    def setUp(self):
        super().setUp()
        self.laporan, self.kode = self.lapor()
        self.jawab(self.laporan)

    def alamat(self) -> list[str]:
        satu = self.url(self.laporan)
        bawaan = [f"{satu}{x}/" for x in ("change", "history", "delete")]
        return [DAFTAR, KUNCI, satu, "/admin/wbs/", f"{DAFTAR}add/", f"{DAFTAR}?q=a", *bawaan]

    def test_every_address_is_404_for_every_other_role_and_for_a_superuser(self):
        for orang in self.lain:
            client = self.meja(orang)
            for alamat in self.alamat():
                self.assertEqual(client.get(alamat).status_code, 404, (orang, alamat))
            for isi in ({"sandi": SANDI}, {"gerak": "telaah"}, {"jawab": "1", "pesan": "x"}):
                self.assertEqual(client.post(self.url(self.laporan), isi).status_code, 404, (orang, isi))
        self.assertEqual(Client().get(DAFTAR).status_code, 302)

    def test_an_existing_report_looks_like_one_that_never_was(self):
        super_ = self.meja(self.lain[-1])
        ada, tidak = super_.get(self.url(self.laporan)), super_.get(f"{DAFTAR}{uuid.uuid4()}/")
        self.assertEqual((ada.status_code, ada.content), (tidak.status_code, tidak.content))

    def test_no_page_of_the_staff_site_speaks_of_it(self):
        cari = [f"/admin/layanan/{m}/?q=WB" for m in ("surat", "lampiran", "akseslampiran", "peristiwa")]
        saran = "/admin/autocomplete/?app_label=wbs&model_name=pesanwbs&field_name=laporan&term=W"
        for orang in self.lain:
            client = self.meja(orang)
            for alamat in ["/admin/", *cari, saran, "/admin/layanan/petugas/", "/admin/redirects/"]:
                isi = client.get(alamat).content.decode()
                for kata in ("wbs", "WB-", "enyalahgunaan wewenang", self.laporan.nomor):
                    self.assertNotIn(kata, isi.replace(alamat.replace("&", "&amp;"), ""), (orang, alamat))

    def test_no_act_of_the_inspektorat_works_for_anybody_else(self):
        for orang in self.lain:
            with self.assertRaises(ValidationError):
                acts.buka(self.laporan, SANDI, oleh=orang)
            with self.assertRaises(ValidationError):
                self.tia, asli = orang, self.tia
                try:
                    self.jawab(self.laporan)
                finally:
                    self.tia = asli
            for verba in GERAK:
                with self.assertRaises(ValidationError):
                    acts.gerakkan(self.laporan, verba, oleh=orang)
            self.assertFalse(LaporanWBS.objects.terlihat(orang).exists())

    def test_there_is_no_permission_to_tick_and_no_line_in_the_admin_log(self):
        self.assertFalse(Permission.objects.filter(content_type__app_label="wbs").exists())
        self.meja().post(self.url(self.laporan), {"gerak": "telaah"})
        self.assertFalse(LogEntry.objects.exists())

    def test_the_role_taken_away_closes_the_next_page(self):
        client = self.meja()
        self.assertEqual(client.get(DAFTAR).status_code, 200)
        self.tia.groups.clear()
        self.assertEqual(client.get(DAFTAR).status_code, 404)

    def test_an_export_of_the_tables_holds_no_word(self):
        keluar = StringIO()
        call_command("dumpdata", stdout=keluar)
        self.assertIn(self.laporan.nomor, keluar.getvalue())
        self.assertNotIn("Kenari", keluar.getvalue())
        for halaman in ("/", "/cari/?q=Kenari", f"/cari/?q={self.laporan.nomor}", "/sitemap.xml"):
            self.assertNotIn("Kenarikronologi", self.client.get(halaman).content.decode())
            self.assertNotIn(self.laporan.nomor.encode(), self.client.get("/cari/?q=WB").content)
