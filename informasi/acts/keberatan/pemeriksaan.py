"""Examining and deciding an objection (Pasal 36 UU 14/2008), and what follows from a decision that opens."""

from django.core.exceptions import ValidationError
from django.db import transaction
from django.utils import timezone

from informasi.letters import keberatan as letters
from informasi.models import Keberatan, Permohonan, PutusanKeberatan, TanggapanPPID
from informasi.rules import DAPAT_DIBUKA
from informasi.rules import Kejadian as KejadianPermohonan
from informasi.rules import Status as StatusPermohonan
from informasi.rules.keberatan import Kejadian, Putusan, TanggapanPemohon, Tindakan
from layanan.langkah import Langkah, mulai, wajib
from layanan.peran import Peran, petugas_berperan
from layanan.surat import rekam

HARI_PELAKSANAAN_TERBANYAK = 30
_PPID = (Peran.PPID_UTAMA, Peran.PETUGAS_PPID)


@transaction.atomic
def terima(keberatan, *, oleh, versi=None) -> Keberatan:
    """Take the objection up. Its clock has been running since receipt: this click moves no date."""
    return mulai(keberatan, Tindakan.TERIMA, oleh, versi).tuntas(Kejadian.DITERIMA)


@transaction.atomic
def minta_tanggapan_ppid(keberatan, *, oleh, pertanyaan: str, versi=None) -> Keberatan:
    """Ask the PPID to explain its answer; the clock of Atasan PPID goes on."""
    langkah = mulai(keberatan, Tindakan.MINTA_TANGGAPAN_PPID, oleh, versi)
    k = langkah.perkara
    pertanyaan = wajib(pertanyaan, "pertanyaan", "Tulis apa yang harus dijelaskan PPID.")
    tanggapan = TanggapanPPID.objects.create(keberatan=k, pertanyaan=pertanyaan, diminta_oleh=oleh)
    surat = [letters.permintaan(k, tanggapan=tanggapan, petugas=x) for x in petugas_berperan(*_PPID)]
    return langkah.tuntas(Kejadian.DIMINTAI_TANGGAPAN, surat=surat)


@transaction.atomic
def beri_tanggapan_ppid(keberatan, *, oleh, jawaban: str, versi=None) -> Keberatan:
    """The PPID explains; whoever writes this had a hand in the case and cannot decide it."""
    langkah = mulai(keberatan, Tindakan.BERI_TANGGAPAN_PPID, oleh, versi)
    tanggapan = langkah.perkara.tanggapan.get(dijawab_pada=None)
    tanggapan.jawaban = wajib(jawaban, "jawaban", "Tulis tanggapan untuk Atasan PPID.")
    tanggapan.dijawab_oleh, tanggapan.dijawab_pada = oleh, timezone.now()
    tanggapan.save()
    pemutus = petugas_berperan(Peran.ATASAN_PPID)
    surat = [letters.ditanggapi(langkah.perkara, tanggapan=tanggapan, petugas=x) for x in pemutus]
    return langkah.tuntas(Kejadian.DITANGGAPI_PPID, surat=surat)


@transaction.atomic
def putuskan(
    keberatan, *, oleh, putusan: str, pertimbangan: str, perintah: str = "", waktu_pelaksanaan: int = 0, versi=None
) -> Keberatan:
    """Decide, with written reasons always (Pasal 36 ayat (3)); never by somebody who had a hand in the answer.

    A decision that opens says what the PPID must give, and within how many working days of delivery.
    """
    langkah = mulai(keberatan, Tindakan.PUTUSKAN, oleh, versi)
    k = langkah.perkara
    if not 0 <= waktu_pelaksanaan <= HARI_PELAKSANAAN_TERBANYAK:
        raise ValidationError({"waktu_pelaksanaan": f"Isi 0 sampai {HARI_PELAKSANAAN_TERBANYAK} hari kerja."})
    hasil = PutusanKeberatan(keberatan=k, putusan=putusan, diputus_oleh=oleh)
    hasil.pertimbangan = wajib(pertimbangan, "pertimbangan", "Keputusan wajib disertai alasan tertulis.")
    if putusan != Putusan.MENGUATKAN:
        hasil.perintah = wajib(perintah, "perintah", "Tulis informasi apa yang harus diberikan PPID.")
        hasil.waktu_pelaksanaan = waktu_pelaksanaan
    hasil.full_clean()
    hasil.save()
    k.tanggapan.filter(dijawab_pada=None).update(dijawab_pada=timezone.now())
    return langkah.tuntas(Kejadian.DIPUTUS, putusan=putusan)


@transaction.atomic
def sampaikan(keberatan, *, oleh, versi=None) -> Keberatan:
    """Deliver the decision: the clock of Pasal 36 ends, that of Pasal 37 begins, and what was opened is to be given."""
    langkah = mulai(keberatan, Tindakan.SAMPAIKAN, oleh, versi)
    k = langkah.perkara
    k.disampaikan_pada = timezone.now()
    surat = [letters.putusan(k, putusan=k.putusan, jendela=k.jendela_sengketa(langkah.kalender))]
    if k.putusan.membuka:
        surat += [letters.pelaksanaan(k, putusan=k.putusan, petugas=x) for x in petugas_berperan(*_PPID)]
    langkah.tuntas(Kejadian.DISAMPAIKAN, surat=surat, putusan=k.putusan.putusan, tenggat=k.tenggat)
    if k.putusan.membuka and k.permohonan:
        buka_permohonan(langkah, k.permohonan.pk, k.putusan.waktu_pelaksanaan)
    return k


def buka_permohonan(langkah: Langkah, pk: int, hari: int) -> None:
    """An answered request stands open again as granted, so that the material goes out on its usual way.

    One that was never answered still has its own clock and needs its own answer.
    """
    p = Permohonan.objects.select_for_update(of=("self",)).get(pk=pk)
    if p.status not in DAPAT_DIBUKA:
        return
    dari, p.status = p.status, StatusPermohonan.DIKABULKAN
    p.disampaikan_pada = None
    p.batas_penyampaian = langkah.kalender.tenggat(timezone.localdate(), hari or 1).tenggat
    p.versi += 1
    p.save()
    data = {"keberatan": langkah.perkara.nomor, "batas_penyampaian": p.batas_penyampaian}
    rekam(p.nomor, KejadianPermohonan.DIBUKA, oleh=langkah.oleh, peran=langkah.peran, dari=dari, ke=p.status, data=data)


@transaction.atomic
def cabut(keberatan, *, oleh=Peran.PEMOHON, versi=None) -> Keberatan:
    """The citizen withdraws; nobody owes anything after it."""
    langkah = mulai(keberatan, Tindakan.CABUT, oleh, versi)
    return langkah.tuntas(Kejadian.DICABUT, surat=[letters.pencabutan(langkah.perkara)])


@transaction.atomic
def tanggapi_putusan(keberatan, *, tanggapan: str, oleh=Peran.PEMOHON, versi=None) -> Keberatan:
    """The citizen accepts the decision or not. Said again, the later word counts; the history keeps both."""
    langkah = mulai(keberatan, Tindakan.TANGGAPI_PUTUSAN, oleh, versi)
    if tanggapan not in TanggapanPemohon.values:
        raise ValidationError({"tanggapan": "Pilih apakah Anda menerima keputusan ini."})
    langkah.perkara.tanggapan_pemohon = tanggapan
    return langkah.tuntas(Kejadian.PUTUSAN_DITANGGAPI, tanggapan=tanggapan)
