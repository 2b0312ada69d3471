"""Sealing, key rotation, blind index, access code, mask, and the sealed model field on a real table."""

import base64

import pytest
from django.core.exceptions import FieldError, ImproperlyConfigured
from django.db import connection, models
from django.test.utils import isolate_apps
from hypothesis import given
from hypothesis import strategies as st

from layanan.kripto import (
    ABJAD_KODE,
    GagalBuka,
    TeksTersegel,
    buka,
    indeks_buta,
    kode_turunan,
    normalkan_kode,
    samarkan_identitas,
    segel,
)
from layanan.models import PerangkatDaerah

NIK = "5371010101900001"
LAMA, BARU = (base64.b64encode(bytes([n]) * 32).decode() for n in (1, 2))


@given(st.binary(max_size=300), st.binary(max_size=40))
def test_what_is_sealed_opens_again(data, konteks):
    assert buka(segel(data, konteks), konteks) == data


def test_the_same_text_is_never_sealed_the_same_way_and_does_not_show():
    satu, dua = segel(NIK.encode(), b"a"), segel(NIK.encode(), b"a")
    assert satu != dua
    assert NIK.encode() not in satu


def test_another_context_does_not_open():
    with pytest.raises(GagalBuka):
        buka(segel(b"rahasia", b"permohonan 1"), b"permohonan 2")


def test_every_single_changed_byte_is_noticed():
    tersegel = segel(b"rahasia", b"a")
    for i in range(len(tersegel)):
        rusak = tersegel[:i] + bytes([tersegel[i] ^ 1]) + tersegel[i + 1 :]
        with pytest.raises(GagalBuka):
            buka(rusak, b"a")


@pytest.mark.parametrize("potongan", [b"", b"\x01", b"bukan teks tersegel sama sekali, hanya kata-kata"])
def test_what_was_never_sealed_is_refused(potongan):
    with pytest.raises(GagalBuka):
        buka(potongan, b"a")


def test_rotation_new_key_seals_and_old_texts_still_open(settings):
    settings.KUNCI_DATA = [LAMA]
    dulu = segel(b"lama", b"a")
    settings.KUNCI_DATA = [BARU, LAMA]
    kini = segel(b"baru", b"a")
    assert buka(dulu, b"a") == b"lama"
    settings.KUNCI_DATA = [BARU]
    assert buka(kini, b"a") == b"baru"
    with pytest.raises(GagalBuka, match="tidak ada"):
        buka(dulu, b"a")


@pytest.mark.parametrize("kunci", [[], ["bukan base64!"], [base64.b64encode(b"pendek").decode()]])
def test_a_bad_key_ring_stops_with_its_name(settings, kunci):
    settings.KUNCI_DATA = kunci
    with pytest.raises(ImproperlyConfigured, match="KUNCI_DATA"):
        segel(b"x", b"a")


def test_blind_index_ignores_how_a_number_is_written_and_depends_on_the_key(settings):
    asli = indeks_buta(NIK)
    assert indeks_buta(" 5371 0101-0190.0001 ") == asli
    assert indeks_buta("AHU-0012.AH.01.04") == indeks_buta("ahu 0012 ah 01 04")
    assert indeks_buta("5371010101900002") != asli
    settings.KUNCI_INDEKS = "kunci lain"
    assert indeks_buta(NIK) != asli


@given(st.text(max_size=60))
def test_access_code_is_sixteen_clear_signs_in_four_groups(token):
    kode = kode_turunan(token)
    assert [len(k) for k in kode.split("-")] == [4, 4, 4, 4]
    assert set(kode) <= {*ABJAD_KODE, "-"}
    assert kode == kode_turunan(token)


def test_access_code_alphabet_holds_eighty_bits_without_look_alikes():
    assert len(ABJAD_KODE) == len(set(ABJAD_KODE)) == 32
    assert not set(ABJAD_KODE) & set("0O1I")
    assert {c for n in range(400) for c in normalkan_kode(kode_turunan(str(n)))} == set(ABJAD_KODE)


def test_access_code_needs_the_key(settings):
    kode = kode_turunan("token")
    settings.KUNCI_KODE = "kunci lain"
    assert kode_turunan("token") != kode


@pytest.mark.parametrize("ketikan", ["7KQ2-M9XD-ABCD-EFGH", "7kq2 m9xd abcd efgh", " 7KQ2–M9XD—ABCD\u200b-EFGH\n"])
def test_access_code_may_be_typed_in_any_fashion(ketikan):
    assert normalkan_kode(ketikan) == "7KQ2M9XDABCDEFGH"


@pytest.mark.parametrize(
    ("nomor", "samar"),
    [
        (NIK, "5371********0001"),
        ("AHU-0012.AH.01.04.2020", "AHU-**************2020"),
        ("12345678", "12****78"),
        ("123", "***"),
        ("", ""),
    ],
)
def test_identity_number_is_masked(nomor, samar):
    assert samarkan_identitas(nomor) == samar


def kartu_dan_kembarannya():
    """Two models over one real table, the second without sealing, to look at what the database holds."""
    with isolate_apps("layanan"):
        kolom = {"managed": False, "app_label": "layanan", "db_table": "layanan_perangkatdaerah"}
        teks = {b.name for b in PerangkatDaerah._meta.concrete_fields if isinstance(b, models.CharField)} - {"alamat"}
        lain = {n: (lambda: models.CharField(max_length=250)) for n in teks}

        def buat(nama, alamat):
            isi = {n: f() for n, f in lain.items()} | {"aktif": models.BooleanField(default=True), "alamat": alamat}
            return type(nama, (models.Model,), isi | {"__module__": __name__, "Meta": type("Meta", (), kolom)})

        return buat("Kartu", TeksTersegel(blank=True)), buat("Mentah", models.CharField(max_length=250))


@pytest.mark.sqlite
@pytest.mark.django_db
def test_field_is_clear_in_python_and_sealed_in_the_database():
    kartu_kelas, mentah_kelas = kartu_dan_kembarannya()
    kartu = kartu_kelas.objects.create(nama="a", slug="a", alamat=NIK)
    assert kartu_kelas.objects.get(pk=kartu.pk).alamat == NIK
    assert NIK not in mentah_kelas.objects.get(pk=kartu.pk).alamat
    kartu_kelas.objects.filter(pk=kartu.pk).update(alamat="baru")
    assert kartu_kelas.objects.values_list("alamat", flat=True).get(pk=kartu.pk) == "baru"
    assert "baru" not in mentah_kelas.objects.get(pk=kartu.pk).alamat


@pytest.mark.django_db
def test_field_keeps_empty_empty_and_seals_in_bulk():
    kartu_kelas, mentah_kelas = kartu_dan_kembarannya()
    kosong, isi = kartu_kelas.objects.bulk_create(
        [kartu_kelas(nama="a", slug="a", alamat=""), kartu_kelas(nama="b", slug="b", alamat="x")]
    )
    isi.alamat = "rahasia sekali"
    kartu_kelas.objects.bulk_update([isi], ["alamat"])
    assert mentah_kelas.objects.get(slug="a").alamat == ""
    assert "rahasia" not in mentah_kelas.objects.get(slug="b").alamat
    assert kartu_kelas.objects.get(slug="b").alamat == "rahasia sekali"


@pytest.mark.django_db
@pytest.mark.parametrize("isi_mentah", [NIK, "AQIDBA==", "bukan base64", "é"])
def test_field_that_was_tampered_with_is_never_read_as_text(isi_mentah):
    kartu_kelas, mentah_kelas = kartu_dan_kembarannya()
    mentah_kelas.objects.create(nama="a", slug="a", alamat=isi_mentah)
    with pytest.raises(GagalBuka):
        kartu_kelas.objects.get(slug="a")


@pytest.mark.django_db
def test_field_cannot_be_searched_but_can_be_asked_whether_it_is_null():
    kartu_kelas, _ = kartu_dan_kembarannya()
    with pytest.raises(FieldError, match="indeks_buta"):
        kartu_kelas.objects.filter(alamat=NIK)
    assert not kartu_kelas.objects.filter(alamat__isnull=True).exists()


def test_field_stays_itself_in_migrations():
    jalur, argumen, pilihan = TeksTersegel(blank=True).deconstruct()[1:]
    assert (jalur, argumen, pilihan) == ("layanan.kripto.TeksTersegel", [], {"blank": True})
    assert TeksTersegel().db_type(connection) == models.TextField().db_type(connection)
