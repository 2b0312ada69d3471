"""The workflow table against the acts: every act, in every state, by every role."""

import inspect
import re
import uuid
from pathlib import Path

import pytest
import time_machine
from django.contrib.auth.models import Group
from django.core.exceptions import ValidationError
from django.db import transaction

from informasi import acts, rules
from informasi.models import Permohonan
from informasi.rules import BOLEH, Kejadian, Status, Tindakan
from layanan.models import Petugas
from layanan.peran import GRUP, Peran
from layanan.peristiwa import riwayat
from tests.informasi.acts.jejak import isi
from tests.informasi.meja import BLOK, HARI_INI, UjiMeja, pengecualian
from tests.informasi.warga import data_act

# After the three working days in which a request can be completed.
LEWAT = "2026-12-01T02:00:00+00:00"


# --- The table by itself ---------------------------------------------------------------------------------------------
@pytest.mark.parametrize("tindakan", Tindakan)
def test_every_verb_has_its_row_and_the_row_its_article(tindakan):
    assert BOLEH[tindakan].pasal.strip()
    assert BOLEH[tindakan].peran


@pytest.mark.parametrize("tindakan", Tindakan)
def test_every_verb_is_an_act_of_that_name_with_an_actor(tindakan):
    assert "oleh" in inspect.signature(getattr(acts, tindakan)).parameters


def test_every_state_can_be_reached_and_the_last_ones_lead_nowhere():
    tercapai, lama = {BOLEH[Tindakan.AJUKAN].ke}, None
    while tercapai != lama:
        lama = set(tercapai)
        tercapai |= {a.ke for a in BOLEH.values() if a.ke and lama & set(a.dari)}
    assert tercapai == set(Status)
    akhir = {s for s in Status if not any(s in a.dari for a in BOLEH.values() if a.ke)}
    assert akhir == {Status.SELESAI, Status.DICABUT, Status.DITUTUP}


def test_every_act_has_a_test_of_its_name():
    teks = "".join(b.read_text() for b in Path(__file__).parent.rglob("test_*.py"))
    assert [nama for nama in acts.__all__ if not re.search(rf"def test_(\w+_and_)?{nama}", teks)] == []


# --- The table against the acts --------------------------------------------------------------------------------------
def _argumen(uji) -> dict[Tindakan, dict]:
    dasar = uji.dasar
    return {
        Tindakan.NYATAKAN_TIDAK_LENGKAP: {"kekurangan": "KTP."},
        Tindakan.LENGKAPI: {"rincian_tambahan": "Ini."},
        Tindakan.LENGKAPI_IDENTITAS: {"isian": {}, "titipan": {}},
        Tindakan.DISPOSISIKAN: {"perangkat_daerah": uji.pupr, "instruksi": "Siapkan."},
        Tindakan.JAWAB_DISPOSISI: {"jawaban": "Ini."},
        Tindakan.KEMBALIKAN: {"alasan": "Bukan kami."},
        Tindakan.RANCANG: {"keputusan": "dikabulkan", "blok": BLOK},
        Tindakan.PERPANJANG: {"alasan": "belum_dikuasai", "uraian": "Arsip."},
        Tindakan.KABULKAN: {"blok": BLOK},
        Tindakan.KABULKAN_SEBAGIAN: {"blok": BLOK, "pengecualian": [dasar]},
        Tindakan.TOLAK: {"blok": BLOK, "pengecualian": [dasar]},
        Tindakan.NYATAKAN_TIDAK_DIKUASAI: {"blok": BLOK},
        Tindakan.SAMPAIKAN: {"keterangan": "Diserahkan."},
        Tindakan.NILAI: {"nilai": 4},
        Tindakan.TERBITKAN_JAWABAN: {"judul": "Puskesmas", "pertanyaan": "Di mana?", "jawaban": "Di sini."},
    }


@time_machine.travel(HARI_INI, tick=False)
class Matriks(UjiMeja):
    """One case per state, brought there by acts; at each all verbs are tried by all roles and undone again."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.dasar = pengecualian()
        cls.pelaku = [(cls._petugas(peran), frozenset({peran.value})) for peran in GRUP]
        mati = cls._petugas(Peran.PPID_UTAMA, "mati")
        Petugas.objects.filter(pk=mati.pk).update(is_active=False)
        tanpa = [cls.super, cls.tono, mati]  # a superuser decides nothing, a disabled officer does nothing
        cls.pelaku += [(orang, frozenset()) for orang in tanpa]
        cls.pelaku += [(p, frozenset({p.value})) for p in (Peran.PEMOHON, Peran.SISTEM)]

    @classmethod
    def _petugas(cls, peran, nama=""):
        orang = Petugas.objects.create_user(nama or f"m-{peran.name}", is_staff=True, perangkat_daerah=cls.dinkes)
        orang.groups.add(Group.objects.get(name=peran))
        return orang

    def setUp(self):
        self.lain = _argumen(self)

    def kasus(self, status) -> Permohonan:
        kurang = {"oleh": self.budi, "kekurangan": "KTP."}
        jalan = {
            Status.DIAJUKAN: self.diajukan,
            Status.TIDAK_LENGKAP: lambda: acts.nyatakan_tidak_lengkap(self.diajukan(), **kurang),
            Status.DIPROSES: self.diproses,
            Status.DIDISPOSISIKAN: self.didisposisikan,
            Status.DIKABULKAN: self.dikabulkan,
            Status.DIKABULKAN_SEBAGIAN: lambda: self.putuskan("kabulkan_sebagian"),
            Status.DITOLAK: lambda: self.putuskan("tolak"),
            Status.TIDAK_DIKUASAI: lambda: self.putuskan("nyatakan_tidak_dikuasai"),
            Status.DISAMPAIKAN: lambda: acts.sampaikan(self.dikabulkan(), oleh=self.budi, keterangan="Ini."),
            Status.SELESAI: self.selesai,
            Status.DICABUT: lambda: acts.cabut(self.diproses()),
        }
        if status == Status.DITUTUP:
            kurang = self.kasus(Status.TIDAK_LENGKAP)
            with time_machine.travel(LEWAT, tick=False):
                return acts.tutup_tidak_lengkap(kurang, oleh=self.budi)
        return jalan[status]()

    def putuskan(self, tindakan):
        return getattr(acts, tindakan)(self.diproses(), oleh=self.utama, **self.lain[tindakan])

    def coba(self, p, tindakan, oleh):
        """Press the verb and take everything back; the state it led to, or None when it was refused."""
        halangan = p.halangan(tindakan, oleh)
        with transaction.atomic():
            try:
                hasil = getattr(acts, tindakan)(p, oleh=oleh, **self.lain.get(tindakan, {}))
                hasil = Permohonan.objects.get(pk=hasil.pk).status
                self.assertEqual(riwayat(p.nomor).last().ke, hasil)
            except ValidationError:
                hasil = None
            transaction.set_rollback(True)
        self.assertEqual(bool(halangan), hasil is None, halangan)
        return hasil

    def periksa(self, status):
        p = self.kasus(status)
        self.assertEqual(p.status, status)
        sebelum = isi()
        for tindakan in [t for t in Tindakan if t != Tindakan.AJUKAN]:
            saat = LEWAT if tindakan == Tindakan.TUTUP_TIDAK_LENGKAP else HARI_INI
            for oleh, peran in self.pelaku:
                with self.subTest(tindakan, oleh=str(oleh)), time_machine.travel(saat, tick=False):
                    # Who filed a request has said who they are: only what came in as a complaint lacks it.
                    boleh = rules.boleh(tindakan, status, peran) and tindakan != Tindakan.LENGKAPI_IDENTITAS
                    self.assertEqual(self.coba(p, tindakan, oleh), (BOLEH[tindakan].ke or status) if boleh else None)
        self.assertEqual(isi(), sebelum)

    def test_filing_is_open_to_citizens_and_ppid_only(self):
        for oleh, peran in self.pelaku:
            with self.subTest(oleh=str(oleh)), transaction.atomic():
                if rules.boleh(Tindakan.AJUKAN, None, peran):
                    self.assertEqual(acts.ajukan(data_act(), token=str(uuid.uuid4()), oleh=oleh)[0].status, "diajukan")
                else:
                    with pytest.raises(ValidationError, match="tidak berwenang"):
                        acts.ajukan(data_act(), token=str(uuid.uuid4()), oleh=oleh)
        self.assertTrue(all(self.diajukan().halangan(Tindakan.AJUKAN, oleh) for oleh, _ in self.pelaku))

    def test_every_event_of_an_act_is_a_known_one(self):
        nama = {p.kejadian for status in Status for p in riwayat(self.kasus(status).nomor)}
        self.assertLessEqual(nama, set(Kejadian.values))


def _uji(status):
    def test(self):
        self.periksa(status)

    test.__doc__ = f"All verbs by all roles in the state {status}."
    return test


for _status in Status:
    setattr(Matriks, f"test_matrix_{_status.value}", _uji(_status))
