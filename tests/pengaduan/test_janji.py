"""Every promise at every public exit: a generated matrix. An exit that is added here is checked against all of them."""

import logging

import time_machine
from django.test import Client

from layanan.models import Surat
from layanan.pengiriman import _pesan
from pengaduan import acts
from pengaduan.models import LaporanPublik, Pengaduan, PengikutPengaduan
from tests.pengaduan.warga import BUAT, HARI_INI, NAMA, SUREL, TELEPON, UjiPengaduan, isian

DAFTAR = "/pengaduan/daftar/"
PRIBADI = "NIK 5371010101900001, HP 0813 9999 8888, bapak Tulukmata, DH 4321 ZZ"
TERSAMAR = ("5371010101900001", "9999 8888", "Tulukmata", "4321 ZZ")


@time_machine.travel(HARI_INI, tick=False)
class Janji(UjiPengaduan):
    def setUp(self):
        self.umum = self.jalani(self.tampil("Kupluk", judul="Aslikupluk"))
        self.tersamar = self.jalani(self.tampil("", judul="Pasar", isi=PRIBADI, anonim=True))
        self.rahasia = self.jalani(self.tampil("Rahasiakupluk"))
        self.belum = self.diverifikasi(judul="Belumkupluk", isi="Belumkupluk")
        self.ditarik = acts.tarik(self.tampil("Ditarikkupluk"), oleh=self.petra)
        self.dicabut = acts.cabut(self.tampil("Dicabutkupluk"))
        # No act shows a secret report: past every act, as a database script would, the rule itself must hold.
        Pengaduan.objects.filter(pk=self.rahasia.pk).update(rahasia=True)

    def tampil(self, kata: str, **ganti) -> Pengaduan:
        """A report that is shown in these words, or in those that masking proposes, and followed by a neighbour."""
        p = self.diajukan(**{"judul": kata, "isi": kata, **ganti})
        naskah = {"judul": kata, "isi": kata} if kata else LaporanPublik.usulan(p)
        p = acts.verifikasi(p, oleh=self.petra, kelas="tidak_berkadar", publik=naskah)
        acts.ikuti(p, email="tetangga@contoh.id")
        acts.konfirmasi(PengikutPengaduan.objects.get(pengaduan=p))
        return p

    def jalani(self, p: Pengaduan) -> Pengaduan:
        """Handled and answered by the body, which wrote private things into its answer."""
        p = acts.disposisikan(p, perangkat_daerah=self.dishub, instruksi=f"Instruksi {p.judul}", oleh=self.petra)
        return acts.tanggapi(p, oleh=self.hubert, uraian=f"Sudah kami temui {NAMA}. {PRIBADI}")

    def jalan_keluar(self) -> dict[str, str]:
        """What leaves the house in public, by exit."""
        semua = Pengaduan.objects.all()
        alamat = [DAFTAR, "rss/", "atom/", "/pengaduan/peta/", "?status=ditanggapi", *(f"{p.nomor}/" for p in semua)]
        alamat = [a if a.startswith("/") else DAFTAR + a for a in alamat]
        alamat += [f"{DAFTAR}{p.nomor}/{n}/" for p in semua for n in ("dukung", "ikuti")]
        alamat += [f"{DAFTAR}{p.nomor}/foto/{f.pk}/" for p in semua for f in p.lampiran()]
        kata = (
            "kupluk",
            "rahasiakupluk",
            "rahasiakuplukk",
            "Rahasiawati",
            "Tulukmata",
            "belumkupluk",
            "dicabutkuplukk",
        )
        cari = [f"{awal}{k}" for awal in ("/cari/?q=", f"{DAFTAR}?cari=") for k in kata]
        umum = ["/", "/sitemap.xml", "/pengaduan/", "/pengaduan/buat/"]
        isi = {url: Client().get(url).content.decode(errors="replace") for url in (*alamat, *cari, *umum)}
        # What was asked stands on its own page.
        isi |= {url: teks.replace(url.rpartition("=")[2], "") for url, teks in isi.items() if url in cari}
        isi["serupa"] = Client().post(BUAT, isian(nama="", email="", telepon="")).content.decode()
        for s in Surat.objects.filter(untuk=Surat.Untuk.PENGIKUT):
            isi[s.nomor] = _pesan(s).message().as_string() + s.isi
        return isi

    def janji(self) -> dict[str, tuple[str, ...]]:
        """What must be found at no exit."""
        tutup = {n: getattr(self, n) for n in ("rahasia", "belum", "ditarik", "dicabut")}
        foto = [f.sidik for p in Pengaduan.objects.all() for f in p.lampiran()]
        return {
            "who wrote, anonim or not": (*NAMA.split(), SUREL, TELEPON),
            "masked text and answers": (*TERSAMAR, "Instruksi"),
            "the reporter's own words": ("Aslikupluk", "aslikupluk"),
            "who handled it": ("hubert", "petra"),
            "photographs that nobody published": (*foto, "foto-1", "JFIF"),
            "who follows": ("tetangga@contoh.id",),
            **{n: (f"{n}kupluk", f"{n.capitalize()}kupluk", f'{p.nomor}/"') for n, p in tutup.items()},
        }

    def test_no_promise_is_broken_at_any_exit(self):
        keluar = self.jalan_keluar()
        self.assertIn("Kupluk", keluar[DAFTAR] + keluar["/cari/?q=kupluk"])  # otherwise nothing would be proved
        self.assertGreater(len(keluar), 40)
        for janji, kata in self.janji().items():
            for nama, isi in keluar.items():
                # A letter goes to that very mailbox, and was written while its report was still shown.
                if "/ikut/" in nama and janji in ("who follows", "rahasia", "ditarik", "dicabut"):
                    continue
                with self.subTest(janji=janji, keluar=nama):
                    self.assertEqual([k for k in kata if k in isi], [])

    def test_no_log_line_holds_a_word_of_it(self):
        with self.assertLogs(level=logging.DEBUG) as log:
            logging.getLogger("uji").info("mulai")
            self.jalan_keluar()
        terlarang = {k for kata in self.janji().values() for k in kata if k != "petra"} - {"tetangga@contoh.id"}
        self.assertFalse([b for b in log.output for k in terlarang if k in b and "/?" not in b])
