"""manage.py muat_profil: everything shipped is there once, and what an editor did stays."""

import csv
import re

import pytest
from django.core.management import CommandError, call_command

from profil.models import BarisData, ButirMenu, Halaman, Jabatan, KanalResmi, Regulasi, TabelData
from profil.muat import DATA

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]
MODEL = (ButirMenu, Halaman, Jabatan, KanalResmi, Regulasi, TabelData)


def baris(nama):
    with (DATA / nama).open(encoding="utf-8", newline="") as berkas:
        return list(csv.DictReader(berkas))


@pytest.fixture
def muat(capsys):
    def panggil() -> str:
        call_command("muat_profil")
        return capsys.readouterr().out

    call_command("muat_perangkat_daerah")
    return panggil


def foto():
    return [list(m.objects.order_by("pk").values()) for m in MODEL]


def test_every_row_of_the_files_is_loaded(muat):
    muat()
    assert Jabatan.objects.count() == len(baris("struktur_diskominfo.csv")) == 21
    assert sum(j.terisi for j in Jabatan.objects.all()) == 20
    assert Regulasi.objects.count() == len(baris("dasar_hukum.csv")) == 8
    assert KanalResmi.objects.count() == len(baris("media_sosial.csv")) == 4
    for berkas in ("infrastruktur_tik", "kelurahan"):
        isi = BarisData.objects.filter(tabel__slug=berkas.replace("_", "-"))
        assert isi.count() == len(baris(f"{berkas}.csv")) > 10
    assert Halaman.objects.count() == len(baris("halaman.csv"))
    assert Halaman.objects.terbit().count() == sum(b["terbit"] == "1" for b in baris("halaman.csv"))


def test_loading_again_changes_nothing(muat):
    muat()
    sekali = foto()
    assert muat().count(": 0 ditambahkan.") == len(MODEL)
    assert foto() == sekali


def test_the_chart_follows_the_file(muat):
    muat()
    kepala = Jabatan.objects.get(depth=1)
    assert kepala.nama == "Kepala Dinas"
    langsung = Jabatan.objects.get_children(kepala).values_list("nama", flat=True)
    assert list(langsung) == ["Sekretaris", *["Kepala Bidang"] * 4]
    kosong = Jabatan.objects.get(nama="Kasi. Hubungan Media")
    assert Jabatan.objects.get_parent(kosong).bidang == "Bidang Pengelolaan Komunikasi Publik"
    assert Jabatan.objects.find_problems() == ([], [], [], [], [])


def test_the_decision_that_changed_another_is_tied_to_it(muat):
    muat()
    assert Regulasi.objects.get(slug="kepwali-149b-2021").oleh_regulasi.slug == "kepwali-53-2022"


def test_what_an_editor_changed_or_took_out_stays(muat):
    muat()
    Halaman.objects.filter(slug="visi-misi").update(isi="<p>Baru</p>", terbit_pada=None)
    ButirMenu.objects.filter(alamat="/regulasi/").delete()
    Jabatan.objects.filter(nama="Kasi. Hubungan Media").delete()
    sekarang = foto()
    muat()
    assert foto() == sekarang


def test_every_page_of_the_seed_opens_and_its_links_lead_somewhere(muat, client):
    muat()
    alamat = {h.get_absolute_url() for h in Halaman.objects.terbit()} | {b.alamat for b in ButirMenu.objects.all()}
    for h in Halaman.objects.terbit():
        alamat |= {potong.split('"')[0] for potong in h.isi.split('href="/')[1:] for potong in [f"/{potong}"]}
    assert len(alamat) > 15
    assert [a for a in alamat if a and client.get(a).status_code != 200] == []


def test_without_the_bodies_it_says_what_to_do_first(db):
    with pytest.raises(CommandError, match="muat_perangkat_daerah"):
        call_command("muat_profil")
    assert not Halaman.objects.exists()


def test_the_standard_pages_of_information_service_are_all_there(client):
    """Perki 1/2021: maklumat with six contents, the procedures, costs, hours; each for easy reading too."""
    call_command("muat_perangkat_daerah")
    call_command("muat_profil")
    cara = [f"tata-cara-{x}" for x in ("permohonan", "keberatan", "sengketa")]
    for slug in ("maklumat-pelayanan", "hak-pemohon", *cara, "pengaduan-wewenang", "biaya-layanan", "jam-layanan"):
        assert client.get(f"/profil/{slug}/").status_code == 200
        assert client.get(f"/profil/{slug}/bahasa-mudah/").status_code == 200
    assert not Halaman.objects.filter(slug__startswith="sop", isi_mudah="").exists()
    maklumat = client.get("/profil/maklumat-pelayanan/").content.decode()
    for isi in ("Dasar hukum", "mekanisme", "Jangka waktu", "Biaya", "Jaminan pelayanan", "Evaluasi kinerja"):
        assert isi in maklumat
    assert Halaman.objects.filter(slug__startswith="sop-").count() == 6
    assert Halaman.objects.filter(isi__contains="Perlu dipastikan").count() >= 6


def test_every_address_in_the_shipped_texts_exists(client):
    call_command("muat_perangkat_daerah")
    call_command("muat_profil")
    teks = " ".join(p.read_text(encoding="utf-8") for p in (DATA / "halaman").glob("*.html"))
    for alamat in sorted(set(re.findall(r'href="(/[^"#?]*)', teks))):
        assert client.get(alamat).status_code == 200, alamat
