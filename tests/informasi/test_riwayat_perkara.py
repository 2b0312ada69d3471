"""A whole life of a case and its history: nothing personal in it, no erasure breaks it, no case can be deleted."""

import json
from io import StringIO

import pytest
import time_machine
from django.core.exceptions import PermissionDenied
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection, transaction

from informasi import acts
from informasi.models import Permohonan
from informasi.rules import Kejadian, Status
from layanan import lampiran
from layanan.models import HariLibur, KepalaRiwayat, Peristiwa
from layanan.pengiriman import kirim_semua
from layanan.peran import Peran
from layanan.peristiwa import cacat_riwayat, riwayat
from tests.informasi.meja import BLOK, HARI_INI, UjiMeja, pengecualian
from tests.informasi.warga import MATERI
from tests.layanan.perusak import tanpa_pemicu
from tests.serentak import hanya_postgresql

RAHASIA = {
    "nama": "Wilhelmina Takaeb",
    "nomor_identitas": "5371016708910007",
    "alamat": "Lorong Sikumana 7",
    "pekerjaan": "Bidan desa",
    "telepon": "0813 3900 1122",
    "email": "wilhelmina@contoh.id",
    "rincian_informasi": "Rekapitulasi anggaran posyandu",
    "tujuan_penggunaan": "Musyawarah warga",
}
KATA = [*RAHASIA.values(), "Wilhelmina", "Takaeb", "67089", "39001122", "Sikumana", "posyandu", "Musyawarah"]
KATA += ["KTP sobek", "ktp baru milik", "Arsip pindah", "Bukan kami", "lamban sekali", "KTP.jpg", "puskesmas.pdf"]


def verifikasi():
    keluar = StringIO()
    call_command("verifikasi_riwayat", stdout=keluar)
    return keluar.getvalue()


@time_machine.travel(HARI_INI, tick=False)
class Riwayat(UjiMeja):
    def jalani(self) -> Permohonan:
        """Every act that a single case can see."""
        p = acts.nyatakan_tidak_lengkap(self.diajukan(**RAHASIA), oleh=self.budi, kekurangan="KTP sobek")
        p = acts.lengkapi(p, oleh=Peran.PEMOHON, rincian_tambahan="Ini ktp baru milik saya")
        p = acts.terima(p, oleh=self.budi)
        p = acts.disposisikan(p, perangkat_daerah=self.pupr, instruksi="Cari arsip posyandu", oleh=self.budi)
        p = acts.kembalikan(p, oleh=self.dedi, alasan="Bukan kami")
        p = acts.disposisikan(p, perangkat_daerah=self.dinkes, instruksi="Cari arsip posyandu", oleh=self.budi)
        p = acts.jawab_disposisi(p, oleh=self.pelaksana, jawaban="Ini untuk Wilhelmina", berkas=[MATERI])
        p = acts.rancang(p, oleh=self.budi, keputusan="dikabulkan", blok=BLOK)
        p = acts.perpanjang(p, oleh=self.utama, alasan="belum_dikuasai", uraian="Arsip pindah")
        HariLibur(tanggal="2026-12-03", nama="Libur lokal", jenis="lokal", dasar_hukum="SK").save()
        with time_machine.travel("2026-12-28T02:00:00+00:00", tick=False):
            acts.ingatkan()
        p = acts.kabulkan_sebagian(p, oleh=self.utama, blok=BLOK, pengecualian=[pengecualian()])
        p = acts.sampaikan(p, oleh=self.budi, dari_disposisi=list(p.lampiran().filter(jenis="disposisi")))
        p = acts.selesaikan(p, oleh=self.budi)
        p = acts.nilai(p, nilai=1, saran="lamban sekali")
        isi = {"judul": "Anggaran 2026", "pertanyaan": "Berapa?", "jawaban": "Satu miliar."}
        p = acts.terbitkan_jawaban(p, oleh=self.utama, jadikan_dip=True, **isi)
        while kirim_semua()[0]:
            pass
        return p

    def test_a_whole_life_leaves_nothing_personal_in_the_history(self):
        p = self.jalani()
        tercatat = {x.kejadian for x in riwayat(p.nomor)}
        bukan = {Kejadian.DITOLAK, Kejadian.DIKABULKAN, Kejadian.TIDAK_DIKUASAI, Kejadian.DICABUT, Kejadian.DITUTUP}
        bukan |= {Kejadian.DIINGATKAN, Kejadian.DIBUKA, Kejadian.BERKAS_DIHITAMKAN}
        bukan |= {Kejadian.BERKAS_DIHAPUS, Kejadian.IDENTITAS_DIHAPUS, Kejadian.IDENTITAS_DILENGKAPI}
        self.assertEqual(tercatat, set(Kejadian.values) - bukan)
        with connection.cursor() as kursor:
            kursor.execute("SELECT * FROM layanan_peristiwa")
            mentah = json.dumps(kursor.fetchall(), default=str, ensure_ascii=False).casefold()
        self.assertEqual([kata for kata in KATA if kata.casefold() in mentah], [])
        self.assertIn("utuh", verifikasi().casefold())

    def test_erasing_a_person_never_breaks_the_chain(self):
        p = self.jalani()
        sebelum = list(riwayat(p.nomor).values())
        for satu in p.lampiran():
            lampiran.hapus(satu)
        Permohonan.objects.filter(pk=p.pk).update(**dict.fromkeys(RAHASIA, ""), nomor_identitas_indeks="")
        self.assertEqual(Permohonan.objects.get(pk=p.pk).nomor_identitas, "")
        self.assertEqual(list(riwayat(p.nomor).values()), sebelum)
        self.assertIn("Utuh", verifikasi())

    def test_a_state_changed_without_an_act_is_found(self):
        p = self.diproses()
        Permohonan.objects.filter(pk=p.pk).update(status=Status.DITOLAK)
        self.assertEqual(
            list(cacat_riwayat()), [f"{p.nomor}: status “ditolak” tidak berasal dari riwayatnya (“diproses”)."]
        )
        with pytest.raises(CommandError, match="1 cacat"):
            verifikasi()

    def test_an_end_that_was_cut_off_together_with_its_head_is_found(self):
        p = self.diproses()
        ujung, sebelum = riwayat(p.nomor).reverse()[:2]
        with tanpa_pemicu():
            Peristiwa._base_manager.filter(pk=ujung.pk)._raw_delete("default")
        KepalaRiwayat.objects.filter(nomor_perkara=p.nomor).update(urutan=sebelum.urutan, sidik=sebelum.sidik)
        self.assertEqual(
            list(cacat_riwayat()), [f"{p.nomor}: status “diproses” tidak berasal dari riwayatnya (“diajukan”)."]
        )

    def test_the_event_names_the_role_and_the_officer_by_account_only(self):
        p = self.diproses()
        peristiwa = riwayat(p.nomor).last()
        self.assertEqual((peristiwa.oleh, peristiwa.peran), (self.budi, Peran.PETUGAS_PPID))
        self.assertIsNone(Peristiwa.objects.first().oleh)


@time_machine.travel(HARI_INI, tick=False)
class TidakTerhapus(UjiMeja):
    def setUp(self):
        self.p = self.diajukan()

    def test_neither_model_nor_queryset_deletes_a_case(self):
        saringan = Permohonan.objects.terbuka().filter(pk=self.p.pk)
        for hapus in (self.p.delete, Permohonan.objects.all().delete, saringan.delete):
            with pytest.raises(PermissionDenied):
                hapus()
        self.assertTrue(Permohonan.objects.filter(pk=self.p.pk).exists())

    def test_nothing_cascades_into_a_case(self):
        milik = [f.name for f in Permohonan._meta.get_fields() if f.is_relation and f.concrete]
        p = acts.terima(self.p, oleh=self.budi)
        p = acts.disposisikan(p, perangkat_daerah=self.dinkes, instruksi="Ini.", oleh=self.budi)
        for induk in (self.dinkes, self.budi):
            with pytest.raises(DatabaseError), transaction.atomic():
                induk.delete()
        self.assertEqual(milik, ["opd_tujuan"])

    @hanya_postgresql
    def test_sql_does_not_delete_a_case(self):
        with pytest.raises(DatabaseError, match="DELETE pada informasi_permohonan ditolak"), transaction.atomic():
            connection.cursor().execute("DELETE FROM informasi_permohonan")

    def test_the_staff_site_offers_no_deletion(self):
        admin = self.masuk(self.super)
        self.assertIn(admin.post(self.url(self.p, "delete"), {"post": "yes"}).status_code, (403, 404))
        self.assertTrue(Permohonan.objects.filter(pk=self.p.pk).exists())
