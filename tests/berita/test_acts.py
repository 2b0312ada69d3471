"""The moves of a news item: who may, what changes, and what a refused act leaves behind (nothing)."""

from itertools import product

import pytest
from django.contrib.redirects.models import Redirect
from django.core.exceptions import ValidationError
from django.utils import timezone

from berita import acts, rules
from berita.models import Berita
from berita.rules import Status, Tindakan
from layanan.peran import Peran
from tests.berita.bahan import JAM, berita, kategori, penulis, petugas, redaktur

pytestmark = pytest.mark.django_db
_R, _P = frozenset({Peran.REDAKTUR.value}), frozenset({Peran.PENULIS.value})
SEMUA = set(Status)
REDAKTUR = {
    Tindakan.SIMPAN: SEMUA,
    Tindakan.AJUKAN_TINJAUAN: {Status.DRAF},
    Tindakan.TERBITKAN: SEMUA,
    Tindakan.KEMBALIKAN_KE_DRAF: {Status.DITINJAU, Status.TERBIT},
    Tindakan.TURUNKAN: {Status.TERBIT},
    Tindakan.BUANG: SEMUA,
    Tindakan.PULIHKAN: SEMUA,
}
PENULIS = {
    Tindakan.SIMPAN: {Status.DRAF},
    Tindakan.AJUKAN_TINJAUAN: {Status.DRAF},
    Tindakan.KEMBALIKAN_KE_DRAF: {Status.DITINJAU},
    Tindakan.BUANG: {Status.DRAF},
    Tindakan.PULIHKAN: {Status.DRAF},
}


@pytest.mark.parametrize(("tindakan", "status"), list(product(Tindakan, Status)))
def test_the_table_opens_each_verb_to_the_right_people_only(tindakan, status):
    sampah = tindakan == Tindakan.PULIHKAN
    assert rules.boleh(tindakan, status, _R, milik_sendiri=False, dibuang=sampah) is (status in REDAKTUR[tindakan])
    milik = rules.boleh(tindakan, status, _P, milik_sendiri=True, dibuang=sampah)
    assert milik is (status in PENULIS.get(tindakan, set()))
    assert not rules.boleh(tindakan, status, _P, milik_sendiri=False, dibuang=sampah)
    assert not rules.boleh(tindakan, status, frozenset({Peran.PENGAWAS.value}), milik_sendiri=True, dibuang=sampah)
    assert not rules.boleh(tindakan, status, _R, milik_sendiri=True, dibuang=not sampah)


def naskah(oleh, **lain):
    return acts.simpan(
        Berita(judul="Pasar pagi", slug="pasar-pagi", isi="<p>Isi</p>", kategori=kategori(), **lain), oleh=oleh
    )


@pytest.mark.sqlite
def test_two_steps_from_the_writer_to_the_site():
    rina, yohana = penulis(), redaktur()
    satu = naskah(rina, status=Status.TERBIT)
    assert (satu.status, satu.penulis) == (Status.DRAF, rina)
    satu = acts.ajukan_tinjauan(satu, oleh=rina)
    with pytest.raises(ValidationError):
        acts.terbitkan(satu, oleh=rina)
    assert not Berita.objects.terbit().exists()
    sebelum = timezone.now()
    satu = acts.terbitkan(satu, oleh=yohana)
    assert sebelum <= satu.terbit_pada <= timezone.now() and satu.sudah_terbit()
    assert satu.penulis == rina


def test_publish_at_an_hour_and_until_an_hour():
    satu, nanti = berita(status=Status.DITINJAU, terbit_pada=None), timezone.now() + JAM
    satu = acts.terbitkan(satu, oleh=redaktur(), pada=nanti, turun_pada=nanti + JAM)
    assert not satu.sudah_terbit() and satu.sudah_terbit(nanti) and not satu.sudah_terbit(nanti + JAM)


def test_the_plan_in_a_text_counts_and_a_plan_gone_by_means_now():
    nanti, yohana = timezone.now() + JAM, redaktur()
    rencana, basi = berita(status=Status.DRAF, terbit_pada=nanti), berita(status=Status.DRAF)
    assert acts.terbitkan(rencana, oleh=yohana).terbit_pada == nanti
    assert acts.terbitkan(basi, oleh=yohana).terbit_pada > basi.terbit_pada


@pytest.mark.parametrize("turun", [-JAM, 0 * JAM])
def test_an_end_before_the_beginning_is_refused_and_nothing_changes(turun):
    satu = berita(status=Status.DRAF, terbit_pada=None)
    with pytest.raises(ValidationError, match="masa depan"):
        acts.terbitkan(satu, oleh=redaktur(), turun_pada=timezone.now() + turun)
    satu.refresh_from_db()
    assert (satu.status, satu.terbit_pada) == (Status.DRAF, None)


@pytest.mark.parametrize("verba", [acts.ajukan_tinjauan, acts.terbitkan])
def test_an_empty_text_goes_nowhere(verba):
    with pytest.raises(ValidationError, match="masih kosong"):
        verba(berita(status=Status.DRAF, isi="<p> </p>"), oleh=redaktur())


def test_taken_down_and_put_back_with_its_old_date():
    satu, yohana = berita(), redaktur()
    turun = acts.turunkan(satu, oleh=yohana)
    assert not turun.sudah_terbit() and turun in Berita.objects.pernah_terbit()
    with pytest.raises(ValidationError, match="tidak tampil"):
        acts.turunkan(turun, oleh=yohana)
    kembali = acts.terbitkan(turun, oleh=yohana)
    assert kembali.sudah_terbit() and kembali.terbit_pada == satu.terbit_pada


def test_the_trash_gives_back_a_draft():
    satu, yohana = berita(), redaktur()
    buang = acts.buang(satu, oleh=yohana)
    assert not buang.sudah_terbit()
    with pytest.raises(ValidationError, match="tempat sampah"):
        acts.terbitkan(buang, oleh=yohana)
    pulih = acts.pulihkan(buang, oleh=yohana)
    assert (pulih.status, pulih.dihapus_pada) == (Status.DRAF, None)


def test_the_author_takes_back_only_the_own_text():
    rina, lain = penulis(), penulis("marten")
    satu = acts.ajukan_tinjauan(naskah(rina), oleh=rina)
    with pytest.raises(ValidationError):
        acts.kembalikan_ke_draf(satu, oleh=lain)
    assert acts.kembalikan_ke_draf(satu, oleh=rina).status == Status.DRAF
    with pytest.raises(ValidationError):
        acts.simpan(satu, oleh=petugas("dedi", Peran.PENGAWAS))


def test_saving_a_text_never_moves_it():
    satu, yohana = berita(), redaktur()
    palsu = Berita.objects.get(pk=satu.pk)
    palsu.judul, palsu.status, palsu.terbit_pada, palsu.dihapus_pada = "Baru", Status.DRAF, None, timezone.now()
    acts.simpan(palsu, oleh=yohana)
    satu.refresh_from_db()
    assert (satu.judul, satu.status, satu.dihapus_pada) == ("Baru", Status.TERBIT, None)
    assert satu.terbit_pada is not None and satu.diubah_pada > satu.dibuat_pada


def ganti(satu, slug, oleh):
    satu.slug = slug
    return acts.simpan(satu, oleh=oleh)


@pytest.mark.parametrize("slug", ["rss", "atom", "pratinjau"])
def test_a_slug_cannot_hide_another_page(slug):
    with pytest.raises(ValidationError, match="dipakai"):
        ganti(berita(), slug, redaktur())


def test_old_addresses_lead_to_the_new_one_without_loops(client):
    yohana, satu = redaktur(), berita(slug="satu")
    for slug in ("dua", "tiga"):
        ganti(satu, slug, yohana)
    for lama in ("satu", "dua"):
        jawaban = client.get(f"/berita/{lama}/")
        assert (jawaban.status_code, jawaban["Location"]) == (301, "/berita/tiga/")
    ganti(satu, "satu", yohana)
    assert client.get("/berita/satu/").status_code == 200
    assert client.get("/berita/tiga/")["Location"] == "/berita/satu/"
    assert not Redirect.objects.filter(old_path="/berita/satu/").exists()


def test_the_address_of_a_draft_leaves_no_trace():
    ganti(berita(status=Status.DRAF), "nama-rahasia", redaktur())
    assert not Redirect.objects.exists()
