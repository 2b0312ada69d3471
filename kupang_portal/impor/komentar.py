"""The comments of one article: threads of one level, with the decision that was taken about each of them."""

from django.core.exceptions import ValidationError
from django.core.validators import validate_email

from berita.acts import simpan_komentar_pindahan
from berita.models import Berita, Komentar
from kupang_portal.impor.asal import Asal, sidik
from kupang_portal.impor.baca import Isian, KomentarWp
from kupang_portal.impor.laporan import Laporan
from kupang_portal.impor.teks import baris_teks, teks_komentar

SETUJU = {"1": Komentar.Status.DISETUJUI, "0": Komentar.Status.MENUNGGU}
JENIS_DIAMBIL = {"comment", "review"}
NAMA_TERPANJANG, ISI_TERPANJANG = 60, 2000
PANJANG = "Komentar lebih panjang daripada yang diterima di sini; diambil seutuhnya"
TANPA_NAMA = "Tanpa nama"


def tulis_komentar(isian: Isian, berita: Berita, asal: Asal, laporan: Laporan) -> None:
    """Bring over what is new; what is here already stays as it is."""
    diambil = {k.kunci: k for k in isian.komentar if not _alasan_lewat(k, laporan)}
    dulu = asal.banyak(diambil)
    baru = {k: v for k, v in diambil.items() if k not in dulu}
    _hitung_yang_ada(diambil, dulu, laporan)
    if not baru:
        return
    lama = Komentar.objects.in_bulk([a.objek_id for a in dulu.values()])
    jadi = {kunci: lama[a.objek_id] for kunci, a in dulu.items() if a.objek_id in lama}
    terpakai = set(Komentar.objects.filter(wp_id__in=map(_wp_id, baru)).values_list("wp_id", flat=True))
    for kunci in sorted(baru, key=lambda k: _puncak(k, diambil) != k):
        puncak, komentar = _puncak(kunci, diambil), _bentuk(baru[kunci], berita, isian, laporan)
        komentar.wp_id = None if _wp_id(kunci) in terpakai else _wp_id(kunci)
        komentar.induk = jadi.get(puncak) if puncak != kunci else None
        jadi[kunci] = komentar
    simpan_komentar_pindahan([jadi[k] for k in baru])
    asal.catat_banyak((k, jadi[k].pk, _sidik(baru[k])) for k in baru)
    laporan.baru["Komentar"] += len(baru)


def lewati_komentar(isian: Isian, laporan: Laporan, alasan: str) -> None:
    """The comments of something that takes none here."""
    for komentar in isian.komentar:
        if not _alasan_lewat(komentar, laporan):
            laporan.lewati("Komentar", alasan)


def _alasan_lewat(k: KomentarWp, laporan: Laporan) -> str:
    alasan = ""
    if k.jenis in ("pingback", "trackback"):
        alasan = "pingback dan trackback"
    elif k.jenis not in JENIS_DIAMBIL:
        alasan = f"jenis “{k.jenis}” bukan komentar pembaca"
    elif k.setuju not in SETUJU:
        alasan = "spam" if k.setuju == "spam" else "di tempat sampah WordPress"
    elif not teks_komentar(k.isi):
        alasan = "kosong"
    if alasan:
        laporan.lewati("Komentar", alasan)
    return alasan


def _hitung_yang_ada(diambil, dulu, laporan: Laporan) -> None:
    """Comments are moderated here once they are here: a later export does not overrule that."""
    for kunci, a in dulu.items():
        if a.sidik == _sidik(diambil[kunci]):
            laporan.tetap["Komentar"] += 1
        else:
            laporan.lewati("Komentar", "berubah di WordPress setelah diimpor; yang di sini dibiarkan")


def _puncak(kunci: str, diambil: dict[str, KomentarWp]) -> str:
    """The head of the thread: deeper answers hang on it. Where the answered one was not taken, it stands alone."""
    dilihat = set()
    while (induk := diambil[kunci].induk) in diambil and kunci not in dilihat:
        dilihat.add(kunci)
        kunci = induk
    return kunci


def _bentuk(k: KomentarWp, berita: Berita, isian: Isian, laporan: Laporan) -> Komentar:
    isi = teks_komentar(k.isi)
    if len(isi) > ISI_TERPANJANG:
        laporan.lihat(PANJANG, f"dari {baris_teks(k.nama)[:NAMA_TERPANJANG]}, di “{isian.judul}”")
    komentar = Komentar(
        berita=berita,
        nama=baris_teks(k.nama)[:NAMA_TERPANJANG] or TANPA_NAMA,
        email=_email(k.email),
        isi=isi,
        status=SETUJU[k.setuju],
    )
    komentar.dikirim_pada = k.waktu or isian.waktu or komentar.dikirim_pada
    return komentar


def _email(teks: str) -> str:
    try:
        validate_email(teks)
    except ValidationError:
        return ""
    return teks if len(teks) <= 254 else ""


def _sidik(k: KomentarWp) -> str:
    return sidik({"nama": k.nama, "isi": k.isi, "setuju": k.setuju, "induk": k.induk})


def _wp_id(kunci: str) -> int | None:
    nomor = kunci.partition(":")[2]
    return int(nomor) if nomor.isdecimal() and len(nomor) <= 18 else None
