"""Extra questions of a category: seen before they are demanded, nothing typed lost, shown to both sides."""

import pytest
import time_machine

from layanan.peran import Peran
from pengaduan import acts
from pengaduan.models import JawabanTambahan, Pengaduan, PertanyaanKategori
from tests.pengaduan.warga import BUAT, HARI_INI, UjiPengaduan, isian, kategori, muat

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kota(db):
    with time_machine.travel(HARI_INI, tick=False):
        muat()
        yield


def tanya(teks="Nomor tiang lampu", **lain) -> PertanyaanKategori:
    satu = PertanyaanKategori(kategori=kategori(), teks=teks, **{"wajib": True, **lain})
    satu.full_clean()
    satu.save()
    return satu


def test_a_form_sent_before_the_questions_were_seen_comes_back_once_with_everything_kept(client):
    tiang = tanya()
    jawab = client.post(BUAT, isian())
    halaman = jawab.content.decode()
    assert jawab.status_code == 422 and "pertanyaan tambahan" in halaman
    assert (
        "Nomor tiang lampu" in halaman and "Sudah seminggu gelap" in halaman and "Jawab pertanyaan ini" not in halaman
    )
    lihat = {"pertanyaan_untuk": str(kategori().pk)}
    assert "Jawab pertanyaan ini" in client.post(BUAT, isian(**lihat)).content.decode()
    assert not Pengaduan.objects.exists()
    assert client.post(BUAT, isian(**lihat, **{f"tanya_{tiang.pk}": "T-12"})).status_code == 302
    assert JawabanTambahan.objects.get().jawaban == "T-12"


def test_kinds_of_answers_and_questions_of_the_group(client):
    tiang = tanya("Berapa lampu", jenis="angka")
    jenis = tanya("Jenis lampu", jenis="pilihan", pilihan="LED\nMerkuri", wajib=False)
    grup = PertanyaanKategori.objects.create(kategori=kategori().induk, teks="Warna cahaya")
    tanya("Tidak lagi ditanyakan", aktif=False)
    lihat = {"pertanyaan_untuk": str(kategori().pk), f"tanya_{grup.pk}": ""}
    for angka, pilih, kalimat in (
        ("tiga", "", "angka saja"),
        ("-1", "", "0 atau lebih"),
        ("3", "Lilin", "dari daftar"),
    ):
        jawab = client.post(BUAT, isian(**lihat, **{f"tanya_{tiang.pk}": angka, f"tanya_{jenis.pk}": pilih}))
        assert kalimat in jawab.content.decode()
    client.post(BUAT, isian(**lihat, **{f"tanya_{tiang.pk}": "3", f"tanya_{jenis.pk}": "LED"}))
    assert list(JawabanTambahan.objects.values_list("teks", "jawaban")) == [
        ("Berapa lampu", "3"),
        ("Jenis lampu", "LED"),
    ]


def test_a_category_that_does_not_exist_or_is_no_number_asks_nothing(client):
    tanya()
    for pk in ("999999", "²", "-1", "1" * 30, "x"):
        assert "Nomor tiang" not in client.post(BUAT, isian(kategori=pk)).content.decode()


@time_machine.travel(HARI_INI, tick=False)
class BatasKategori(UjiPengaduan):
    def test_the_answers_are_shown_to_the_officer_and_to_the_reporter(self):
        p = self.diajukan()
        JawabanTambahan.objects.create(pengaduan=p, pertanyaan=tanya(), teks="Nomor tiang lampu", jawaban="T-12")
        self.assertContains(self.masuk(self.petra).get(self.url(p)), "T-12")
        sesi = self.client.session
        sesi["perkara_terbuka"] = {p.nomor: 4_000_000_000}
        sesi.save()
        self.assertContains(self.client.get(p.get_absolute_url()), "T-12")

    def test_the_limit_of_a_category_is_never_longer_than_the_law(self):
        satu = kategori()
        for hari, tenggat in ((3, "2026-11-26"), (99, "2026-12-11"), (None, "2026-12-11")):
            type(satu).objects.filter(pk=satu.pk).update(batas_hari=hari)
            p = self.diajukan()
            self.assertEqual(str(p.tenggat), tenggat)
            self.assertEqual(acts.verifikasi(p, oleh=self.petra, kelas="tidak_berkadar").tenggat, p.tenggat)

    def test_petugas_pengaduan_edits_the_questions_on_the_category(self):
        self.assertIn(Peran.PETUGAS_PENGADUAN, self.petra.groups.values_list("name", flat=True))
        alamat = f"/admin/pengaduan/kategoripengaduan/{kategori().pk}/change/"
        self.assertContains(self.masuk(self.petra).get(alamat), "pertanyaan-0-teks")
