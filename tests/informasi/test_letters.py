"""Every letter of a request, rendered with a full case: what the law wants in it stands in it, and nothing else."""

import inspect
import re
from pathlib import Path

import pytest
from django.conf import settings
from django.utils import timezone

from informasi.letters import permohonan as letters
from layanan.surat import TEMPAT_KODE
from layanan.waktu import tanggal_panjang
from tests.informasi.perkara_surat import BLOK, KODE, NIK, TANGGAL, Perkara

pytestmark = pytest.mark.django_db

FUNGSI = sorted(
    nama
    for nama, f in inspect.getmembers(letters, inspect.isfunction)
    if f.__module__ == letters.__name__ and not nama.startswith("_")
)
UNTUK_PETUGAS = ["disposisi_baru", "disposisi_dijawab", "pengingat"]
UNTUK_PEMOHON = [nama for nama in FUNGSI if nama not in UNTUK_PETUGAS]
# Letters of other kinds of case have their own tests.
LAIN = re.compile("pengaduan|keberatan|laporan|pengikut|papan_pagi|uji|pengecualian|data_pribadi")
FOLDER = Path(settings.BASE_DIR) / "templates/surat"


@pytest.fixture
def perkara():
    return Perkara()


def rapat(teks):
    return " ".join(teks.split())


# --- All letters ------------------------------------------------------------------------------------------------------
def test_every_template_has_its_letter_and_every_letter_its_templates(perkara):
    jenis = {perkara.surat(nama).jenis for nama in FUNGSI}
    assert {b.stem for b in FOLDER.glob("[!_]*.html") if not LAIN.search(b.stem)} == jenis
    assert {b.stem.removesuffix("_perihal") for b in FOLDER.glob("*.txt") if not LAIN.search(b.stem)} == jenis


def test_no_template_turns_escaping_off():
    for berkas in FOLDER.iterdir():
        isi = berkas.read_text()
        assert not any(kata in isi for kata in ("|safe", "safeseq", "autoescape", "mark_safe"))


@pytest.mark.parametrize("nama", FUNGSI)
def test_a_letter_renders_without_gaps(perkara, nama):
    naskah = perkara.surat(nama)
    for teks in (naskah.perihal, naskah.isi, naskah.teks):
        assert teks.strip()
        for cacat in ("{{", "{%", "None", "<i>Tefa", " ,", " ."):
            assert cacat not in teks.replace("Ani <i>Tefa</i>", "")
    assert "style=" not in naskah.isi
    assert "PI-2026-000123" in naskah.isi


@pytest.mark.parametrize("nama", FUNGSI)
def test_a_letter_names_the_law_and_the_way_to_us(perkara, nama):
    teks = perkara.surat(nama).teks
    assert "Undang-Undang Nomor 14 Tahun 2008" in rapat(teks) or "Peraturan Komisi Informasi" in rapat(teks)
    assert "ppid@kupangkota.go.id" in teks or "/admin/" in teks


@pytest.mark.parametrize("nama", FUNGSI)
def test_a_letter_never_shows_the_identity_number_or_the_code(perkara, nama):
    naskah = perkara.surat(nama)
    for teks in (naskah.perihal, naskah.isi, naskah.teks):
        assert NIK not in teks
        assert KODE not in teks


@pytest.mark.parametrize("nama", FUNGSI)
def test_a_subject_tells_nothing_about_a_person(perkara, nama):
    perihal = perkara.surat(nama).perihal
    assert not any(kata in perihal for kata in ("Ani", "Tefa", "Frans Seda", "0812", "@", "&"))
    assert len(perihal) <= 120


@pytest.mark.parametrize("nama", UNTUK_PETUGAS)
def test_letters_to_officers_never_say_who_asked(perkara, nama):
    naskah = perkara.surat(nama)
    assert (naskah.tujuan, naskah.untuk) == ("utama@kupang.example", "petugas")
    for pribadi in ("Ani", "Tefa", NIK[:4], "Timor Raya", "081234567890", "ani@contoh.id", "Diskusi warga"):
        assert pribadi not in naskah.isi


@pytest.mark.parametrize("nama", UNTUK_PEMOHON)
def test_letters_to_the_citizen_greet_by_name_and_are_signed(perkara, nama):
    naskah = perkara.surat(nama)
    assert naskah.tujuan == "ani@contoh.id"
    assert naskah.isi.lstrip().startswith("<p>Kepada Yth.<br>Ani &lt;i&gt;Tefa&lt;/i&gt;</p>")
    assert "PPID Kota Kupang" in naskah.isi or "Pejabat Pengelola Informasi dan Dokumentasi" in naskah.isi


# --- The dates each letter owes ---------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    ("nama", "bidang"),
    [
        ("tanda_terima", ["tenggat", "batas_pemeriksaan"]),
        ("tidak_lengkap", ["batas_kelengkapan"]),
        ("kelengkapan_diterima", ["mulai_hitung", "tenggat"]),
        ("ditutup", ["batas_kelengkapan"]),
        ("pemberitahuan", ["batas_penyampaian"]),
        ("terlambat", ["tenggat"]),
        ("disposisi_baru", ["tenggat"]),
        ("pengingat", ["tenggat"]),
    ],
)
def test_dates_stand_in_words(perkara, nama, bidang):
    isi = perkara.surat(nama).isi
    assert all(tanggal_panjang(TANGGAL[satu]) in isi for satu in bidang)


# --- One letter each --------------------------------------------------------------------------------------------------
def test_the_receipt_f2(perkara):
    naskah = perkara.surat("tanda_terima")
    assert naskah.kode == KODE
    teks = rapat(naskah.teks)
    assert f"Kode akses: {TEMPAT_KODE}" in teks
    for isi in ("Disampaikan lewat: Situs PPID", "5371********0001", "/lacak/", "Diskusi warga RT 04", "keberatan"):
        assert isi in teks


@pytest.mark.parametrize("keputusan", ["dikabulkan", "dikabulkan_sebagian", "ditolak", "dinyatakan_tidak_dikuasai"])
def test_the_notice_f3_has_its_seven_blocks(perkara, keputusan):
    perkara.pemberitahuan.keputusan = keputusan
    isi = perkara.surat("pemberitahuan").isi
    letak = [isi.index(f"<h2>{huruf}. ") for huruf in "abcdefg"]
    assert letak == sorted(letak)
    for awal, blok in zip(letak, BLOK.values(), strict=True):
        assert isi.index(blok) > awal
    assert "30 hari kerja" in isi


def test_the_notice_names_the_ground_of_a_partial_refusal(perkara):
    teks = rapat(perkara.surat("pemberitahuan").teks)
    assert "Harga perkiraan sendiri: Pasal 17 huruf b Undang-Undang Nomor 14 Tahun 2008" in teks
    assert "nomor PPID.12/2026" in teks


def test_the_refusal_f4_is_a_complete_decision(perkara):
    teks = rapat(perkara.surat("penolakan").teks)
    for isi in (
        "Keputusan Pejabat Pengelola Informasi dan Dokumentasi Kota Kupang tentang penolakan",
        "Nomor pendaftaran: PI-2026-000123",
        "Alamat: Jalan Timor Raya 12",
        "Kontak: 081234567890, ani@contoh.id",
        "Rincian informasi: Rencana anggaran Jalan Frans Seda dan gambar kerjanya",
        "PPID memutuskan bahwa informasi yang dimohon adalah informasi yang dikecualikan",
        "Pasal 17 huruf b Undang-Undang Nomor 14 Tahun 2008",
        "Undang-undang yang mendasari: Undang-Undang Nomor 5 Tahun 1999 Pasal 22",
        "Konsekuensi bila dibuka: Peserta lelang dapat bersekongkol",
        "Konsekuensi bila ditutup: Persaingan tetap sehat",
        "Nomor PPID.12/2026, Senin, 2 Maret 2026",
        "permohonan ditolak",
        "keberatan kepada Atasan PPID paling lambat 30 hari kerja setelah Anda menerima surat ini",
        f"Ditetapkan di Kupang, {tanggal_panjang(timezone.localdate())} PPID Kota Kupang Kepala Dinas Yosefina Nalle",
    ):
        assert isi in teks


def test_the_extension_f8_names_ground_reasons_and_both_dates(perkara):
    teks = rapat(perkara.surat("perpanjangan").teks)
    assert "Tenggat semula: Selasa, 8 Desember 2026" in teks
    assert "Tenggat baru: Kamis, 17 Desember 2026" in teks
    assert "Informasi belum dikuasai atau belum didokumentasikan" in teks
    assert "Arsip penyedia belum diserahkan" in teks
    assert "tidak dapat kami perpanjang lagi" in teks


def test_the_hand_over_lists_the_files_and_how_to_cite(perkara):
    teks = rapat(perkara.surat("penyampaian").teks)
    assert "- rencana-anggaran.pdf (1,2 MB)" in teks
    assert "Salinan cetak di meja layanan" in teks
    assert "Cantumkan sumbernya" in teks


def test_closing_is_no_refusal(perkara):
    teks = rapat(perkara.surat("ditutup").teks)
    assert "bukan penolakan" in teks
    assert "Foto KTP terpotong" in teks


def test_a_moved_date_is_told_with_the_old_one_and_the_cause(perkara):
    teks = rapat(perkara.surat("tenggat_berubah").teks)
    assert "semula Selasa, 8 Desember 2026, sekarang paling lambat Kamis, 17 Desember 2026" in teks
    assert "Hari libur ditambahkan: Rabu, 9 Desember 2026 (Libur lokal)." in teks


@pytest.mark.parametrize(("sisa", "kata"), [(3, "3 hari kerja lagi"), (0, "hari ini"), (-2, "terlewat")])
def test_a_reminder_says_how_much_time_is_left(perkara, sisa, kata):
    naskah = letters.pengingat(perkara.permohonan, sisa=sisa, petugas=perkara.utama)
    assert kata in naskah.perihal
    assert "-2 hari" not in naskah.perihal + naskah.isi


@pytest.mark.parametrize(("status", "kata"), [("dijawab", "menjawab"), ("dikembalikan", "mengembalikan")])
def test_the_ppid_learns_whether_a_disposition_was_answered_or_returned(perkara, status, kata):
    perkara.disposisi.status = status
    naskah = perkara.surat("disposisi_dijawab")
    assert kata in naskah.perihal
    assert "Terlampir" not in naskah.isi
