"""The file of a dispute, checked from outside: unzipped, and verified by the commands of the guide in a real shell."""

import io
import json
import re
import subprocess
import zipfile
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone
from icalendar import Calendar

from informasi import acts as acts_permohonan
from informasi.acts import keberatan as acts
from informasi.models import UnduhanBerkasSengketa
from layanan.lampiran import PenyimpananPribadi
from layanan.models import AksesLampiran, KepalaRiwayat
from tests.informasi.keberatan.bahan import SENGKETA, UjiKeberatan, pada
from tests.informasi.keberatan.test_acts_sengketa import SIDANG
from tests.informasi.meja import BLOK
from tests.informasi.warga import data_act

PANDUAN = Path(settings.BASE_DIR) / "docs/panduan/keberatan.md"


def perintah() -> list[str]:
    """The shell commands of the guide."""
    return re.findall(r"```sh\n(.*?)```", PANDUAN.read_text(), re.DOTALL)


def periksa(folder: Path) -> str:
    """What the commands of the guide say about an unzipped file."""
    naskah = "\n".join(perintah())
    # Our own guide is what runs here.
    hasil = subprocess.run(["/bin/sh", "-c", naskah], cwd=folder, capture_output=True, text=True, check=False)  # noqa: S603
    return hasil.stdout + hasil.stderr


@pytest.fixture
def tmp(tmp_path, request):
    request.instance.folder = tmp_path


@pytest.mark.usefixtures("tmp")
class BerkasSengketa(UjiKeberatan):
    def setUp(self):
        with pada("2026-12-01"):
            p = acts_permohonan.rancang(self.diproses(), oleh=self.budi, keputusan="ditolak", blok=BLOK)
        self.p = self.tolak(p)
        self.k = self.dikuatkan(self.p)
        self.waktu = pada("2027-01-08")
        self.waktu.start()
        self.addCleanup(self.waktu.stop)

    def unduh(self, alamat) -> bytes:
        jawaban = self.client.get(alamat)
        self.assertEqual(jawaban.status_code, 200)
        return b"".join(jawaban.streaming_content)

    def pemohon(self) -> bytes:
        sesi = self.client.session
        sesi["perkara_terbuka"] = {self.k.nomor: int(timezone.now().timestamp())}
        sesi.save()
        return self.unduh(f"/lacak/{self.k.nomor}/berkas-sengketa.zip")

    def ppid(self) -> bytes:
        self.masuk(self.budi)
        return self.unduh(f"/admin/informasi/keberatan/{self.k.pk}/berkas-sengketa.zip")

    def buka(self, isi: bytes) -> Path:
        folder = self.folder / str(len(list(self.folder.iterdir())))
        with zipfile.ZipFile(io.BytesIO(isi)) as arsip:
            self.assertIsNone(arsip.testzip())
            arsip.extractall(folder)  # noqa: S202  our own file
        return folder

    def test_the_documented_commands_confirm_both_files(self):
        for isi in (self.pemohon(), self.ppid()):
            laporan = periksa(self.buka(isi))
            self.assertEqual(
                laporan.split("\n"), ["UTUH", f"MENYAMBUNG {self.k.nomor}", f"MENYAMBUNG {self.p.nomor}", ""]
            )

    def test_they_also_stand_in_the_file_itself(self):
        baca = (self.buka(self.pemohon()) / "BACA-SAYA.txt").read_text()
        for satu in perintah():
            self.assertIn(satu.strip(), baca)

    def test_every_change_is_found(self):
        folder = self.buka(self.pemohon())
        ubahan = [
            ("ringkasan.txt", lambda t: t + "x", "ringkasan.txt: FAILED"),
            (f"riwayat/{self.k.nomor}/0002.json", lambda t: t.replace("Atasan", "Bawahan"), "TERPUTUS"),
            (f"riwayat/{self.p.nomor}/0001.json", lambda t: t.replace("web", "surat"), "TERPUTUS"),
            ("riwayat/KEPALA.txt", lambda t: t.replace("a", "b"), "UJUNG BERBEDA"),
        ]
        for nama, ubah, temuan in ubahan:
            with self.subTest(nama):
                asli = (folder / nama).read_text()
                (folder / nama).write_text(ubah(asli))
                self.assertIn(temuan, periksa(folder))
                (folder / nama).write_text(asli)
        next((folder / "riwayat" / self.k.nomor).glob("*3.json")).unlink()
        self.assertIn("TERPUTUS", periksa(folder))

    def test_every_letter_is_owed_by_an_event_and_the_heads_are_those_of_the_page(self):
        folder = self.buka(self.pemohon())
        utang = {s for f in folder.glob("riwayat/*/*.json") for s in json.loads(f.read_text())[8].get("surat", [])}
        daftar = dict(reversed(b.split("  ")) for b in (folder / "SHA256SUMS").read_text().splitlines())
        surat = {nama: sidik for nama, sidik in daftar.items() if nama.endswith(".html")}
        self.assertGreaterEqual(len(surat), 4)
        self.assertLessEqual(set(surat.values()), utang)
        halaman = self.client.get(f"/lacak/{self.k.nomor}/").content.decode()
        for kepala in KepalaRiwayat.objects.all():
            self.assertIn(f"{kepala.nomor_perkara} {kepala.sidik}", (folder / "riwayat/KEPALA.txt").read_text())
            self.assertIn(kepala.sidik, halaman)

    def test_the_same_case_gives_the_same_bytes(self):
        self.assertEqual(self.pemohon(), self.pemohon())
        self.assertEqual(self.ppid(), self.ppid())

    def test_the_citizen_reads_the_case_and_not_the_drafts_of_officers(self):
        folder = self.buka(self.pemohon())
        nama = {str(f.relative_to(folder)) for f in folder.rglob("*") if f.is_file()}
        jenis = {n.rpartition("S-")[2][3:] for n in nama if n.startswith("surat/")}
        self.assertLessEqual({"tanda_terima.html", "penolakan.txt", "keberatan_putusan.html"}, jenis)
        self.assertTrue(any(n.endswith("KTP.jpg") for n in nama))
        self.assertTrue(any(n.endswith(".sidik") for n in nama))
        teks = "".join(f.read_text() for f in folder.rglob("*") if f.suffix in (".txt", ".json", ".html"))
        self.assertNotIn("petugas_", " ".join(nama))
        self.assertNotIn("Budi", teks)
        self.assertIn("Dasarnya kuat.", teks)

    def test_the_citizen_gets_a_letter_to_complete_and_the_officer_does_not(self):
        surat = (self.buka(self.pemohon()) / "surat-permohonan-ke-komisi-informasi.txt").read_text()
        for isi in ("Ketua Komisi Informasi", self.k.nama, self.k.nomor, self.p.nomor, "Putusan PPID dikuatkan."):
            self.assertIn(isi, surat)
        self.assertFalse((self.buka(self.ppid()) / "surat-permohonan-ke-komisi-informasi.txt").exists())

    def test_nobody_elses_data_is_in_either_file(self):
        with pada("2026-12-01"):
            lain = self.diajukan(nama="Dedi Lain", email="dedi@contoh.id", rincian_informasi="Perkara orang lain")
        for isi in (self.pemohon(), self.ppid()):
            folder = self.buka(isi)
            semua = b"".join(f.read_bytes() for f in folder.rglob("*") if f.is_file())
            for asing in ("Dedi Lain", "dedi@contoh.id", "Perkara orang lain", lain.nomor):
                self.assertNotIn(asing.encode(), semua)

    def test_the_officers_file_has_the_whole_history_with_names(self):
        folder = self.buka(self.ppid())
        self.assertFalse(list(folder.glob("riwayat/*/*.sidik")))
        self.assertIn("Budi Tefa (Petugas PPID)", (folder / "kronologi.txt").read_text())

    def test_a_missing_file_leaves_a_note_and_not_a_broken_download(self):
        satu = self.p.lampiran().get()
        Path(PenyimpananPribadi().path(satu.nama_simpan)).unlink()
        folder = self.buka(self.pemohon())
        self.assertIn(satu.sidik, next(folder.glob("lampiran/*TIDAK-TERSEDIA.txt")).read_text())
        self.assertIn("UTUH", periksa(folder))

    def test_every_download_is_written_down_first(self):
        self.pemohon(), self.ppid()
        peran = list(UnduhanBerkasSengketa.objects.order_by("pk").values_list("peran", flat=True))
        self.assertEqual(peran, ["Pemohon", "Petugas PPID"])
        self.assertEqual(AksesLampiran.objects.filter(keperluan__contains="berkas sengketa").count(), 2)

    def test_who_may_not_gets_nothing(self):
        self.assertEqual(self.client.get(f"/lacak/{self.k.nomor}/berkas-sengketa.zip").status_code, 302)
        for petugas, kode in ((self.agus, 403), (self.super, 403), (self.pelaksana, 404), (self.tono, 404)):
            with self.subTest(petugas.username):
                alamat = f"/admin/informasi/keberatan/{self.k.pk}/berkas-sengketa.zip"
                self.assertEqual(self.masuk(petugas).get(alamat).status_code, kode)
        self.assertFalse(UnduhanBerkasSengketa.objects.exists())

    def test_hearings_come_as_a_calendar_without_a_name(self):
        self.pemohon()
        self.assertEqual(self.client.get(f"/lacak/{self.k.nomor}/sidang.ics").status_code, 404)
        k = acts.catat_sengketa(self.k, oleh=self.budi, **SENGKETA)
        acts.jadwalkan_sidang(k, oleh=self.budi, **SIDANG)
        isi = self.client.get(f"/lacak/{self.k.nomor}/sidang.ics").content
        (acara,) = Calendar.from_ical(isi).walk("VEVENT")
        self.assertEqual((acara.decoded("dtstart"), str(acara["location"])), (SIDANG["waktu"], SIDANG["tempat"]))
        self.assertNotIn(data_act()["nama"].encode(), isi)
        self.assertEqual(self.masuk(self.budi).get(f"/admin/informasi/keberatan/{k.pk}/sidang.ics").content, isi)
