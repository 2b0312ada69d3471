"""The register of objections (F7) and chapter four of the annual report: both agree with SQL."""

from django.db import connection
from django.urls import reverse

from informasi.acts import keberatan as acts
from informasi.laporan_keberatan import angka_keberatan
from informasi.register import F7
from layanan.peristiwa import riwayat
from tests.informasi.keberatan.bahan import HASIL, KUATKAN, SENGKETA, UjiKeberatan, ajukan, pada

REGISTER = reverse("admin:informasi_keberatan_register")


def sql(kueri: str) -> list[tuple]:
    with connection.cursor() as kursor:
        kursor.execute(kueri)
        return kursor.fetchall()


class RegisterKeberatan(UjiKeberatan):
    def setUp(self):
        self.kuat = self.dikuatkan()
        with pada("2026-12-14"):
            self.tanpa = ajukan(kuasa_nama="")
            self.dicabut = acts.cabut(ajukan(self.ditolak(), "a", "d"))

    def kolom(self, nama: str) -> list[str]:
        n = [k.lengkap for k in F7.kolom].index(nama)
        return [baris[n] for baris in F7.sel(F7.isi(2026))]

    def test_it_agrees_with_sql_and_says_what_the_eleven_columns_ask(self):
        baris = sql(
            "SELECT k.nomor, COALESCE(p.putusan, '') FROM informasi_keberatan k"
            " LEFT JOIN informasi_putusankeberatan p ON p.keberatan_id = k.id ORDER BY k.nomor"
        )
        self.assertEqual(len(F7.kolom), 11)
        self.assertEqual(self.kolom("Nomor registrasi"), [nomor for nomor, _ in baris])
        putusan = dict(zip(self.kolom("Nomor registrasi"), self.kolom("Keputusan Atasan PPID"), strict=True))
        self.assertIn("dikuatkan", putusan[self.kuat.nomor])
        self.assertEqual((putusan[self.tanpa.nomor], putusan[self.dicabut.nomor]), ("Belum diputus", "Dicabut pemohon"))
        self.assertIn("tanpa permohonan", self.kolom("Nomor pendaftaran permohonan"))
        self.assertIn("Citra Tefa", " ".join(self.kolom("Nama dan posisi Atasan PPID")))
        self.assertIn("Rabu, 23 Desember 2026", self.kolom("Hari dan tanggal tanggapan"))

    def test_a_dispute_stands_in_the_last_column(self):
        with pada("2027-01-11"):
            acts.catat_sengketa(self.kuat, oleh=self.utama, **SENGKETA)
        self.assertTrue(any(SENGKETA["nomor_register"] in kata for kata in self.kolom("Tanggapan pemohon")))

    def test_the_last_column_says_what_the_citizen_answered_or_that_nothing_came(self):
        diam = self.dikuatkan(saat="2026-12-22")
        with pada("2026-12-24"):
            acts.tanggapi_putusan(self.kuat, tanggapan="menerima")
            acts.tanggapi_putusan(self.kuat, tanggapan="tidak_menerima")
        # The dispute window of 22 December ends on Friday 15 January 2027.
        for saat, kata in (("2027-01-15", ""), ("2027-01-16", "Tidak menanggapi sampai hari terakhir")):
            with pada(saat):
                isi = dict(zip(self.kolom("Nomor registrasi"), self.kolom("Tanggapan pemohon"), strict=True))
            self.assertEqual(isi[self.kuat.nomor], "Tidak menerima keputusan")
            self.assertTrue(isi[diam.nomor].startswith(kata) and bool(isi[diam.nomor]) == bool(kata), isi)
            self.assertEqual((isi[self.tanpa.nomor], isi[self.dicabut.nomor]), ("", "Keberatan dicabut"))

    def test_who_accepts_is_not_reminded_of_the_komisi_informasi(self):
        with pada("2026-12-24"):
            acts.tanggapi_putusan(self.kuat, tanggapan="menerima")
        with pada("2027-01-12"):
            acts.ingatkan()
        self.assertFalse(riwayat(self.kuat.nomor).filter(kejadian="hak_sengketa_diingatkan").exists())

    def test_it_opens_for_those_who_see_identities(self):
        for petugas, kode in ((self.citra, 200), (self.budi, 200), (self.agus, 403), (self.super, 403)):
            with self.subTest(petugas.username):
                self.assertEqual(self.masuk(petugas).get(f"{REGISTER}?tahun=2026").status_code, kode)
        self.assertContains(self.masuk(self.citra).get("/admin/informasi/keberatan/"), "Buku register")
        self.assertEqual(self.client.get(f"{REGISTER}pdf/?tahun=2026")["Content-Type"], "application/pdf")

    def test_decisions_in_time_and_late_agree_with_sql(self):
        self.dikuatkan(saat="2026-12-11")
        with pada("2026-12-14"):
            lewat = acts.terima(ajukan(self.ditolak(), "a"), oleh=self.citra)
            acts.putuskan(lewat, oleh=self.citra, **KUATKAN)
        # The last day is 29 January 2027 (worked example 11); delivered at 23.30 WITA of that day is still in time.
        for saat, urut in (("2027-01-29T23:30:00+08:00", [2, 0, 0]), ("2027-01-30T00:30:00+08:00", [2, 0, 2])):
            with pada(saat):
                self.assertEqual([int(b.tahun) for b in angka_keberatan(2026).waktu], urut)
        with pada("2027-01-30T00:30:00+08:00"):
            acts.sampaikan(lewat, oleh=self.citra)
            hitungan = [int(b.tahun) for b in angka_keberatan(2026).waktu]
            self.assertContains(self.client.get("/laporan/2026/"), "Keputusan disampaikan lewat tenggat")
        # WITA midnight after the last day is 16.00 UTC on it.
        batas = "disampaikan_pada < '2027-01-29 16:00:00+00:00'"
        kueri = "SELECT COUNT(*) FROM informasi_keberatan WHERE status <> 'dicabut' AND "
        diam = sql(f"{kueri} disampaikan_pada IS NULL")[0][0]
        tepat, lewat = sql(f"{kueri} {batas}")[0][0], sql(f"{kueri} NOT {batas}")[0][0]
        self.assertEqual(hitungan, [tepat, lewat, diam])
        self.assertEqual(hitungan, [2, 1, 1])

    def test_chapter_four_agrees_with_sql(self):
        with pada("2027-01-21"):
            acts.catat_sengketa(self.kuat, oleh=self.utama, **SENGKETA)
            acts.catat_hasil_sengketa(self.kuat, oleh=self.utama, **HASIL)
        jumlah, huruf = sql("SELECT COUNT(*), SUM(LENGTH(alasan)) FROM informasi_keberatan")[0]
        angka = angka_keberatan(2026)
        self.assertEqual(angka.keberatan[0].tahun, str(jumlah))
        self.assertEqual(sum(int(b.tahun) for b in angka.keberatan[1:]), jumlah)
        self.assertEqual(sum(int(b.tahun) for b in angka.menurut_alasan), huruf)
        self.assertEqual([b.tahun for b in angka_keberatan(2027).menurut_sengketa if b.tahun != "0"], ["1", "1"])
        self.assertContains(self.client.get("/laporan/2026/"), "Keberatan dan putusannya")
