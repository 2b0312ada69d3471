"""/survei/: page, CSV and PDF agree with an independent count, and hide what would name somebody."""

import csv
import io

import pypdf
import pytest
import time_machine
from django.db import connection

from survei.hasil import Periode, hasil
from tests.rangka import KUERI_RANGKA
from tests.survei.bahan import HARI_INI, jawab, layanan, muat

pytestmark = pytest.mark.django_db
# What the page itself asks: answers, services, bands, questions, and who answered.
KUERI = KUERI_RANGKA + 5


@pytest.fixture(autouse=True)
def kota(db):
    with time_machine.travel(HARI_INI, tick=False):
        muat()
        yield


def baris_csv(client) -> list[dict]:
    isi = b"".join(client.get("/survei/hasil.csv").streaming_content).decode("utf-8-sig")
    return list(csv.DictReader(io.StringIO(isi)))


@pytest.mark.sqlite
def test_without_answers_the_page_invites(client):
    jawaban = client.get("/survei/")
    assert jawaban.status_code == 200 and "Belum ada penilaian" in jawaban.content.decode()
    assert client.get("/survei/hasil.pdf").status_code == 404 and baris_csv(client) == []


def test_the_numbers_agree_with_a_count_in_sql(client):
    jawab(6, 4, u3=2)
    jawab(5, 3, slug="situs")
    with connection.cursor() as kursor:
        kursor.execute(
            "SELECT COUNT(*), SUM(u3), 25.0 * SUM(u1+u2+u3+u4+u5+u6+u7+u8+u9) / (9 * COUNT(*)) FROM survei_isiansurvei"
        )
        jumlah, u3, ikm = kursor.fetchone()
    baris = next(b for b in baris_csv(client) if (b["periode"], b["layanan"]) == ("2026-2", "Semua layanan"))
    assert (int(baris["responden"]), baris["nrr_u3"]) == (jumlah, f"{u3 / jumlah:.3f}")
    assert baris["ikm"] == f"{ikm:.2f}" and (baris["mutu"], baris["kinerja"]) == ("B", "Baik")
    halaman = client.get("/survei/").content.decode()
    assert baris["ikm"].replace(".", ",") in halaman and "grafik-batang" in halaman


def test_a_period_and_a_service_can_be_chosen(client):
    jawab(5, 4)
    jawab(5, 2, pada="2026-03-02T02:00:00+00:00")
    for alamat, ikm in (("?periode=2026-1", "50,00"), ("?periode=2026-2&layanan=pengaduan", "100,00")):
        assert ikm in client.get(f"/survei/{alamat}").content.decode().split("Angka lengkap")[0]
    assert client.get("/survei/?periode=2026").context["sel"].hitungan.responden == 10
    for keliru in ("?periode=2031-1", "?periode=%00", "?periode=2026-3", "?layanan=tidak-ada"):
        assert client.get(f"/survei/{keliru}").status_code == 404


def test_new_year_begins_at_midnight_in_kupang():
    jawab(5, pada="2025-12-31T16:00:00+00:00")
    assert Periode(2026, 1) in hasil().periode and Periode(2025, 2) not in hasil().periode


def test_fewer_than_five_answers_are_shown_nowhere(client):
    jawab(4, 2)
    halaman = client.get("/survei/").content.decode()
    assert "Hasil ini kami sembunyikan" in halaman and "50,00" not in halaman and "Siapa yang menilai" not in halaman
    assert all(b["responden"] == "disembunyikan" and b["ikm"] == "" for b in baris_csv(client))


def test_a_small_service_cannot_be_computed_from_the_others(client):
    jawab(9, 4)
    jawab(7, 3, slug="situs")
    jawab(2, 1, slug="keberatan")
    tampak = {s.nama: s.tampak for s in hasil().tabel(Periode(2026, 2))}
    assert tampak["Semua layanan"] and tampak[layanan().nama]
    assert not tampak[layanan("keberatan").nama] and not tampak[layanan("situs").nama]
    assert "Hasil ini kami sembunyikan" in client.get("/survei/?layanan=situs").content.decode()


def test_a_small_half_year_cannot_be_computed_from_the_year():
    jawab(9)
    jawab(3, pada="2026-03-02T02:00:00+00:00")
    semua = hasil()
    assert [semua.sel(p, None).tampak for p in (Periode(2026, 2), Periode(2026, 1), Periode(2026))] == [1, 0, 0]


def test_the_pdf_says_the_same_and_is_tagged(client):
    jawab(6, 4, u3=2)
    jawaban = client.get("/survei/hasil.pdf?periode=2026-2")
    assert jawaban["Content-Type"] == "application/pdf"
    pdf = pypdf.PdfReader(io.BytesIO(jawaban.content))
    teks = " ".join(h.extract_text() for h in pdf.pages)
    assert "94,44" in teks and "A, sangat baik" in teks and "Halaman 1 dari" in teks
    assert pdf.trailer["/Root"]["/MarkInfo"]["/Marked"] and pdf.trailer["/Root"]["/Lang"] == "id"


def test_the_page_asks_the_same_few_questions_however_many_answers(client, django_assert_num_queries):
    jawab(5, slug="situs")
    for banyak in (5, 40):
        jawab(banyak)
        with django_assert_num_queries(KUERI):
            client.get("/survei/?periode=2026-2")


def test_what_an_officer_changed_stays_when_the_data_is_loaded_again(client):
    semua = hasil().kelas
    semua[0].batas_bawah = "90.00"
    semua[0].save()
    muat()
    assert [str(k.batas_bawah) for k in hasil().kelas] == ["90.00", "76.61", "65.00", "25.00"]
