"""The sample news: made by the real acts, over months, in every state, each picture with words for it."""

from datetime import timedelta
from io import StringIO

import pytest
import time_machine
from django.core.management import call_command
from django.utils import timezone

from berita.models import Berita, Kategori
from berita.rules import Status
from kupang_portal.contoh import berita, petugas
from layanan.models import Gambar

PAGI = "2026-11-23T22:30:00+00:00"  # 06.30 WITA: what is published later today must not stand there yet


@pytest.mark.django_db
@time_machine.travel(PAGI)
def test_forty_items_in_every_state_and_a_second_run_adds_none(client):
    for perintah in ("muat_perangkat_daerah", "muat_peran"):
        call_command(perintah, stdout=StringIO())
    hari_ini, sekarang = timezone.localdate(), timezone.now()
    petugas.isi(hari_ini)
    assert berita.isi(hari_ini) == Berita.objects.count() == 40
    terbit = Berita.objects.terbit()
    assert (terbit.count(), Berita.objects.dijadwalkan().count()) == (36, 1)
    assert set(Berita.objects.values_list("status", flat=True)) == set(Status)
    assert Kategori.objects.filter(berita__in=terbit).distinct().count() == Kategori.objects.count() == 8
    assert terbit.last().terbit_pada < sekarang - timedelta(days=150)
    assert not Berita.objects.filter(diubah_pada__gt=sekarang).exists()
    assert all(g.teks_alternatif and g.lebar == 800 for g in Gambar.objects.all())
    assert client.get("/berita/").status_code == 200
    assert berita.isi(hari_ini) == 0
