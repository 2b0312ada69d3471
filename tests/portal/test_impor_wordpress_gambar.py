"""The pictures that impor_wordpress finds in a folder of uploads."""

import pytest

from berita.models import Berita
from kupang_portal.impor.jalan import impor
from kupang_portal.models import AsalImpor
from layanan.gambar import simpan_gambar
from layanan.models import Gambar
from tests.berita.bahan import berkas_gambar
from tests.layanan.unggahan import unggahan
from tests.portal import wxr
from tests.portal.wxr import masuk

pytestmark = pytest.mark.django_db
LAMA = "https://lama.example.id"


def taruh(folder, nama, isi):
    letak = folder / "wp-content" / "uploads" / nama
    letak.parent.mkdir(parents=True, exist_ok=True)
    letak.write_bytes(isi)


@pytest.mark.parametrize(
    ("nama", "bentuk"), [("a.jpg", "JPEG"), ("a.png", "PNG"), ("a.webp", "WEBP"), ("a.gif", "GIF")]
)
def test_a_picture_in_a_text_comes_from_the_folder(tmp_path, nama, bentuk, client):
    taruh(tmp_path, f"2024/{nama}", berkas_gambar(bentuk, (500, 300)))
    isi = f'<img class="wp-image-9" src="{LAMA}/wp-content/uploads/2024/{nama}">'
    butir = wxr.isian(1, isi=isi, meta={"_thumbnail_id": "9"}), wxr.lampiran(9, f"2024/{nama}", alt="Pasar pagi")
    masuk(tmp_path, *butir, media=tmp_path)
    gambar, berita = Gambar.objects.get(), Berita.objects.get()
    assert gambar.teks_alternatif == "Pasar pagi" and berita.gambar_utama == gambar
    assert gambar.berkas.url in client.get(berita.get_absolute_url()).content.decode()
    assert "0 baru, 0 berubah" in masuk(tmp_path, *butir, media=tmp_path) and Gambar.objects.count() == 1


def test_the_original_is_taken_where_the_text_shows_a_smaller_copy(tmp_path):
    taruh(tmp_path, "2024/teluk.jpg", berkas_gambar(ukuran=(900, 600)))
    taruh(tmp_path, "2024/teluk-300x200.jpg", berkas_gambar(ukuran=(300, 200)))
    laporan = masuk(
        tmp_path, wxr.isian(1, isi='<img src="/wp-content/uploads/2024/teluk-300x200.jpg">'), media=tmp_path
    )
    assert Gambar.objects.get().lebar == 900 and "Teks alternatif diisi dari judul" in laporan


@pytest.mark.parametrize(
    ("jalur", "perihal"),
    [
        ("2024/tiada.jpg", "Gambar tidak ditemukan"),
        ("../../../rahasia.jpg", "Gambar tidak ditemukan"),
        ("%2e%2e/%2e%2e/rahasia.jpg", "Gambar tidak ditemukan"),
        ("2024/bohong.jpg", "Gambar tidak dapat dipakai"),
        ("x" * 3000 + ".jpg", "Gambar tidak ditemukan"),
    ],
)
def test_a_picture_that_is_not_there_or_none_leaves_a_sentence(tmp_path, jalur, perihal):
    media = tmp_path / "media"
    taruh(media, "2024/bohong.jpg", b"<?php echo 1;")
    (tmp_path / "rahasia.jpg").write_bytes(berkas_gambar())
    isi = f'<p><img src="{LAMA}/wp-content/uploads/{jalur}" alt="Kapal"></p>'
    assert perihal in masuk(tmp_path, wxr.isian(1, isi=isi), media=media)
    assert Berita.objects.get().isi == "<p>(Gambar tidak tersedia: Kapal)</p>" and not Gambar.objects.exists()


def test_a_failure_takes_back_every_row_and_every_new_picture(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path / "simpan"
    lama = simpan_gambar(unggahan(berkas_gambar(warna="red")), teks_alternatif="Sudah ada")
    sebelum = {p for p in settings.MEDIA_ROOT.rglob("*") if p.is_file()}
    taruh(tmp_path, "2024/lama.jpg", berkas_gambar(warna="red"))
    taruh(tmp_path, "2024/baru.jpg", berkas_gambar(warna="blue", ukuran=(900, 500)))
    isi = "".join(f'<img src="/wp-content/uploads/2024/{n}.jpg" alt="x">' for n in ("lama", "baru"))
    berkas = wxr.tulis(tmp_path, wxr.isian(1, isi=isi), wxr.isian(2))

    def putus(selesai, jumlah):
        if selesai == 2:
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        impor(berkas, tmp_path, coba=False, maju=putus)
    assert not Berita.objects.exists() and not AsalImpor.objects.exists() and list(Gambar.objects.all()) == [lama]
    assert {p for p in settings.MEDIA_ROOT.rglob("*") if p.is_file()} == sebelum
