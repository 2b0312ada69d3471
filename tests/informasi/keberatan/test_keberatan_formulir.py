"""/keberatan/ajukan/ as a browser uses it: from the tracking page, by number and code, and without either."""

import pytest
from django.core.management import call_command

from informasi.acts import keberatan as acts
from informasi.models import Keberatan
from layanan.models import BukuNomor
from layanan.peran import Peran
from tests.informasi.keberatan.bahan import TANPA_PERMOHONAN, kiriman, pada
from tests.informasi.warga import ajukan_langsung, buka, diproses, gambar, petugas, tanpa_csrf, tolak

ALAMAT = "/keberatan/ajukan/"
pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


@pytest.fixture
def perkara():
    """Ani's request, refused on Friday 11 December 2026, with its code; the clock stands on the Monday after."""
    call_command("muat_hari_libur", verbosity=0)
    budi = petugas(Peran.PPID_UTAMA)
    with pada("2026-12-01"):
        p, kode = ajukan_langsung()
        p = diproses(p, budi)
    with pada("2026-12-11"):
        p = tolak(p, budi)
    with pada("2026-12-14"):
        yield p, kode


def pastikan_tak_ada():
    assert not Keberatan.objects.exists()
    assert not BukuNomor.objects.filter(jenis="KB").exists()


def test_from_the_tracking_page_the_grounds_stand_with_their_days(client, perkara):
    p, kode = perkara
    assert f"{ALAMAT}?nomor={p.nomor}" in buka(client, p, kode)
    halaman = client.get(f"{ALAMAT}?nomor={p.nomor}").content.decode()
    for isi in ("Permohonan Anda ditolak Jumat, 11 Desember 2026.", "28 Jan 2027", "Jumat, 29 Januari 2027"):
        assert isi in halaman
    assert 'name="kode"' not in halaman and 'name="nama"' not in halaman


def test_an_objection_is_filed_and_its_receipt_shows_number_code_and_date(client, perkara):
    p, kode = perkara
    buka(client, p, kode)
    halaman = client.post(ALAMAT, kiriman(nomor_permohonan=p.nomor), follow=True)
    k = Keberatan.objects.get()
    assert halaman.redirect_chain == [(f"{ALAMAT}diterima/", 302)]
    teks = halaman.content.decode()
    assert k.nomor in teks and "Jumat, 29 Januari 2027" in teks and halaman.context["kode"] in teks
    assert k.nomor in client.get(f"/lacak/{k.nomor}/").content.decode()
    kode_kb = halaman.context["kode"]
    client.post("/lacak/keluar/")
    assert k.kasus_posisi in buka(client, k, kode_kb)


def test_number_and_code_are_enough_without_the_tracking_page(client, perkara):
    p, kode = perkara
    halaman = client.post(ALAMAT, kiriman(nomor_permohonan=p.nomor.lower(), kode=kode), follow=True)
    assert halaman.redirect_chain and Keberatan.objects.get().permohonan == p


def test_a_stranger_with_the_number_only_learns_as_much_as_with_a_wrong_code(client, perkara):
    p, _ = perkara
    isi = kiriman(nomor_permohonan=p.nomor)
    tanpa = client.post(ALAMAT, isi)
    salah = client.post(ALAMAT, isi | {"kode": "2222-2222-2222-2222"})
    asing = client.post(ALAMAT, isi | {"nomor_permohonan": "PI-2026-999999"})
    assert [j.status_code for j in (tanpa, salah, asing)] == [422] * 3
    assert tanpa_csrf(tanpa) == tanpa_csrf(asing).replace("PI-2026-999999", p.nomor)
    for jawaban in (tanpa, salah, asing):
        assert "Nomor dan kode ini tidak cocok" in jawaban.content.decode()
        assert p.rincian_informasi not in jawaban.content.decode()
        assert isi["kasus_posisi"] in jawaban.content.decode()
    pastikan_tak_ada()


def test_the_address_with_a_number_tells_a_stranger_nothing(client, perkara):
    p, _ = perkara
    halaman = client.get(f"{ALAMAT}?nomor={p.nomor}").content.decode()
    assert p.rincian_informasi not in halaman and "11 Desember" not in halaman


def test_the_button_shows_the_open_grounds_and_keeps_what_was_typed(client, perkara):
    p, kode = perkara
    isi = kiriman(nomor_permohonan=p.nomor, kode=kode, alasan=["a", "g"], _periksa="1", pernyataan=None)
    halaman = client.post(ALAMAT, isi)
    teks = halaman.content.decode()
    assert halaman.status_code == 200 and "28 Jan 2027" in teks and isi["kasus_posisi"] in teks
    assert teks.count(" checked") == 2
    pastikan_tak_ada()


def test_a_closed_ground_is_explained_beside_the_field(client, perkara):
    p, kode = perkara
    halaman = client.post(ALAMAT, kiriman(nomor_permohonan=p.nomor, kode=kode, alasan=["a", "f"]))
    assert halaman.status_code == 422
    assert "Alasan f: Tidak ada biaya" in str(halaman.context["form"].errors["alasan"])
    pastikan_tak_ada()


def test_who_has_objected_already_is_told_before_writing_again(client, perkara):
    p, kode = perkara
    buka(client, p, kode)
    client.post(ALAMAT, kiriman(nomor_permohonan=p.nomor))
    k = Keberatan.objects.get()
    halaman = client.get(f"{ALAMAT}?nomor={p.nomor}").content.decode()
    assert "Keberatan Anda masih diperiksa" in halaman and f"sudah Anda ajukan dalam {k.nomor}" in halaman
    assert "Tidak puas dengan jawabannya" not in client.get(f"/lacak/{p.nomor}/").content.decode()
    acts.cabut(k)
    assert "Tidak puas dengan jawabannya" in client.get(f"/lacak/{p.nomor}/").content.decode()


def test_after_silence_the_way_to_the_komisi_is_promised_until_its_last_day_only(client, perkara):
    p, kode = perkara
    buka(client, p, kode)
    client.post(ALAMAT, kiriman(nomor_permohonan=p.nomor))
    for hari, terbuka in (("2027-02-19", True), ("2027-02-22", False)):
        with pada(hari):
            halaman = buka(client, p, kode) and client.get(f"/lacak/{Keberatan.objects.get().nomor}/").content.decode()
        assert ("sudah dapat meminta Komisi Informasi" in halaman) is terbuka
        assert "19 Februari 2027" in halaman


def test_a_day_late_is_a_sentence_with_the_last_day(client, perkara):
    p, kode = perkara
    with pada("2027-01-29"):
        halaman = client.post(ALAMAT, kiriman(nomor_permohonan=p.nomor, kode=kode))
    assert halaman.status_code == 422 and "Kamis, 28 Januari 2027" in halaman.content.decode()
    pastikan_tak_ada()


def test_ground_b_needs_no_request_but_a_person(client, perkara):
    kosong = client.post(ALAMAT, kiriman(alasan=["b"]))
    assert {"nama", "alamat", "email", "rincian_informasi", "tujuan_penggunaan"} <= kosong.context["form"].errors.keys()
    lain = client.post(ALAMAT, kiriman(**TANPA_PERMOHONAN | {"alasan": ["b", "c"]}))
    assert "hanya alasan b" in lain.content.decode()
    pastikan_tak_ada()
    client.post(ALAMAT, kiriman(**TANPA_PERMOHONAN))
    assert Keberatan.objects.get().permohonan is None


def test_a_proxys_paper_is_kept_while_the_form_is_repaired(client, perkara):
    p, kode = perkara
    isi = kiriman(nomor_permohonan=p.nomor, kode=kode, berkas_kuasa=gambar("kuasa.jpg"))
    halaman = client.post(ALAMAT, isi)
    assert "Tulis nama kuasa" in halaman.content.decode()
    token = halaman.context["form"].titipan["berkas_kuasa"][0].token
    lagi = kiriman(nomor_permohonan=p.nomor, kuasa_nama="Dedi Tefa", berkas_kuasa_titipan=token)
    client.post(ALAMAT, lagi)
    k = Keberatan.objects.get()
    assert (k.kuasa_nama, k.lampiran().get().nama_asli) == ("Dedi Tefa", "kuasa.jpg")


def test_the_same_form_twice_is_one_case_with_one_receipt(client, perkara):
    p, kode = perkara
    buka(client, p, kode)
    isi = kiriman(nomor_permohonan=p.nomor)
    dua = [client.post(ALAMAT, isi, follow=True).context["kode"] for _ in range(2)]
    assert dua[0] == dua[1] and Keberatan.objects.count() == 1


def test_the_code_of_the_request_opens_its_objections_and_nobody_elses(client, perkara):
    p, kode = perkara
    client.post(ALAMAT, kiriman(nomor_permohonan=p.nomor, kode=kode))
    k = Keberatan.objects.get()
    client.post("/lacak/keluar/")
    assert client.get(f"/lacak/{k.nomor}/").status_code == 302
    assert k.nomor in buka(client, p, kode)
    assert client.get(f"/lacak/{k.nomor}/").status_code == 200


def test_the_receipt_as_pdf_holds_the_code(client, perkara):
    p, kode = perkara
    client.post(ALAMAT, kiriman(nomor_permohonan=p.nomor, kode=kode))
    assert client.get(f"{ALAMAT}diterima/pdf/").content.startswith(b"%PDF-")
