"""The moderation queue in the staff site."""

import pytest
from django.urls import reverse
from django.utils import timezone

from berita.models import Komentar
from layanan.peran import Peran
from tests.berita.siaran import galat, komentar, url

pytestmark = pytest.mark.django_db


def test_the_queue_shows_first_what_waits(client, masuk):
    masuk(Peran.REDAKTUR)
    menunggu, lain = komentar(status="menunggu"), komentar(status="ditolak")
    daftar = url("komentar", "changelist")
    assert list(client.get(daftar).context["cl"].result_list) == [menunggu]
    assert list(client.get(daftar, {"keadaan": "ditolak"}).context["cl"].result_list) == [lain]
    assert client.get(daftar, {"keadaan": "semua"}).context["cl"].result_count == 2


def test_many_are_approved_or_refused_at_once(client, masuk):
    yohana, daftar = masuk(Peran.REDAKTUR), url("komentar", "changelist")
    semua = [komentar(f"Komentar {n}", status="menunggu") for n in range(3)]
    pilih = {"_selected_action": [k.pk for k in semua[:2]]}
    jawaban = client.post(daftar, {"action": "setujui_terpilih", **pilih}, follow=True)
    assert "2 komentar disetujui" in jawaban.content.decode()
    client.post(daftar, {"action": "tolak_terpilih", "_selected_action": semua[2].pk})
    keadaan = list(Komentar.objects.order_by("pk").values_list("status", "dimoderasi_oleh"))
    assert keadaan == [("disetujui", yohana.pk)] * 2 + [("ditolak", yohana.pk)]


def test_one_comment_is_read_with_its_e_mail_answered_and_not_reworded(client, masuk):
    masuk(Peran.REDAKTUR)
    k = komentar("Kapan?", status="menunggu")
    ubah = url("komentar", "change", k.pk)
    assert k.email in client.get(ubah).content.decode()
    assert (
        client.post(ubah, {"balasan": "Bulan depan.", "putusan": "", "isi": "Diubah", "nama": "X"}).status_code == 302
    )
    k.refresh_from_db()
    assert (k.isi, k.nama, k.status) == ("Kapan?", "Ina", "disetujui")
    assert k.balasan.get().isi == "Bulan depan." and k.balasan.get().resmi


@pytest.mark.parametrize(
    ("isi", "ruas"), [({"putusan": "tolak", "balasan": "x"}, "__all__"), ({"balasan": "x" * 2001}, "balasan")]
)
def test_a_refused_comment_is_not_answered_and_answers_have_a_length(client, masuk, isi, ruas):
    masuk(Peran.REDAKTUR)
    k = komentar(status="menunggu")
    assert ruas in galat(client.post(url("komentar", "change", k.pk), isi))
    assert Komentar.objects.get().status == "menunggu"


def test_a_superuser_without_a_role_moderates_nothing_and_reads_why(client, masuk):
    masuk(is_superuser=True)
    k = komentar(status="menunggu")
    for jawaban in (
        client.post(url("komentar", "change", k.pk), {"putusan": "setujui"}, follow=True),
        client.post(
            url("komentar", "changelist"), {"action": "setujui_terpilih", "_selected_action": k.pk}, follow=True
        ),
    ):
        assert "Hanya Redaktur yang memoderasi komentar." in jawaban.content.decode()
    assert Komentar.objects.get().status == "menunggu"


def test_the_e_mail_is_not_even_in_the_list(client, masuk):
    masuk(Peran.REDAKTUR)
    k = komentar(status="menunggu", dikirim_pada=timezone.now())
    isi = client.get(url("komentar", "changelist")).content.decode()
    assert k.isi in isi and k.email not in isi


def test_a_penulis_has_no_queue(client, masuk):
    masuk(Peran.PENULIS)
    k = komentar(status="menunggu")
    for alamat in (url("komentar", "changelist"), url("komentar", "change", k.pk)):
        assert client.get(alamat).status_code == 403


def test_the_worklist_of_a_redaktur_tells_how_many_wait(client, masuk):
    masuk(Peran.REDAKTUR)
    for n in range(8):
        komentar(f"Komentar ke-{n}", status="menunggu")
    blok = next(b for b in client.get(reverse("admin:index")).context["redaksi"] if b.nama == "komentar")
    assert (blok.jumlah, blok.sisa, blok.baris[0].judul) == (8, 2, "Komentar ke-0")
    masuk(Peran.PENULIS, nama="yani")
    assert "komentar" not in [b.nama for b in client.get(reverse("admin:index")).context["redaksi"]]
