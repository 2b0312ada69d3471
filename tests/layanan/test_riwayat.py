"""The history: added to and never changed, by model, QuerySet and database; and every tampered row is found."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command
from django.db import DatabaseError, IntegrityError, connection, transaction
from django.db.models import F, ProtectedError
from django.utils import timezone

from layanan.models import AksesIdentitas, AksesLampiran, BukuNomor, KepalaRiwayat, Peristiwa, RiwayatTetap, Surat
from layanan.nomor import nomor_berikut
from layanan.peran import Peran
from layanan.peristiwa import cacat_riwayat, catat, riwayat
from layanan.surat import rekam
from tests.layanan.perusak import ADA, TETAP, tanpa_pemicu
from tests.layanan.surat_contoh import naskah, tulis_surat
from tests.serentak import hanya_postgresql

pytestmark = pytest.mark.django_db
SATU, DUA = "PI-2026-000001", "PI-2026-000002"


@pytest.fixture
def rantai():
    """Two cases with a history of four events each; the first one owes a letter."""
    for nomor in (SATU, DUA):
        with transaction.atomic():
            rekam(nomor, "diajukan", oleh=Peran.PEMOHON, ke="diajukan", surat=[naskah()] if nomor == SATU else [])
            for urut, kejadian in enumerate(["diterima", "diproses", "dikabulkan"]):
                catat(nomor, kejadian, oleh=Peran.SISTEM, dari="x", ke="y", data={"urut": urut})
    return list(riwayat(SATU))


def ubah(kolom, *, model=Peristiwa, nomor=SATU, urutan=2):
    """Change rows as SQL would, below the QuerySet that refuses."""
    saring = {"nomor_perkara": nomor} | ({"urutan": urutan} if model is Peristiwa else {})
    with tanpa_pemicu():
        assert model._base_manager.filter(**saring).update(**kolom)


def buang(model=Peristiwa, **saring):
    with tanpa_pemicu():
        baris = model._base_manager.filter(**{"nomor_perkara": SATU, **saring})
        assert baris._raw_delete("default")


def cacat():
    return list(cacat_riwayat())


# --- Refused ---------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_model_and_queryset_refuse_every_change(rantai):
    satu, semua = rantai[1], Peristiwa.objects.all()
    for cara in (
        lambda: satu.save(),
        lambda: satu.delete(),
        lambda: semua.update(kejadian="x"),
        lambda: semua.delete(),
        lambda: semua.bulk_create([satu]),
        lambda: semua.bulk_update([satu], ["kejadian"]),
        lambda: semua.update_or_create(pk=satu.pk, defaults={"kejadian": "x"}),
    ):
        with pytest.raises(RiwayatTetap):
            cara()
    assert list(riwayat(SATU)) == rantai and cacat() == []


@hanya_postgresql
@pytest.mark.parametrize(
    ("tabel", "perintah"),
    [(t, "UPDATE {} SET id = id") for t in TETAP] + [(t, "DELETE FROM {}") for t in ADA],
)
def test_the_database_refuses_sql(rantai, tabel, perintah, isi_akses):
    with pytest.raises(DatabaseError, match="hanya dapat ditambah"), transaction.atomic(), connection.cursor() as k:
        k.execute(perintah.format(tabel))


@pytest.fixture
def isi_akses():
    """A row of the record of who looked at a file, so that there is something to change."""
    with connection.cursor() as kursor:
        kolom = "(nama_asli, nomor_perkara, jenis, mime, ukuran, sidik, nama_simpan, tersegel, diunggah_pada)"
        kursor.execute(f"INSERT INTO layanan_lampiran {kolom} VALUES ('a','','dip','x',1,'s','n',true,now())")  # noqa: S608
        kursor.execute("SELECT max(id) FROM layanan_lampiran")
        (pk,) = kursor.fetchone()
    AksesLampiran.objects.create(lampiran_id=pk, peran="x", keperluan="y")
    AksesIdentitas.objects.create(nomor_perkara=SATU, peran="x", keperluan="y")


@hanya_postgresql
def test_the_migration_also_refuses_to_empty_a_table(rantai):
    """The tests take this trigger away to clean up; here it is put back as the migration makes it."""
    with connection.cursor() as kursor:
        kursor.execute("SET CONSTRAINTS ALL IMMEDIATE")
        kursor.execute(
            "CREATE TRIGGER t BEFORE TRUNCATE ON layanan_peristiwa "
            "FOR EACH STATEMENT EXECUTE FUNCTION layanan_tolak_perubahan()"
        )
    with pytest.raises(DatabaseError, match="TRUNCATE pada layanan_peristiwa"), transaction.atomic():
        connection.cursor().execute("TRUNCATE layanan_peristiwa CASCADE")


def test_an_event_needs_the_transaction_of_its_act_and_its_own_place(rantai):
    with transaction.atomic(), pytest.raises(IntegrityError), transaction.atomic():
        Peristiwa.objects.create(nomor_perkara=SATU, urutan=4, kejadian="x", peran="x", pada=timezone.now())


@pytest.mark.django_db(transaction=True)
def test_outside_a_transaction_nothing_is_noted():
    with pytest.raises(RuntimeError, match="transaction of the act"):
        catat(SATU, "diajukan", oleh=Peran.SISTEM)
    with pytest.raises(RuntimeError, match="transaction that writes the case"):
        nomor_berikut("PI", 2026)


def test_letters_and_events_hold_each_other(rantai):
    with pytest.raises(ProtectedError):
        Surat.objects.all().delete()
    with pytest.raises(ProtectedError):
        Surat.objects.first().delete()


# --- Found -----------------------------------------------------------------------------------------------------------
@pytest.mark.sqlite
def test_an_untouched_history_is_clean(rantai):
    keluar = StringIO()
    call_command("verifikasi_riwayat", stdout=keluar)
    assert keluar.getvalue() == "Utuh: 8 peristiwa dan 1 surat.\n"


@pytest.mark.sqlite
@pytest.mark.parametrize("urutan", [1, 2, 4])
@pytest.mark.parametrize(
    "kolom",
    [
        {"kejadian": "ditolak"},
        {"dari": "lain"},
        {"ke": "lain"},
        {"peran": "PPID Utama"},
        {"pada": timezone.now()},
        {"data": {"urut": 99}},
        {"data": {}},
        {"sidik": "0" * 64},
        {"sidik_sebelum": "0" * 64},
        {"urutan": F("urutan") + 10},
        {"nomor_perkara": "PI-2026-000009"},
    ],
    ids=lambda k: next(iter(k)),
)
def test_a_changed_column_is_found(rantai, kolom, urutan):
    lama = getattr(rantai[urutan - 1], next(iter(kolom)))
    if kolom == {"data": {}} and lama == {}:
        kolom = {"data": {"x": 1}}
    ubah(kolom, urutan=urutan)
    assert cacat()


def test_a_changed_row_with_a_new_hash_breaks_the_link_to_the_next(rantai):
    palsu = rantai[1]
    palsu.kejadian = "ditolak"
    ubah({"kejadian": "ditolak", "sidik": palsu.hitung_sidik()})
    assert cacat() == [f"{SATU}: peristiwa ke-3 tidak menyambung dengan peristiwa sebelumnya."]


def test_the_forged_last_row_with_a_new_hash_betrays_itself_at_the_head(rantai):
    palsu = rantai[3]
    palsu.kejadian = "ditolak"
    ubah({"kejadian": "ditolak", "sidik": palsu.hitung_sidik()}, urutan=4)
    assert [c for c in cacat() if "kepalanya" in c]


@pytest.mark.parametrize("urutan", [2, 3, 4])
def test_a_removed_row_is_found(rantai, urutan):
    buang(urutan=urutan)
    assert cacat()


def test_a_removed_history_is_found_even_with_its_head(rantai):
    with transaction.atomic():
        BukuNomor.objects.create(jenis="PI", tahun=2026, terakhir=2)
        buang(Surat)
        buang()
        assert cacat() == [f"{SATU}: seluruh riwayat (4 peristiwa) hilang."]
        buang(KepalaRiwayat)
    assert cacat() == [f"{SATU}: nomor ini sudah diberikan, tetapi riwayatnya hilang."]


@pytest.mark.parametrize("urutan", [5, 7])
def test_an_inserted_row_is_found_although_its_own_hash_is_right(rantai, urutan):
    palsu = Peristiwa(nomor_perkara=SATU, urutan=urutan, kejadian="x", peran="x", pada=timezone.now())
    palsu.sidik_sebelum = rantai[3].sidik
    palsu.sidik = palsu.hitung_sidik()
    palsu.save()
    assert cacat()


def test_two_rows_that_change_places_are_found(rantai):
    for dari, ke in ((2, 99), (3, 2), (99, 3)):
        with tanpa_pemicu():
            Peristiwa._base_manager.filter(nomor_perkara=SATU, urutan=dari).update(urutan=ke)
    assert cacat()


@pytest.mark.parametrize("kolom", [{"urutan": 3}, {"sidik": "0" * 64}])
def test_a_changed_head_is_found(rantai, kolom):
    ubah(kolom, model=KepalaRiwayat)
    assert [c for c in cacat() if c.startswith(SATU)]


def test_the_command_names_every_fault_and_fails(rantai):
    ubah({"kejadian": "ditolak"})
    ubah({"peran": "PPID Utama"}, nomor=DUA, urutan=3)
    keluar = StringIO()
    with pytest.raises(CommandError, match="2 cacat"):
        call_command("verifikasi_riwayat", stdout=keluar)
    assert f"{SATU}: isi peristiwa ke-2" in keluar.getvalue() and f"{DUA}: isi peristiwa ke-3" in keluar.getvalue()


# --- Letters ---------------------------------------------------------------------------------------------------------
@pytest.mark.parametrize(
    "kolom", [{"isi": "<p>Lain</p>"}, {"perihal": "Lain"}, {"nomor": "PI-2026-000009/S-01"}, {"sidik": "0" * 64}]
)
def test_a_changed_letter_is_found(kolom):
    tulis_surat()
    ubah(kolom, model=Surat)
    with pytest.raises(CommandError, match="1 cacat"):
        call_command("verifikasi_riwayat", stdout=StringIO())


def test_a_letter_changed_together_with_its_own_hash_is_found():
    surat = tulis_surat()
    surat.isi = "<p>Ditolak.</p>"
    surat.sidik = surat.hitung_sidik()
    surat.save()
    with pytest.raises(CommandError, match="1 cacat"):
        call_command("verifikasi_riwayat", stdout=StringIO())


def test_a_removed_letter_is_found():
    tulis_surat()
    buang(Surat)
    keluar = StringIO()
    with pytest.raises(CommandError, match="1 cacat"):
        call_command("verifikasi_riwayat", stdout=keluar)
    assert "menyebut 1 surat, yang ada 0" in keluar.getvalue()
