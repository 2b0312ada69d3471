"""Old addresses lead to what impor_wordpress made of their pages."""

import pytest
from django.conf import settings
from django.contrib.redirects.models import Redirect

from berita.models import Berita
from tests.portal import wxr
from tests.portal.wxr import masuk

pytestmark = pytest.mark.django_db
LAMA = "https://lama.example.id"


@pytest.mark.sqlite
@pytest.mark.parametrize(
    "alamat", ["/2024/05/tulisan-5/", "/2024/05/tulisan-5", "/?p=5", "/?page_id=5", "/category/kota/", "/tag/aspal/"]
)
def test_an_old_address_leads_to_the_page(tmp_path, client, alamat):
    masuk(tmp_path, wxr.isian(5, kategori=["kota"], tag=["aspal"]))
    jawaban = client.get(alamat, follow=True)
    assert jawaban.redirect_chain[0][1] == 301 and jawaban.status_code == 200
    assert "Pasar dibuka" in jawaban.content.decode()


@pytest.mark.parametrize(
    ("tautan", "alamat"),
    [
        (f"{LAMA}/2024/caf%c3%a9/", "/2024/caf%C3%A9/"),
        (f"{LAMA}/2024/kota-é/", "/2024/kota-%C3%A9/"),
        (f"{LAMA}/arsip/5.html", "/arsip/5.html"),
    ],
)
def test_an_old_address_is_found_however_it_is_written(tmp_path, client, tautan, alamat):
    masuk(tmp_path, wxr.isian(5, link=tautan))
    assert client.get(alamat, follow=True).status_code == 200


def test_the_home_page_stays_the_home_page(tmp_path, client):
    masuk(tmp_path, wxr.isian(5))
    for alamat in ("/", "/?p=6", "/?p=abc", "/?p=" + "9" * 99, "/?p=%00"):
        assert client.get(alamat).status_code == 200


def test_links_between_texts_lead_here_in_both_directions(tmp_path):
    isi = f'<a href="{LAMA}/2024/05/tulisan-2/">b</a> <a href="http://www.lama.example.id/?p=1">a</a>'
    masuk(tmp_path, wxr.isian(1, "Satu", isi, post_name="satu"), wxr.isian(2, "Dua", isi, post_name="dua"))
    for berita in Berita.objects.all():
        assert 'href="/berita/dua/"' in berita.isi and 'href="/berita/satu/"' in berita.isi


def test_an_address_too_long_for_a_redirect_is_reported_and_an_editors_redirect_stays(tmp_path):
    Redirect.objects.create(site_id=settings.SITE_ID, old_path="/?p=5", new_path="/profil/")
    laporan = masuk(tmp_path, wxr.isian(5, link=f"{LAMA}/{'a' * 300}/"))
    assert "Alamat lama terlalu panjang" in laporan
    assert Redirect.objects.get(old_path="/?p=5").new_path == "/profil/"
