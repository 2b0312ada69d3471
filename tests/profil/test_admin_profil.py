"""The staff site of this room: who may publish, trees, uploads that leave nothing half-written."""

import pytest
import reversion
from django.core.files.uploadedfile import SimpleUploadedFile
from django.urls import reverse
from django.utils import timezone
from reversion.models import Version

from profil.models import BarisData, ButirMenu, Halaman, Jabatan, Regulasi, TabelData
from tests.layanan.unggahan import dokumen
from tests.profil import bahan

pytestmark = pytest.mark.django_db
PENULIS = ("view_halaman", "add_halaman", "change_halaman")
REDAKTUR = (*PENULIS, "terbitkan_halaman")


@pytest.fixture
def masuk(client):
    def sebagai(*izin):
        client.force_login(bahan.petugas(*izin))
        return client

    return sebagai


def alamat(model, apa="add", *argumen):
    return reverse(f"admin:{model._meta.label_lower.replace('.', '_')}_{apa}", args=argumen)


def isian_halaman(**ganti):
    isi = {"judul": "Sejarah", "slug": "sejarah", "induk": "", "urutan": "0", "ringkasan": "", "isi": "<p>Isi</p>"}
    kosong = {f"{nama}_{n}": "" for nama in ("terbit_pada", "turun_pada") for n in (0, 1)}
    return {**isi, **kosong, **ganti}


TERBIT = {"terbit_pada_0": "2026-01-05", "terbit_pada_1": "08:00"}


# --- Pages -----------------------------------------------------------------------------------------------------------
def test_a_penulis_writes_a_draft_and_cannot_publish_it(masuk):
    klien = masuk(*PENULIS)
    assert klien.post(alamat(Halaman), isian_halaman(**TERBIT)).status_code == 302
    halaman = Halaman.objects.get()
    assert halaman.draf
    klien.post(alamat(Halaman, "change", halaman.pk), isian_halaman(judul="Sejarah kota", **TERBIT))
    halaman.refresh_from_db()
    assert (halaman.judul, halaman.draf) == ("Sejarah kota", True)


def test_a_penulis_reads_a_published_page_and_changes_nothing(masuk):
    halaman = bahan.halaman("Visi")
    klien = masuk(*PENULIS)
    assert klien.get(alamat(Halaman, "change", halaman.pk)).status_code == 200
    assert klien.post(alamat(Halaman, "change", halaman.pk), isian_halaman()).status_code == 403
    assert Halaman.objects.get().judul == "Visi"


def test_a_redaktur_publishes_and_the_address_then_stays(masuk):
    klien = masuk(*REDAKTUR)
    klien.post(alamat(Halaman), isian_halaman(**TERBIT))
    halaman = Halaman.objects.get()
    assert halaman.sudah_terbit()
    klien.post(alamat(Halaman, "change", halaman.pk), isian_halaman(slug="lain", judul="Baru", **TERBIT))
    halaman.refresh_from_db()
    assert (halaman.slug, halaman.judul) == ("sejarah", "Baru")
    assert klien.get("/profil/sejarah/").status_code == 200


def test_a_page_is_placed_and_moved_in_the_tree_but_never_below_itself(masuk):
    klien, kota = masuk(*REDAKTUR), bahan.halaman("Kota")
    klien.post(alamat(Halaman), isian_halaman(induk=kota.pk))
    anak = Halaman.objects.get(slug="sejarah")
    assert anak.is_child_of(Halaman.objects.get(pk=kota.pk))
    jawaban = klien.post(alamat(Halaman, "change", kota.pk), isian_halaman(judul="Kota", induk=anak.pk))
    assert jawaban.status_code == 200
    assert jawaban.context["adminform"].form.errors["induk"]
    klien.post(alamat(Halaman, "change", anak.pk), isian_halaman(induk=""))
    assert Halaman.objects.get(pk=anak.pk).is_root()
    assert Halaman.objects.find_problems() == ([], [], [], [], [])


def test_the_tree_is_three_deep(masuk):
    satu = bahan.halaman("Satu")
    tiga = bahan.halaman("Tiga", induk=bahan.halaman("Dua", induk=satu))
    jawaban = masuk(*REDAKTUR).post(alamat(Halaman), isian_halaman(induk=tiga.pk))
    assert "paling dalam bertingkat 3" in jawaban.content.decode()
    assert Halaman.objects.count() == 3


def test_scripts_in_a_page_do_not_reach_the_database(masuk):
    masuk(*REDAKTUR).post(alamat(Halaman), isian_halaman(isi="<p>a</p><script>alert(1)</script>"))
    assert Halaman.objects.get().isi == "<p>a</p>"


def test_a_reserved_address_and_an_end_before_the_beginning_are_refused(masuk):
    klien = masuk(*REDAKTUR)
    assert klien.post(alamat(Halaman), isian_halaman(slug="struktur-organisasi")).status_code == 200
    salah = isian_halaman(**TERBIT, turun_pada_0="2025-01-01", turun_pada_1="08:00")
    assert "setelah waktu terbit" in klien.post(alamat(Halaman), salah).content.decode()
    assert not Halaman.objects.exists()


def test_an_old_wording_comes_back_without_place_time_or_address(masuk):
    klien, kota = masuk(*REDAKTUR), bahan.halaman("Kota")
    halaman = bahan.halaman("Sejarah lama", slug="sejarah", isi="<p>Dulu.</p>")
    ubah = alamat(Halaman, "change", halaman.pk)
    klien.post(ubah, isian_halaman(judul="Sejarah baru", isi="<p>Kini.</p>", induk=kota.pk, **TERBIT))
    lama, baru = Version.objects.get_for_object(halaman).order_by("pk")
    banding = f"{alamat(Halaman, 'compare', halaman.pk)}?version_id1={lama.pk}&version_id2={baru.pk}"
    assert "<ins>" in klien.get(banding).content.decode()
    assert "Naskah asal." in klien.get(alamat(Halaman, "history", halaman.pk)).content.decode()
    buka = klien.get(alamat(Halaman, "revision", halaman.pk, lama.pk))
    form = buka.context["adminform"].form
    assert (form["judul"].value(), form["isi"].value()) == ("Sejarah lama", "<p>Dulu.</p>")
    klien.post(ubah, isian_halaman(judul="Sejarah lama", isi="<p>Dulu.</p>", induk=kota.pk, **TERBIT))
    halaman.refresh_from_db()
    assert (halaman.isi, halaman.slug, halaman.depth) == ("<p>Dulu.</p>", "sejarah", 2)
    assert Halaman.objects.find_problems() == ([], [], [], [], [])


def test_a_penulis_cannot_open_an_old_version_of_a_published_page_to_restore_it(masuk):
    klien, halaman = masuk(*PENULIS), bahan.halaman("Visi")
    with reversion.create_revision():
        reversion.add_to_revision(halaman)
    versi = Version.objects.get_for_object(halaman).get()
    assert klien.get(alamat(Halaman, "history", halaman.pk)).status_code == 200
    assert klien.get(alamat(Halaman, "revision", halaman.pk, versi.pk)).status_code == 403


def test_only_the_page_with_the_editor_has_the_looser_policy(masuk):
    klien, halaman = masuk(*REDAKTUR), bahan.halaman("Visi")
    longgar = {
        a: "unsafe-inline" in klien.get(a)["Content-Security-Policy"]
        for a in (
            alamat(Halaman),
            alamat(Halaman, "change", halaman.pk),
            alamat(Halaman, "changelist"),
            halaman.get_absolute_url(),
        )
    }
    assert list(longgar.values()) == [True, True, False, False]


# --- Posts and menu --------------------------------------------------------------------------------------------------
def test_a_post_below_which_others_stand_is_not_deleted_and_a_leaf_is(masuk):
    kepala = bahan.jabatan()
    anak = bahan.jabatan("Sekretaris", induk=kepala)
    klien = masuk("view_jabatan", "delete_jabatan", "change_jabatan")
    assert klien.post(alamat(Jabatan, "delete", kepala.pk), {"post": "yes"}).status_code == 403
    assert klien.post(alamat(Jabatan, "delete", anak.pk), {"post": "yes"}).status_code == 302
    assert Jabatan.objects.get().is_leaf()


def test_a_post_stands_under_one_of_the_same_body_and_is_never_overfilled(masuk):
    kepala, lain = bahan.jabatan(), bahan.opd("Dinas Kesehatan", "dinkes")
    isi = {"perangkat_daerah": lain.pk, "nama": "Sekretaris", "induk": kepala.pk, "urutan": "1"}
    klien = masuk("view_jabatan", "add_jabatan")
    jawaban = klien.post(alamat(Jabatan), {**isi, "formasi": "1", "terisi": "2"}).content.decode()
    assert "perangkat daerah yang sama" in jawaban
    jawaban = klien.post(alamat(Jabatan), {**isi, "induk": "", "formasi": "1", "terisi": "2"}).content.decode()
    assert "tidak boleh lebih banyak" in jawaban
    assert Jabatan.objects.count() == 1


def test_a_menu_entry_to_a_script_is_refused(masuk):
    klien = masuk("view_butirmenu", "add_butirmenu")
    isi = {"label": "Judi", "alamat": "javascript:alert(1)", "induk": "", "urutan": "1"}
    assert "Tulis alamat di situs ini" in klien.post(alamat(ButirMenu), isi).content.decode()
    assert klien.post(alamat(ButirMenu), {**isi, "alamat": "/regulasi/"}).status_code == 302
    assert ButirMenu.objects.get().alamat == "/regulasi/"


# --- Regulations -----------------------------------------------------------------------------------------------------
def test_the_text_of_a_regulation_is_downloaded_while_it_is_public(masuk):
    klien = masuk("view_regulasi", "add_regulasi", "change_regulasi")
    isi = {"jenis": "perwali", "nomor": "7", "tahun": "2024", "tentang": "Sampah", "slug": "perwali-7-2024"}
    isi |= {"status": "berlaku", "oleh_regulasi": "", "catatan": "", "tautan": "", "terbit": "on", "judul_berkas": ""}
    berkas = SimpleUploadedFile("naskah.pdf", dokumen())
    assert klien.post(alamat(Regulasi), {**isi, "berkas_baru": berkas}).status_code == 302
    unduhan = Regulasi.objects.get().berkas.get().get_absolute_url()
    klien.logout()
    assert unduhan in klien.get("/regulasi/perwali-7-2024/").content.decode()
    assert klien.get(unduhan).content.startswith(b"%PDF")
    Regulasi.objects.update(terbit=False)
    assert klien.get(unduhan).status_code == 404


# --- Tables ----------------------------------------------------------------------------------------------------------
def isian_tabel(isi=None, nama="a.csv", **ganti):
    bidang = {"judul": "Penduduk", "slug": "penduduk", "ringkasan": "", "sumber": "", "waktu_data": "", "terbit": "on"}
    bidang |= {"perangkat_daerah": "", "grafik": "", "kolom_label": "", "kolom_nilai": "", "desimal": "koma"}
    return {**bidang, **({"berkas": SimpleUploadedFile(nama, isi)} if isi is not None else {}), **ganti}


@pytest.fixture
def klien_data(masuk):
    return masuk("view_tabeldata", "add_tabeldata", "change_tabeldata")


def test_a_table_is_uploaded_shown_and_replaced(klien_data):
    assert klien_data.post(alamat(TabelData), isian_tabel(b"a;b\nx;1.250\n")).status_code == 302
    t = TabelData.objects.get()
    assert t.baris.get().sel == ["x", 1250]
    klien_data.post(alamat(TabelData, "change", t.pk), isian_tabel(judul="Penduduk 2026"))
    assert t.baris.count() == 1
    klien_data.post(alamat(TabelData, "change", t.pk), isian_tabel(b"a,b\nx,1.250\ny,2\n", desimal="titik"))
    t.refresh_from_db()
    assert (t.jumlah_baris, [b.sel for b in t.baris.all()]) == (2, [["x", 1.25], ["y", 2]])


BURUK = [
    (b"\x00\x01\x02", "bukan CSV atau XLSX"),
    (b"a|b\n1|2\n", "Pemisah kolomnya tidak kami temukan"),
    (b"PK\x03\x04rusak", "rusak"),
    (b"", "kosong"),
    (b"a;b\n" + b"1;2\n" * 200_001, "lebih dari 200.000 baris"),
    (None, "Pilih berkas tabelnya"),
]


@pytest.mark.parametrize(("isi", "kalimat"), BURUK)
def test_a_bad_upload_leaves_nothing_and_keeps_what_was_typed(klien_data, isi, kalimat):
    jawaban = klien_data.post(alamat(TabelData), isian_tabel(isi, sumber="Dukcapil"))
    assert jawaban.status_code == 200
    assert kalimat in jawaban.content.decode()
    assert 'value="Dukcapil"' in jawaban.content.decode()
    assert not TabelData.objects.exists() and not BarisData.objects.exists()


def test_a_bad_upload_leaves_the_old_table_whole(klien_data):
    klien_data.post(alamat(TabelData), isian_tabel(b"a;b\nx;1\n"))
    t = TabelData.objects.get()
    assert klien_data.post(alamat(TabelData, "change", t.pk), isian_tabel(b"a;b\n1;2;3\n")).status_code == 200
    assert t.baris.get().sel == ["x", 1]


@pytest.mark.parametrize(
    ("grafik", "label", "nilai", "kalimat"),
    [
        ("batang", "", "", "perlu kolom label"),
        ("batang", "c", "", "Tidak ada kolom “c”. Yang ada: a, b."),
        ("garis", "a", "", "perlu kolom nilai"),
        ("batang", "b", "a", "berisi teks"),
    ],
)
def test_a_chart_of_columns_that_cannot_be_drawn_is_refused(klien_data, grafik, label, nilai, kalimat):
    isi = isian_tabel(b"a;b\nx;1\n", grafik=grafik, kolom_label=label, kolom_nilai=nilai)
    assert kalimat in klien_data.post(alamat(TabelData), isi).content.decode()
    assert not TabelData.objects.exists()


def test_lists_open_and_say_what_state_a_page_is_in(masuk):
    bahan.halaman("Terbit")
    bahan.halaman("Draf", terbit_pada=None)
    bahan.halaman("Nanti", terbit_pada=timezone.now() + bahan.SEHARI)
    klien = masuk(*REDAKTUR, "view_jabatan", "view_regulasi", "view_tabeldata", "view_butirmenu", "view_kanalresmi")
    isi = klien.get(alamat(Halaman, "changelist")).content.decode()
    for keadaan in ("terbit", "draf", "dijadwalkan"):
        assert f'<td class="field-keadaan">{keadaan}</td>' in isi
    for model in (Jabatan, Regulasi, TabelData, ButirMenu):
        assert klien.get(alamat(model, "changelist")).status_code == 200
