"""Masking: a text without the numbers, addresses and names that tell who somebody is. Pure; it knows no case.

A machine finds numbers surely and names only where something announces them ("Bapak ...", "atas nama ..."), so whoever
publishes reads the result. What fails is not shown: `samarkan` raises GagalSamar and never returns the original.
"""

import re
import unicodedata
from collections.abc import Iterable

PANJANG_TERBESAR = 20_000


class GagalSamar(Exception):
    """The text could not be masked: publish nothing of it."""


# --- Numbers and addresses -------------------------------------------------------------------------------------------
# People break numbers with spaces, dots and dashes, and write O for 0 and l for 1.
_ANGKA = r"[ \u00a0\n.\-–_/]{0,3}[\dOoIl]"
# A day and an hour have sixteen digits too: "2026-11-23 08.00-16.00".
_BUKAN_TANGGAL = r"(?!(?:19|20)\d\d[-/.]\d\d?[-/.]\d\d?\b)(?!\d\d?[-/.]\d\d?[-/.](?:19|20)\d\d\b)"
_KEPALA_PELAT = (
    "AA AB AD AE AG BA BB BD BE BG BH BK BL BM BN BP DA DB DC DD DE DG DH DK DL DM DN DR DS DT DW EA EB ED KB KH KT KU "
    "PA PB"
).replace(" ", "|")
_BANK = r"(?i:rek(?:ening)?|norek|bri|bni|bca|btn|bsi|mandiri|bank\s+ntt|gopay|shopeepay)|DANA|OVO"

NIK = re.compile(rf"(?<!\d){_BUKAN_TANGGAL}\d(?:{_ANGKA}){{15}}(?!\d)")
SUREL = re.compile(r"[\w.+-]{1,64}\s?(?:@|\(at\)|\[at\])\s?[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}", re.IGNORECASE)
AKUN = re.compile(r"(?<![\w.])@[\w.]{3,40}")
TELEPON = re.compile(
    r"(?<!\d)(?:\+|00)\d{1,3}(?:[\s.\-()]{0,2}\d){7,12}(?!\d)"  # +62 ...
    r"|(?<!\d)(?:62|0)[\s.\-]?8\d(?:[\s.\-]{0,2}\d){6,10}(?!\d)"  # 0812 ...
    r"|(?<!\d)0[\s.\-]8(?:[\s.\-]\d){7,11}(?!\d)"  # 0 8 1 2 ...
    r"|\(0\d{2,3}\)[\s.\-]?\d(?:[\s.\-]?\d){4,7}(?!\d)"  # (0380) ...
    r"|(?<!\d)0\d{3}[\s\-]\d{5,8}(?!\d)"  # 0380-...
)
REKENING = re.compile(
    rf"\b((?:{_BANK})\b[\s.:#]{{0,3}}(?:(?i:bank|bri|bni|bca|btn|mandiri|ntt|nomor|no|milik|ke|di)\b[\s.:#]{{0,3}}){{0,4}})"
    r"\d(?:[\s.\-]{0,2}\d){5,19}(?!\d)"
)
# Unbroken: an account, a customer or a student number; a sum of money is written with dots or said to be one.
DERET = re.compile(r"(?<![\d.,/\-])(?<!Rp)(?<!Rp )\d{10,24}(?![\d/]|\s*(?:rupiah|juta|miliar))", re.IGNORECASE)
PELAT = re.compile(
    rf"\b(?:(?:{_KEPALA_PELAT})[\s.\-]{{0,2}}\d{{1,4}}[\s.\-]{{0,2}}[A-Z]{{1,3}}"
    r"|(?i:DH)[\s.\-]{0,2}\d{1,4}(?:[\s.\-]{0,2}(?!RT|RW|di|ke)(?i:[A-Z]{1,2}))?"
    r"|[ABDEFGHKLMNPRSTWZ][\s.\-]?\d{3,4}[\s.\-]?(?!RT|RW|NO)[A-Z]{2,3})\b"
)

POLA: tuple[tuple[str, re.Pattern, str], ...] = (
    ("nomor rekening", REKENING, r"\1[rekening disamarkan]"),
    ("NIK atau nomor KK", NIK, "[nomor disamarkan]"),
    ("alamat surel", SUREL, "[surel disamarkan]"),
    ("nama akun", AKUN, "[akun disamarkan]"),
    ("nomor telepon", TELEPON, "[telepon disamarkan]"),
    ("deret angka panjang", DERET, "[nomor disamarkan]"),
    ("pelat nomor", PELAT, "[pelat disamarkan]"),
)

# --- Names -----------------------------------------------------------------------------------------------------------
NAMA = "[nama disamarkan]"
NAMA_PELAPOR = "nama pelapor"
# Words after "bapak", "ibu" or "saudara" that name nobody: who is called by the office, and everyday words.
_BUKAN_NAMA = """lurah camat wali walikota wakil gubernur bupati ketua kepala sekretaris rt rw kadis kabag kabid menteri
    presiden dewan anggota pengawas pegawai petugas kapolres kapolsek kapolda hakim jaksa polisi sopir guru dosen
    yang dan di ke dari untuk dengan pada atau ini itu dalam oleh adalah akan bagi para serta tersebut saya kami kita
    anda dia mereka beliau sudah telah sedang tidak belum bisa dapat harus mau ingin ada juga lagi pun punya tua muda
    kandung angkat tiri mertua hamil menyusui rumah tangga kota pertiwi jari dokter bidan suster perawat mantri pendeta
    pastor haji pemilik penjual pedagang warga tetangga seorang semua sekalian kalian lain sama saja hanya karena
    sehingga agar supaya jika bila kalau ketika saat waktu hari tadi kemarin besok sakit meninggal bekerja tinggal
    datang pergi bilang kata katanya minta mohon tolong terima kasih anak anaknya cucu istri suami satu dua tiga lima
    beberapa banyak sangat sekali tanah tak yth dpr dprd pln pdam pkk posyandu paud sd smp sma"""
_SEHARI = frozenset(_BUKAN_NAMA.split())
_GELAR = r"guru|dosen|dokter|bidan|mantri|suster|pendeta|pastor|haji|hajjah"
# After these a name may stand in any spelling, after those only with a capital.
_SAPAAN = rf"(?:bapak|bapa|bpk\.?|bp\.|pak|ibu|bu|sdri?\.?|saudar[ai])(?:\s+(?:{_GELAR}))?"
_SEBUTAN = (
    r"atas\s+nama|a\.\s?n\.|an\.|bernama|nama\s+(?:saya|lengkap|pemilik|pelaku|korban|pelapor)|nama\s*:|pelapor\s*:"
)
_SAPAAN_LAIN = rf"mama|opa|oma|usi|tuan|tn\.?|nyonya|ny\.?|nona|nn\.?|om|tante|mbak|romo|pdt\.?|hj?\.|drg?\.|{_GELAR}"
_EKOR = r"[\w'’\-]*"
# A street and a hospital may keep the name they are known by.
_NAMA_TEMPAT = r"(?<!Prof\.\s)(?<!RSUD\s)(?<!RS\s)(?i:(?<!jalan\s)(?<!jln\.\s)(?<!jln\s)(?<!jl\.\s)(?<!jl\s))"
DISEBUT = re.compile(
    rf"\b{_NAMA_TEMPAT}("
    rf"(?i:(?:{_SAPAAN})(?:\s+(?:{_SAPAAN}))?|{_SEBUTAN})(?:\s*:)?(?:\s+|(?<=\.))(?i:adalah\s+|yaitu\s+)?(?=[^\W\d_])"
    rf"|(?i:{_SAPAAN_LAIN})(?:\s+|(?<=\.))(?=[A-Z]))"
    rf"(?!(?i:{'|'.join(_SEHARI)}|{_SAPAAN}|{_GELAR})\b)"
    rf"(?:[^\W\d_]{{1,4}}\.(?=\s*[A-Z])|[^\W\d_]{_EKOR})"  # "Drs." goes on, the end of a sentence does not
    rf"(?:\s*(?:[A-Z]\.|[A-Z]{_EKOR}|(?i:bin|binti|van|da|dos)\b)){{0,4}}"
)


def tanpa_nama(teks: str, nama: Iterable[str]) -> str:
    """The text without these people's names, whole and word by word, in any case."""
    for satu in nama:
        semua = re.findall(r"[^\W\d_]+", satu)
        # A name that is an everyday word ("Guru") would leave holes everywhere; it goes with the rest of the name only.
        kata = [k for k in semua if len(k) >= 3 and k.lower() not in _SEHARI]
        if len(semua) > 1:
            kata.append(r"\W+".join(semua))
        if not kata:
            continue
        pola = "|".join(sorted(kata, key=len, reverse=True))
        teks = re.sub(rf"\b(?:{pola})\b(?:[\s.'’\-]+(?:{pola})\b)*", NAMA, teks, flags=re.IGNORECASE)
    return teks


def tanpa_orang(teks: str, *, nama: str, surel: str = "", telepon: str = "") -> str:
    """The text without the name and the contact of one person, however the number is broken."""
    teks = tanpa_nama(teks, [nama])
    if surel:
        teks = re.sub(re.escape(surel), "[surel disamarkan]", teks, flags=re.IGNORECASE)
    if angka := re.sub(r"\D", "", telepon).removeprefix("62").lstrip("0"):
        sela = r"[\s.\-]{0,3}"
        teks = re.sub(rf"(?<!\d)(?:\+?62|0)?{sela}{sela.join(angka)}(?!\d)", "[telepon disamarkan]", teks)
    return teks


def samarkan(teks: str, *, nama: Iterable[str] = ()) -> str:
    """The text with every number, address and announced name replaced, and with the people in `nama` left out.

    Raises GagalSamar when anything goes wrong or anything is left over.
    """
    try:
        hasil = _bersih(teks)
        for _, pola, ganti in POLA:
            hasil = pola.sub(ganti, hasil)
        hasil = DISEBUT.sub(rf"\1{NAMA}", tanpa_nama(hasil, nama))
        sisa = temuan(hasil)
    except Exception as galat:
        raise GagalSamar("Teks ini tidak dapat disamarkan.") from galat
    if sisa:
        raise GagalSamar(f"Masih ada {sisa[0]}.")
    return hasil


def temuan(teks: str, *, nama: Iterable[str] = ()) -> list[str]:
    """What must not be published and stands in the text, in words; `nama` are people, found by their whole name."""
    bersih = _bersih(teks)
    ada = [sebutan for sebutan, pola, _ in POLA if pola.search(bersih)]
    rapat = " ".join(bersih.split()).lower()
    lengkap = [n for n in (" ".join(satu.split()).lower() for satu in nama) if n]
    return ada + [NAMA_PELAPOR for n in lengkap if re.search(rf"\b{re.escape(n)}\b", rapat)][:1]


def _bersih(teks: str) -> str:
    """Without invisible signs, with which a number could be hidden from the eye of the machine only."""
    if len(teks) > PANJANG_TERBESAR:
        raise GagalSamar("Teks ini terlalu panjang.")
    teks = "".join(c for c in teks if unicodedata.category(c) != "Cf")
    return "".join(_lebar(c) for c in teks)


def _lebar(huruf: str) -> str:
    """Full-width and styled letters and digits as plain ones; everything else as it stands."""
    biasa = unicodedata.normalize("NFKC", huruf)
    return biasa if len(biasa) == 1 and biasa.isascii() and biasa.isalnum() else huruf
