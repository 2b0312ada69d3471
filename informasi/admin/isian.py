"""What the form of a verb starts with, and what stands beside it: drafts, templates, dates, answers of colleagues."""

from django.utils import timezone

from informasi.admin.halaman import PUTUSAN
from informasi.blok import BLOK_BAWAAN
from informasi.models import InformasiDikecualikan, Permohonan, TemplatJawaban
from informasi.rules import Status, Tindakan
from informasi.rules.keberatan import MEMBUKA
from layanan import jangka_waktu
from layanan.kalender import TahunTanpaLibur

T = Tindakan
DENGAN_BLOK = (*PUTUSAN, T.RANCANG)


def isi_awal(tindakan: Tindakan, p: Permohonan, parameter) -> dict:
    """The starting values of a verb's form; `parameter` is the address's query (`templat`, `usulan`)."""
    if tindakan in DENGAN_BLOK:
        return _blok(tindakan, p, parameter)
    if tindakan == T.DISPOSISIKAN:
        return {"perangkat_daerah": p.opd_tujuan_id, "jumlah_hari": jangka_waktu.JENIS["disposisi"].hari}
    if tindakan == T.TERBITKAN_JAWABAN:
        return {"pertanyaan": p.rincian_informasi, "jawaban": _jawaban(p)}
    return {}


def _jawaban(p: Permohonan) -> str:
    """The words to begin with: of the notice, or of the decision that opened what the notice had refused."""
    semua = p.keberatan.filter(putusan__putusan__in=MEMBUKA).order_by("disampaikan_pada")
    if p.pembuka() and (dibuka := semua.last()):
        return f"{dibuka.putusan.pertimbangan}\n\n{dibuka.putusan.perintah}"
    return f"{p.pemberitahuan.keputusan_alasan}\n\n{p.pemberitahuan.materi}"


def _blok(tindakan: Tindakan, p: Permohonan, parameter) -> dict:
    """The seven blocks: a chosen template, else the colleague's draft for this decision, else our own wording."""
    rancangan = getattr(p, "rancangan", None)
    usulan = parameter.get("usulan")
    if tindakan in PUTUSAN:
        keputusan = PUTUSAN[tindakan]
    else:
        keputusan = usulan if usulan in BLOK_BAWAAN else (rancangan.keputusan if rancangan else Status.DIKABULKAN)
    templat = parameter.get("templat", "")
    if templat.isdecimal() and (satu := TemplatJawaban.objects.filter(pk=templat).first()):
        isi = {nama: teks for nama, teks in satu.sebagai_dict().items() if teks}
        return {**BLOK_BAWAAN[satu.keputusan], **isi, "keputusan": satu.keputusan}
    if rancangan and rancangan.keputusan == keputusan and not usulan:
        isi = {nama: teks for nama, teks in rancangan.sebagai_dict().items() if teks}
        return {**BLOK_BAWAAN[keputusan], **isi, "keputusan": keputusan}
    return {**BLOK_BAWAAN[keputusan], "keputusan": keputusan}


def konteks_tindakan(tindakan: Tindakan, p: Permohonan, petugas) -> dict:
    """What the officer should have before their eyes while filling in this form."""
    konteks = {"permohonan": p}
    if tindakan in DENGAN_BLOK:
        templat = TemplatJawaban.objects.all()
        if tindakan in PUTUSAN:
            templat = templat.filter(keputusan=PUTUSAN[tindakan])
        konteks["templat"] = templat
        konteks["usulan"] = [(s.value, s.label) for s in PUTUSAN.values()] if tindakan == T.RANCANG else []
        konteks["disposisi"] = p.disposisi.exclude(jawaban="").select_related("perangkat_daerah")
        konteks["rancangan"] = getattr(p, "rancangan", None)
    if tindakan in (T.TOLAK, T.KABULKAN_SEBAGIAN):
        konteks["tanpa_pengecualian"] = not InformasiDikecualikan.objects.berlaku(timezone.localdate()).exists()
    if tindakan == T.PERPANJANG:
        konteks["tenggat_lama"], konteks["tenggat_baru"] = p.tenggat, _tenggat_baru(p)
    if tindakan in (T.JAWAB_DISPOSISI, T.KEMBALIKAN):
        konteks["disposisi"] = p.disposisi.menunggu().filter(perangkat_daerah=petugas.perangkat_daerah_id)
    return konteks


def _tenggat_baru(p: Permohonan):
    try:
        return jangka_waktu.hitung("permohonan", p.mulai_hitung).perpanjangan
    except TahunTanpaLibur:
        return None  # the act will say which year is missing
