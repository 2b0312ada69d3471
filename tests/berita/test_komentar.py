"""Comments: seen by nobody before a Redaktur has read them, their e-mail never, and no flood or double gets through."""

import re
import uuid

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from berita import acts
from berita.models import Komentar
from berita.views.komentar import KOMENTAR_PER_JAM
from tests.berita.bahan import berita, penulis, redaktur
from tests.berita.siaran import HALAMAN_UMUM, HARI, komentar
from tests.serentak import hanya_postgresql, serentak

pytestmark = pytest.mark.django_db
SUREL = "rahasia@warga.example"
ISI = "Kapan jalan di Oesapa diperbaiki?"


def isian(**ganti):
    data = {"token": str(uuid.uuid4()), "induk": "", "nama": "Ina", "email": SUREL, "isi": ISI, "jangan_diisi": ""}
    return data | ganti


def kirim(client, b, **ganti):
    return client.post(f"{b.get_absolute_url()}komentar/", isian(**ganti))


def halaman(client, b, akhir=""):
    return client.get(f"{b.get_absolute_url()}{akhir}").content.decode()


# --- Sending ---------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_a_comment_waits_and_its_writer_is_told_so(client):
    b = berita()
    jawaban = kirim(client, b)
    assert (jawaban.status_code, jawaban.url) == (302, f"{b.get_absolute_url()}komentar/?terkirim=1")
    assert "Redaksi membacanya dahulu" in client.get(jawaban.url).content.decode()
    k = Komentar.objects.get()
    assert (k.berita, k.nama, k.email, k.isi, k.status, k.induk) == (b, "Ina", SUREL, ISI, "menunggu", None)
    assert ISI not in halaman(client, b)


def test_the_article_carries_no_form_and_no_cookie_the_form_page_is_never_cached(client):
    b = berita()
    komentar(berita=b)
    artikel = client.get(b.get_absolute_url())
    assert "csrfmiddlewaretoken" not in artikel.content.decode() and "<textarea" not in artikel.content.decode()
    assert not artikel.cookies and "Cookie" not in artikel.get("Vary", "") and "public" in artikel["Cache-Control"]
    formulir = client.get(f"{b.get_absolute_url()}komentar/")
    assert "no-store" in formulir["Cache-Control"] and "csrfmiddlewaretoken" in formulir.content.decode()
    assert f'href="{b.get_absolute_url()}komentar/"' in artikel.content.decode()


def test_a_form_without_its_token_of_the_session_is_refused(client):
    client.handler.enforce_csrf_checks = True
    assert kirim(client, berita()).status_code == 403
    assert not Komentar.objects.exists()


def test_the_same_form_twice_makes_one_comment_and_other_words_a_sentence(client):
    b, token = berita(), str(uuid.uuid4())
    assert [kirim(client, b, token=token).status_code for _ in range(2)] == [302, 302]
    lain = kirim(client, b, token=token, isi="Yang lain sama sekali")
    assert lain.status_code == 422 and "sudah terkirim" in lain.content.decode()
    assert "Yang lain sama sekali" in lain.content.decode()
    assert Komentar.objects.count() == 1


@pytest.mark.parametrize(
    ("ganti", "kalimat"),
    [
        ({"isi": "x" * 100_000}, "Paling banyak 2.000 huruf; yang Anda tulis 100.000 huruf."),
        ({"isi": ""}, "Tulis komentar Anda."),
        ({"isi": "  \n "}, "Tulis komentar Anda."),
        ({"nama": ""}, "Tulis nama Anda."),
        ({"nama": "a" * 61}, "Paling banyak 60 huruf"),
        ({"email": "bukan surel"}, "tidak lengkap"),
        ({"email": ""}, "Tulis alamat surel"),
        ({"isi": "balik \u202e arah"}, "karakter kendali"),
        ({"nama": "a\x00b"}, "karakter kendali"),
        ({"induk": "abc"}, ""),
        ({"induk": "9" * 40}, ""),
        ({"token": "t" * 100}, ""),
    ],
)
def test_what_is_wrong_is_said_in_a_sentence_nothing_is_written_and_words_are_kept(client, ganti, kalimat):
    jawaban = kirim(client, berita(), **ganti)
    assert jawaban.status_code == 422 and kalimat in jawaban.content.decode()
    assert not Komentar.objects.exists()
    assert ganti.get("isi", ISI).strip() in jawaban.content.decode()


def test_the_trap_catches_programs_and_lets_people_out(client):
    jawaban = kirim(client, berita(), jangan_diisi="http://obat.example")
    assert jawaban.status_code == 400 and not Komentar.objects.exists()
    assert "obat.example" not in jawaban.content.decode() and ISI in jawaban.content.decode()


def test_a_flood_is_slowed_with_a_sentence_and_the_words_are_kept(client):
    b = berita()
    for _ in range(KOMENTAR_PER_JAM):
        assert kirim(client, b).status_code == 302
    jawaban = kirim(client, b, isi="Satu lagi dari saya", nama="Maria")
    assert jawaban.status_code == 429 and "tunggu beberapa menit" in jawaban.content.decode()
    assert "Satu lagi dari saya" in jawaban.content.decode() and 'value="Maria"' in jawaban.content.decode()
    assert Komentar.objects.count() == KOMENTAR_PER_JAM
    lain = client.post(f"{b.get_absolute_url()}komentar/", isian(), REMOTE_ADDR="10.9.8.7")
    assert lain.status_code == 302


@pytest.mark.parametrize(
    "lain", [{"status": "draf"}, {"terbit_pada": timezone.now() + HARI}, {"dihapus_pada": timezone.now()}]
)
def test_what_is_not_published_has_no_comment_page(client, lain):
    b = berita(**lain)
    assert client.get(f"/berita/{b.slug}/komentar/").status_code == 404
    assert kirim(client, b).status_code == 404
    with pytest.raises(ValidationError):
        acts.kirim_komentar(b, nama="x", email=SUREL, isi="x", token="t")


def test_closed_comments_stay_readable_and_take_no_more(client):
    b = berita(komentar_dibuka=False)
    komentar("Dari dulu", berita=b)
    artikel = halaman(client, b)
    assert "Dari dulu" in artikel and "sudah ditutup" in artikel and "Tulis komentar" not in artikel
    jawaban = kirim(client, b)
    assert jawaban.status_code == 422 and ISI in jawaban.content.decode()
    assert Komentar.objects.count() == 1


@pytest.mark.django_db(transaction=True)
@hanya_postgresql
def test_the_same_form_many_times_at_once_makes_one_comment():
    b, token = berita(), str(uuid.uuid4())

    def satu(_):
        return acts.kirim_komentar(b, nama="Ina", email=SUREL, isi=ISI, token=token).pk

    assert set(serentak(satu, *range(12))) == {Komentar.objects.get().pk}
    assert Komentar.objects.count() == 1


# --- Threads ---------------------------------------------------------------------------------------------------------
def test_an_answer_hangs_below_what_it_answers(client):
    b = berita()
    k = komentar("Pertanyaan", berita=b)
    formulir = halaman(client, b, f"komentar/?balas={k.pk}")
    assert "Anda membalas" in formulir and f'name="induk" value="{k.pk}"' in formulir
    assert kirim(client, b, induk=str(k.pk)).status_code == 302
    jawaban = Komentar.objects.get(induk=k)
    acts.setujui(jawaban, oleh=redaktur())
    assert re.search(rf'komentar-jawaban">\s*<li id="komentar-{jawaban.pk}"', halaman(client, b))


def test_threads_are_one_level_deep_and_stay_within_their_article(client):
    b = berita()
    induk = komentar(berita=b)
    dalam = komentar(berita=b, induk=induk)
    lain, menunggu = komentar(), komentar(berita=b, status="menunggu")
    for sasaran in (dalam, lain, menunggu):
        assert kirim(client, b, induk=str(sasaran.pk)).status_code == 422
        assert "Anda membalas" not in halaman(client, b, f"komentar/?balas={sasaran.pk}")
    assert Komentar.objects.count() == 4


@pytest.mark.parametrize("balas", ["", "x", "-1", "²", "9" * 300, "\x00", "<script>"])
def test_no_query_string_breaks_the_form(client, balas):
    assert client.get(f"{berita().get_absolute_url()}komentar/", {"balas": balas}).status_code == 200


# --- Moderation ------------------------------------------------------------------------------------------------------
def test_it_is_seen_from_the_approval_on_and_gone_with_the_refusal(client):
    b, yohana = berita(), redaktur()
    k = acts.kirim_komentar(b, nama="Ina", email=SUREL, isi=ISI, token="t")
    for tindakan, tampil in ((None, False), (acts.setujui, True), (acts.tolak, False), (acts.setujui, True)):
        if tindakan:
            k = tindakan(k, oleh=yohana)
            assert (k.dimoderasi_oleh, k.dimoderasi_pada is not None) == (yohana, True)
        assert (ISI in halaman(client, b)) is tampil is k.sudah_tampil()


def test_an_answer_to_what_was_refused_goes_with_it(client):
    b = berita()
    induk = komentar("Induk", berita=b)
    jawaban = komentar("Ikut bertanya", berita=b, induk=induk)
    acts.tolak(induk, oleh=redaktur())
    assert "Ikut bertanya" not in halaman(client, b)
    assert not Komentar.objects.tampil().exists() and not Komentar.objects.get(pk=jawaban.pk).sudah_tampil()


@pytest.mark.parametrize("tindakan", [acts.setujui, acts.tolak, lambda k, oleh: acts.balas(k, isi="x", oleh=oleh)])
def test_only_a_redaktur_moderates(tindakan):
    k = komentar(status="menunggu")
    for siapa in (penulis(), None):
        with pytest.raises(ValidationError, match="Redaktur"):
            tindakan(k, oleh=siapa)
    assert Komentar.objects.get().status == "menunggu"


def test_the_office_answers_under_its_own_name(client):
    b, yohana = berita(), redaktur()
    k = komentar("Kapan?", berita=b, status="menunggu")
    jawaban = acts.balas(k, isi="Bulan depan.", oleh=yohana)
    dalam = acts.balas(jawaban, isi="Mulai tanggal 3.", oleh=yohana)
    assert jawaban.induk == dalam.induk == k and (jawaban.nama, jawaban.email) == ("Diskominfo", "")
    isi = halaman(client, b)
    assert isi.index("Kapan?") < isi.index("Bulan depan.") < isi.index("Mulai tanggal 3.")
    assert isi.count("<strong>Diskominfo</strong>") == isi.count("Jawaban resmi") == 2
    assert "yohana" not in isi.lower()


@pytest.mark.parametrize("nama", ["Diskominfo", "DISKOMINFO", " diskominfo kota kupang"])
def test_nobody_else_may_sign_as_the_office(client, nama):
    jawaban = kirim(client, berita(), nama=nama)
    assert jawaban.status_code == 422 and "nama lain" in jawaban.content.decode()


# --- What is shown ---------------------------------------------------------------------------------------------------
def test_words_are_text_and_links_are_not_followed(client):
    b = berita()
    komentar(
        "<b>Hai</b> <script>alert(1)</script>\nlihat https://obat.example/x javascript:alert(2)",
        berita=b,
        nama="<i>A</i>",
    )
    isi = halaman(client, b)
    assert "&lt;b&gt;Hai" in isi and "<script>alert" not in isi and "<i>A</i>" not in isi
    assert '<a href="https://obat.example/x" rel="nofollow">' in isi and 'href="javascript' not in isi


def test_an_e_mail_stands_in_no_public_page_feed_or_export(client):
    b = berita()
    for status in Komentar.Status.values:
        komentar(status=status, berita=b)
    induk = komentar(berita=b)
    komentar(berita=b, induk=induk)
    alamat = {*HALAMAN_UMUM, b.get_absolute_url(), f"{b.get_absolute_url()}komentar/"}
    alamat |= {f"{b.get_absolute_url()}komentar/?balas={induk.pk}", "/sitemap.xml", "/agenda.ics", "/berita/rss/"}
    alamat |= {"/berita/atom/", "/informasi-publik/daftar.csv", "/informasi-publik/daftar.json", "/cari/?q=rahasia"}
    for a in alamat:
        isi = client.get(a).getvalue().decode()
        # The search repeats the question itself; nothing of an answer may hold the address.
        assert SUREL not in isi and ("?q=" in a or SUREL.partition("@")[0] not in isi), a
    assert "Terima kasih atas kabarnya" in halaman(client, b)


@pytest.mark.parametrize("jumlah", [3, 30])
def test_queries_do_not_grow_with_the_comments(client, jumlah):
    b = berita()
    for n in range(jumlah):
        komentar(f"Balasan {n}", berita=b, induk=komentar(f"Komentar {n}", berita=b))
    with CaptureQueriesContext(connection) as query:
        isi = halaman(client, b)
    assert isi.count("Balasan ") == jumlah
    assert len([q for q in query if "berita_komentar" in q["sql"]]) == 3


def test_many_comments_come_in_pages(client):
    b = berita()
    for n in range(35):
        komentar(f"Komentar {n:02d}", berita=b)
    assert "Komentar 29" in halaman(client, b) and "Komentar 30" not in halaman(client, b)
    assert "Komentar 34" in halaman(client, b, "?halaman=2") and "Komentar 29" not in halaman(client, b, "?halaman=2")


def test_an_e_mail_is_forgotten_after_half_a_year():
    baru, lama = komentar(), komentar()
    with time_machine.travel(timezone.now() + 200 * HARI, tick=False):
        Komentar.objects.filter(pk=baru.pk).update(dikirim_pada=timezone.now() - 170 * HARI)
        assert [acts.lupakan_surel() for _ in range(2)] == [1, 0]
    assert [Komentar.objects.get(pk=k.pk).email for k in (baru, lama)] == [SUREL, ""]
