"""The media library in the staff site: who may what, hostile files, where a picture is used, and taking it away."""

from io import StringIO
from pathlib import Path

import pytest
from django.conf import settings
from django.core.management import call_command
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from berita.models import Berita
from layanan.gambar import simpan_gambar
from layanan.models import Gambar
from layanan.pemakaian import pemakaian_gambar
from layanan.peran import Peran
from tests.berita.bahan import berita
from tests.informasi.warga import petugas
from tests.layanan.unggahan import PHP, gambar, unggahan

pytestmark = pytest.mark.django_db
DAFTAR, UNGGAH = reverse("admin:layanan_gambar_changelist"), reverse("admin:layanan_gambar_add")
ALT = "Perahu nelayan di Pantai Lasiana"
PEMILIH = "?_popup=1&CKEditor=id_isi&CKEditorFuncNum=1&langCode=id"


@pytest.fixture
def masuk(client):
    call_command("muat_peran", verbosity=0, stdout=StringIO())

    def masuk(nama, peran=Peran.PENULIS):
        orang = petugas(peran, nama, is_staff=True)
        client.force_login(orang)
        return orang

    return masuk


def gambar_baru(oleh=None, lebar=900):
    return simpan_gambar(unggahan(gambar(ukuran=(lebar, 600))), teks_alternatif=ALT, oleh=oleh)


def kirim(client, url=UNGGAH, isi=None, **ganti):
    isi = gambar(ukuran=(820, 610)) if isi is None else isi
    return client.post(url, {"berkas": unggahan(isi), "teks_alternatif": ALT, **ganti})


def halaman(nama, satu):
    return reverse(f"admin:layanan_gambar_{nama}", args=[satu.pk])


def test_an_upload_goes_through_the_library_and_says_who_it_was(client, masuk):
    rina = masuk("rina")
    assert kirim(client, keterangan="Pagi hari").status_code == 302
    satu = Gambar.objects.get()
    assert (satu.teks_alternatif, satu.keterangan, satu.diunggah_oleh) == (ALT, "Pagi hari", rina)


@pytest.mark.parametrize("isi", [PHP, b"<svg onload=alert(1)></svg>", b""])
def test_a_file_that_lies_is_refused_and_the_words_are_kept(client, masuk, isi):
    masuk("rina")
    jawaban = kirim(client, isi=isi, keterangan="Pagi hari di pantai")
    assert jawaban.status_code == 422 and jawaban.context["form"].errors["berkas"]
    assert ALT in jawaban.content.decode() and "Pagi hari di pantai" in jawaban.content.decode()
    assert not Gambar.objects.exists()


@pytest.mark.parametrize("alt", ["", "   ", "foto"])
def test_without_a_telling_alternative_text_there_is_no_upload(client, masuk, alt):
    masuk("rina")
    jawaban = kirim(client, teks_alternatif=alt)
    assert jawaban.status_code == 422 and jawaban.context["form"].errors["teks_alternatif"]
    assert not Gambar.objects.exists()


def test_the_picker_keeps_what_the_editor_asked_for_through_search_and_upload(client, masuk):
    masuk("rina")
    satu = gambar_baru()
    html = client.get(f"{DAFTAR}{PEMILIH}&q=perahu").content.decode()
    assert f'data-url="{satu.berkas.url}"' in html and 'name="CKEditorFuncNum" value="1"' in html
    jawaban = kirim(client, UNGGAH + PEMILIH)
    assert "CKEditorFuncNum=1" in jawaban.url and f"terpilih={Gambar.objects.latest('pk').pk}" in jawaban.url
    assert client.get(jawaban.url).status_code == 200


def test_a_picture_that_is_there_already_is_said_to_be_there(client, masuk):
    masuk("rina")
    kirim(client)
    jawaban = kirim(client, UNGGAH + PEMILIH, teks_alternatif="Kalimat lain tentang perahu")
    assert "sudah ada di perpustakaan" in client.get(jawaban.url).content.decode()
    assert Gambar.objects.get().teks_alternatif == ALT


@pytest.mark.parametrize(
    ("peran", "sendiri", "status"),
    [(Peran.PENULIS, True, 302), (Peran.PENULIS, False, 403), (Peran.REDAKTUR, False, 302)],
)
def test_the_words_change_with_the_uploader_or_a_redaktur(client, masuk, peran, sendiri, status):
    orang = masuk("rina", peran)
    satu = gambar_baru(orang if sendiri else None)
    isi = {"teks_alternatif": "Dua perahu di dermaga", "sidik": "x", "diunggah_oleh": ""}
    assert client.post(halaman("change", satu), isi).status_code == status
    satu.refresh_from_db()
    assert (satu.teks_alternatif != ALT) == (status == 302) and satu.sidik != "x"


@pytest.mark.parametrize("cara", ["gambar_utama", "isi", "tempat sampah"])
def test_where_a_picture_is_used_is_found_and_keeps_it(client, masuk, cara):
    masuk("rini", Peran.REDAKTUR)
    satu = gambar_baru()
    b = berita(judul="Perahu baru")
    lain = {"gambar_utama": satu} if cara == "gambar_utama" else {"isi": f'<p><img src="{satu.berkas.url}" alt=""></p>'}
    Berita.objects.filter(pk=b.pk).update(**lain)
    if cara == "tempat sampah":
        Berita.objects.filter(pk=b.pk).update(dihapus_pada="2026-11-24T00:00Z")
    assert pemakaian_gambar(satu) == [b]
    assert "Perahu baru" in client.get(halaman("change", satu)).content.decode()
    assert client.post(halaman("delete", satu), {"post": "yes"}).status_code == 403
    assert Gambar.objects.filter(pk=satu.pk).exists() and Path(satu.berkas.path).exists()


def test_an_unused_picture_goes_with_all_its_files(client, masuk, django_capture_on_commit_callbacks):
    masuk("rini", Peran.REDAKTUR)
    satu = gambar_baru()
    folder = Path(settings.MEDIA_ROOT) / "gambar"
    milik = [b for b in folder.rglob("*") if Path(satu.berkas.name).stem in str(b)]
    assert len(milik) == 8  # the file, a folder, and two widths in three formats
    with django_capture_on_commit_callbacks(execute=True):
        assert client.post(halaman("delete", satu), {"post": "yes"}).status_code == 302
    assert not Gambar.objects.exists() and not [b for b in milik if b.exists()]


def test_a_penulis_deletes_nothing_and_others_do_not_even_look(client, masuk):
    satu = gambar_baru(masuk("rina"))
    assert client.post(halaman("delete", satu), {"post": "yes"}).status_code == 403
    masuk("budi", Peran.PETUGAS_PPID)
    for url in (DAFTAR, UNGGAH, halaman("change", satu)):
        assert client.get(url).status_code == 403
    assert Gambar.objects.exists()


def test_the_list_costs_the_same_for_one_picture_and_for_many(client, masuk, django_assert_num_queries):
    masuk("rina")
    gambar_baru()
    client.get(DAFTAR)
    with CaptureQueriesContext(connection) as hitungan:
        client.get(DAFTAR)
    for lebar in (910, 920, 930):
        gambar_baru(lebar=lebar)
    with django_assert_num_queries(len(hitungan)):
        client.get(DAFTAR)
