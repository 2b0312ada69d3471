"""The form of a text: who may save, what extra fields do, hostile HTML, somebody else's change, and warnings."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from berita.models import Berita
from berita.rules import Status
from layanan.gambar import simpan_gambar
from layanan.models import Gambar
from tests.berita.bahan import berita, gambar
from tests.berita.redaksi import DAFTAR, TAMBAH, isian, masuk, redaksi, url  # noqa: F401 (fixtures)
from tests.berita.test_admin_gerak import KEADAAN
from tests.layanan.test_isi_html import JAHAT, TERLARANG
from tests.layanan.unggahan import gambar as berkas_gambar
from tests.layanan.unggahan import unggahan


@pytest.mark.parametrize(
    ("nama", "terbuka"),
    [("rina", {"draf"}), ("rini", {"draf", "ditinjau", "terbit"}), ("yani", set()), ("budi", set()), ("super", set())],
)
@pytest.mark.parametrize("kata", KEADAAN)
def test_who_may_save_in_which_state(masuk, redaksi, nama, terbuka, kata):  # noqa: F811
    b = berita("Judul lama", penulis=redaksi["rina"], **KEADAAN[kata])
    masuk(nama).post(url(b), isian(b, judul="Judul baru"))
    assert (Berita.objects.get(pk=b.pk).judul == "Judul baru") == (kata in terbuka)


def test_a_new_text_is_a_draft_of_who_writes_it_whatever_else_is_sent(masuk, redaksi):  # noqa: F811
    titipan = {"status": "terbit", "terbit_pada": "2026-01-01T00:00", "terbit_pada_0": "2026-01-01", "sorotan": "on"}
    titipan |= {"penulis": redaksi["rini"].pk, "dihapus_pada": "2026-01-01", "wp_id": "7", "dibuat_pada": "2020-01-01"}
    jawaban = masuk("rina").post(TAMBAH, isian(**titipan))
    b = Berita.objects.get()
    assert jawaban.status_code == 302 and jawaban.url == url(b)
    assert (b.status, b.terbit_pada, b.penulis, b.sorotan, b.wp_id) == (Status.DRAF, None, redaksi["rina"], False, None)
    assert {t.name for t in b.tag.all()} == {"kesehatan", "puskesmas"}


def test_extra_fields_move_nothing_of_a_published_item(masuk, redaksi):  # noqa: F811
    b = berita(penulis=redaksi["rina"])
    lain = {"status": "draf", "terbit_pada": "", "turun_pada": "2026-01-01T00:00", "penulis": "", "dihapus_pada": "x"}
    assert masuk("rini").post(url(b), isian(b, judul="Judul baru", **lain)).status_code == 302
    sesudah = Berita.objects.get(pk=b.pk)
    assert sesudah.judul == "Judul baru"
    for nama in ("status", "terbit_pada", "turun_pada", "penulis", "dihapus_pada"):
        assert getattr(sesudah, nama) == getattr(b, nama)


@pytest.mark.parametrize("html", JAHAT)
def test_hostile_html_is_clean_in_the_database_and_on_the_page(masuk, redaksi, html):  # noqa: F811
    masuk("rini").post(TAMBAH, isian(isi=f"<p>Awal</p>{html}"))
    b = Berita.objects.get()
    assert not [kata for kata in TERLARANG if kata in b.isi.lower()] and "Awal" in b.isi
    Berita.objects.update(status=Status.TERBIT, terbit_pada=timezone.now())
    badan = masuk("rina").get(url(b)).content.decode().partition("field-isi_tampil")[2].partition("</fieldset>")[0]
    assert "Awal" in badan and not [kata for kata in (*TERLARANG[1:3], *TERLARANG[4:]) if kata in badan.lower()]


def test_five_megabytes_of_pasted_word_are_refused_with_a_sentence(masuk, redaksi):  # noqa: F811
    jawaban = masuk("rina").post(TAMBAH, isian(isi="<p>kata</p>" * 60_000))
    assert jawaban.status_code == 200 and "tempel sebagai teks polos" in jawaban.content.decode()
    assert not Berita.objects.exists() and "Puskesmas Oesapa buka malam" in jawaban.content.decode()


@pytest.mark.parametrize("tag", ["t" * 101, ", ".join(f"tag {n}" for n in range(21))])
def test_a_tag_too_long_and_too_many_tags_are_refused_with_a_sentence(masuk, redaksi, tag):  # noqa: F811
    jawaban = masuk("rini").post(TAMBAH, isian(judul="Judul yang tinggal", tag=tag))
    assert jawaban.status_code == 200 and not Berita.objects.exists()
    isi = jawaban.content.decode()
    assert "paling banyak" in isi and "Judul yang tinggal" in isi and tag in isi


def test_somebody_elses_change_is_told_once_and_nothing_typed_is_lost(masuk, redaksi):  # noqa: F811
    b = berita("Judul lama", penulis=redaksi["rina"], **KEADAAN["draf"])
    lama = isian(b, judul="Judul rina")
    masuk("rini").post(url(b), isian(b, judul="Judul rini"))
    client = masuk("rina")
    jawaban = client.post(url(b), lama)
    assert "diubah orang lain" in jawaban.content.decode() and "Judul rina" in jawaban.content.decode()
    assert Berita.objects.get(pk=b.pk).judul == "Judul rini"
    form = jawaban.context["adminform"].form
    assert client.post(url(b), {**lama, "semula": form["semula"].value()}).status_code == 302
    assert Berita.objects.get(pk=b.pk).judul == "Judul rina"


def test_who_saves_what_was_handed_in_meanwhile_reads_why_not(masuk, redaksi):  # noqa: F811
    b = berita("Judul lama", penulis=redaksi["rina"], **KEADAAN["draf"])
    lama = isian(b, judul="Judul baru")
    client = masuk("rina")
    client.post(url(b, "tindakan", "ajukan_tinjauan"))
    halaman = client.post(url(b), lama, follow=True)
    assert "Perubahan Anda tidak disimpan" in halaman.content.decode()
    assert Berita.objects.get(pk=b.pk).judul == "Judul lama"


def test_a_missing_or_badly_described_picture_is_warned_of(masuk, redaksi):  # noqa: F811
    pendek = simpan_gambar(unggahan(berkas_gambar(ukuran=(500, 300))), teks_alternatif="foto")
    b = berita(penulis=redaksi["rina"], **KEADAAN["draf"])
    isi = f'<p>a</p><img src="{pendek.berkas.url}" alt=""><img src="/media/gambar/0123456789abcdef.jpg" alt="">'
    halaman = masuk("rina").post(url(b), isian(b, isi=isi), follow=True).content.decode()
    for kalimat in ("Belum ada gambar utama", "“foto” terlalu pendek", "1 gambar dalam isi tidak ada lagi"):
        assert kalimat in halaman


@pytest.mark.parametrize("nilai", ["abc", "999999", "1 OR 1=1", "9" * 30, "-1"])
def test_a_picture_that_is_none_is_refused_beside_its_field(masuk, redaksi, nilai):  # noqa: F811
    jawaban = masuk("rina").post(TAMBAH, isian(gambar_utama=nilai))
    assert jawaban.status_code == 200 and jawaban.context["adminform"].form.errors["gambar_utama"]


def test_the_chosen_picture_is_saved_and_shown(masuk, redaksi):  # noqa: F811
    satu = gambar()
    masuk("rina").post(TAMBAH, isian(gambar_utama=satu.pk))
    b = Berita.objects.get()
    assert b.gambar_utama == satu and satu.berkas.url in masuk("rina").get(url(b)).content.decode()


def test_the_list_costs_the_same_for_two_rows_and_for_twenty(masuk, redaksi):  # noqa: F811
    client = masuk("rini")

    def hitung():
        with CaptureQueriesContext(connection) as query:
            assert client.get(DAFTAR).status_code == 200
        return len(query)

    berita(penulis=redaksi["rina"], gambar_utama=gambar())
    hitung()
    sedikit = hitung()
    for n in range(12):
        berita(f"Berita {n}", penulis=redaksi["yani"], gambar_utama=Gambar.objects.get())
    assert hitung() == sedikit


def test_the_session_is_asked_while_somebody_types(masuk, client, redaksi):  # noqa: F811
    alamat = "/admin/berita/berita/masih-masuk/"
    assert client.get(alamat).json() == {"masuk": False, "token": ""}
    jawaban = masuk("rina").get(alamat)
    assert jawaban.json()["masuk"] and len(jawaban.json()["token"]) > 30 and "no-store" in jawaban["Cache-Control"]


def test_the_preview_link_opens_without_an_account_and_ends_with_publication(masuk, client, redaksi):  # noqa: F811
    b = berita("Belum terbit", penulis=redaksi["rina"], **KEADAAN["draf"])
    alamat = masuk("rina").get(url(b)).context["url_pratinjau"]
    client.logout()
    assert "Belum terbit" in client.get(alamat).content.decode()
    masuk("rini").post(url(b, "tindakan", "terbitkan"))
    halaman = masuk("rina").get(url(b))
    assert "url_pratinjau" not in halaman.context and halaman.context["url_publik"] == b.get_absolute_url()
