"""The workflow table of an objection against its acts: every act, in every state, by every role; and the letters."""

import inspect
from datetime import UTC, date, datetime
from pathlib import Path

import pytest
from django.conf import settings
from django.core.exceptions import ValidationError
from django.db import transaction

from informasi.acts import keberatan as acts
from informasi.letters import keberatan as letters
from informasi.models import Keberatan
from informasi.rules import keberatan as rules
from informasi.rules.keberatan import BOLEH, Kejadian, Status, Tindakan
from layanan.kalender import Kalender
from layanan.models import Surat
from layanan.peran import GRUP, Peran
from layanan.peristiwa import riwayat
from tests.informasi.acts.jejak import isi
from tests.informasi.keberatan.bahan import BUKA, HASIL, KUATKAN, SENGKETA, UjiKeberatan, ajukan, pada
from tests.informasi.meja import _petugas

ARGUMEN = {
    Tindakan.MINTA_TANGGAPAN_PPID: {"pertanyaan": "Apa?"},
    Tindakan.BERI_TANGGAPAN_PPID: {"jawaban": "Ini."},
    Tindakan.PUTUSKAN: BUKA,
    Tindakan.TANGGAPI_PUTUSAN: {"tanggapan": "menerima"},
    Tindakan.CATAT_SENGKETA: SENGKETA | {"didaftarkan_pada": date(2027, 2, 1)},
    Tindakan.JADWALKAN_SIDANG: {"jalur": "ajudikasi", "waktu": datetime(2027, 3, 1, 9, tzinfo=UTC), "tempat": "Kupang"},
    Tindakan.CATAT_HASIL_SENGKETA: HASIL | {"hasil_pada": date(2027, 2, 1)},
    Tindakan.CATAT_TINDAK_LANJUT: {"tindak_lanjut": "Sudah.", "tindak_lanjut_pada": date(2027, 2, 1)},
}
# The day after the lapsed due date of every case here, and what must have happened at the Komisi Informasi before.
HARI, LEWAT = "2026-12-14", "2027-02-01"
SENGKETA_DAHULU = {
    Tindakan.CATAT_SENGKETA: (),
    Tindakan.JADWALKAN_SIDANG: ("catat_sengketa",),
    Tindakan.CATAT_HASIL_SENGKETA: ("catat_sengketa",),
    Tindakan.CATAT_TINDAK_LANJUT: ("catat_sengketa", "catat_hasil_sengketa"),
}
FUNGSI = [
    n for n, f in inspect.getmembers(letters, inspect.isfunction) if f.__module__ == letters.__name__ and n[0] != "_"
]


@pytest.mark.parametrize("tindakan", Tindakan)
def test_every_verb_has_its_row_its_article_and_an_act_of_that_name(tindakan):
    assert BOLEH[tindakan].pasal.strip() and BOLEH[tindakan].peran
    assert "oleh" in inspect.signature(getattr(acts, tindakan)).parameters


def test_every_state_can_be_reached():
    tercapai, lama = {BOLEH[Tindakan.AJUKAN].ke}, None
    while tercapai != lama:
        lama = set(tercapai)
        tercapai |= {a.ke for a in BOLEH.values() if a.ke and lama & set(a.dari)}
    assert tercapai == set(Status)


class Matriks(UjiKeberatan):
    """One objection per state, brought there by acts; at each all verbs are tried by all roles and undone again."""

    @classmethod
    def setUpTestData(cls):
        super().setUpTestData()
        cls.pelaku = [
            (_petugas(f"m-{p.name}".lower(), p, perangkat_daerah=cls.dinkes), frozenset({p.value})) for p in GRUP
        ]
        cls.pelaku += [(orang, frozenset()) for orang in (cls.super, cls.tono)]
        cls.pelaku += [(p, frozenset({p.value})) for p in (Peran.PEMOHON, Peran.SISTEM)]

    def kasus(self, status) -> Keberatan:
        k = ajukan(self.ditolak())
        langkah = {
            Status.DIAJUKAN: [],
            Status.DIPERIKSA: ["terima"],
            Status.DIMINTAI_TANGGAPAN: ["terima", "minta_tanggapan_ppid"],
            Status.DIPUTUS: ["terima", "putuskan"],
            Status.DISAMPAIKAN: ["terima", "putuskan", "sampaikan"],
        }
        if status == Status.DICABUT:
            return acts.cabut(k)
        for nama in langkah[status]:
            k = getattr(acts, nama)(k, oleh=self.citra, **ARGUMEN.get(nama, {}))
        return k

    def coba(self, k, tindakan, oleh):
        """Press the verb and take everything back; the state it led to, or None when it was refused."""
        with pada(LEWAT if tindakan in SENGKETA_DAHULU else HARI), transaction.atomic():
            self.siapkan(k, tindakan)
            halangan = k.halangan(tindakan, oleh)
            try:
                getattr(acts, tindakan)(k, oleh=oleh, **ARGUMEN.get(tindakan, {}))
                hasil = Keberatan.objects.get(pk=k.pk).status
            except ValidationError:
                hasil = None
            transaction.set_rollback(True)
        self.assertEqual(bool(halangan), hasil is None, halangan)
        return hasil

    def siapkan(self, k, tindakan):
        """A dispute where the verb speaks of one: registered, or with its outcome."""
        langkah = SENGKETA_DAHULU.get(tindakan, ())
        if k.status != Status.DICABUT:
            for nama in langkah:
                getattr(acts, nama)(k, oleh=self.budi, **ARGUMEN[nama])
        k.refresh_from_db()

    def test_every_verb_by_every_role_in_every_state(self):
        with pada(HARI):
            for status in Status:
                k = self.kasus(status)
                self.assertEqual(k.status, status)
                sebelum = isi()
                for tindakan in [t for t in Tindakan if t != Tindakan.AJUKAN]:
                    for oleh, peran in self.pelaku:
                        with self.subTest(tindakan, status=status, oleh=str(oleh)):
                            boleh = rules.boleh(tindakan, status, peran)
                            harus = (BOLEH[tindakan].ke or status) if boleh else None
                            self.assertEqual(self.coba(k, tindakan, oleh), harus)
                self.assertEqual(isi(), sebelum)

    def test_every_event_of_an_act_is_a_known_one(self):
        with pada("2026-12-14"):
            nama = {x.kejadian for status in Status for x in riwayat(self.kasus(status).nomor)}
        self.assertLessEqual(nama, set(Kejadian.values))

    def test_every_letter_has_its_templates_and_tells_officers_no_name(self):
        with pada("2026-12-14"):
            k = acts.terima(ajukan(self.ditolak(), "a", kuasa_nama=""), oleh=self.citra)
            k = acts.minta_tanggapan_ppid(k, oleh=self.citra, pertanyaan="Apa?")
            k = acts.beri_tanggapan_ppid(k, oleh=self.budi, jawaban="Ini.")
            k = acts.putuskan(k, oleh=self.citra, **KUATKAN)
        lain = {"kode": "7KQ2", "petugas": self.utama, "sisa": 3, "lama": k.tenggat, "sebab": "Libur."}
        lain |= {"tanggapan": k.tanggapan.get(), "putusan": k.putusan, "jendela": self.jendela(k)}
        naskah = {n: self.tulis(k, n, lain) for n in FUNGSI}
        jenis = {s.jenis for s in naskah.values()}
        folder = Path(settings.BASE_DIR) / "templates/surat"
        self.assertEqual({b.stem for b in folder.glob("*keberatan*.html") if b.name[0] != "_"}, jenis)
        for nama, satu in naskah.items():
            self.periksa_surat(nama, satu)

    def jendela(self, k):
        with pada("2026-12-23"):
            return k.jendela_sengketa(Kalender.muat())

    def tulis(self, k, nama, lain):
        fungsi = getattr(letters, nama)
        minta = [p.name for p in inspect.signature(fungsi).parameters.values() if p.kind == p.KEYWORD_ONLY]
        return fungsi(k, **{p: lain[p] for p in minta})

    def periksa_surat(self, nama, satu):
        with self.subTest(nama):
            for cacat in ("{{", "{%", "None", " ,", " ."):
                self.assertNotIn(cacat, satu.isi)
            self.assertIn("Undang-Undang Nomor 14 Tahun 2008", " ".join(satu.teks.split()))
            self.assertIn("KB-2026-0000", satu.isi)
            if satu.untuk == Surat.Untuk.PETUGAS:
                for pribadi in ("Ani Tefa", "ani@contoh.id", "Timor Raya"):
                    self.assertNotIn(pribadi, satu.isi)
            else:
                self.assertIn("Kepada Yth.<br>Ani Tefa", satu.isi)
