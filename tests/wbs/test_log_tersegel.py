"""The log filter of secret reports, and gunicorn's loggers under it."""

import datetime
import logging
import types

import pytest
from gunicorn.config import Config

from kupang_portal.log import CatatanGunicorn, TanpaJalurTersegel, tersegel


@pytest.mark.parametrize("jalur", ["/pengaduan/wbs/", "/pengaduan//WBS", "/pengaduan/%77bs/?a=1", "/x/pengaduan/wbs/y"])
def test_a_path_is_known_however_it_is_written(jalur):
    assert tersegel(jalur)
    assert not tersegel("/pengaduan/buat/")


def saring(pesan="Bad Request: /lain/", jalur="/pengaduan/wbs/", tingkat=logging.ERROR, **lain):
    catatan = logging.LogRecord("django.request", tingkat, "", 0, pesan, (), lain.get("galat"))
    catatan.request = types.SimpleNamespace(path=jalur)
    return TanpaJalurTersegel().filter(catatan), catatan


def test_of_a_bug_only_what_broke_is_left_without_path_and_hour():
    galat = (ValueError, ValueError("Kenari"), None)
    lolos, catatan = saring("Internal Server Error: /pengaduan/wbs/", galat=galat)
    assert lolos and "wbs" not in catatan.getMessage() and catatan.created % 86_400 == 0
    assert catatan.request is None
    assert not saring(tingkat=logging.WARNING, galat=galat)[0]
    assert not saring()[0]
    assert saring(jalur="/lain/")[0]


def test_gunicorn_writes_no_access_line_for_these_paths(tmp_path):
    berkas = tmp_path / "akses.log"
    pengaturan = Config()
    pengaturan.set("accesslog", str(berkas))
    catatan = CatatanGunicorn(pengaturan)
    jawaban = types.SimpleNamespace(status="200 OK", sent=1, headers=[])
    waktu = datetime.timedelta(seconds=1)
    for jalur in ("/pengaduan/wbs/", "/berita/"):
        permintaan = types.SimpleNamespace(headers=[])
        lingkungan = {"PATH_INFO": jalur, "RAW_URI": jalur, "REQUEST_METHOD": "POST", "SERVER_PROTOCOL": "HTTP/1.1"}
        catatan.access(jawaban, permintaan, lingkungan, waktu)
    assert "/berita/" in berkas.read_text() and "wbs" not in berkas.read_text()
