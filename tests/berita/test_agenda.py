"""The agenda: what is to come first, and a calendar that an independent reader understands."""

import datetime

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.utils import timezone
from icalendar import Calendar

from berita.models import Agenda
from berita.rules import Status
from tests.berita.bahan import JAM
from tests.berita.siaran import HALAMAN_UMUM, HARI, agenda

pytestmark = pytest.mark.django_db
DAFTAR, ICS = "/agenda/", "/agenda.ics"
WITA = timezone.get_default_timezone()


def acara(client, alamat=ICS):
    """The events of a calendar, read with the icalendar package."""
    jawaban = client.get(alamat)
    assert jawaban["Content-Type"] == "text/calendar; charset=utf-8"
    return Calendar.from_ical(jawaban.content).walk("VEVENT")


def judul(jawaban):
    return [a.judul for a in jawaban.context["halaman"]]


# --- By time ---------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_what_is_to_come_stands_first_the_next_one_on_top_then_what_is_over(client):
    kini = timezone.now()
    for nama, beda in (("lama", -30), ("jauh", 30), ("kemarin", -1), ("besok", 1)):
        agenda(nama, mulai=kini + beda * HARI)
    agenda("sedang", mulai=kini - JAM)
    jawaban = client.get(DAFTAR)
    assert judul(jawaban) == ["sedang", "besok", "jauh", "kemarin", "lama"]
    isi = jawaban.content.decode()
    assert isi.count("<h2>Akan datang</h2>") == isi.count("<h2>Sudah lewat</h2>") == 1
    assert isi.index("jauh") < isi.index("Sudah lewat") < isi.index("kemarin")


@pytest.mark.parametrize(
    "lain", [{"status": Status.DRAF}, {"status": Status.DITINJAU}, {"terbit_pada": timezone.now() + HARI}]
)
def test_what_is_not_published_is_nowhere(client, lain):
    a = agenda("Rapat rahasia", **lain)
    assert not a.sudah_terbit() and not Agenda.objects.terbit().exists()
    for alamat in (*HALAMAN_UMUM, ICS, "/sitemap.xml"):
        isi = client.get(alamat).content.decode()
        assert a.judul not in isi and a.slug not in isi and str(a.uid) not in isi
    assert client.get(a.get_absolute_url()).status_code == 404
    assert client.get(f"/agenda/{a.slug}.ics").status_code == 404


def test_it_appears_at_its_hour_without_any_worker(client):
    a = agenda(terbit_pada=datetime.datetime(2026, 11, 24, 9, tzinfo=WITA), mulai=timezone.now() + 9 * HARI)
    for jam, kode in (("08:59:59", 404), ("09:00:00", 200)):
        with time_machine.travel(f"2026-11-24T{jam}+08:00", tick=False):
            assert client.get(a.get_absolute_url()).status_code == kode
            assert a.sudah_terbit() is (kode == 200)


@pytest.mark.parametrize(
    ("lain", "ruas"),
    [
        ({"selesai": datetime.datetime(2020, 1, 1, tzinfo=WITA)}, "selesai"),
        ({"tempat": ""}, "tempat"),
        ({"tautan": "javascript:alert(1)"}, "tautan"),
        ({"pendaftaran": "ftp://x.example/"}, "pendaftaran"),
    ],
)
def test_what_makes_no_sense_is_refused_with_a_sentence(lain, ruas):
    with pytest.raises(ValidationError) as galat:
        agenda(**lain).full_clean()
    assert ruas in galat.value.error_dict


# --- Pages -----------------------------------------------------------------------------------------------------------
def test_the_page_tells_when_where_and_how(client):
    mulai = datetime.datetime(2030, 3, 4, 9, 30, tzinfo=WITA)
    a = agenda(mulai=mulai, tautan="https://rapat.example/x", pendaftaran="https://daftar.example/y")
    isi = client.get(a.get_absolute_url()).content.decode()
    assert "Senin, 4 Maret 2030, 09.30</time> sampai" in isi and "11.30</time> WITA" in isi
    for teks in ("Aula Diskominfo", 'href="https://rapat.example/x"', 'href="https://daftar.example/y"', "Webinar"):
        assert teks in isi


@pytest.mark.parametrize(
    ("lain", "kalimat"),
    [({"dibatalkan": True}, "Acara ini dibatalkan"), ({"mulai": timezone.now() - 9 * HARI}, "lewat")],
)
def test_a_cancelled_or_past_event_says_so_and_takes_no_registration(client, lain, kalimat):
    isi = client.get(agenda(pendaftaran="https://daftar.example/y", **lain).get_absolute_url()).content.decode()
    assert kalimat in isi and "Daftar ke acara ini" not in isi


@pytest.mark.parametrize("nilai", ["", "webinar", "tidak-ada", "\x00", "<script>alert(1)</script>", "a" * 5000])
@pytest.mark.parametrize("halaman", ["1", "-1", "x", "9" * 500])
def test_no_query_string_breaks_the_list(client, nilai, halaman):
    agenda()
    jawaban = client.get(DAFTAR, {"kategori": nilai, "halaman": halaman})
    assert jawaban.status_code == 200 and b"<script>alert" not in jawaban.content
    assert len(judul(jawaban)) == (nilai in ("", "webinar", "\x00"))


@pytest.mark.parametrize("jumlah", [3, 30])
def test_queries_do_not_grow_with_the_agenda(client, jumlah, django_assert_num_queries):
    for n in range(jumlah):
        agenda(f"Acara {n}", mulai=timezone.now() + (n - jumlah // 2) * HARI)
    with django_assert_num_queries(4):
        client.get(DAFTAR)
    with django_assert_num_queries(1):
        assert len(acara(client)) == jumlah


# --- iCalendar -------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_a_calendar_reads_the_right_instant_place_and_page(client):
    mulai = datetime.datetime(2030, 3, 4, 9, 30, tzinfo=WITA)
    a = agenda("Gelar wicara; budaya, lontar", mulai=mulai, tautan="https://rapat.example/x")
    (e,) = acara(client)
    assert e["DTSTART"].dt == mulai and e["DTEND"].dt == mulai + 2 * JAM
    assert e["DTSTART"].dt.utcoffset() == datetime.timedelta(0)
    assert (e["SUMMARY"], e["LOCATION"]) == (a.judul, "Aula Diskominfo")
    assert e["URL"] == f"http://testserver{a.get_absolute_url()}"
    assert e["LAST-MODIFIED"].dt == a.diubah_pada.replace(microsecond=0) == e["DTSTAMP"].dt
    assert "https://rapat.example/x" in e["DESCRIPTION"] and e["STATUS"] == "CONFIRMED"


def test_the_uid_stays_and_the_stamp_moves_when_an_event_is_edited(client):
    a = agenda()
    (dulu,) = acara(client)
    with time_machine.travel(timezone.now() + JAM, tick=False):
        a.judul, a.slug, a.dibatalkan = "Judul baru", "alamat-baru", True
        a.save()
    (kini,) = acara(client)
    assert kini["UID"] == dulu["UID"] == str(a.uid)
    assert kini["LAST-MODIFIED"].dt > dulu["LAST-MODIFIED"].dt
    assert (kini["SUMMARY"], kini["STATUS"]) == ("Judul baru", "CANCELLED")


def test_the_file_obeys_the_line_rules_of_the_standard(client):
    agenda("Akhir pekan budaya é " * 8, isi="<p>Baris satu</p><p>BEGIN:VEVENT</p>", ringkasan="Satu\x07dua")
    agenda()
    isi = client.get(ICS).content
    assert isi.startswith(b"BEGIN:VCALENDAR\r\n") and isi.endswith(b"END:VCALENDAR\r\n")
    baris = isi.split(b"\r\n")
    assert all(len(b) <= 75 and b"\n" not in b and b"\x07" not in b for b in baris)
    assert baris.count(b"BEGIN:VEVENT") == len(acara(client)) == 2
    assert isi.count(b"\r\nUID:") == isi.count(b"\r\nDTSTAMP:") == 2
    assert {b"VERSION:2.0"} <= set(baris) and any(b.startswith(b"PRODID:") for b in baris)


def test_the_feed_keeps_ninety_days_of_the_past(client):
    for nama, mundur in (("baru", 80), ("lama", 100)):
        agenda(nama, mulai=timezone.now() - mundur * HARI)
    assert [str(e["SUMMARY"]) for e in acara(client)] == ["baru"]


def test_one_event_has_its_own_file(client):
    a, _ = agenda("Satu"), agenda("Dua")
    alamat = f"/agenda/{a.slug}.ics"
    assert [str(e["SUMMARY"]) for e in acara(client, alamat)] == ["Satu"]
    assert client.get(alamat)["Content-Disposition"] == f'attachment; filename="{a.slug}.ics"'
    assert alamat in client.get(a.get_absolute_url()).content.decode()


def test_an_empty_calendar_is_still_a_calendar(client):
    assert acara(client) == []
    assert not client.get(ICS).cookies
