"""Pages read aloud: made here by real programs, in parts, and never of words that are gone."""

import pytest
from django.core.management import CommandError, call_command

from profil.models import Halaman
from profil.suara import naskah, rekaman, suarakan
from tests.profil import bahan

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def test_words_are_spoken_as_people_say_them():
    html = "<h2>Dasar</h2><ul><li>UU 14/2008</li><li>Tulis ke ppid@kupang.example</li></ul><script>x()</script>"
    assert naskah("PPID", html) == "pe pe i de.\nDasar.\nUU 14 tahun 2008.\nTulis ke ppid et kupang.example."


def test_a_page_can_be_heard_once_it_was_recorded(client):
    bahan.halaman("Hak pemohon", slug="hak", isi="<p>Anda berhak tahu.</p>", isi_mudah="<p>Anda boleh bertanya.</p>")
    assert "<audio" not in client.get("/profil/hak/").content.decode()
    assert client.get("/profil/hak/dengarkan.mp3").status_code == 404
    assert suarakan() == (2, 0) and suarakan() == (0, 0)
    for alamat in ("/profil/hak/", "/profil/hak/bahasa-mudah/"):
        halaman = client.get(alamat)
        assert f'src="{alamat}dengarkan.mp3"' in halaman.content.decode()
        assert "media-src 'self'" in halaman["Content-Security-Policy"]
        bagian = client.get(f"{alamat}dengarkan.mp3", headers={"Range": "bytes=0-99"})
        assert (bagian.status_code, bagian["Content-Type"]) == (206, "audio/mpeg")
        assert len(b"".join(bagian)) == 100


def test_a_changed_page_is_silent_until_it_is_spoken_anew(client):
    halaman = bahan.halaman("Biaya", slug="biaya", isi="<p>Gratis.</p>", isi_mudah="<p>Gratis.</p>")
    suarakan()
    Halaman.objects.update(isi="<p>Tetap gratis.</p>")
    assert "<audio" not in client.get("/profil/biaya/").content.decode()
    # Title and easy version are as before; the old recording of the page is theirs too and stays.
    assert suarakan() == (1, 0)
    assert rekaman("Biaya", "<p>Tetap gratis.</p>") and halaman.slug == "biaya"
    Halaman.objects.update(terbit_pada=None)
    assert suarakan() == (0, 2)
    assert client.get("/profil/biaya/dengarkan.mp3").status_code == 404


def test_without_the_programs_one_sentence_says_what_to_install(monkeypatch):
    monkeypatch.setenv("PATH", "/nowhere")
    with pytest.raises(CommandError, match="apt-get install espeak-ng lame"):
        call_command("suarakan")
