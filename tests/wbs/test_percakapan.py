"""The conversation, and what guessing and flooding get."""

import re
import uuid

from nacl.public import PublicKey, SealedBox

from tests.wbs.rahasia import WBS, UjiWBS, isian
from wbs import acts, banjir
from wbs.models import LaporanWBS, PesanWBS


def pertanyaan(halaman) -> dict:
    """The right answer to a page's plain question, as the form would send it."""
    isi = halaman.content.decode()
    a, b = re.search(r"Berapa (\w+) ditambah (\w+)\?", isi).groups()
    catatan = re.search(r'name="catatan_tanya" value="([^"]+)"', isi).group(1)
    return {"jawaban": str(banjir.BILANGAN.index(a) + banjir.BILANGAN.index(b) + 2), "catatan_tanya": catatan}


class Percakapan(UjiWBS):
    def test_an_answer_is_read_with_the_code_and_the_own_words_are_not_shown(self):
        laporan, kode = self.lapor()
        self.jawab(laporan)
        halaman = self.buka(kode.lower().replace("-", " "))
        self.assertContains(halaman, "Kenarijawaban")
        self.assertNotContains(halaman, "Kenarikronologi")
        self.assertContains(halaman, "Diterima")

    def test_a_reply_reaches_the_conversation_once(self):
        laporan, kode = self.lapor()
        for _ in range(2):
            halaman = self.balas(kode, token="0b7f61a8-3f1c-4f0e-8b52-6b1f5f0c2a11")
            self.assertContains(halaman, "sudah disegel")
        self.assertEqual([p.dari for p in laporan.pesan.all()], ["pelapor", "pelapor"])
        self.assertContains(self.balas(kode, pesan=""), "Tulis pesannya", status_code=422)

    def test_no_code_and_no_other_code_opens_anything(self):
        laporan, kode = self.lapor()
        self.jawab(laporan)
        salah = kode[:-1] + ("2" if kode[-1] != "2" else "3")
        for tebakan in (salah, laporan.nomor, laporan.penunjuk[:60], "x", "\0", "%00"):
            self.assertNotContains(self.buka(tebakan), "Kenarijawaban", status_code=422)
        self.assertContains(self.balas(salah), "tidak kami kenal", status_code=422)
        self.assertEqual(laporan.pesan.count(), 2)

    def test_a_code_is_looked_up_and_not_searched_for(self):
        _, kode = self.lapor()
        with self.assertNumQueries(1):
            acts.cari("AAAA" * 6)
        for _ in range(3):
            self.lapor()
        with self.assertNumQueries(1):
            acts.cari(kode)

    def test_a_row_under_another_code_does_not_open(self):
        laporan, kode = self.lapor()
        lain, _ = self.lapor()
        LaporanWBS.objects.filter(pk=laporan.pk).update(kunci_pelapor=lain.kunci_pelapor)
        self.assertIsNone(acts.cari(kode))

    def test_guessing_meets_a_question_and_the_holder_is_never_locked_out(self):
        laporan, kode = self.lapor()
        self.jawab(laporan)
        for _ in range(banjir.KODE.batas):
            self.assertEqual(self.buka(f"{kode[:4]}-2222").status_code, 422)
        halaman = self.buka(kode)
        self.assertNotContains(halaman, "Kenarijawaban", status_code=429)
        self.assertNotContains(self.balas(kode), "Kenarijawaban", status_code=429)
        self.assertContains(self.buka(kode, **pertanyaan(halaman)), "Kenarijawaban")
        self.assertEqual(self.buka(kode, **pertanyaan(halaman) | {"jawaban": "1"}).status_code, 429)

    def test_a_flood_is_asked_a_question_and_a_genuine_report_among_it_is_taken(self):
        for _ in range(banjir.LAPORAN.batas):
            self.kirim()
        halaman = self.kirim()
        self.assertContains(halaman, "Kenarikronologi", status_code=429)
        self.assertEqual(LaporanWBS.objects.count(), banjir.LAPORAN.batas)
        self.assertContains(self.kirim(**pertanyaan(halaman)), "Kode Anda")
        # Somebody at another address is not even asked.
        self.assertContains(self.client.post(WBS, isian(), REMOTE_ADDR="10.9.8.7"), "Kode Anda")

    def test_the_counts_forget_who_came(self):
        hitungan = banjir.Hitungan(1, jendela=0)
        hitungan.catat("10.1.2.3")
        self.assertNotIn("10.1.2.3", repr(vars(hitungan)))
        self.assertFalse(hitungan.penuh("10.1.2.3"))

    def test_a_damaged_answer_is_said_to_be_damaged(self):
        laporan, kode = self.lapor()
        self.jawab(laporan)
        rusak = laporan.pesan.get(dari="inspektorat")
        bukan_pesan = SealedBox(PublicKey(bytes(laporan.kunci_pelapor))).encrypt(b"\0\0\0\4null")
        for n, isi in enumerate((b"x", bytes(rusak.tersegel), bukan_pesan), 3):
            rusak.pk, rusak.urutan, rusak.kunci_kirim, rusak.untuk_pelapor = uuid.uuid4(), n, f"{n}", isi
            rusak.save(force_insert=True)
        halaman = self.buka(kode)
        self.assertContains(halaman, "rusak atau dipindahkan", count=3)
        self.assertContains(halaman, "Kenarijawaban", count=1)

    def test_answers_lie_sealed_for_both_sides(self):
        laporan, _ = self.lapor()
        self.jawab(laporan)
        pesan = PesanWBS.objects.get(dari="inspektorat")
        for tersegel in (pesan.tersegel, pesan.untuk_pelapor):
            self.assertNotIn(b"Kenarijawaban", bytes(tersegel))
