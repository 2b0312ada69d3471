"""The main job in a real browser: from the question to the material, with real mail in between."""

import io
import re

import pypdf
from playwright.sync_api import expect

from informasi.models import Permohonan
from tests.browser.meja import MATERI
from tests.browser.pemohon import NAMA
from tests.informasi.meja import pengecualian


def kabulkan_sebagian(yosefina, dasar) -> str:
    """Grant in part on this exclusion; return the letter as the preview showed it."""
    yosefina.tindakan("Kabulkan sebagian", centang=[dasar.judul])
    yosefina.page.get_by_role("group", name=re.compile("menyetujui secara tertulis")).get_by_label("Tidak").check()
    yosefina.page.get_by_role("group", name=re.compile("jabatan publik")).get_by_label("Tidak").check()
    yosefina.blok(d="Kami memberikan daftar puskesmas 2026.", e="Kami menghitamkan nomor telepon pribadi dokter.")
    surat = yosefina.pratinjau()
    yosefina.selesai("Kabulkan sebagian dan kirim surat")
    return surat


def teks_pdf(isi: bytes) -> str:
    return " ".join(" ".join(hal.extract_text() for hal in pypdf.PdfReader(io.BytesIO(isi)).pages).split())


def test_a_citizen_files_and_gets_number_code_and_date(pemohon, kirim_surat):
    ani = pemohon()
    tanda = ani.ajukan()
    assert (tanda.nomor, tanda.tenggat) == ("PI-2026-000001", "Selasa, 8 Desember 2026")
    assert len(tanda.kode) == 19 and tanda.kode.count("-") == 3
    [(perihal, surel)] = kirim_surat()
    assert tanda.nomor in perihal and tanda.kode in surel and tanda.tenggat in surel
    assert "5371********0001" in surel and "5371015505900001" not in surel
    assert tanda.kode in teks_pdf(ani.unduh("Unduh tanda terima (PDF)"))


def test_from_the_question_to_the_material(pemohon, meja, kirim_surat):
    ani, budi, lena, yosefina = pemohon(), meja("budi"), meja("lena"), meja("yosefina")
    dasar = pengecualian(judul="Nomor telepon pribadi dokter")
    tanda = ani.ajukan()
    budi.buka(tanda.nomor).tindakan("Nyatakan lengkap").selesai("Nyatakan lengkap")
    opd = {"Perangkat daerah": "Dinas Kesehatan"}
    budi.tindakan("Teruskan ke perangkat daerah", pilih=opd, **{"Yang harus dikerjakan": "Kirim daftar puskesmas."})
    assert "Kirim daftar puskesmas." in budi.pratinjau()
    budi.selesai("Teruskan ke perangkat daerah dan kirim surat")
    lena.buka(tanda.nomor)
    expect(lena.page.locator("body")).not_to_contain_text(NAMA)
    lena.tindakan("Jawab ke PPID", berkas=MATERI, **{"Jawaban untuk PPID": "Daftar terlampir."}).selesai(
        "Jawab ke PPID"
    )
    surat = kabulkan_sebagian(yosefina.buka(tanda.nomor), dasar)
    assert NAMA in surat and dasar.nomor_penetapan in surat and "nomor telepon pribadi dokter" in surat
    budi.buka(tanda.nomor).tindakan("Sampaikan informasi", centang=[MATERI["name"]]).selesai("Sampaikan informasi")
    surel = kirim_surat()
    assert [tanda.kode in teks for _, teks in surel] == [True] + [False] * (len(surel) - 1)
    assert any("nomor telepon pribadi dokter" in teks for _, teks in surel)
    terima_jawaban(ani, tanda, surat)


def terima_jawaban(ani, tanda, surat) -> None:
    """Open the case, read the letter as page and PDF, take the material, rate."""
    ani.lacak(tanda)
    assert ani.riwayat()[0] == "Informasi disampaikan" and ani.riwayat()[-1] == "Permohonan diterima dan diberi nomor"
    assert ani.unduh(MATERI["name"]).startswith(b"%PDF-")
    tautan = ani.page.locator(".riwayat li", has_text="Permohonan dikabulkan sebagian").get_by_role("link").first
    perihal = tautan.inner_text()
    tautan.click()
    expect(ani.page.get_by_role("heading", level=1, name=perihal)).to_be_visible()
    ani.tampak("Kami menghitamkan nomor telepon pribadi dokter.")
    assert perihal in surat and tanda.nomor in teks_pdf(ani.unduh("Unduh PDF"))
    ani.ikuti("Kembali")
    ani.ikuti("Beri penilaian")
    ani.page.get_by_role("radio", name="Sangat baik").check()
    ani.tekan("Kirim penilaian")
    ani.tampak("Penilaian Anda sudah kami catat.")
    assert Permohonan.objects.get().penilaian.nilai == 4
