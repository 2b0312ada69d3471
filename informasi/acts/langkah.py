"""What every act on a request does the same way: lock, guard, save, and leave an event with the letters it owes."""

from collections.abc import Iterable
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from informasi import rules
from informasi.models import Permohonan
from informasi.rules import Kejadian, Tindakan
from layanan.kalender import Kalender
from layanan.models import Peristiwa, Petugas
from layanan.peran import Peran, peran_dari
from layanan.peristiwa import riwayat
from layanan.surat import Naskah, rekam
from layanan.waktu import waktu_wita


@dataclass
class Langkah:
    """One step of a case under way: the locked row, already in its next state in memory, and who takes the step."""

    permohonan: Permohonan
    oleh: object
    peran: str
    dari: str
    kalender: Kalender

    def tuntas(self, kejadian: Kejadian, *, surat: Iterable[Naskah] = (), **data) -> Permohonan:
        """Save the case, append the event, write the letters. All or nothing: the act's transaction holds them."""
        self.permohonan.versi += 1
        self.permohonan.save()
        rekam(
            self.permohonan.nomor,
            kejadian,
            oleh=self.oleh,
            peran=self.peran,
            dari=self.dari,
            ke=self.permohonan.status,
            data=data,
            surat=list(surat),
        )
        return self.permohonan


def mulai(permohonan: Permohonan, tindakan: Tindakan, oleh, versi: int | None = None) -> Langkah:
    """Lock the case and check that the verb is open; raise ValidationError with a sentence otherwise.

    The row is read again under the lock: of two officers who press at once, the second sees what the first did. With
    `versi`, the version the officer's page showed, a page that has gone stale is refused too.
    """
    # The calendar before the case: a holiday change locks in this order too, so the two cannot deadlock.
    kalender = Kalender.muat()
    permohonan = Permohonan.objects.select_for_update(of=("self",)).get(pk=permohonan.pk)
    oleh, peran = _terkini(oleh), peran_dari(oleh)
    if oleh not in (Peran.PEMOHON, Peran.SISTEM) and not permohonan.terlihat_oleh(oleh):
        raise ValidationError("Permohonan ini tidak ada dalam daftar Anda.", code="tidak_terlihat")
    if versi is not None and versi != permohonan.versi:
        raise ValidationError(
            f"Permohonan ini berubah sejak halaman Anda dibuka. {terakhir(permohonan)} Periksa lagi dahulu.",
            code="basi",
        )
    if halangan := permohonan.halangan(tindakan, oleh, peran):
        raise ValidationError(f"{halangan} {terakhir(permohonan)}".strip(), code="tertutup")
    aturan = rules.BOLEH[tindakan]
    dari = permohonan.status
    if aturan.ke:
        permohonan.status = aturan.ke
    sebagai = next(p for p in aturan.peran if p.value in peran)
    return Langkah(permohonan, oleh, sebagai.value, dari, kalender)


def _terkini(oleh):
    """An officer as the database knows them now: one who was moved to another body acts for that one."""
    return (isinstance(oleh, Petugas) and Petugas.objects.filter(pk=oleh.pk).first()) or oleh


def terakhir(permohonan: Permohonan) -> str:
    """The last thing that happened, by which role and when: what a late colleague needs to read."""
    peristiwa = riwayat(permohonan.nomor).exclude(kejadian=Kejadian.SURAT_TERKIRIM).last()
    if peristiwa is None:
        return ""
    return f"Terakhir: {_label(peristiwa)} (oleh {peristiwa.peran}, {waktu_wita(peristiwa.pada)})."


def _label(peristiwa: Peristiwa) -> str:
    return Kejadian(peristiwa.kejadian).label if peristiwa.kejadian in Kejadian.values else peristiwa.kejadian


def wajib(teks: str, bidang: str, kalimat: str) -> str:
    """A text that an act cannot do without."""
    teks = (teks or "").strip()
    if not teks:
        raise ValidationError({bidang: kalimat})
    return teks
