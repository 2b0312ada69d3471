"""The published results as a page, a PDF and a CSV show them."""

from collections.abc import Iterator

from django.http import Http404
from django.utils import timezone

from layanan.grafik import batang, garis
from layanan.sel_kecil import DISEMBUNYIKAN
from survei.hasil import Hasil, Sel, ciri_responden, hasil
from survei.models import Unsur
from survei.rules import KODE, bulat

KOLOM = ("periode", "layanan", "responden", *(f"nrr_{k.lower()}" for k in KODE), "ikm", "mutu", "kinerja")


def konteks(kode_periode: str, slug: str) -> dict:
    """One period of one service, or of all. Without a choice the newest period. Raises Http404 for another."""
    semua = hasil()
    periode = _dipilih(semua.periode, kode_periode, lambda p: p.kode, "Periode survei ini tidak ada.")
    layanan = _dipilih([*semua.layanan], slug, lambda x: x.slug, "Layanan ini tidak ada.") if slug else None
    if periode is None:
        return {"sel": None}
    sel = semua.sel(periode, layanan)
    unsur = list(Unsur.objects.all())
    baris = list(zip(unsur, _nrr(sel), strict=True)) if sel.tampak else []
    return {
        "judul": f"Hasil survei kepuasan masyarakat, {sel.nama.lower()}, {periode.sebutan.lower()}",
        "dibuat": timezone.localdate(),
        "sel": sel,
        "periode": periode,
        "layanan": layanan,
        "semua_periode": semua.periode,
        "tabel": semua.tabel(periode),
        "unsur": baris,
        "ciri": ciri_responden(periode) if periode.semester and semua.sel(periode, None).tampak else [],
        "disembunyikan": DISEMBUNYIKAN,
        "grafik_unsur": _grafik_unsur(baris),
        "grafik_waktu": _grafik_waktu(semua, layanan),
        "sumber_kelas": semua.kelas[0].sumber if semua.kelas else "",
        "kelas": semua.kelas,
    }


def _dipilih(pilihan: list, kode: str, kode_dari, kalimat: str):
    if not kode:
        return pilihan[0] if pilihan else None
    for satu in pilihan:
        if kode_dari(satu) == kode:
            return satu
    raise Http404(kalimat)


def _nrr(sel: Sel) -> list:
    return [bulat(rata, 3) for rata in sel.hitungan.nrr]


def _grafik_unsur(baris: list[tuple]):
    data = [(str(unsur), float(nrr)) for unsur, nrr in baris]
    return batang("grafik-unsur", "Nilai rata-rata tiap unsur, dari 1 sampai 4", data) if data else ""


def _grafik_waktu(semua: Hasil, layanan):
    """The index from half-year to half-year, once there are two to compare."""
    semester = sorted(p for p in semua.periode if p.semester)
    sel = [(p, semua.sel(p, layanan)) for p in semester]
    data = [(p.sebutan.replace("Semester", "Smt."), float(s.hitungan.ikm)) for p, s in sel if s.tampak]
    return garis("grafik-waktu", "Indeks kepuasan tiap semester", data) if len(data) > 1 else ""


def baris_csv() -> Iterator[tuple]:
    """The rows of the CSV, hidden cells with a word instead of numbers."""
    semua = hasil()
    for periode in semua.periode:
        for sel in semua.tabel(periode):
            yield (periode.kode, sel.nama, *_kolom(sel))


def _kolom(sel: Sel) -> tuple:
    if not sel.tampak:
        return (DISEMBUNYIKAN, *[""] * (len(KODE) + 3))
    mutu = (sel.kelas.mutu, sel.kelas.kinerja) if sel.kelas else ("", "")
    return (sel.hitungan.responden, *_nrr(sel), sel.hitungan.ikm, *mutu)
