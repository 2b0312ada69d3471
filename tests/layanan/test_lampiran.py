"""Private files: sealed on a real disk, bound once, served only with a trace, erased with proof, swept."""

import os
import stat
import time
from datetime import timedelta

import pytest
from csp.middleware import CSPMiddleware
from django.core.exceptions import ValidationError
from django.db import transaction
from django.http import Http404
from django.utils import timezone

from layanan.berkas import BerkasBersih
from layanan.kripto import GagalBuka
from layanan.lampiran import ambil_titipan, hapus, isi, sajikan, sapu_titipan, simpan, titip, titipan
from layanan.models import AksesLampiran, Lampiran, Petugas, RiwayatTetap
from layanan.peran import Peran
from tests.serentak import hanya_postgresql, serentak

pytestmark = pytest.mark.django_db
KTP = BerkasBersih(b"\xff\xd8\xff isi foto KTP", "image/jpeg", "jpg", "KTP Budi.jpg")
NOMOR = "PI-2026-000123"
IDENTITAS = Lampiran.Jenis.IDENTITAS


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    """An own private folder, so that the sweeper sees only this test's files."""
    settings.PRIVATE_ROOT = tmp_path / "privat"
    return tmp_path / "privat" / "lampiran"


@pytest.fixture
def budi():
    return Petugas.objects.create_user("budi")


@pytest.fixture
def ktp():
    return simpan(KTP, jenis=IDENTITAS, nomor_perkara=NOMOR, oleh=Peran.PEMOHON)


def berkas_dalam(folder):
    return sorted(b for b in folder.rglob("*") if b.is_file())


def tuakan(folder, jam=25):
    """Rows and files look as if they had been stored so many hours ago."""
    Lampiran.objects.update(diunggah_pada=timezone.now() - timedelta(hours=jam))
    for berkas in berkas_dalam(folder):
        os.utime(berkas, (time.time() - jam * 3600,) * 2)


# --- Storing ---------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_stored_file_comes_back_and_its_row_tells_size_and_hash(ktp):
    assert isi(Lampiran.objects.get(pk=ktp.pk)) == KTP.isi
    assert (ktp.nomor_perkara, ktp.nama_asli, ktp.mime, ktp.ukuran) == (
        NOMOR,
        "KTP Budi.jpg",
        "image/jpeg",
        len(KTP.isi),
    )
    assert len(ktp.sidik) == 64
    assert ktp.diunggah_oleh is None
    assert list(Lampiran.objects.milik(NOMOR)) == [ktp]


def test_disk_holds_neither_the_picture_nor_its_name_and_others_cannot_read_it(ktp, folder):
    (berkas,) = berkas_dalam(folder)
    assert berkas.relative_to(folder).as_posix() == ktp.nama_simpan
    assert b"KTP" not in berkas.read_bytes()
    assert "budi" not in str(berkas).lower() and berkas.suffix == ""
    assert stat.S_IMODE(berkas.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_an_equal_file_sent_by_an_officer_has_a_place_of_its_own(ktp, folder, budi):
    kembar = simpan(KTP, jenis=IDENTITAS, nomor_perkara=NOMOR, oleh=budi)
    assert kembar.diunggah_oleh == budi
    satu, dua = berkas_dalam(folder)
    assert satu.read_bytes() != dua.read_bytes()
    hapus(kembar)
    assert isi(ktp) == KTP.isi


def test_no_row_and_no_half_file_when_the_disk_refuses(folder, settings):
    settings.BERKAS_SISA_DISK = 2**60
    with pytest.raises(ValidationError, match="coba lagi nanti"):
        simpan(KTP, jenis=IDENTITAS, nomor_perkara=NOMOR, oleh=Peran.PEMOHON)
    assert not Lampiran.objects.exists()
    assert not berkas_dalam(folder)


# --- Tampering -------------------------------------------------------------------------------------------------------
def test_changed_bytes_on_the_disk_are_never_handed_out(ktp, folder):
    (berkas,) = berkas_dalam(folder)
    tersegel = berkas.read_bytes()
    berkas.write_bytes(tersegel[:-1] + bytes([tersegel[-1] ^ 1]))
    with pytest.raises(GagalBuka):
        isi(ktp)


def test_one_citizens_file_put_in_anothers_place_does_not_open(ktp, folder):
    lain = simpan(KTP, jenis=IDENTITAS, nomor_perkara="PI-2026-000124", oleh=Peran.PEMOHON)
    (folder / ktp.nama_simpan).write_bytes((folder / lain.nama_simpan).read_bytes())
    with pytest.raises(GagalBuka):
        isi(ktp)


def test_row_whose_hash_was_changed_does_not_hand_out(ktp):
    ktp.sidik = "0" * 64
    with pytest.raises(GagalBuka, match="sidik"):
        isi(ktp)


# --- Staged files ----------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_staged_file_is_bound_to_its_case_exactly_once():
    token = titip(KTP, jenis=IDENTITAS)
    assert titipan(token).nama_asli == "KTP Budi.jpg"
    assert not Lampiran.objects.milik("").exists()
    terikat = ambil_titipan(token, NOMOR, IDENTITAS)
    assert isi(terikat) == KTP.isi
    assert list(Lampiran.objects.milik(NOMOR)) == [terikat]
    assert ambil_titipan(token, "PI-2026-000999", IDENTITAS) is None
    assert titipan(token) is None


@pytest.mark.parametrize("token", ["", "x" * 5000, "\0", "\ud800", "' OR 1=1 --"])
def test_unknown_token_gives_nothing(token):
    titip(KTP, jenis=IDENTITAS)
    assert titipan(token) is None
    assert ambil_titipan(token, NOMOR, IDENTITAS) is None


def test_token_is_worth_nothing_to_who_reads_the_database():
    token = titip(KTP, jenis=IDENTITAS)
    tercatat = Lampiran.objects.get().token_titip
    assert token not in tercatat
    assert titipan(tercatat) is None


def test_staged_file_serves_only_the_kind_it_was_checked_for():
    token = titip(KTP, jenis=Lampiran.Jenis.KUASA)
    assert ambil_titipan(token, NOMOR, IDENTITAS) is None
    assert ambil_titipan(token, NOMOR, Lampiran.Jenis.KUASA)


def test_staged_file_older_than_a_day_is_gone_even_before_the_sweep(folder):
    token = titip(KTP, jenis=IDENTITAS)
    tuakan(folder)
    assert titipan(token) is None
    assert ambil_titipan(token, NOMOR, IDENTITAS) is None


def test_act_that_rolls_back_leaves_the_staged_file_for_the_next_try():
    token = titip(KTP, jenis=IDENTITAS)
    with pytest.raises(ValidationError), transaction.atomic():
        ambil_titipan(token, NOMOR, IDENTITAS)
        raise ValidationError("surat gagal ditulis")
    assert ambil_titipan(token, NOMOR, IDENTITAS)


@pytest.mark.django_db(transaction=True)
@hanya_postgresql
def test_of_many_forms_with_the_same_token_one_gets_the_file():
    token = titip(KTP, jenis=IDENTITAS)
    hasil = serentak(lambda urutan: ambil_titipan(token, f"PI-2026-{urutan:06}", IDENTITAS), *range(8))
    (pemenang,) = filter(None, hasil)
    assert Lampiran.objects.get().nomor_perkara == pemenang.nomor_perkara


# --- Serving ---------------------------------------------------------------------------------------------------------
def unduh(rf, lampiran, **lain):
    """The answer as it leaves the portal's CSP middleware."""
    pilihan = {"oleh": Peran.PEMOHON, "peran": Peran.PEMOHON, "keperluan": "melihat berkas sendiri"} | lain
    return CSPMiddleware(lambda permintaan: sajikan(permintaan, lampiran, **pilihan))(rf.get("/berkas/1/"))


def test_download_can_neither_run_nor_be_cached_nor_embedded(rf, ktp):
    jawaban = unduh(rf, ktp)
    assert jawaban.content == KTP.isi
    assert jawaban["Content-Type"] == "image/jpeg"
    assert jawaban["Content-Disposition"] == 'attachment; filename="KTP Budi.jpg"'
    assert jawaban["Content-Security-Policy"] == "sandbox; default-src 'none'"
    assert jawaban["X-Content-Type-Options"] == "nosniff"
    assert jawaban["Cross-Origin-Resource-Policy"] == "same-origin"
    assert jawaban["Cache-Control"] == "private, no-store"


@pytest.mark.parametrize(
    "nama", ['a"; filename="x.php.jpg', "Kartu Tanda Penduduk é 🪪.jpg", "<img src=x onerror=1>.jpg"]
)
def test_hostile_file_name_stays_inside_its_header(rf, ktp, nama):
    ktp.nama_asli = nama
    jawaban = unduh(rf, ktp)
    assert jawaban["Content-Disposition"].startswith("attachment; filename")
    assert 'filename="x.php' not in jawaban["Content-Disposition"].replace('\\"', "")
    assert jawaban["Content-Disposition"].isascii()


def test_every_look_is_recorded_with_person_role_and_purpose(rf, ktp, budi):
    unduh(rf, ktp)
    unduh(rf, ktp, oleh=budi, peran=Peran.PETUGAS_PPID, keperluan="memeriksa kelengkapan")
    pemohon, petugas = AksesLampiran.objects.filter(lampiran=ktp)
    assert (pemohon.oleh, pemohon.peran) == (None, "Pemohon")
    assert (petugas.oleh, petugas.peran, petugas.keperluan) == (budi, "Petugas PPID", "memeriksa kelengkapan")


def test_record_of_looks_can_neither_be_changed_nor_deleted(rf, ktp):
    unduh(rf, ktp)
    akses = AksesLampiran.objects.get()
    semua = AksesLampiran.objects.all()
    for usaha in (akses.save, akses.delete, semua.delete, lambda: semua.update(peran="Sistem")):
        with pytest.raises(RiwayatTetap):
            usaha()


def test_missing_or_damaged_file_is_a_404_with_an_alarm_and_no_look(rf, ktp, folder, caplog):
    (folder / ktp.nama_simpan).write_bytes(b"rusak")
    with pytest.raises(Http404, match="tidak dapat dibuka"):
        unduh(rf, ktp)
    (folder / ktp.nama_simpan).unlink()
    with pytest.raises(Http404, match="tidak dapat dibuka"):
        unduh(rf, ktp)
    assert [r.levelname for r in caplog.records if r.name == "layanan.lampiran"] == ["ERROR", "ERROR"]
    assert "Budi" not in caplog.text
    assert not AksesLampiran.objects.exists()


# --- Erasing and sweeping --------------------------------------------------------------------------------------------
def test_erased_file_is_gone_with_its_name_and_the_row_keeps_hash_and_day(
    rf, ktp, folder, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        hapus(ktp)
    assert not berkas_dalam(folder)
    ktp.refresh_from_db()
    assert ktp.dihapus_pada and len(ktp.sidik) == 64
    assert ktp.nama_asli == "" and "dihapus" in str(ktp)
    assert not Lampiran.objects.tersedia().exists()
    with pytest.raises(Http404, match="sudah dihapus"):
        unduh(rf, ktp)


@pytest.mark.django_db(transaction=True)
def test_erasure_that_rolls_back_keeps_the_file(ktp):
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        hapus(ktp)
        raise ZeroDivisionError
    assert isi(Lampiran.objects.get(pk=ktp.pk)) == KTP.isi


@pytest.mark.django_db(transaction=True)
def test_sweep_takes_abandoned_files_and_leaves_the_rest(ktp, folder):
    titip(KTP, jenis=IDENTITAS)
    with pytest.raises(ZeroDivisionError), transaction.atomic():
        simpan(KTP, jenis=IDENTITAS, nomor_perkara=NOMOR, oleh=Peran.PEMOHON)
        raise ZeroDivisionError
    assert sapu_titipan() == 0
    tuakan(folder)
    baru = titip(KTP, jenis=IDENTITAS)
    assert sapu_titipan() == 2
    assert len(berkas_dalam(folder)) == 2
    assert isi(Lampiran.objects.get(pk=ktp.pk)) == isi(titipan(baru)) == KTP.isi
    assert sapu_titipan() == 0


@pytest.mark.django_db(transaction=True)
def test_sweep_ends_an_erasure_that_the_disk_interrupted(ktp, folder):
    Lampiran.objects.update(dihapus_pada=timezone.now())
    tuakan(folder)
    assert sapu_titipan() == 1
    assert not berkas_dalam(folder)
    assert Lampiran.objects.filter(pk=ktp.pk).exists()


@pytest.mark.django_db(transaction=True)
def test_sweep_with_the_wrong_database_deletes_nothing(folder, caplog):
    for _ in range(12):
        simpan(KTP, jenis=IDENTITAS, nomor_perkara=NOMOR, oleh=Peran.PEMOHON)
    tuakan(folder)
    Lampiran.objects.all().delete()
    assert sapu_titipan() == 0
    assert len(berkas_dalam(folder)) == 12
    assert "wrong database" in caplog.text
