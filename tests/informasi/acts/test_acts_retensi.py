"""The end of the periods: what goes, what stays, and what keeps everything; proved by searching every table."""

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse

from informasi import acts
from informasi.acts import keberatan as acts_keberatan
from informasi.models import Keberatan, Permohonan
from informasi.rules import Kejadian, Tindakan
from layanan.models import Lampiran, Surat
from layanan.peran import Peran
from layanan.peristiwa import cacat_riwayat, riwayat
from layanan.surat import DIKOSONGKAN, cacat_surat, isi_surat
from tests.informasi.acts.jejak import isi
from tests.informasi.keberatan.bahan import HASIL, SENGKETA, UjiKeberatan, ajukan, kuasa, pada
from tests.informasi.meja import BLOK
from tests.kenari import di_disk, tempat

NIK = "5371015505900077"
# Words that stand nowhere else, in every field that a person or an officer can fill.
KENARI = {
    "nama": "Kenarinama Tefa",
    "alamat": "Kenarialamat 12",
    "pekerjaan": "Kenarikerja",
    "telepon": "0812 7777 1234",
    "email": "kenari@contoh.id",
    "rincian_informasi": "Kenaririncian puskesmas",
    "tujuan_penggunaan": "Kenaritujuan",
    "nomor_identitas": NIK,
}
KATA = ("kenari", "77771234", "7777 1234", NIK)


def jalankan(hari):
    """The daily erasures on this day."""
    with pada(hari):
        return acts.hapus_berkas_identitas(), acts.hapus_identitas()


class UjiRetensi(UjiKeberatan):
    def tersimpan(self, *nomor):
        return list(Lampiran.objects.filter(nomor_perkara__in=nomor).values_list("nama_simpan", flat=True))

    def jalani(self):
        """A request to its dispute, with a word of its person in every place that takes words."""
        blok = {nama: f"Kenariblok {nama}" for nama in BLOK}
        with pada("2026-12-01"):
            p = self.didisposisikan(**KENARI)
            p = acts.jawab_disposisi(p, oleh=self.pelaksana, jawaban="Kenarijawaban")
            acts.rancang(p, oleh=self.budi, keputusan="dikabulkan", blok=blok)
            acts.perpanjang(p, oleh=self.utama, alasan="belum_dikuasai", uraian="Kenariuraian")
        with pada("2026-12-11"):
            p = acts.kabulkan(p, oleh=self.utama, blok=blok)
            p = acts.sampaikan(p, oleh=self.budi, keterangan="Kenariketerangan")
            acts.nilai(p, nilai=1, saran="Kenarisaran")
            acts.selesaikan(p, oleh=self.budi)
        with pada("2026-12-14"):
            k = ajukan(p, "d", kasus_posisi="Kenarikasus", titipan=kuasa(), kuasa_nama="Kenarikuasa")
            k = acts_keberatan.minta_tanggapan_ppid(
                acts_keberatan.terima(k, oleh=self.citra), oleh=self.citra, pertanyaan="Kenaritanya?"
            )
            k = acts_keberatan.beri_tanggapan_ppid(k, oleh=self.budi, jawaban="Kenaritanggap")
            k = acts_keberatan.putuskan(k, oleh=self.citra, putusan="menguatkan", pertimbangan="Kenaritimbang")
            k = acts_keberatan.sampaikan(k, oleh=self.citra)
        return p, k


class BerkasIdentitas(UjiRetensi):
    """Refused on 11 December 2026: an objection is open until 28 January 2027 (worked example 10 of the law).

    The thirtieth working day after it, counted by hand with the holidays of 2027, is Monday, 22 March 2027.
    """

    def jalankan(self, hari):
        with self.captureOnCommitCallbacks(execute=True):
            return jalankan(hari)

    def test_hapus_berkas_identitas_on_the_thirtieth_working_day_and_the_proof_stays(self):
        p = self.ditolak()
        nama = self.tersimpan(p.nomor)
        self.assertEqual(self.jalankan("2027-03-21"), (0, 0))
        self.assertEqual(di_disk(nama), nama)
        self.assertEqual(self.jalankan("2027-03-22"), (1, 0))
        self.assertEqual(di_disk(nama), [])
        data = riwayat(p.nomor).get(kejadian=Kejadian.BERKAS_DIHAPUS).data
        berkas = Lampiran.objects.get(nomor_perkara=p.nomor)
        self.assertEqual(data["berkas"], [{"jenis": "identitas", "sidik": berkas.sidik}])
        self.assertEqual(data["diperiksa"]["peran"], Peran.PETUGAS_PPID)
        self.assertEqual((berkas.nama_asli, data["diperiksa"]["tanggal"]), ("", "2026-12-01"))

    def test_missed_days_are_made_good_and_twice_is_once(self):
        p = self.ditolak()
        self.assertEqual(self.jalankan("2027-03-25")[0], 1)
        sekali = isi()
        self.assertEqual(self.jalankan("2027-03-25")[0], 0)
        self.assertEqual(isi(), sekali)
        self.assertEqual(Surat.objects.get(jenis="berkas_identitas_dihapus").tujuan, p.email)

    def test_an_open_request_an_open_objection_and_a_running_dispute_keep_everything(self):
        with pada("2026-12-01"):
            self.diproses()
        with pada("2026-12-23"):
            ajukan(self.ditolak(), "a", titipan=kuasa(), kuasa_nama="Kuasa")
        with pada("2027-01-11"):
            k = acts_keberatan.catat_sengketa(self.dikuatkan(), oleh=self.budi, **SENGKETA)
        self.assertEqual(self.jalankan("2027-09-01")[0], 0)
        with pada("2027-01-25"):
            acts_keberatan.catat_hasil_sengketa(
                k, oleh=self.budi, hasil="ditolak", hasil_pada=HASIL["hasil_pada"], amar="Ditolak."
            )
        self.assertEqual(self.jalankan("2027-09-01")[0], 1)

    def test_a_letter_that_fails_keeps_the_papers_of_its_case_and_no_other(self):
        rusak, lain = self.ditolak(), self.ditolak()
        urutan = Surat.objects.filter(nomor_perkara=rusak.nomor).count() + 1
        asal = riwayat(lain.nomor).first()
        Surat.objects.create(nomor=f"{rusak.nomor}/S-{urutan:02d}", nomor_perkara=lain.nomor, peristiwa=asal, jenis="x")
        with pytest.raises(ValidationError, match=f"1 penghapusan .* gagal untuk {rusak.nomor}"):
            self.jalankan("2027-03-25")
        self.assertEqual([p.lampiran().count() for p in (rusak, lain)], [1, 0])


class Identitas(UjiRetensi):
    def test_hapus_identitas_leaves_the_person_nowhere_and_the_case_whole(self):
        p, k = self.jalani()
        nama = self.tersimpan(p.nomor, k.nomor)
        angka = self.angka()
        with self.captureOnCommitCallbacks(execute=True):
            self.assertEqual(jalankan("2031-12-13"), (1, 0))
            self.assertNotEqual(tempat(*KATA), set())
            self.assertEqual(jalankan("2032-03-01"), (0, 1))
        self.assertEqual(tempat(*KATA), set())
        self.assertEqual(di_disk(nama), [])
        self.assertEqual([*cacat_riwayat(), *cacat_surat()], [])
        self.assertEqual(self.angka(), angka)
        sekali = isi()
        self.assertEqual(jalankan("2032-03-05"), (0, 0))
        self.assertEqual(isi(), sekali)

    def angka(self):
        kolom = ("nomor", "status", "tenggat", "diterima_pada")
        return [list(m.objects.values_list(*kolom)) for m in (Permohonan, Keberatan)]

    def test_afterwards_no_code_opens_it_no_verb_moves_it_and_its_letters_say_so(self):
        p, _ = self.jalani()
        jalankan("2032-03-01")
        p = Permohonan.objects.get(pk=p.pk)
        self.assertIn("sudah dihapus", p.halangan(Tindakan.TERBITKAN_JAWABAN, self.utama))
        surat = Surat.objects.filter(nomor_perkara=p.nomor).first()
        self.assertEqual(isi_surat(surat), DIKOSONGKAN)
        halaman = self.client.get(reverse("layanan:verifikasi", args=[surat.kode_verifikasi]))
        self.assertContains(halaman, "isinya sudah kami hapus")
        self.assertContains(self.masuk(self.budi).get(self.url(p)), "(dihapus menurut masa simpan)")

    def test_a_letter_emptied_without_its_event_betrays_itself(self):
        p = self.ditolak()
        Surat.objects.filter(nomor_perkara=p.nomor).update(isi="")
        self.assertEqual(len(list(cacat_surat())), Surat.objects.filter(nomor_perkara=p.nomor).count())
