"""The history of a case: the only writer, the only reader, and the check that nobody changed it."""

from collections.abc import Iterator
from itertools import groupby

from django.apps import apps
from django.db import transaction
from django.utils import timezone

from layanan.models import KepalaRiwayat, Peristiwa, Urusan
from layanan.nomor import semua_nomor
from layanan.peran import Peran

# The event that says a letter has gone out.
SURAT_TERKIRIM = "surat_terkirim"
# The events of the end of a period: identity files went, or everything that tells of a person.
BERKAS_DIHAPUS = "berkas_identitas_dihapus"
IDENTITAS_DIHAPUS = "identitas_dihapus"


def catat(nomor_perkara: str, kejadian: str, *, oleh, peran: str = "", dari="", ke="", data=None) -> Peristiwa:
    """Append one event to a case's history (PP 71/2019 Pasal 22: a trail of every activity).

    `oleh` is a Petugas, `Peran.PEMOHON` or `Peran.SISTEM`; `peran` is the role in which an officer acted. `data` holds
    dates, codes and hashes only, never personal data. Must be called inside the transaction of the act.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("catat needs the transaction of the act it records")
    kepala, _ = KepalaRiwayat.objects.select_for_update().get_or_create(nomor_perkara=nomor_perkara)
    peristiwa = Peristiwa(
        nomor_perkara=nomor_perkara,
        urutan=kepala.urutan + 1,
        kejadian=str(kejadian),
        dari=str(dari),
        ke=str(ke),
        peran=str(peran or oleh),
        oleh=None if isinstance(oleh, Peran) else oleh,
        pada=timezone.now(),
        data=data or {},
        sidik_sebelum=kepala.sidik,
    )
    peristiwa.sidik = peristiwa.hitung_sidik()
    peristiwa.save()
    kepala.urutan, kepala.sidik = peristiwa.urutan, peristiwa.sidik
    kepala.save(update_fields=["urutan", "sidik"])
    return peristiwa


def riwayat(nomor_perkara: str):
    """The events of a case, oldest first."""
    return Peristiwa.objects.filter(nomor_perkara=nomor_perkara).select_related("oleh").order_by("urutan")


def jenis_perkara() -> list[type[Urusan]]:
    """Every kind of case there is."""
    return [m for m in apps.get_models() if issubclass(m, Urusan)]


def cacat_riwayat() -> Iterator[str]:
    """Every fault in any chain, as a sentence that names the case and the first bad row after which it was found.

    A chain is held against what stands outside it: the heads, the numbers that were given, and the state of the case.
    """
    kepala = {k.nomor_perkara: k for k in KepalaRiwayat.objects.all()}
    yield from (f"{n}: nomor ini sudah diberikan, tetapi riwayatnya hilang." for n in semua_nomor() if n not in kepala)
    semua = Peristiwa.objects.order_by("nomor_perkara", "urutan").iterator(chunk_size=2000)
    for nomor, baris in groupby(semua, key=lambda p: p.nomor_perkara):
        yield from _cacat_satu_rantai(nomor, baris, kepala.pop(nomor, None))
    for nomor, sisa in kepala.items():
        if sisa.urutan:
            yield f"{nomor}: seluruh riwayat ({sisa.urutan} peristiwa) hilang."
    yield from _cacat_status()


def _cacat_status() -> Iterator[str]:
    """Cases whose state is not the one their history ends in: changed without an act, or the end was cut off."""
    akhir = dict(Peristiwa.objects.exclude(ke="").order_by("urutan").values_list("nomor_perkara", "ke"))
    for model in jenis_perkara():
        for nomor, status in model.objects.order_by("pk").values_list("nomor", "status").iterator():
            if akhir.get(nomor) != status:
                yield f"{nomor}: status “{status}” tidak berasal dari riwayatnya (“{akhir.get(nomor, '')}”)."


def _cacat_satu_rantai(nomor, baris, kepala) -> Iterator[str]:
    sidik, urutan = "", 0
    for peristiwa in baris:
        urutan += 1
        if peristiwa.urutan != urutan:
            yield f"{nomor}: peristiwa ke-{urutan} hilang."
            urutan = peristiwa.urutan
        if peristiwa.hitung_sidik() != peristiwa.sidik:
            yield f"{nomor}: isi peristiwa ke-{urutan} telah diubah."
        elif peristiwa.sidik_sebelum != sidik:
            yield f"{nomor}: peristiwa ke-{urutan} tidak menyambung dengan peristiwa sebelumnya."
        sidik = peristiwa.sidik
    if kepala is None or (kepala.urutan, kepala.sidik) != (urutan, sidik):
        yield f"{nomor}: ujung riwayat tidak cocok dengan kepalanya (ada peristiwa yang dihapus atau disisipkan)."
