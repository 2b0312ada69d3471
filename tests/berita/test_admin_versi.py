"""Versions of a text: kept at every save, compared, brought back without touching the state."""

import pytest
from reversion.models import Version

from berita.models import Berita
from berita.rules import Status
from layanan.gambar import hapus_gambar
from tests.berita.bahan import berita, gambar
from tests.berita.redaksi import isian, masuk, redaksi, url  # noqa: F401 (fixtures)
from tests.berita.test_admin_gerak import KEADAAN


def versi(b):
    return list(Version.objects.get_for_object(b).order_by("pk"))


@pytest.fixture
def diubah(masuk, redaksi):  # noqa: F811
    """A published item that came from elsewhere and was changed once by rini."""
    b = berita("Judul lama", penulis=redaksi["rina"], gambar_utama=gambar(), isi="<p>Air mengalir setiap pagi.</p>")
    masuk("rini").post(url(b), isian(b, judul="Judul baru", isi="<p>Air mengalir setiap sore.</p>"))
    b.refresh_from_db()
    return b


def test_the_first_change_also_keeps_what_was_there_before(diubah):
    assert [v.field_dict["judul"] for v in versi(diubah)] == ["Judul lama", "Judul baru"]


def test_the_difference_shows_what_went_and_what_came(masuk, diubah):  # noqa: F811
    lama, baru = versi(diubah)
    banding = f"{url(diubah, 'compare')}?version_id1={lama.pk}&version_id2={baru.pk}"
    halaman = masuk("rini").get(banding).content.decode()
    for judul, potongan in (("Judul", "<ins>"), ("Isi", "<del>")):
        assert potongan in halaman.partition(f">{judul}</h2>")[2].partition("</section>")[0]
    assert "Air mengalir setiap" in halaman and ">Gambar utama</h2>" not in halaman
    riwayat = masuk("rini").get(url(diubah, "history")).content.decode()
    assert f'value="{lama.pk}"' in riwayat and "Naskah asal." in riwayat


def test_restoring_brings_the_words_back_and_leaves_state_and_address(masuk, diubah):  # noqa: F811
    lama = versi(diubah)[0]
    client = masuk("rini")
    halaman = client.get(url(diubah, "revision", lama.pk))
    form = halaman.context["adminform"].form
    assert form["judul"].value() == "Judul lama" and "Belum ada yang berubah" in halaman.content.decode()
    assert Berita.objects.get(pk=diubah.pk).judul == "Judul baru"
    isi = {n: form[n].value() or "" for n in form.fields if n != "tag"} | {"tag": "kesehatan"}
    assert client.post(url(diubah), isi).status_code == 302
    sesudah = Berita.objects.get(pk=diubah.pk)
    assert (sesudah.judul, sesudah.isi) == ("Judul lama", "<p>Air mengalir setiap pagi.</p>")
    for nama in ("status", "terbit_pada", "slug", "penulis"):
        assert getattr(sesudah, nama) == getattr(diubah, nama)
    assert len(versi(diubah)) == 3


def test_an_old_published_version_does_not_publish_a_draft(masuk, redaksi, diubah):  # noqa: F811
    masuk("rini").post(url(diubah, "tindakan", "kembalikan_ke_draf"), {"catatan": "Periksa lagi angkanya."})
    client = masuk("rina")
    assert client.get(url(diubah, "revision", versi(diubah)[0].pk)).status_code == 200
    assert client.post(url(diubah, "revision", versi(diubah)[0].pk), isian(diubah)).status_code == 404
    assert Berita.objects.get(pk=diubah.pk).status == Status.DRAF


def test_a_version_whose_picture_is_gone_opens_with_the_present_one(masuk, diubah):  # noqa: F811
    lama = gambar("olive")
    client = masuk("rini")
    client.post(url(diubah), isian(diubah, gambar_utama=lama.pk))
    diubah.refresh_from_db()
    client.post(url(diubah), isian(diubah, gambar_utama=""))
    dengan_gambar = versi(diubah)[-2]
    hapus_gambar(lama)
    halaman = client.get(url(diubah, "revision", dengan_gambar.pk))
    assert halaman.status_code == 200 and halaman.context["adminform"].form["gambar_utama"].value() is None
    banding = f"{url(diubah, 'compare')}?version_id1={dengan_gambar.pk}&version_id2={versi(diubah)[-1].pk}"
    assert "tidak ada" in client.get(banding).content.decode()


def test_a_reader_of_the_item_may_look_but_not_restore(masuk, diubah):  # noqa: F811
    lama, baru = versi(diubah)
    client = masuk("yani")  # published: visible to every Penulis
    assert client.get(url(diubah, "history")).status_code == 200
    assert client.get(f"{url(diubah, 'compare')}?version_id1={lama.pk}&version_id2={baru.pk}").status_code == 200
    assert client.get(url(diubah, "revision", lama.pk)).status_code == 403
    assert masuk("budi").get(url(diubah, "history")).status_code == 404


@pytest.mark.parametrize("cari", ["", "?version_id1=x", "?version_id1=1&version_id2=999999"])
def test_versions_that_do_not_exist_are_404(masuk, redaksi, cari):  # noqa: F811
    b = berita(penulis=redaksi["rina"], **KEADAAN["draf"])
    assert masuk("rina").get(url(b, "compare") + cari).status_code == 404
    assert masuk("rina").get(url(b, "revision", 999999)).status_code == 404
