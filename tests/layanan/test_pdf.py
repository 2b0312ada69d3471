"""The PDF of a letter: complete, accessible, and drawn without a look at the network or at foreign files."""

import io
import re
import sys
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from threading import Thread

import pikepdf
import pypdf
import pytest

from layanan.pdf import PdfTidakTersedia, _statis, pdf_surat
from layanan.qr import qr_svg
from layanan.surat import alamat_verifikasi
from layanan.waktu import tanggal_panjang
from tests.layanan.surat_contoh import KODE, tulis_surat

pytestmark = pytest.mark.django_db


def rapat(teks):
    """Without white space: where a line breaks is none of the test's business."""
    return re.sub(r"\s", "", teks)


def halaman(pdf):
    return [rapat(h.extract_text()) for h in pypdf.PdfReader(io.BytesIO(pdf)).pages]


@pytest.mark.sqlite
def test_the_page_shows_letterhead_number_date_subject_text_and_proof():
    surat = tulis_surat(perihal="Tanda terima permohonan")
    (isi,) = halaman(pdf_surat(surat))
    for teks in (
        "Pemerintah Kota Kupang",
        "Jalan Veteran Nomor 2",
        surat.nomor,
        tanggal_panjang(surat.dibuat_pada),
        "Tanda terima permohonan",
        "Ani Tefa",
        alamat_verifikasi(surat),
        surat.sidik,
        "Halaman 1 dari 1",
    ):
        assert rapat(teks) in isi


def test_the_code_stands_there_only_when_it_is_given():
    surat = tulis_surat(kode=KODE)
    assert KODE in halaman(pdf_surat(surat, KODE))[0]
    assert KODE not in halaman(pdf_surat(surat))[0]


def test_a_long_letter_counts_its_pages_and_keeps_the_signature_with_words():
    isi = "<p>Satu dua tiga.</p>" * 60 + '<p>Kalimat terakhir.</p><p class="tanda-tangan">Hormat kami</p>'
    lembar = halaman(pdf_surat(tulis_surat(isi=isi)))
    assert len(lembar) > 1
    assert all(f"Halaman{n}dari{len(lembar)}" in teks for n, teks in enumerate(lembar, 1))
    assert "Kalimatterakhir.Hormatkami" in lembar[-1]


def test_it_is_tagged_for_screen_readers():
    with pikepdf.open(io.BytesIO(pdf_surat(tulis_surat(perihal="Jawaban")))) as pdf, pdf.open_metadata() as meta:
        assert pdf.Root.Lang == "id"
        assert pdf.Root.MarkInfo.Marked
        assert pdf.Root.StructTreeRoot
        assert meta["pdfuaid:part"] == "1"
        assert meta["dc:title"].startswith("Jawaban")


def test_what_somebody_typed_stays_text():
    isi = "<p>&lt;b&gt;tebal&lt;/b&gt; {{ 7|add:7 }}</p>"
    assert "<b>tebal</b>{{7|add:7}}" in halaman(pdf_surat(tulis_surat(isi=isi)))[0]


def test_nothing_is_fetched_from_the_network_or_the_disk(tmp_path):
    diminta = []

    class Pencatat(BaseHTTPRequestHandler):
        def do_GET(self):
            diminta.append(self.path)

    server = ThreadingHTTPServer(("127.0.0.1", 0), Pencatat)
    Thread(target=server.serve_forever, daemon=True).start()
    rahasia = tmp_path / "rahasia.svg"
    rahasia.write_text('<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9"><text>RAHASIA</text></svg>')
    alamat = [f"http://127.0.0.1:{server.server_port}/a.png", rahasia.as_uri(), f"statis:{rahasia}"]
    isi = "".join(f'<img src="{a}" alt="">' for a in alamat) + "<p>Tetap terbit.</p>"
    teks = halaman(pdf_surat(tulis_surat(isi=isi)))[0]
    server.shutdown()
    assert diminta == []
    assert "RAHASIA" not in teks
    assert "Tetapterbit." in teks


@pytest.mark.parametrize(
    "url", ["statis:../manage.py", "statis:../../etc/passwd", "statis:/etc/passwd", "file:///etc/passwd"]
)
def test_only_our_own_static_files_have_an_address(url):
    assert _statis(url) is None
    assert _statis("statis:img/ikat.svg").name == "ikat.svg"


def teks_gambar(pdf):
    """The descriptions that a screen reader says for the images."""
    with pikepdf.open(io.BytesIO(pdf)) as buka:
        return {str(o.Alt) for o in buka.objects if isinstance(o, pikepdf.Dictionary) and "/Alt" in o}


def test_images_are_described_and_the_crest_appears_when_the_settings_name_it(settings):
    surat = tulis_surat()
    assert teks_gambar(pdf_surat(surat)) == {"Kode QR ke halaman pemeriksaan surat ini"}
    settings.LAMBANG_KOTA = "img/favicon.svg"
    assert "Lambang Kota Kupang" in teks_gambar(pdf_surat(surat))


def test_the_qr_code_needs_no_style_and_carries_its_address():
    svg = qr_svg("https://ppid.contoh.id/verifikasi/abc/")
    assert svg.startswith("<svg")
    assert "style" not in svg
    assert svg != qr_svg("https://ppid.contoh.id/verifikasi/abd/")


def test_a_machine_without_the_libraries_says_so_in_a_sentence(monkeypatch):
    monkeypatch.setitem(sys.modules, "weasyprint", None)
    with pytest.raises(PdfTidakTersedia, match="cetak dari peramban"):
        pdf_surat(tulis_surat())
