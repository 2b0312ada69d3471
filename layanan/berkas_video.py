"""Videos and their captions: MP4 by its boxes, WebVTT by its lines. Nothing is decoded: browsers do that, boxed in."""

import re
import struct

from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile

from layanan.berkas_aturan import batas, megabita, tolak

KEPALA_KOTAK = 8
# The brands that browsers play as MP4; QuickTime ("qt  ") and audio-only files are not among them.
MEREK = {b"isom", b"iso2", b"iso4", b"iso5", b"iso6", b"mp41", b"mp42", b"avc1", b"dash", b"M4V "}
KOTAK_TERBANYAK = 10_000
PANJANG_TAKARIR = 200_000
WAKTU = r"(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}"
BARIS_WAKTU = re.compile(rf"^{WAKTU} --> {WAKTU}(?: [^\n]*)?$", re.MULTILINE)


def periksa_video(berkas: UploadedFile) -> None:
    """Raise ValidationError with one sentence unless the file is a whole MP4 within the limit.

    Its boxes are walked from the first to the last: they must fill the file exactly and hold both the table of contents
    and the pictures, so a file that was cut off or only renamed does not pass.
    """
    if not berkas.size:
        raise tolak("kosong")
    maks = batas("BERKAS_MAKS_VIDEO")
    if berkas.size > maks:
        raise tolak("besar", ukuran=megabita(berkas.size), maks=megabita(maks))
    berkas.seek(0)
    awal = berkas.read(KEPALA_KOTAK + 8)
    if awal[4:8] != b"ftyp" or not _merek_dikenal(berkas, awal):
        raise tolak("jenis", daftar="video MP4")
    if not {b"moov", b"mdat"} <= _kotak(berkas):
        raise tolak("rusak")


def _merek_dikenal(berkas, awal: bytes) -> bool:
    panjang = min(struct.unpack(">I", awal[:4])[0], 4096)
    berkas.seek(KEPALA_KOTAK)
    isi = berkas.read(max(panjang - KEPALA_KOTAK, 0))
    return bool(MEREK & {isi[i : i + 4] for i in range(0, len(isi), 4)})


def _kotak(berkas) -> set[bytes]:
    """The kinds of the outermost boxes; empty when they do not fill the file exactly."""
    jenis, letak = set(), 0
    for _ in range(KOTAK_TERBANYAK):
        if letak == berkas.size:
            return jenis
        berkas.seek(letak)
        kepala = berkas.read(KEPALA_KOTAK + 8)
        if len(kepala) < KEPALA_KOTAK:
            return set()
        panjang, nama = struct.unpack(">I4s", kepala[:KEPALA_KOTAK])
        if panjang == 1 and len(kepala) == KEPALA_KOTAK + 8:
            panjang = struct.unpack(">Q", kepala[KEPALA_KOTAK:])[0]
        elif panjang == 0:  # up to the end of the file
            panjang = berkas.size - letak
        if panjang < KEPALA_KOTAK or letak + panjang > berkas.size:
            return set()
        jenis.add(nama)
        letak += panjang
    return set()


def periksa_takarir(teks: str) -> str:
    """Captions with plain line ends. Raises ValidationError with one sentence when no player could read them."""
    teks = teks.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n").strip() + "\n"
    if len(teks) > PANJANG_TAKARIR:
        raise ValidationError("Takarir ini terlalu panjang; paling banyak 200.000 huruf.")
    if not re.match(r"WEBVTT(?:[ \t][^\n]*)?\n", teks) or "\x00" in teks:
        raise ValidationError("Takarir harus berbentuk WebVTT: baris pertamanya WEBVTT.")
    if not BARIS_WAKTU.search(teks):
        raise ValidationError("Takarir ini tidak memuat satu waktu pun, seperti 00:01.000 --> 00:04.000.")
    return teks
