"""The one visibility rule: every state, at every time, in and out of the trash; the query and its twin agree."""

import datetime
from itertools import product

import pytest
from django.db import IntegrityError, transaction
from django.utils import timezone

from berita.models import Berita
from berita.rules import Status
from tests.berita.bahan import JAM, berita

pytestmark = pytest.mark.django_db

WAKTU = {
    "past": (-JAM, None),
    "to come": (JAM, None),
    "until later": (-JAM, JAM),
    "ended": (-2 * JAM, -JAM),
    "starts now": (datetime.timedelta(0), None),
    "ends now": (-JAM, datetime.timedelta(0)),
}
TAMPAK = {"past", "until later", "starts now"}


@pytest.mark.sqlite
@pytest.mark.parametrize(("status", "waktu", "dibuang"), list(product(Status, WAKTU, (False, True))))
def test_only_what_is_published_now_and_not_thrown_away_is_visible(status, waktu, dibuang):
    sekarang = timezone.now()
    terbit, turun = (None if selisih is None else sekarang + selisih for selisih in WAKTU[waktu])
    satu = berita(status=status, terbit_pada=terbit, turun_pada=turun, dihapus_pada=sekarang if dibuang else None)
    tampak = status == Status.TERBIT and waktu in TAMPAK and not dibuang
    assert Berita.objects.terbit(sekarang).exists() is tampak
    assert satu.sudah_terbit(sekarang) is tampak


def test_without_a_clock_the_rule_takes_now():
    satu, besok = berita(), berita(terbit_pada=timezone.now() + JAM)
    assert list(Berita.objects.terbit()) == [satu]
    assert list(Berita.objects.dijadwalkan()) == [besok]
    assert satu.sudah_terbit() and not besok.sudah_terbit()


def test_once_published_is_told_apart_from_never_published():
    sekarang = timezone.now()
    turun = berita(terbit_pada=sekarang - 2 * JAM, turun_pada=sekarang - JAM)
    buang = berita(dihapus_pada=sekarang)
    berita()
    for nama in (Status.DRAF, Status.DITINJAU):
        berita(status=nama)
    berita(terbit_pada=sekarang + JAM, dihapus_pada=sekarang)
    assert set(Berita.objects.pernah_terbit()) == {turun, buang}


@pytest.mark.parametrize(
    "keliru",
    [{"terbit_pada": None}, {"turun_pada": timezone.now() - 5 * JAM}],
    ids=["no time", "ends before it starts"],
)
def test_the_database_refuses_impossible_times(keliru):
    with pytest.raises(IntegrityError), transaction.atomic():
        berita(**keliru)


def test_phrases_of_the_desk():
    draf, tinjau, buang = (
        berita(status=Status.DRAF),
        berita(status=Status.DITINJAU),
        berita(dihapus_pada=timezone.now()),
    )
    assert list(Berita.objects.menunggu_tinjauan()) == [tinjau]
    assert list(Berita.objects.di_tempat_sampah()) == [buang]
    assert set(Berita.objects.di_luar_tempat_sampah()) == {draf, tinjau}


def test_the_list_begins_with_what_is_pinned():
    lama = berita(sorotan=True, terbit_pada=timezone.now() - 9 * JAM)
    baru, tengah = berita(), berita(terbit_pada=timezone.now() - 2 * JAM)
    assert list(Berita.objects.terbit().tersorot_dahulu()) == [lama, baru, tengah]


def test_reading_time_and_summary_come_from_the_text():
    satu = berita(ringkasan="", isi="<p>" + "kata " * 401 + "</p>")
    assert satu.menit_baca == 3
    assert satu.ringkas.startswith("kata kata") and len(satu.ringkas) == 200
