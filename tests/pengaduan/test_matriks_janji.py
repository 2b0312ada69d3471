"""Every promise at every exit for every role, generated: a new role or a new staff list is tried by itself.

`test_janji` has the texts that masking must catch; here stands who may read what, once, in `boleh`.
"""

import logging
import uuid

import time_machine
from django.contrib import admin
from django.test import Client
from django.urls import reverse

from layanan.models import Surat
from layanan.pengiriman import _pesan
from layanan.peran import GRUP, Peran
from pengaduan import acts
from tests.pengaduan.warga import HARI_INI, NAMA, SUREL, TELEPON, UjiPengaduan, isian
from tests.wbs.rahasia import KENARI, SANDI, lupakan_banjir
from wbs.acts import buat_kunci, laporkan

UMUM = {
    "list": ["/pengaduan/daftar/", "/pengaduan/", "/pengaduan/daftar/?status=ditanggapi"],
    "search": ["/cari/?q=kupluk", "/pengaduan/daftar/?cari=kupluk", "/cari/?q=Rahasiawati"],
    "map": ["/pengaduan/peta/", "/pengaduan/buat/peta.svg"],
    "statistics": ["/statistik/", "/"],
    "csv": ["/statistik/?format=csv"],
    "json": ["/statistik/?format=json"],
    "feed": ["/pengaduan/daftar/rss/", "/pengaduan/daftar/atom/", "/sitemap.xml"],
}
# What the citizen of each report wrote, and nobody else.
KATA = {
    "anonim": (NAMA, "Rahasiawati", SUREL, TELEPON),
    "rahasia": ("Rahasiakupluk",),
    "wbs": tuple(KENARI.values()),
    "foto": ("JFIF",),
    "masked": ("5371010101900001", "9999 8888"),
}
# Whom the wall of complaints lets through (`Pengaduan.objects.terlihat`): the staff site's exits, for these alone.
MEJA = {
    "anonim": {Peran.PETUGAS_PENGADUAN},
    "rahasia": {Peran.PETUGAS_PENGADUAN, Peran.PEJABAT_PENGHUBUNG, "superuser"},
    "wbs": set(),  # sealed: even to the Inspektorat nothing is readable without its passphrase
    "foto": {Peran.PETUGAS_PENGADUAN, Peran.PEJABAT_PENGHUBUNG, Peran.PENGAWAS, "superuser"},
    "masked": {Peran.PETUGAS_PENGADUAN, Peran.PEJABAT_PENGHUBUNG, Peran.PENGAWAS, "superuser"},
}


@time_machine.travel(HARI_INI, tick=False)
class Matriks(UjiPengaduan):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        lupakan_banjir()
        cls.orang = {"nobody": None, "superuser": cls.super}
        for peran in GRUP:
            lain = {"perangkat_daerah": cls.dishub} if peran == Peran.PEJABAT_PENGHUBUNG else {}
            cls.orang[peran] = cls.petugas(f"m-{peran.name.lower()}", peran, **lain)
        buat_kunci(SANDI, oleh=cls.orang[Peran.INSPEKTORAT])
        laporkan({"jenis": "suap", **KENARI}, token=str(uuid.uuid4()), berkas=[])

    def setUp(self):
        self.laporan = {
            "anonim": self.jalani(judul=f"Anonimkupluk, {NAMA}", isi=f"Hormat saya, {NAMA}, {TELEPON}", anonim=True),
            "rahasia": self.jalani(
                judul="Rahasiakupluk", isi="Rahasiakupluk", rahasia=True, nama="", email="", telepon=""
            ),
            "masked": self.jalani(
                judul="Samarkupluk", isi="NIK 5371010101900001, HP 0813 9999 8888", nama="", email="", telepon=""
            ),
        }

    def jalani(self, **ganti):
        """Verified, shown if it may be, handled with an instruction, answered."""
        tampil = {"judul": "Tampilkupluk", "isi": "Tampil.", "lokasi": ""} if not ganti.get("rahasia") else None
        p = self.diajukan(**ganti)
        p = acts.verifikasi(p, oleh=self.petra, kelas="tidak_berkadar", publik=tampil)
        p = acts.disposisikan(p, perangkat_daerah=self.dishub, instruksi="Perbaiki.", oleh=self.petra)
        return acts.tanggapi(p, oleh=self.hubert, uraian="Sudah menyala.")

    # --- The exits ----------------------------------------------------------------------------------------------------
    def alamat(self) -> dict[str, list[str]]:
        """Where a report could come out, by exit."""
        keluar = {nama: list(url) for nama, url in UMUM.items()}
        keluar["detail"] = []
        meja = {nama: [] for nama in ("admin detail", "letter", "file")}
        for p in self.laporan.values():
            keluar["detail"] += [f"/pengaduan/daftar/{p.nomor}/", f"/lacak/{p.nomor}/"]
            keluar["detail"] += [f"/pengaduan/daftar/{p.nomor}/foto/{f.pk}/" for f in p.lampiran()]
            meja["admin detail"] += [self.url(p), self.url(p, "tindakan", "buka_kembali"), self.url(p, "history")]
            meja["letter"] += [self.url(p, "surat", s.pk) for s in Surat.objects.filter(nomor_perkara=p.nomor)]
            meja["file"] += [self.url(p, "berkas", f.pk) for f in p.lampiran()]
        daftar = [reverse(f"admin:{m._meta.app_label}_{m._meta.model_name}_changelist") for m in admin.site._registry]
        meja["admin list"] = ["/admin/", "/admin/papan-pagi/", *daftar]
        cari = [f"/admin/pengaduan/pengaduan/?q={k}" for k in ("kupluk", "Rahasiawati", "5371010101900001")]
        meja["admin search"] = [*cari, "/admin/layanan/surat/?q=kupluk", "/admin/layanan/peristiwa/?q=PD-2026"]
        meja["admin export"] = ["/admin/pengaduan/pengaduan/sp4n/ekspor/"]
        return keluar | meja

    def keluar(self, orang) -> dict[str, str]:
        """What this person gets at every exit, the names of files included."""
        client = Client()
        if orang:
            client.force_login(orang)
        hasil = {}
        for nama, semua in self.alamat().items():
            jawaban = [(url, client.get(url)) for url in semua]
            # What was asked stands in the field of the search: it is no find.
            teks = [self.teks(j).replace(url.rpartition("q=")[2] or "\0", "") for url, j in jawaban]
            hasil[nama] = "\n".join(teks)
            hasil["file name"] = hasil.get("file name", "") + "".join(
                j.get("Content-Disposition", "") for _, j in jawaban
            )
        hasil["suggestion"] = client.post("/pengaduan/buat/", isian(nama="", email="", telepon="")).content.decode()
        surat = Surat.objects.filter(untuk=Surat.Untuk.PETUGAS, tujuan=orang.email) if orang else Surat.objects.none()
        hasil["mail"] = "\n".join(_pesan(s).message().as_string() + s.isi for s in surat)
        return hasil

    @staticmethod
    def teks(jawab) -> str:
        isi = b"".join(jawab.streaming_content) if jawab.streaming else jawab.content
        return isi.decode(errors="replace")

    # --- The promises -------------------------------------------------------------------------------------------------
    def boleh(self, janji, keluar, siapa) -> bool:
        """Staff pages, for whom the wall lets through; a notice tells an open report to who handles it."""
        if keluar == "mail":
            return janji == "masked" and siapa == Peran.PEJABAT_PENGHUBUNG
        return siapa in MEJA[janji] and (keluar.startswith("admin") or keluar in ("letter", "file"))

    def test_every_promise_at_every_exit_for_every_role(self):
        terbaca = set()
        for siapa, orang in self.orang.items():
            with self.assertLogs(level=logging.DEBUG) as log:
                logging.getLogger("uji").info("mulai")
                keluar = self.keluar(orang)
            keluar["log line"] = "\n".join(b for b in log.output if "?q=" not in b and "?cari=" not in b)
            self.assertGreaterEqual(len(keluar), 17)
            for nama, isi in keluar.items():
                for janji, kata in KATA.items():
                    ada = any(k in isi for k in kata)
                    terbaca |= {(janji, siapa)} if ada else set()
                    if not self.boleh(janji, nama, siapa):
                        with self.subTest(janji=janji, keluar=nama, siapa=str(siapa)):
                            self.assertFalse(ada)
        # Whoever may read does read: otherwise the walls would prove nothing.
        self.assertEqual(terbaca, {(janji, siapa) for janji, mereka in MEJA.items() for siapa in mereka})
