"""Many people at the same moment, on PostgreSQL with real connections: numbers, decisions, holidays."""

import uuid

import pytest
import time_machine
from django.core.exceptions import ValidationError

from informasi import acts
from informasi.models import Pemberitahuan, Permohonan
from informasi.rules import Kejadian, Status
from layanan import jangka_waktu, kalender, lampiran
from layanan.berkas import periksa
from layanan.models import BukuNomor, HariLibur, Lampiran, Peristiwa, Surat
from layanan.pengiriman import kirim_semua, pengenal_pesan
from layanan.peran import Peran
from layanan.peristiwa import cacat_riwayat, riwayat
from layanan.surat import cacat_surat
from tests.informasi.meja import BLOK, HARI_INI, UjiMeja, pengecualian
from tests.informasi.warga import data_act, gambar
from tests.serentak import hanya_postgresql, serentak

pytestmark = [pytest.mark.django_db(transaction=True), hanya_postgresql]


@pytest.fixture
def meja():
    """The desk of `UjiMeja` on Tuesday 24 November 2026, 10.00 WITA, with its rows really committed."""

    class Meja(UjiMeja):
        def __init__(self):
            type(self).setUpTestData()

    with time_machine.travel(HARI_INI, tick=False) as waktu:
        meja = Meja()
        meja.waktu = waktu
        yield meja


def ajukan(token="", **lain):
    return acts.ajukan(data_act(), token=token or str(uuid.uuid4()), **lain)


def urutan(tahun=2026):
    return sorted(Permohonan.objects.filter(nomor__startswith=f"PI-{tahun}").values_list("nomor", flat=True))


def satu_sampai(banyak, tahun=2026):
    return [f"PI-{tahun}-{n:06d}" for n in range(1, banyak + 1)]


# --- Filing ----------------------------------------------------------------------------------------------------------
def test_64_at_once_get_1_to_64_although_others_abort(meja):
    # The file of the aborted ones does not exist: found out after number, case and event order have been taken.
    gagal = {"titipan": {"identitas": "karangan"}}
    hasil = serentak(lambda lain: ajukan(**lain), *([{}, {}, {}, {}, gagal] * 16))
    assert sum(isinstance(x, ValidationError) for x in hasil) == 16
    assert urutan() == satu_sampai(64)
    assert BukuNomor.objects.get().terakhir == 64
    assert Surat.objects.count() == Peristiwa.objects.count() == 64
    assert list(cacat_riwayat()) == []


def test_the_same_form_twenty_times_is_one_case_with_one_receipt(meja):
    token = str(uuid.uuid4())
    hasil = serentak(lambda _: ajukan(token), *range(20))
    assert len({(p.nomor, kode) for p, kode in hasil}) == 1
    assert Surat.objects.get().jenis == "tanda_terima"
    assert Permohonan.objects.count() == BukuNomor.objects.get().terakhir == Peristiwa.objects.count() == 1


def test_twenty_different_forms_under_one_token_are_one_case_and_nineteen_refusals(meja):
    token = str(uuid.uuid4())
    hasil = serentak(lambda n: acts.ajukan(data_act(nama=f"Warga {n}"), token=token), *range(20))
    (menang,) = [x for x in hasil if not isinstance(x, ValidationError)]
    assert Permohonan.objects.get().nama == menang[0].nama
    assert BukuNomor.objects.get().terakhir == 1


def test_one_kept_file_belongs_to_one_case_only(meja):
    token = lampiran.titip(periksa(gambar()), jenis=Lampiran.Jenis.IDENTITAS)
    hasil = serentak(lambda _: ajukan(titipan={"identitas": token}), *range(6))
    (menang,) = [x for x in hasil if not isinstance(x, ValidationError)]
    assert menang[0].lampiran().count() == 1
    assert urutan() == satu_sampai(1)


def test_each_wita_year_starts_at_one(meja):
    for saat in ("2026-12-31T15:59:59+00:00", "2026-12-31T16:00:00+00:00"):
        meja.waktu.move_to(saat)
        serentak(lambda _: ajukan(), *range(16))
    assert (urutan(2026), urutan(2027)) == (satu_sampai(16, 2026), satu_sampai(16, 2027))


# --- Deciding --------------------------------------------------------------------------------------------------------
def test_of_two_officers_with_different_verbs_one_wins_and_the_other_reads_who_and_when(meja):
    dasar = pengecualian()
    for _ in range(6):
        p = meja.diproses()
        verba = [
            lambda p=p: acts.kabulkan(p, oleh=meja.utama, blok=BLOK),
            lambda p=p: acts.tolak(p, oleh=meja.utama, blok=BLOK, pengecualian=[dasar]),
            lambda p=p: acts.nyatakan_tidak_dikuasai(p, oleh=meja.utama, blok=BLOK),
        ]
        hasil = serentak(lambda f: f(), *verba)
        (menang,) = [x for x in hasil if not isinstance(x, ValidationError)]
        kalimat = f"Terakhir: {Kejadian(menang.status).label} (oleh PPID Utama, Selasa, 24 November 2026, 10.00 WITA)."
        assert [kalimat in str(x) for x in hasil if x is not menang] == [True, True]
        assert Pemberitahuan.objects.get(permohonan=p).keputusan == menang.status
        assert riwayat(p.nomor).last().ke == Permohonan.objects.get(pk=p.pk).status == menang.status


def test_of_two_stale_pages_one_wins_even_when_both_verbs_stay_open(meja):
    p = meja.diproses()
    hasil = serentak(
        lambda f: f(),
        lambda: acts.rancang(p, oleh=meja.budi, keputusan="ditolak", blok={}, versi=p.versi),
        lambda: acts.perpanjang(p, oleh=meja.utama, alasan="belum_dikuasai", uraian="Arsip.", versi=p.versi),
        lambda: acts.disposisikan(p, perangkat_daerah=meja.dinkes, instruksi="Siapkan.", oleh=meja.budi, versi=p.versi),
    )
    kalah = [x for x in hasil if isinstance(x, ValidationError)]
    assert [x.code for x in kalah] == ["basi", "basi"]
    assert all("Terakhir: " in str(x) and "WITA" in str(x) for x in kalah)
    assert Permohonan.objects.get(pk=p.pk).versi == p.versi + 1


def test_a_request_is_extended_and_rated_once(meja):
    p, selesai = meja.diproses(), meja.selesai()
    hasil = serentak(lambda _: acts.perpanjang(p, oleh=meja.utama, alasan="belum_dikuasai", uraian="Arsip."), *range(6))
    assert sum(isinstance(x, ValidationError) for x in hasil) == 5
    hasil = serentak(lambda n: acts.nilai(selesai, nilai=n), 1, 2, 3, 4)
    assert sum(isinstance(x, ValidationError) for x in hasil) == 3


def test_the_citizen_withdraws_while_the_officer_decides(meja):
    for _ in range(4):
        p = meja.didisposisikan()
        hasil = serentak(
            lambda f: f(),
            lambda p=p: acts.cabut(p),
            lambda p=p: acts.jawab_disposisi(p, oleh=meja.pelaksana, jawaban="Ini."),
            lambda p=p: acts.nyatakan_tidak_dikuasai(p, oleh=meja.utama, blok=BLOK),
        )
        assert {type(x) for x in hasil} <= {Permohonan, ValidationError}
        assert not Permohonan.objects.get(pk=p.pk).disposisi.menunggu().exists()
    assert list(cacat_riwayat()) == []


# --- The calendar ----------------------------------------------------------------------------------------------------
def test_no_request_keeps_an_old_date_when_a_holiday_comes_while_people_file(meja):
    lama = [meja.diproses() for _ in range(3)]
    libur = HariLibur(tanggal="2026-12-03", nama="Libur lokal", jenis="lokal", dasar_hukum="SK")
    langkah = [lambda: [ajukan() for _ in range(3)] for _ in range(12)]
    langkah += [lambda p=p: acts.kabulkan(p, oleh=meja.utama, blok=BLOK) for p in lama[:1]]
    langkah += [lambda p=p: acts.rancang(p, oleh=meja.budi, keputusan="ditolak", blok={}) for p in lama[1:]]
    hasil = serentak(lambda f: f(), *langkah, lambda: kalender.simpan_libur(libur), acts.ingatkan)
    assert [x for x in hasil if isinstance(x, Exception)] == []
    tenggat = jangka_waktu.hitung("permohonan", lama[0].mulai_hitung).tenggat
    assert tenggat.isoformat() == "2026-12-09"
    terbuka = Permohonan.objects.exclude(status=Status.DIKABULKAN)
    assert set(terbuka.values_list("tenggat", flat=True)) == {tenggat}
    assert terbuka.count() == 38


def test_two_daily_runs_at_once_remind_once(meja):
    p = meja.diproses()
    meja.waktu.move_to("2026-12-03T02:00:00+00:00")
    hasil = serentak(lambda _: acts.ingatkan(), *range(4))
    assert sorted(hasil) == [0, 0, 0, 1]
    assert riwayat(p.nomor).filter(kejadian=Kejadian.DIINGATKAN, peran=Peran.SISTEM).count() == 1


# --- The outbox ------------------------------------------------------------------------------------------------------
def test_two_workers_send_each_letter_once_while_officers_go_on_writing(meja, kotak_surat):
    perkara = [meja.didisposisikan() for _ in range(6)]
    langkah = [lambda p=p: acts.jawab_disposisi(p, oleh=meja.pelaksana, jawaban="Ini.") for p in perkara[:3]]
    langkah += [lambda p=p: acts.kabulkan(p, oleh=meja.utama, blok=BLOK) for p in perkara[3:]]
    hasil = serentak(lambda f: f(), *langkah, kirim_semua, kirim_semua)
    assert [x for x in hasil if isinstance(x, Exception)] == []
    kirim_semua()
    assert sorted(p["Message-ID"] for p in kotak_surat.pesan) == sorted(map(pengenal_pesan, Surat.objects.all()))
    terkirim = Peristiwa.objects.filter(kejadian=Kejadian.SURAT_TERKIRIM)
    assert terkirim.count() == Surat.objects.count() == len(kotak_surat.pesan)
    assert list(cacat_riwayat()) + list(cacat_surat()) == []
