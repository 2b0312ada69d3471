"""The calendar and complaints: recomputed when a holiday changes, reminded once, closed when nobody answers."""

from io import StringIO

import time_machine
from django.core.management import CommandError, call_command

from layanan import kalender
from layanan.models import HariLibur, Peristiwa, Petugas, Surat
from layanan.models.perkara import TANPA_KODE
from pengaduan import acts
from pengaduan.models import Pengaduan
from pengaduan.rules import Kejadian, Status
from tests.pengaduan.warga import HARI_INI, NAMA, UjiPengaduan


def libur(hari: str) -> HariLibur:
    return HariLibur(tanggal=hari, nama="Libur lokal", jenis="lokal", dasar_hukum="SK")


@time_machine.travel(HARI_INI, tick=False)
class TenggatPengaduan(UjiPengaduan):
    def test_hitung_ulang_tenggat_when_a_holiday_comes_and_goes(self):
        p, dijawab = self.didisposisikan(), self.ditanggapi()
        hari = libur("2026-11-25")
        kalender.simpan_libur(hari)
        baru = Pengaduan.objects.get(pk=p.pk)
        self.assertEqual(str(baru.tenggat), "2026-12-14")
        self.assertEqual(str(baru.batas_verifikasi), "2026-11-27")
        self.assertEqual(str(baru.disposisi.get().tenggat), "2026-12-01")
        self.assertEqual(Pengaduan.objects.get(pk=dijawab.pk).tenggat, dijawab.tenggat)
        surat = Surat.objects.filter(jenis="pengaduan_tenggat_berubah")
        self.assertEqual([s.nomor_perkara for s in surat], [p.nomor])
        self.assertEqual(acts.hitung_ulang_tenggat(), 0)
        hari.delete()
        self.assertEqual(Pengaduan.objects.get(pk=p.pk).tenggat, p.tenggat)

    def test_ingatkan_before_and_after_the_date_each_once(self):
        p = self.didisposisikan()
        for hari in ("2026-12-08", "2026-12-10", "2026-12-12"):
            with time_machine.travel(f"{hari}T02:00:00+00:00", tick=False):
                acts.ingatkan()
                acts.ingatkan()
        baris = Peristiwa.objects.filter(nomor_perkara=p.nomor)
        self.assertEqual(
            list(
                baris.filter(kejadian__in=[Kejadian.DIINGATKAN, Kejadian.TERLAMBAT]).values_list("kejadian", flat=True)
            ),
            [Kejadian.DIINGATKAN, Kejadian.DIINGATKAN, Kejadian.TERLAMBAT],
        )
        penerima = Surat.objects.filter(jenis="petugas_pengaduan_pengingat").values_list("tujuan", flat=True)
        self.assertEqual(sorted(penerima), sorted([self.petra.email, self.hubert.email] * 3))
        self.assertEqual(Surat.objects.filter(jenis="pengaduan_terlambat").count(), 1)

    def test_tutup_yang_lewat_after_ten_and_after_thirty_days(self):
        macet, dijawab, kurang = self.ditanggapi(), self.ditanggapi(), self.kurang()
        Pengaduan.objects.filter(pk=macet.pk).update(kode_hash=TANPA_KODE)
        with time_machine.travel("2026-12-03T02:00:00+00:00", tick=False):
            self.assertEqual(acts.tutup_yang_lewat(), 0)
        self.enterContext(time_machine.travel("2026-12-24T02:00:00+00:00", tick=False))
        with self.assertRaisesMessage(CommandError, "1 pekerjaan gagal"):  # `macet`, and it holds up no other
            call_command("harian", verbosity=0, stdout=StringIO(), stderr=StringIO())
        self.assertEqual(Pengaduan.objects.get(pk=dijawab.pk).status, Status.SELESAI)
        self.assertEqual(Pengaduan.objects.get(pk=kurang.pk).status, Status.DICABUT)

    def test_eskalasi_tells_the_right_superior_once_for_each_date(self):
        bos, kepala = (self.petugas(nama) for nama in ("bos", "kepala"))
        Petugas.objects.filter(pk=self.petra.pk).update(atasan=bos)
        Petugas.objects.filter(pk=self.hubert.pk).update(atasan=kepala)
        belum, dipegang = self.diajukan(), self.didisposisikan()
        # Missed from 26 November to 14 December, then run twice.
        for hari, jumlah in (("2026-11-26", 0), ("2026-12-14", 4), ("2026-12-14", 0)):
            with time_machine.travel(f"{hari}T02:00:00+00:00", tick=False):
                self.assertEqual(acts.eskalasi(), jumlah)
        surat = Surat.objects.filter(jenis="petugas_pengaduan_eskalasi")
        ke = [(s.nomor_perkara, s.tujuan) for s in surat.order_by("nomor_perkara", "pk")]
        self.assertEqual(ke, [(belum.nomor, bos.email)] * 2 + [(dipegang.nomor, kepala.email)] * 2)
        batas = Peristiwa.objects.filter(nomor_perkara=dipegang.nomor, kejadian=Kejadian.DIESKALASI)
        self.assertEqual([b.data["batas"] for b in batas], ["disposisi", "tanggapan"])

    def test_without_a_superior_the_oversight_learns_of_it_and_no_letter_names_the_reporter(self):
        self.diajukan(rahasia=True, judul="Rahasia sekali")
        with time_machine.travel("2026-11-27T02:00:00+00:00", tick=False):
            call_command("harian", verbosity=0)
        surat = Surat.objects.get(jenis="petugas_pengaduan_eskalasi")
        self.assertEqual(surat.tujuan, self.agus.email)
        self.assertNotIn(NAMA, surat.isi)
        self.assertNotIn("Rahasia sekali", surat.isi)
