"""What every act on a case does the same way: lock, guard, save, and leave an event with the letters it owes."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from django.core.exceptions import ValidationError

from layanan.alur import Aturan
from layanan.kalender import Kalender
from layanan.models import Petugas, Urusan
from layanan.peran import Peran, peran_dari
from layanan.peristiwa import SURAT_TERKIRIM, riwayat
from layanan.surat import Naskah, rekam
from layanan.waktu import waktu_wita


@dataclass
class Langkah:
    """One step of a case under way: the locked row, already in its next state in memory, and who takes the step."""

    perkara: Urusan
    oleh: object
    peran: str
    dari: str
    kalender: Kalender

    def tuntas(self, kejadian: str, *, surat: Iterable[Naskah] = (), **data) -> Urusan:
        """Save the case, append the event, write the letters. All or nothing: the act's transaction holds them."""
        self.perkara.versi += 1
        self.perkara.save()
        rekam(
            self.perkara.nomor,
            kejadian,
            oleh=self.oleh,
            peran=self.peran,
            dari=self.dari,
            ke=self.perkara.status,
            data=data,
            surat=list(surat),
        )
        return self.perkara


def mulai(perkara: Urusan, tindakan, oleh, versi: int | None = None) -> Langkah:
    """Lock the case and check that the verb is open; raise ValidationError with a sentence otherwise.

    The row is read again under the lock: of two officers who press at once, the second sees what the first did. With
    `versi`, the version the officer's page showed, a page that has gone stale is refused too.
    """
    # The calendar before the case: a holiday change locks in this order too, so the two cannot deadlock.
    kalender = Kalender.muat()
    perkara = type(perkara).objects.select_for_update(of=("self",)).get(pk=perkara.pk)
    sebutan = perkara._meta.verbose_name.capitalize()
    oleh, peran = _terkini(oleh), peran_dari(oleh)
    if oleh not in (Peran.PEMOHON, Peran.SISTEM) and not perkara.terlihat_oleh(oleh):
        raise ValidationError(f"{sebutan} ini tidak ada dalam daftar Anda.", code="tidak_terlihat")
    if versi is not None and versi != perkara.versi:
        raise ValidationError(
            f"{sebutan} ini berubah sejak halaman Anda dibuka. {terakhir(perkara)} Periksa lagi dahulu.",
            code="basi",
        )
    if halangan := perkara.halangan(tindakan, oleh, peran):
        raise ValidationError(f"{halangan} {terakhir(perkara)}".strip(), code="tertutup")
    aturan = perkara.ALUR[tindakan]
    dari = perkara.status
    if aturan.ke:
        perkara.status = aturan.ke
    sebagai = next(p for p in aturan.peran if p.value in peran)
    return Langkah(perkara, oleh, sebagai.value, dari, kalender)


def peran_pengaju(alur: Mapping[str, Aturan], tindakan, oleh) -> str:
    """The role in which an actor files a new case; raises ValidationError for whom that verb is closed."""
    peran = peran_dari(oleh)
    sebagai = [p for p in alur[tindakan].peran if p.value in peran]
    if not sebagai:
        raise ValidationError(f"Peran Anda tidak berwenang untuk tindakan ini: {tindakan.label}.")
    return sebagai[0].value


def _terkini(oleh):
    """An officer as the database knows them now: one who was moved to another body acts for that one."""
    return (isinstance(oleh, Petugas) and Petugas.objects.filter(pk=oleh.pk).first()) or oleh


def terakhir(perkara: Urusan) -> str:
    """The last thing that happened, by which role and when: what a late colleague needs to read."""
    peristiwa = riwayat(perkara.nomor).exclude(kejadian=SURAT_TERKIRIM).last()
    if peristiwa is None:
        return ""
    label = dict(perkara.KEJADIAN.choices).get(peristiwa.kejadian, peristiwa.kejadian)
    return f"Terakhir: {label} (oleh {peristiwa.peran}, {waktu_wita(peristiwa.pada)})."


def wajib(teks: str, bidang: str, kalimat: str) -> str:
    """A text that an act cannot do without."""
    teks = (teks or "").strip()
    if not teks:
        raise ValidationError({bidang: kalimat})
    return teks
