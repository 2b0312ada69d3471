"""What the public may not see is not found, not counted, not suggested and not shown, whatever its state is called."""

from urllib.parse import quote_plus

import pytest

from informasi.models import Permohonan
from kupang_portal.pencarian.jenis import JENIS
from tests.berita.bahan import berita
from tests.berita.siaran import komentar
from tests.informasi.bahan import dikecualikan, jawaban, permohonan
from tests.portal.bahan_cari import BUAT, tersembunyi

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
RAHASIA, SALAH_TULIS = "Mangrofit", "mangrofitt"


@pytest.fixture(autouse=True)
def folder(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path


def tampil(client, q: str, **lain) -> tuple[str, dict]:
    """The page without the question itself, and how many it counted by kind."""
    jawaban = client.get("/cari/", {"q": q, **lain})
    assert jawaban.status_code == 200
    jumlah = {t["teks"]: t["jumlah"] for t in jawaban.context["faset_jenis"] + jawaban.context["faset_tahun"]}
    return jawaban.content.decode().replace(q, "").replace(quote_plus(q), ""), jumlah


def test_every_kind_has_a_hidden_state():
    assert {jenis for jenis, *_ in tersembunyi()} == JENIS.keys()


@pytest.mark.parametrize(("jenis", "keadaan"), [(j, k) for j, k, _ in tersembunyi()])
def test_a_hidden_thing_leaves_no_trace(client, jenis, keadaan):
    """In results, counts, suggestions and marks, also beside a visible thing of its kind."""
    isi = next(isi for j, k, isi in tersembunyi() if (j, k) == (jenis, keadaan))
    BUAT[jenis](f"{RAHASIA} di teluk", **isi)
    BUAT[jenis]("Pohon di teluk")
    for q in (RAHASIA, SALAH_TULIS, f"{RAHASIA} teluk", f"{SALAH_TULIS} teluk"):
        halaman, jumlah = tampil(client, q)
        assert RAHASIA not in halaman and RAHASIA.lower() not in halaman, q
        assert jumlah["Semua"] == (1 if "teluk" in q else 0), q
    assert tampil(client, "teluk", jenis=jenis)[1]["Semua"] == 1


@pytest.mark.parametrize("jenis", JENIS)
def test_the_same_thing_is_found_when_it_is_visible(client, jenis):
    """Without this the test above could pass because nothing is ever found."""
    BUAT[jenis](f"{RAHASIA} di teluk")
    halaman, jumlah = tampil(client, SALAH_TULIS)
    assert f"<mark>{RAHASIA}</mark>" in halaman and jumlah["Semua"] == 1


@pytest.mark.parametrize(
    "buat",
    [
        lambda: permohonan(rincian_informasi=RAHASIA, nama=RAHASIA, tujuan_penggunaan=RAHASIA, status="diproses"),
        lambda: jawaban(permohonan=permohonan(rincian_informasi=RAHASIA, nama=RAHASIA, alamat=RAHASIA)),
        lambda: dikecualikan(RAHASIA, konsekuensi_dibuka=RAHASIA),
        lambda: komentar(RAHASIA, nama=RAHASIA, email=f"{RAHASIA}@warga.example"),
    ],
    ids=["request", "who asked a published question", "exclusion", "comment"],
)
def test_what_is_no_kind_is_never_found(client, buat):
    buat()
    for q in (RAHASIA, SALAH_TULIS, "Ani Rahasia"):
        halaman, jumlah = tampil(client, q)
        assert jumlah["Semua"] == 0 and RAHASIA not in halaman


def test_a_registration_number_leads_to_no_case(client):
    permohonan(status="diproses")
    assert tampil(client, Permohonan.objects.get().nomor)[1]["Semua"] == 0


def test_what_is_taken_down_is_gone_with_the_next_question(client):
    satu = berita(f"{RAHASIA} di teluk")
    assert tampil(client, RAHASIA)[1]["Semua"] == 1
    type(satu).objects.filter(pk=satu.pk).update(status="draf")  # past every act, as a database script would
    assert tampil(client, RAHASIA)[1]["Semua"] == 0
