"""What the citizen sees of a case: history, letters, files, and how the due date was counted."""

from datetime import date

import pytest
import time_machine
from django.db import connection
from django.test.utils import CaptureQueriesContext

from informasi import acts, lacakan
from informasi.kalimat import kalimat
from layanan import lampiran
from layanan.kalender import Kalender
from layanan.lacakan import riwayat
from layanan.models import AksesLampiran, Lampiran, Surat
from layanan.pengiriman import kirim_semua
from layanan.peran import Peran
from tests.informasi.bahan import perangkat_daerah
from tests.informasi.warga import MATERI, ajukan_langsung, buka, diproses, disampaikan, petugas, tolak

pytestmark = pytest.mark.django_db


# --- What one sees ---------------------------------------------------------------------------------------------------
def test_the_page_shows_clock_request_and_masked_identity(client, senin, perkara):
    halaman = buka(client, *perkara)
    for kata in ("Senin, 7 Desember 2026", "10 hari kerja lagi", "Daftar puskesmas", "5371********0001", "Diajukan"):
        assert kata in halaman, kata
    assert "5371015505900001" not in halaman


def test_the_timeline_names_roles_and_never_officers(client, senin, perkara, budi):
    p, kode = perkara
    disampaikan(p, budi)
    halaman = buka(client, p, kode)
    assert "PPID Utama" in halaman and "Informasi disampaikan" in halaman and "09.10 WITA" in halaman
    assert "Budi" not in halaman and "198001012005011001" not in halaman


def test_the_timeline_is_newest_first_with_a_sentence_for_each_event(senin, perkara, budi):
    p = disampaikan(perkara[0], budi)
    judul = [b["judul"] for b in riwayat(p, kalimat)]
    assert judul[0] == "Informasi disampaikan" and judul[-1] == "Permohonan diterima dan diberi nomor"
    assert all(b["kalimat"] for b in riwayat(p, kalimat))


def test_a_sent_letter_is_a_small_line_and_officers_mail_is_none(client, perkara, budi, kotak_surat):
    p, kode = perkara
    budi.email = "budi@kupang.example"
    budi.save()
    pelaksana = petugas(Peran.PPID_PELAKSANA, "citra", email="citra@x.example", perangkat_daerah=perangkat_daerah())
    acts.disposisikan(diproses(p, budi), perangkat_daerah=pelaksana.perangkat_daerah, instruksi="Jawab.", oleh=budi)
    kirim_semua()
    assert len(kotak_surat.pesan) == 2
    halaman = buka(client, p, kode)
    assert halaman.count("Dikirim ke surel Anda") == 1 and "Segera dikirim" not in halaman


def test_letters_open_as_page_and_pdf_but_never_those_to_officers(client, perkara, budi):
    p, kode = perkara
    pelaksana = petugas(Peran.PPID_PELAKSANA, "citra", email="citra@x.example", perangkat_daerah=perangkat_daerah())
    acts.disposisikan(diproses(p, budi), perangkat_daerah=pelaksana.perangkat_daerah, instruksi="Rahasia.", oleh=budi)
    halaman = buka(client, p, kode)
    milik, internal = Surat.objects.get(untuk="pemohon"), Surat.objects.get(untuk="petugas")
    assert f"/lacak/{p.nomor}/surat/{milik.pk}/" in halaman and internal.perihal not in halaman
    assert p.nomor in client.get(f"/lacak/{p.nomor}/surat/{milik.pk}/").content.decode()
    assert client.get(f"/lacak/{p.nomor}/surat/{milik.pk}/pdf/").content.startswith(b"%PDF-")
    for akhir in ("", "pdf/"):
        assert client.get(f"/lacak/{p.nomor}/surat/{internal.pk}/{akhir}").status_code == 404


def test_letters_of_another_case_are_not_found(client, perkara):
    lain, _ = ajukan_langsung()
    buka(client, *perkara)
    asing = Surat.objects.get(nomor_perkara=lain.nomor)
    assert client.get(f"/lacak/{perkara[0].nomor}/surat/{asing.pk}/").status_code == 404


def test_the_material_is_downloaded_and_the_look_is_written_down(client, perkara, budi):
    p, kode = perkara
    disampaikan(p, budi)
    buka(client, p, kode)
    jawaban = client.get(f"/lacak/{p.nomor}/berkas/{Lampiran.objects.get().pk}/")
    assert jawaban.content == MATERI.isi and "attachment" in jawaban["Content-Disposition"]
    assert "sandbox" in jawaban["Content-Security-Policy"]
    assert AksesLampiran.objects.values_list("peran", "oleh").get() == ("Pemohon", None)


def test_working_files_and_files_of_others_are_not_found(client, perkara, budi):
    p, kode = perkara
    lain, _ = ajukan_langsung()
    kerja = lampiran.simpan(MATERI, jenis="disposisi", nomor_perkara=p.nomor, oleh=budi)
    asing = lampiran.simpan(MATERI, jenis="materi", nomor_perkara=lain.nomor, oleh=budi)
    buka(client, p, kode)
    for satu in (kerja, asing):
        assert client.get(f"/lacak/{p.nomor}/berkas/{satu.pk}/").status_code == 404
    assert not AksesLampiran.objects.exists()


def test_the_citizen_sees_who_opened_the_identity_files(client, rf, perkara, budi):
    p, kode = perkara
    ktp = lampiran.simpan(MATERI, jenis="identitas", nomor_perkara=p.nomor, oleh=Peran.PEMOHON)
    assert "Belum ada yang melihatnya" in buka(client, p, kode)
    lampiran.sajikan(rf.get("/"), ktp, oleh=budi, peran=Peran.PETUGAS_PPID, keperluan="Memeriksa")
    halaman = buka(client, p, kode)
    bagian = halaman[halaman.index("Siapa melihat identitas Anda") :]
    assert "Petugas PPID" in bagian and "Memeriksa" in bagian and "Budi" not in halaman


def test_the_number_of_queries_does_not_grow_with_the_history(client, perkara, budi):
    p, kode = perkara
    disampaikan(p, budi)
    buka(client, p, kode)
    with CaptureQueriesContext(connection) as sedikit:
        client.get(p.get_absolute_url())
    for _ in range(5):
        lampiran.simpan(MATERI, jenis="materi", nomor_perkara=p.nomor, oleh=budi)
        kirim_semua()
    with CaptureQueriesContext(connection) as banyak:
        client.get(p.get_absolute_url())
    assert len(banyak) == len(sedikit)


# --- How it was counted, and lateness --------------------------------------------------------------------------------
def test_the_count_shows_every_skipped_day_with_its_reason(client):
    with time_machine.travel("2026-03-10T10:00:00+08:00", tick=False):
        p, kode = ajukan_langsung()
        buka(client, p, kode)
        halaman = client.get(f"/lacak/{p.nomor}/hitungan/").content.decode()
    assert "Selasa, 10 Maret 2026" in halaman and "Selasa, 31 Maret 2026" in halaman and "hari ke-10" in halaman
    assert "Nyepi" in halaman and "Idul" in halaman and "tidak dihitung: Sabtu" in halaman
    assert "Jumat, 10 April 2026" in halaman and "Dari tenggat semula" not in halaman


def test_an_extension_is_counted_on_its_own(client, senin, perkara, budi):
    p, kode = perkara
    acts.perpanjang(diproses(p, budi), oleh=budi, alasan="belum_dikuasai", uraian="Menunggu.")
    assert "Rabu, 16 Desember 2026" in buka(client, p, kode)
    assert "Dari tenggat semula sampai tenggat baru" in client.get(f"/lacak/{p.nomor}/hitungan/").content.decode()


def test_a_late_case_says_so_and_names_the_last_day_for_an_objection(client):
    with time_machine.travel("2026-05-08T10:00:00+08:00", tick=False) as waktu:
        p, kode = ajukan_langsung()
        waktu.move_to("2026-05-27T08:00:00+08:00")
        halaman = buka(client, p, kode)
    assert "Terlambat" in halaman and "Senin, 13 Juli 2026" in halaman and "keberatan" in halaman


def test_the_weekend_after_a_friday_due_date_is_late_already(client):
    with time_machine.travel("2026-11-28T10:00:00+08:00", tick=False) as waktu:
        p, _ = ajukan_langsung()
        waktu.move_to("2026-12-12T08:00:00+08:00")
        info = lacakan.tenggat_info(p, Kalender.muat())
    assert p.tenggat == date(2026, 12, 11) and info["sisa"] < 0 and info["kata"] == "tenggat sudah lewat"


def test_after_a_refusal_the_last_day_for_an_objection_is_named(client, budi):
    with time_machine.travel("2026-12-07T10:00:00+08:00", tick=False) as waktu:
        p, kode = ajukan_langsung()
        waktu.move_to("2026-12-11T10:00:00+08:00")
        tolak(diproses(p, budi), budi)
        halaman = buka(client, p, kode)
    assert "Kamis, 28 Januari 2027" in halaman and "Ditolak" in halaman
