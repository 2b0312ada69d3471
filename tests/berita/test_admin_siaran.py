"""Announcements, events, albums and clarifications in the staff site: who may what, and what is refused."""

import pytest
from django.contrib.redirects.models import Redirect
from django.core.files.uploadedfile import SimpleUploadedFile

from berita.models import Agenda, Galeri, Klarifikasi, Pengumuman
from berita.rules import Status
from layanan.models import Lampiran
from layanan.peran import Peran
from tests.berita.bahan import gambar
from tests.berita.siaran import TAKARIR, agenda, berkas, foto, galat, galeri, klarifikasi, mp4, pengumuman, url
from tests.informasi.warga import gambar as foto_ponsel

pytestmark = pytest.mark.django_db
NOUN = ("pengumuman", "agenda", "galeri", "klarifikasi")
MODEL = dict(zip(NOUN, (Pengumuman, Agenda, Galeri, Klarifikasi), strict=True))
BUAT = {"pengumuman": pengumuman, "agenda": agenda, "galeri": galeri, "klarifikasi": klarifikasi}
DASAR = {"judul": "Judul baru", "slug": "judul-baru", "ringkasan": "Satu kalimat.", "status": "draf"}
TERBIT_PADA = {"terbit_pada_0": "24-11-2026", "terbit_pada_1": "09:00"}


def kosong(awalan, jumlah=0):
    """The management form of an inline without rows."""
    nilai = {"TOTAL_FORMS": jumlah, "INITIAL_FORMS": 0, "MIN_NUM_FORMS": 0, "MAX_NUM_FORMS": 1000}
    return {f"{awalan}-{nama}": n for nama, n in nilai.items()}


def isian(noun, **ganti):
    """The filled form of a new text."""
    khusus = {
        "pengumuman": {"isi": "<p>Isi</p>", "berlaku_dari": "24-11-2026"},
        "agenda": {"kategori": "webinar", "tempat": "Aula", **TERBIT_PADA}
        | {"mulai_0": "24-12-2026", "mulai_1": "09:00", "selesai_0": "24-12-2026", "selesai_1": "11:00"},
        "galeri": {"jenis": "foto", "gambar": gambar().pk, **TERBIT_PADA, **kosong("foto")},
        "klarifikasi": {"klaim": "Kabar", "putusan": "hoaks", "kesimpulan": "Salah.", "fakta": "<p>x</p>"}
        | {**TERBIT_PADA, **kosong("sumber")},
    }
    return DASAR | khusus[noun] | ganti


# --- Who may what ----------------------------------------------------------------------------------------------------
@pytest.mark.parametrize("noun", NOUN)
def test_a_penulis_drafts_and_a_redaktur_publishes(client, masuk, noun):
    rina, model = masuk(Peran.PENULIS), MODEL[noun]
    assert client.post(url(noun, "add"), isian(noun, status="terbit")).status_code == 200
    assert client.post(url(noun, "add"), isian(noun, status="ditinjau")).status_code == 302
    satu = model.objects.get(slug="judul-baru")
    assert (satu.dibuat_oleh, satu.status, satu.sudah_terbit()) == (rina, "ditinjau", False)
    ubah = url(noun, "change", satu.pk)
    assert 'value="terbit"' not in client.get(ubah).content.decode()
    masuk(Peran.REDAKTUR, nama="yohana")
    assert client.post(ubah, isian(noun, status="terbit")).status_code == 302
    assert model.objects.get(pk=satu.pk).status == Status.TERBIT


@pytest.mark.parametrize("noun", NOUN)
def test_a_penulis_leaves_what_is_published_or_of_others_alone(client, masuk, noun):
    rina = masuk(Peran.PENULIS)
    terbit, orang_lain = BUAT[noun](dibuat_oleh=rina), BUAT[noun](status=Status.DRAF)
    for satu in (terbit, orang_lain):
        ubah = url(noun, "change", satu.pk)
        assert client.get(ubah).status_code == 200
        assert client.post(ubah, isian(noun)).status_code == 403
        assert client.post(url(noun, "delete", satu.pk), {"post": "yes"}).status_code == 403
        satu.refresh_from_db()
        assert satu.judul != "Judul baru"


@pytest.mark.parametrize("noun", NOUN)
@pytest.mark.parametrize("peran", [Peran.PETUGAS_PPID, Peran.PENGAWAS, Peran.PPID_PELAKSANA])
def test_other_roles_write_nothing_and_see_no_comment(client, masuk, noun, peran):
    masuk(peran)
    assert client.post(url(noun, "add"), isian(noun)).status_code == 403
    assert client.get(url("komentar", "changelist")).status_code == 403


def test_a_superuser_without_a_role_publishes_nothing(client, masuk):
    masuk(is_superuser=True)
    assert client.post(url("agenda", "add"), isian("agenda", status="terbit")).status_code == 403
    assert not Agenda.objects.exists()


def test_what_was_published_meanwhile_is_not_overwritten(client, masuk, monkeypatch):
    rina = masuk(Peran.PENULIS)
    p = pengumuman(status=Status.DRAF, dibuat_oleh=rina)
    from_form = Pengumuman.full_clean

    def terbitkan_dahulu(self, *args, **kwargs):
        """Between the check of the page and the act, a Redaktur publishes."""
        Pengumuman.objects.filter(pk=p.pk).update(status=Status.TERBIT)
        return from_form(self, *args, **kwargs)

    monkeypatch.setattr(Pengumuman, "full_clean", terbitkan_dahulu)
    jawaban = client.post(url("pengumuman", "change", p.pk), isian("pengumuman"), follow=True)
    assert "Tidak disimpan. Hanya Redaktur" in jawaban.content.decode()
    assert Pengumuman.objects.get().judul == p.judul


@pytest.mark.parametrize("noun", NOUN)
def test_an_old_address_leads_to_the_new_one(client, masuk, noun):
    satu = BUAT[noun]()
    masuk(Peran.REDAKTUR)
    lama = satu.get_absolute_url()
    assert client.post(url(noun, "change", satu.pk), isian(noun, status="terbit")).status_code == 302
    assert Redirect.objects.get().new_path == f"/{noun}/judul-baru/"
    assert client.get(lama).headers["Location"] == f"/{noun}/judul-baru/"


# --- What is refused -------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("noun", "ganti", "ruas"),
    [
        ("pengumuman", {"berlaku_sampai": "20-11-2026"}, "berlaku_sampai"),
        ("pengumuman", {"isi": "x" * 500_001}, "isi"),
        ("pengumuman", {"judul_berkas": "Tanpa berkas"}, "berkas_baru"),
        ("agenda", {"selesai_0": "23-12-2026"}, "selesai"),
        ("agenda", {"tempat": ""}, "tempat"),
        ("agenda", {"tautan": "javascript:alert(1)"}, "tautan"),
        ("galeri", {"jenis": "infografis"}, "uraian"),
        ("galeri", {"jenis": "video", "uraian": "<p>x</p>"}, "video_baru"),
        ("galeri", {"jenis": "video", "uraian": "<p>x</p>", "tautan_youtube": "https://x.example/"}, "tautan_youtube"),
        ("galeri", {"gambar": ""}, "gambar"),
        ("klarifikasi", {"klaim": "x" * 1001}, "klaim"),
    ],
)
def test_what_is_wrong_stands_beside_its_field_and_nothing_is_stored(client, masuk, noun, ganti, ruas):
    masuk(Peran.REDAKTUR)
    jawaban = client.post(url(noun, "add"), isian(noun, **ganti))
    assert ruas in galat(jawaban)
    assert not MODEL[noun].objects.exists()


def test_scripts_of_the_editor_do_not_reach_the_database(client, masuk):
    masuk(Peran.REDAKTUR)
    client.post(url("pengumuman", "add"), isian("pengumuman", isi='<p onclick="x()">Hai<script>x</script></p>'))
    assert Pengumuman.objects.get().isi == "<p>Hai</p>"


# --- Files -----------------------------------------------------------------------------------------------------------
def test_a_file_is_added_to_an_announcement_and_a_hostile_one_leaves_nothing(client, masuk):
    yohana = masuk(Peran.REDAKTUR)
    client.post(url("pengumuman", "add"), isian("pengumuman", berkas_baru=foto_ponsel("a.jpg"), judul_berkas="Peta"))
    b = Pengumuman.objects.get().berkas.get()
    assert (b.judul, b.lampiran.jenis, b.ditambahkan_oleh) == ("Peta", Lampiran.Jenis.PENGUMUMAN, yohana)
    jahat = SimpleUploadedFile("a.svg", b"<svg onload=alert(1)>")
    jawaban = client.post(url("pengumuman", "add"), isian("pengumuman", slug="dua", berkas_baru=jahat))
    assert "berkas_baru" in galat(jawaban)
    assert Pengumuman.objects.count() == Lampiran.objects.count() == 1


def test_a_video_with_captions_is_stored_and_the_one_it_replaces_goes(
    client, masuk, django_capture_on_commit_callbacks
):
    masuk(Peran.REDAKTUR)
    data = {"jenis": "video", "uraian": "<p>Isi</p>", "status": "terbit"}
    takarir = SimpleUploadedFile("a.vtt", TAKARIR.encode())
    video = SimpleUploadedFile("a.mp4", mp4())
    tambah = client.post(url("galeri", "add"), isian("galeri", video_baru=video, takarir_baru=takarir, **data))
    assert tambah.status_code == 302
    g = Galeri.objects.get()
    assert g.takarir == TAKARIR and g.video.size == len(mp4()) and g.video.name.startswith("video/")
    baru = SimpleUploadedFile("b.mp4", mp4(merek=b"mp42"))
    with django_capture_on_commit_callbacks(execute=True):
        client.post(url("galeri", "change", g.pk), isian("galeri", video_baru=baru, **data))
    assert not g.video.storage.exists(g.video.name)
    assert Galeri.objects.get().video.storage.exists(Galeri.objects.get().video.name)


@pytest.mark.parametrize(
    ("nama", "bita"), [("video_baru", b"\x00\x00\x00\x18ftypisom"), ("takarir_baru", b"\xff\xfe bukan teks")]
)
def test_what_is_no_video_or_no_caption_is_refused(client, masuk, nama, bita):
    masuk(Peran.REDAKTUR)
    data = {"jenis": "video", "uraian": "<p>x</p>", "tautan_youtube": "https://youtu.be/abcDEF123-_"}
    jawaban = client.post(url("galeri", "add"), isian("galeri", **data, **{nama: SimpleUploadedFile("a", bita)}))
    assert nama in galat(jawaban) and not Galeri.objects.exists()


def test_photographs_of_an_album_are_chosen_from_the_library(client, masuk):
    masuk(Peran.REDAKTUR)
    g = gambar("red", ukuran=(600, 400))
    baris = kosong("foto", 2) | {"foto-0-gambar": g.pk, "foto-0-urutan": 1, "foto-1-gambar": "", "foto-1-urutan": 0}
    assert client.post(url("galeri", "add"), isian("galeri") | baris).status_code == 302
    assert [f.gambar for f in Galeri.objects.get().foto.all()] == [g]
    assert "data-ruas-gambar" in client.get(url("galeri", "add")).content.decode()


def test_pages_of_every_state_open(client, masuk):
    masuk(Peran.REDAKTUR)
    album, berlampiran = galeri(), pengumuman(status=Status.DRAF)
    foto(album, "red"), berkas(berlampiran)
    for noun, satu in (
        ("galeri", album),
        ("pengumuman", berlampiran),
        ("agenda", agenda()),
        ("klarifikasi", klarifikasi()),
    ):
        for halaman in (url(noun, "changelist"), url(noun, "change", satu.pk), url(noun, "add")):
            assert client.get(halaman).status_code == 200
        assert ("Lihat di situs" in client.get(url(noun, "change", satu.pk)).content.decode()) is satu.sudah_terbit()
    for masa in ("berlaku", "nanti", "lewat", "apa"):
        assert client.get(url("pengumuman", "changelist"), {"masa": masa}).status_code == 200
