"""The workflow table of complaints against the acts: every act, in every state, by every role."""

import inspect
from pathlib import Path

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction

from layanan.peran import GRUP, Peran
from pengaduan import acts, rules
from pengaduan.rules import BOLEH, PUBLIK, Status, Tindakan
from tests.pengaduan.warga import HARI_INI, NASKAH, UjiPengaduan


@pytest.mark.parametrize("tindakan", Tindakan)
def test_every_verb_has_its_row_its_article_and_its_act(tindakan):
    assert BOLEH[tindakan].pasal.strip() and BOLEH[tindakan].peran
    assert "oleh" in inspect.signature(getattr(acts, tindakan)).parameters


def test_every_state_can_be_reached_and_the_last_ones_lead_nowhere():
    tercapai, lama = {BOLEH[Tindakan.AJUKAN].ke}, None
    while tercapai != lama:
        lama = set(tercapai)
        tercapai |= {a.ke for a in BOLEH.values() if a.ke and lama & set(a.dari)}
    assert tercapai == set(Status)
    akhir = {s for s in Status if not any(s in a.dari for a in BOLEH.values())}
    assert akhir == {Status.DITOLAK, Status.DICABUT, Status.DIALIHKAN}


def test_every_act_has_a_test_of_its_name():
    teks = "".join(b.read_text() for b in (Path(__file__).parent / "acts").glob("test_*.py"))
    assert [nama for nama in acts.__all__ if f"    def test_{nama}" not in teks] == []


@time_machine.travel(HARI_INI, tick=False)
class MatriksPengaduan(UjiPengaduan):
    """One case per state, brought there by acts; at each all verbs are tried by all roles and undone again."""

    def argumen(self) -> dict:
        return {
            Tindakan.VERIFIKASI: {"kelas": "tidak_berkadar"},
            Tindakan.TOLAK: {"alasan": "ganda", "penjelasan": "Sudah ada."},
            Tindakan.MINTA_KELENGKAPAN: {"kekurangan": "Foto."},
            Tindakan.LENGKAPI: {"keterangan": "Ini."},
            Tindakan.DISPOSISIKAN: {"perangkat_daerah": self.pupr, "instruksi": "Kerjakan."},
            Tindakan.KEMBALIKAN: {"alasan": "Bukan kami."},
            Tindakan.TINDAK_LANJUTI: {"uraian": "Dikerjakan."},
            Tindakan.TANGGAPI: {"uraian": "Selesai."},
            Tindakan.BUKA_KEMBALI: {"alasan": "Belum."},
            Tindakan.TERBITKAN: NASKAH,
            Tindakan.GABUNGKAN: {"utama": self.tua},
            Tindakan.PECAH: {"perangkat_daerah": self.pupr, "judul": "Got", "isi": "Tersumbat.", "instruksi": "Keruk."},
            Tindakan.ALIHKAN: {"terima": lambda langkah: self.tua},
        }

    def pelaku(self):
        lain = [p for p in GRUP if p not in (Peran.PETUGAS_PENGADUAN, Peran.PEJABAT_PENGHUBUNG)]
        orang = [(self.petugas(f"satu-{n}", peran), {peran.value}) for n, peran in enumerate(lain)]
        orang += [(self.petra, {Peran.PETUGAS_PENGADUAN.value}), (self.hubert, {Peran.PEJABAT_PENGHUBUNG.value})]
        return [*orang, (self.super, set()), *((p, {p.value}) for p in (Peran.PEMOHON, Peran.SISTEM))]

    def setUp(self):
        self.tua = self.diverifikasi()

    def perkara(self) -> dict:
        buat = {
            Status.DIAJUKAN: self.diajukan,
            Status.KURANG: self.kurang,
            Status.DIVERIFIKASI: self.diverifikasi,
            Status.DIDISPOSISIKAN: self.didisposisikan,
            Status.DITINDAKLANJUTI: self.ditindaklanjuti,
            Status.DITANGGAPI: self.ditanggapi,
            Status.SELESAI: self.selesai,
            Status.DITOLAK: self.ditolak,
            Status.DICABUT: self.dicabut,
            Status.DIGABUNG: lambda: self.digabung(self.tua),
            Status.DIALIHKAN: self.dialihkan,
        }
        return {status: satu() for status, satu in buat.items()}

    # Open in the table, and yet closed on this day or to this officer, by a condition that no table holds.
    SYARAT = {
        (Status.KURANG, Tindakan.ANGGAP_DICABUT, Peran.PETUGAS_PENGADUAN.value),
        (Status.KURANG, Tindakan.ANGGAP_DICABUT, Peran.SISTEM.value),
        (Status.DITANGGAPI, Tindakan.SELESAIKAN, Peran.PETUGAS_PENGADUAN.value),
        (Status.DITANGGAPI, Tindakan.SELESAIKAN, Peran.SISTEM.value),
        (Status.DIVERIFIKASI, Tindakan.TANGGAPI, Peran.PEJABAT_PENGHUBUNG.value),
        # Nothing of these reports is shown, so nothing can be taken back.
        *((status, Tindakan.TARIK, Peran.PETUGAS_PENGADUAN.value) for status in PUBLIK),
    }

    def test_every_verb_in_every_state_by_every_role(self):
        argumen, pelaku = self.argumen(), self.pelaku()
        verba = [t for t in Tindakan if t != Tindakan.AJUKAN]
        for status, p in self.perkara().items():
            for tindakan in verba:
                for oleh, peran in pelaku:
                    harus = rules.boleh(tindakan, status, frozenset(peran))
                    harus = harus and not any((status, tindakan, x) in self.SYARAT for x in peran)
                    with self.subTest(status=status, tindakan=tindakan, oleh=str(oleh)):
                        self.assertEqual(self.berhasil(tindakan, p, oleh, argumen.get(tindakan, {})), harus)

    def berhasil(self, tindakan, p, oleh, argumen) -> bool:
        try:
            with transaction.atomic():
                hasil = getattr(acts, tindakan)(p, oleh=oleh, **argumen)
                self.assertEqual(hasil.status, BOLEH[tindakan].ke or p.status)
                transaction.set_rollback(True)
        except ValidationError:
            return False
        return True
