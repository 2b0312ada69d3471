"""The search of the whole site: what it finds, how it is counted, narrowed, marked and mended."""

import re

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext

from kupang_portal.pencarian import cari as modul
from kupang_portal.pencarian.jenis import JENIS
from tests.berita.bahan import berita
from tests.berita.siaran import agenda, pengumuman
from tests.informasi.bahan import informasi, jawaban
from tests.portal.bahan_cari import BUAT
from tests.profil.bahan import halaman, regulasi

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


@pytest.fixture
def cari(client):
    """Ask; gives the answer with `temuan` and the titles as they are read."""

    def cari(q, **lain):
        jawaban = client.get("/cari/", {"q": q, **lain})
        assert jawaban.status_code == 200
        jawaban.judul = [polos(b.judul) for b in jawaban.context["temuan"].butir]
        return jawaban

    return cari


def polos(html: str) -> str:
    return re.sub("<[^>]*>", "", html)


@pytest.mark.sqlite
def test_it_finds_every_kind_by_its_title_and_leads_there(cari, client):
    ada = {jenis: buat("Pohon lontar tua") for jenis, buat in BUAT.items()}
    assert ada.keys() == JENIS.keys()
    butir = cari("lontar").context["temuan"].butir
    assert {b.url for b in butir} == {satu.get_absolute_url() for j, satu in ada.items() if j != "perangkat-daerah"} | {
        f"/perangkat-daerah/{ada['perangkat-daerah'].slug}/"
    }
    assert all(client.get(b.url).status_code == 200 for b in butir)


@pytest.mark.sqlite
@pytest.mark.parametrize(
    ("buat", "bidang"),
    [
        *((berita, b) for b in ("ringkasan", "isi")),
        *((pengumuman, b) for b in ("ringkasan", "isi")),
        *((agenda, b) for b in ("ringkasan", "isi", "tempat", "penyelenggara")),
        *((BUAT["klarifikasi"], b) for b in ("klaim", "kesimpulan", "fakta")),
        *((BUAT["galeri"], b) for b in ("ringkasan", "uraian")),
        (informasi, "ringkasan"),
        *((jawaban, b) for b in ("pertanyaan", "jawaban")),
        *((halaman, b) for b in ("ringkasan", "isi")),
        *((BUAT["data"], b) for b in ("ringkasan", "sumber", "waktu_data")),
        *((regulasi, b) for b in ("catatan", "nomor")),
        *((BUAT["perangkat-daerah"], b) for b in ("singkatan", "pimpinan_jabatan", "pimpinan_nama", "alamat")),
    ],
)
def test_it_finds_by_every_field_that_people_read(cari, buat, bidang):
    buat("Judul", **{bidang: "Beriringan kuda sandel menari"})
    hasil = cari("kuda sandel")
    assert len(hasil.judul) == 1 and "<mark>" in hasil.content.decode()


def test_a_regulation_is_found_by_what_people_call_it(cari):
    regulasi("Sampah", jenis="perwali", nomor="22", tahun=2021)
    regulasi("Sampah", jenis="perda", nomor="7", tahun=2020)
    for q in ("perwali 22 2021", "Peraturan Wali Kota Nomor 22 Tahun 2021", "peraturan walikota 22"):
        assert len(cari(q).judul) == 1, q


@pytest.mark.parametrize(
    ("q", "judul"),
    [
        ("pelayanan", "Jam layanan baru"),
        ("layanan", "Standar pelayanan"),
        ("perizinan", "Izin usaha"),
        ("Wali Kota", "Walikota membuka pasar"),
        ("walikota", "Pesan Wali Kota"),
        ("undang", "Undang-undang baru"),
        ("2008", "UU 14/2008 berlaku"),
        ("PUSKESMAS", "Puskesmas buka malam"),
        ("puskesmas dan yang di", "Puskesmas buka malam"),
    ],
)
def test_a_word_is_found_however_it_is_written(cari, q, judul):
    berita(judul, ringkasan="-", isi="")
    berita("Lain sama sekali", ringkasan="-", isi="")
    hasil = cari(q)
    assert (hasil.judul, hasil.context["temuan"].cara) == ([judul], "semua")


@pytest.mark.sqlite
def test_a_typing_error_is_mended_and_said(cari):
    berita("Puskesmas Oesapa buka malam", ringkasan="-")
    berita("Dokter datang", ringkasan="Ke puskesmas.")
    hasil = cari("puskesams")
    assert set(hasil.judul) == {"Puskesmas Oesapa buka malam", "Dokter datang"}
    assert "Mungkin maksud Anda" in hasil.content.decode() and "?q=puskesmas" in hasil.content.decode()


def test_where_no_text_holds_all_words_some_will_do_and_it_says_so(cari):
    berita("Pasar ikan", ringkasan="-")
    hasil = cari("ikan terbang")
    assert hasil.judul == ["Pasar ikan"] and "memuat sebagiannya" in hasil.content.decode()


@pytest.mark.sqlite
def test_nothing_found_offers_the_next_step(cari):
    isi = cari("qqqq").content.decode()
    assert "Tidak ada yang cocok" in isi and "/permohonan/ajukan/" in isi


def test_the_title_weighs_more_than_the_text(cari):
    berita("Lain", ringkasan="-", isi="<p>Pasar ikan di tepi teluk.</p>")
    berita("Pasar ikan", ringkasan="-", isi="<p>Lain.</p>")
    assert cari("ikan").judul == ["Pasar ikan", "Lain"]


# --- Kinds and years -------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_kinds_and_years_are_counted_and_narrow_each_other(cari):
    regulasi("Sampah", tahun=2020)
    regulasi("Sampah", tahun=2021)
    informasi("Sampah", waktu_pembuatan="2021-05-01")
    hasil = cari("sampah", tahun="2021")
    assert {t["teks"]: t["jumlah"] for t in hasil.context["faset_jenis"]} == {
        "Semua": 2,
        "Informasi publik": 1,
        "Regulasi": 1,
    }
    assert len(hasil.judul) == 2
    sempit = cari("sampah", jenis="regulasi")
    assert {t["teks"]: t["jumlah"] for t in sempit.context["faset_tahun"]} == {"Semua tahun": 2, "2021": 1, "2020": 1}
    assert len(cari("sampah", jenis="regulasi", tahun="2021").judul) == 1


@pytest.mark.parametrize("lain", [{"jenis": "berita"}, {"jenis": "permohonan"}, {"tahun": "1900"}, {"tahun": "abc"}])
def test_a_filter_that_leaves_nothing_says_how_to_lift_it(cari, lain):
    regulasi("Sampah")
    isi = cari("sampah", **lain).content.decode()
    assert "Tidak ada dalam pilihan ini" in isi and "Hapus saringan" in isi


@pytest.mark.sqlite
@pytest.mark.parametrize(("nomor", "dapat"), [("1", 15), ("2", 5), ("-1", 5), ("abc", 15), ("0", 5), (str(10**20), 5)])
def test_any_page_number_gives_a_page(cari, nomor, dapat):
    for n in range(20):
        berita(f"Pasar {n}")
    assert len(cari("pasar", halaman=nomor).judul) == dapat


def test_pages_hold_everything_once(cari):
    ada = {berita(f"Pasar {n}", ringkasan="-").judul for n in range(40)}
    halaman = [cari("pasar", halaman=n).judul for n in (1, 2, 3)]
    assert sorted(j for satu in halaman for j in satu) == sorted(ada)


def test_what_stands_in_too_many_is_cut_and_says_so(cari, monkeypatch):
    monkeypatch.setattr(modul, "PALING_BANYAK", 3)
    for n in range(5):
        berita(f"Pasar {n}")
    hasil = cari("pasar")
    assert set(hasil.judul) == {"Pasar 2", "Pasar 3", "Pasar 4"} and "Masih ada" in hasil.content.decode()


# --- Whatever is typed -----------------------------------------------------------------------------------------------
@pytest.mark.sqlite
@pytest.mark.parametrize(
    "q",
    [
        *(
            "",
            " ",
            "\x00",
            "a\x00b",
            "%",
            "_",
            "'",
            "\\",
            "& | ! <-> :*",
            "a:*",
            "'; DROP TABLE--",
            "🙂",
            "\ue000x\ue001",
        ),
        *("a" * 8_000, "kata " * 1_600, "yang di dan", "x", "٣", "\u0301", "é", "\ud800", "1e5 0x1", "<script>"),
    ],
)
def test_odd_questions_never_break_the_page(client, q):
    berita("Pasar")
    q = q.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
    assert client.get("/cari/", {"q": q}).status_code == 200


@pytest.mark.sqlite
def test_repeated_keys_and_bytes_that_are_no_text_are_read_somehow(client):
    for kueri in ("q=a&q=pasar&jenis=x&jenis=", "q=%ff%fe", "q=%00", "tahun=%00&jenis=%00&halaman=%00&q=pasar"):
        assert client.get(f"/cari/?{kueri}").status_code == 200, kueri


@pytest.mark.parametrize("cara", ["post", "put", "delete"])
def test_it_is_only_read(client, cara):
    assert getattr(client, cara)("/cari/").status_code == 405


@pytest.mark.sqlite
def test_what_is_marked_is_escaped_first(cari):
    nakal = "<script>alert(1)</script> pasar \ue000<b>\ue001 &lt;i&gt;"
    pengumuman(nakal, ringkasan=nakal, isi="<p>pasar &lt;img src=x&gt; &amp;lt;u&amp;gt;</p>")
    jawaban(nakal, pertanyaan=nakal, jawaban=nakal)
    isi = cari("pasar").content.decode().partition("<main")[2].partition("</main>")[0]
    assert "<mark>pasar</mark>" in isi
    assert not re.findall(r"<(?:script|b|i|u|img)\b", isi) and "\ue000" not in isi and "\ue001" not in isi
    assert isi.count("<mark>") == isi.count("</mark>")


def test_the_answer_is_for_caches_and_not_for_search_engines(cari):
    hasil = cari("pasar")
    assert "public" in hasil["Cache-Control"] and hasil["X-Robots-Tag"] == "noindex"
    assert not hasil.cookies and '<meta name="robots" content="noindex">' in hasil.content.decode()


# --- What it costs ---------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
@pytest.mark.parametrize("q", ["pasar", "pasarr", "pasar terbang", "qqqq"])
def test_the_number_of_queries_is_the_same_with_few_rows_as_with_many(cari, q):
    def kueri():
        with CaptureQueriesContext(connection) as tangkapan:
            cari(q)
        return len(tangkapan)

    for n in range(3):
        berita(f"Pasar {n}")
    sedikit = kueri()
    for n in range(30):
        for buat in (berita, informasi, regulasi, halaman):
            buat(f"Pasar {n}")
    assert kueri() == sedikit


def test_a_search_that_takes_too_long_is_given_up_with_a_sentence(client, monkeypatch):
    def lama(teks):
        with connection.cursor() as kursor:
            kursor.execute("SELECT pg_sleep(5)")

    monkeypatch.setattr(modul, "BATAS_MILIDETIK", 20)
    monkeypatch.setattr(modul, "_temukan", lama)
    jawaban = client.get("/cari/", {"q": "pasar"})
    assert jawaban.status_code == 503 and "terlalu lama" in jawaban.content.decode()
