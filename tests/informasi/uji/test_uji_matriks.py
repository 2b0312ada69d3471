"""The workflow table of a consequence test against its acts: every act, in every state, by every role."""

import inspect

import pytest
import time_machine
from django.core.exceptions import ValidationError
from django.db import transaction

from informasi.acts import uji_konsekuensi as acts
from informasi.models import UjiKonsekuensi
from informasi.rules import AlasanPasal17
from informasi.rules import uji_konsekuensi as rules
from informasi.rules.uji_konsekuensi import BOLEH, Kejadian, Status, Tindakan
from layanan.peran import GRUP, Peran
from layanan.peristiwa import riwayat
from tests.informasi.acts.jejak import isi
from tests.informasi.meja import HARI_INI, _petugas
from tests.informasi.uji.bahan import USULAN, UjiPengecualian


@pytest.mark.parametrize("tindakan", Tindakan)
def test_every_verb_has_its_row_its_article_and_an_act_of_that_name(tindakan):
    assert BOLEH[tindakan].pasal.strip() and BOLEH[tindakan].peran
    assert "oleh" in inspect.signature(getattr(acts, tindakan)).parameters


def test_every_letter_has_its_term():
    assert set(rules.JANGKA) == set(AlasanPasal17)
    assert [a for a, j in rules.JANGKA.items() if j.berbatas] == list("abcdef")


@time_machine.travel(HARI_INI, tick=False)
class Matriks(UjiPengecualian):
    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.pelaku = [
            (_petugas(f"m-{p.name}".lower(), p, perangkat_daerah=cls.dinkes), frozenset({p.value})) for p in GRUP
        ]
        cls.pelaku += [(orang, frozenset()) for orang in (cls.super, cls.tono, cls.dedi)]
        cls.pelaku += [(p, frozenset({p.value})) for p in (Peran.PEMOHON, Peran.SISTEM)]

    def coba(self, uji, tindakan, oleh):
        """Press the verb and take everything back; the state it led to, or None when it was refused."""
        with transaction.atomic():
            try:
                hasil = getattr(acts, tindakan)(uji, oleh=oleh, **self.argumen(tindakan))
                hasil = UjiKonsekuensi.objects.get(pk=hasil.pk).status
                self.assertEqual(riwayat(uji.nomor).last().ke, hasil)
            except ValidationError:
                hasil = None
            transaction.set_rollback(True)
        return hasil

    def test_all_verbs_in_all_states_by_all_roles(self):
        for status in Status:
            uji = self.dalam(status, judul=status.label)
            self.assertEqual(uji.status, status)
            self.assertLessEqual({p.kejadian for p in riwayat(uji.nomor)}, set(Kejadian.values))
            sebelum = isi()
            for tindakan in [t for t in Tindakan if t != Tindakan.USULKAN]:
                for oleh, peran in self.pelaku:
                    with self.subTest(status, tindakan=tindakan, oleh=str(oleh)):
                        harus = BOLEH[tindakan].ke if rules.boleh(tindakan, status, peran) else None
                        self.assertEqual(self.coba(uji, tindakan, oleh), harus)
            self.assertEqual(isi(), sebelum)

    def test_proposing_is_open_to_pelaksana_and_utama_only(self):
        for oleh, peran in self.pelaku:
            with self.subTest(oleh=str(oleh)), transaction.atomic():
                if rules.boleh(Tindakan.USULKAN, None, peran):
                    self.assertEqual(self.usulan(oleh=oleh, judul=str(oleh)).status, "diusulkan")
                else:
                    with pytest.raises(ValidationError, match="tidak berwenang|sendiri"):
                        acts.usulkan(USULAN, perangkat_daerah=self.dinkes, oleh=oleh)
