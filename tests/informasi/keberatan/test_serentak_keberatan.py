"""Many people at the same moment, on PostgreSQL with real connections: numbers without gap, one decision."""

import uuid

import pytest
from django.core.exceptions import ValidationError

from informasi.acts import keberatan as acts
from informasi.models import Keberatan, PutusanKeberatan
from informasi.rules.keberatan import Status
from layanan.models import BukuNomor, Peristiwa
from layanan.peran import Peran
from layanan.peristiwa import cacat_riwayat
from tests.informasi.keberatan.bahan import BUKA, KUATKAN, UjiKeberatan, ajukan, pada
from tests.informasi.meja import _petugas
from tests.serentak import hanya_postgresql, serentak

pytestmark = [pytest.mark.django_db(transaction=True), hanya_postgresql]


@pytest.fixture
def meja():
    """The desk on Monday 14 December 2026, with its rows really committed."""

    class Meja(UjiKeberatan):
        def __init__(self):
            type(self).setUpTestData()

    with pada("2026-12-14"):
        yield Meja()


def test_64_objections_at_once_get_1_to_64_although_others_abort(meja):
    gagal = {"titipan": {"kuasa": "karangan"}, "kuasa_nama": "Dedi"}
    hasil = serentak(lambda lain: ajukan(**lain), *([{}, {}, {}, {}, gagal] * 16))
    assert sum(isinstance(x, ValidationError) for x in hasil) == 16
    nomor = sorted(Keberatan.objects.values_list("nomor", flat=True))
    assert nomor == [f"KB-2026-{n:06d}" for n in range(1, 65)]
    assert BukuNomor.objects.get().terakhir == Peristiwa.objects.count() == 64


def test_a_request_is_objected_to_once_however_many_forms_arrive(meja):
    p, token = meja.ditolak(), str(uuid.uuid4())
    sama = serentak(lambda _: ajukan(p, "a", token=token), *range(10))
    assert {k.nomor for k in sama} == {"KB-2026-000001"}
    lain = serentak(lambda _: ajukan(p, "d"), *range(10))
    assert all(isinstance(x, ValidationError) for x in lain)
    assert Keberatan.objects.count() == 1


def test_of_two_superiors_one_decides_and_the_other_reads_who_and_when(meja):
    lain = _petugas("lena", Peran.ATASAN_PPID)
    k = acts.terima(ajukan(meja.ditolak()), oleh=meja.citra)
    verba = [
        lambda: acts.putuskan(k, oleh=meja.citra, **BUKA),
        lambda: acts.putuskan(k, oleh=lain, **KUATKAN),
        lambda: acts.cabut(k),
    ]
    hasil = serentak(lambda f: f(), *verba)
    assert sum(isinstance(x, Keberatan) for x in hasil) == 1
    assert all("Terakhir: " in str(x) and "WITA" in str(x) for x in hasil if isinstance(x, ValidationError))
    assert PutusanKeberatan.objects.count() == (Keberatan.objects.get().status == Status.DIPUTUS)
    assert list(cacat_riwayat()) == []
