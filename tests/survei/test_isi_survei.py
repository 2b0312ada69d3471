"""/survei/isi/: the form, the invitation, and who only pretends to be a citizen."""

import datetime
import uuid

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone

from layanan.undangan import Undangan, alamat_undangan
from survei import acts
from survei.models import IsianSurvei, Unsur
from survei.rules import KODE
from tests.serentak import hanya_postgresql, serentak
from tests.survei.bahan import HARI_INI, ISI, halaman, isian, jawab, layanan, muat, nilai

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def kota(db):
    with time_machine.travel(HARI_INI, tick=False):
        muat()
        yield


def undangan(nomor="PD-2026-000001", slug="pengaduan") -> str:
    return alamat_undangan(slug, nomor).removeprefix("http://testserver")


@pytest.mark.sqlite
def test_an_answer_is_counted_and_holds_nothing_of_who_gave_it(client):
    Unsur.objects.filter(kode="U1").update(pertanyaan="Cocokkah persyaratannya?")
    assert "Cocokkah persyaratannya?" in client.get(ISI).content.decode()
    jawaban = client.post(ISI, isian(u3="1"), REMOTE_ADDR="203.0.113.9")
    assert (jawaban.status_code, jawaban["Location"]) == (302, "/survei/terima-kasih/")
    satu = IsianSurvei.objects.get()
    assert (satu.layanan.slug, satu.u3, satu.u9, satu.umur, satu.kelamin) == ("pengaduan", 1, 3, "30_39", "")
    kolom = {f.name for f in IsianSurvei._meta.get_fields()}
    ciri = {"umur", "kelamin", "pendidikan", "pekerjaan"}
    assert kolom == {"kunci_kirim", "layanan", "tanggal", *map(str.lower, KODE), *ciri}


def test_every_missing_mark_is_named_and_the_others_stay(client):
    jawaban = client.post(ISI, isian(u1=None, u5="", layanan=None, umur="50_59"))
    assert jawaban.status_code == 422 and not IsianSurvei.objects.exists()
    assert {"u1", "u5", "layanan"} == set(jawaban.context["form"].errors)
    assert '<option value="50_59" selected>' in jawaban.content.decode()


@pytest.mark.parametrize(
    "ganti",
    [
        {"u1": "5"},
        {"u1": "0"},
        {"u2": "3.5"},
        {"u2": "empat"},
        {"u9": "4\x00"},
        {"layanan": "tidak-ada"},
        {"layanan": "a\x00b"},
        {"umur": "17"},
        {"jangan_diisi": "http://spam.example"},
    ],
)
def test_bad_input_is_refused_with_a_sentence(client, ganti):
    jawaban = client.post(ISI, isian(**ganti))
    assert jawaban.status_code in (400, 422) and "Ada yang perlu diperbaiki" in jawaban.content.decode()
    assert not IsianSurvei.objects.exists()


def test_the_same_form_twice_is_one_answer_and_a_changed_one_is_told(client):
    kiriman = isian()
    assert [client.post(ISI, kiriman).status_code for _ in range(2)] == [302, 302]
    jawaban = client.post(ISI, kiriman | {"u1": "1"})
    assert jawaban.status_code == 422 and "Yang kami hitung adalah yang pertama" in jawaban.content.decode()
    assert IsianSurvei.objects.get().u1 == 3


@pytest.mark.parametrize(
    ("token", "kalimat"),
    [(0, "beberapa detik"), (25 * 3600, "terlalu lama"), ("", "terlalu lama"), ("x" * 40, "terlalu lama")],
)
def test_a_program_that_answers_at_once_or_without_a_page_is_told_so(client, token, kalimat):
    jawaban = client.post(ISI, isian(token=halaman(token) if isinstance(token, int) else token, u3="1"))
    assert jawaban.status_code == 422 and kalimat in jawaban.content.decode()
    assert not IsianSurvei.objects.exists()
    # What was chosen is still there, and the page that came back is good for an answer after a while.
    with time_machine.travel(timezone.now() + datetime.timedelta(seconds=9), tick=False):
        assert client.post(ISI, isian(token=jawaban.context["form"]["token"].value(), u3="1")).status_code == 302


def test_a_flood_is_slowed_and_keeps_what_was_chosen(client, monkeypatch):
    monkeypatch.setattr("survei.views.ISIAN_PER_JAM", 2)
    assert [client.post(ISI, isian()).status_code for _ in range(3)] == [302, 302, 429]
    jawaban = client.post(ISI, isian(pekerjaan="asn"))
    assert '<option value="asn" selected>' in jawaban.content.decode() and IsianSurvei.objects.count() == 2


def test_the_invitation_knows_the_service_and_not_the_case(client):
    alamat = undangan()
    assert "000001" not in alamat
    halaman = client.get(alamat).content.decode()
    assert "Anda menilai layanan <strong>Pengaduan masyarakat</strong>" in halaman
    # A service that is posted along does not count.
    assert client.post(alamat, isian(layanan="situs")).status_code == 302
    assert IsianSurvei.objects.get().layanan.slug == "pengaduan"


def test_an_invitation_is_good_for_one_answer(client):
    alamat, kiriman = undangan(), isian()
    assert [client.post(alamat, kiriman).status_code for _ in range(2)] == [302, 302]
    assert "Satu tautan berlaku untuk satu penilaian" in client.get(alamat).content.decode()
    lagi = client.post(alamat, isian())
    assert lagi.status_code == 422 and "sudah dipakai" in lagi.content.decode()
    assert client.post(undangan("PD-2026-000002"), isian()).status_code == 302
    assert IsianSurvei.objects.count() == 2


@pytest.mark.parametrize(
    "rusak", [lambda a: a[:-2] + "/", lambda a: a.replace("pengaduan", "situs"), lambda a: ISI + "x/"]
)
def test_a_forged_invitation_is_no_invitation(client, rusak):
    alamat = rusak(undangan())
    for jawaban in (client.get(alamat), client.post(alamat, isian())):
        assert jawaban.status_code == 404 and "tidak utuh" in jawaban.content.decode()
    assert not IsianSurvei.objects.exists()


def test_the_database_itself_refuses_a_mark_outside_the_scale():
    with pytest.raises(IntegrityError), transaction.atomic():
        jawab(1, u4=5)


def test_nothing_here_is_cached_or_leaves_a_trace_of_a_reader(client):
    assert client.get(undangan())["Cache-Control"].startswith("max-age=0")
    jawaban = client.get("/survei/terima-kasih/")
    assert "public" in jawaban["Cache-Control"] and not jawaban.cookies
    assert client.get(f"{ISI}{uuid.uuid4()}/").status_code == 404


@hanya_postgresql
@pytest.mark.django_db(transaction=True)
def test_two_answers_to_one_invitation_at_the_same_moment_are_one():
    satu = Undangan("pengaduan", "x" * 64)
    isi = {"layanan": layanan(), **nilai(3)}
    hasil = serentak(lambda n: acts.catat(isi, token=f"token-{n}", undangan=satu), *range(6))
    assert sum(isinstance(h, IsianSurvei) for h in hasil) == 1
    assert sum(isinstance(h, ValidationError) for h in hasil) == 5
    assert IsianSurvei.objects.count() == 1
