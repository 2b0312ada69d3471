"""One case in a real browser from the question to the file for the Komisi Informasi, which a shell then verifies."""

import io
import zipfile

from tests.browser.pemohon import Tanda
from tests.informasi.keberatan.test_berkas_sengketa import periksa
from tests.informasi.meja import pengecualian


def tolak(budi, yosefina, nomor, dasar) -> None:
    """The request is refused on this exclusion."""
    budi.buka(nomor).tindakan("Nyatakan lengkap").selesai("Nyatakan lengkap")
    yosefina.buka(nomor).tindakan("Tolak", centang=[dasar.judul])
    for pertanyaan in ("Apakah orang", "Apakah pengungkapannya"):
        yosefina.page.get_by_role("group", name=pertanyaan).get_by_role("radio", name="Tidak").check()
    yosefina.pratinjau()
    yosefina.selesai("Tolak dan kirim surat")


def keberatan(ani) -> Tanda:
    """Ani objects from her tracking page; the form has told her until which day she may."""
    ani.ikuti("Ajukan keberatan")
    ani.tampak("11 Jan 2027")
    ani.page.get_by_role("checkbox", name="a. Permohonan ditolak").check()
    ani.page.get_by_label("Kasus posisi").fill("Denah ruang itu sudah pernah diumumkan.")
    ani.page.get_by_label("Keterangan di atas benar").check()
    ani.tekan("Kirim keberatan")
    return ani.tanda_terima("Keberatan")


def putuskan(citra, nomor) -> None:
    """The superior upholds the refusal, reads the letter, and sends it."""
    citra.buka(nomor).tindakan("Mulai periksa").selesai("Mulai periksa")
    alasan = {"Pertimbangan dan alasan tertulis": "Denah ini dapat dipakai untuk menyerang sistem."}
    citra.tindakan("Putuskan keberatan", centang=["Putusan PPID dikuatkan"], **alasan).selesai("Putuskan keberatan")
    citra.tindakan("Sampaikan keputusan")
    assert "Komisi Informasi Provinsi Nusa Tenggara Timur" in citra.pratinjau()
    citra.selesai("Sampaikan keputusan dan kirim surat")


def test_from_the_question_to_a_file_that_proves_itself(pemohon, meja, kirim_surat, tmp_path):
    ani, budi = pemohon(), meja("budi")
    tanda = ani.ajukan()
    tolak(budi, meja("yosefina"), tanda.nomor, pengecualian())
    ani.lacak(tanda)
    kb = keberatan(ani)
    assert (kb.nomor, kb.tenggat) == ("KB-2026-000001", "Senin, 11 Januari 2027")
    putuskan(meja("citra"), kb.nomor)
    assert any(kb.nomor in perihal and "menyerang sistem" in teks for perihal, teks in kirim_surat())
    ani.page.goto(f"/lacak/{kb.nomor}/")
    ani.tampak("Senin, 14 Desember 2026")  # fourteen working days from the answer
    register = {"Nomor register Komisi Informasi": "012/KI-NTT/2026", "Didaftarkan pada": "2026-11-24"}
    budi.buka(kb.nomor).tindakan("Catat sengketa", centang=["Ajudikasi"], **register).selesai("Catat sengketa")
    ani.page.reload()
    ani.tampak("012/KI-NTT/2026")
    with zipfile.ZipFile(io.BytesIO(ani.unduh("Unduh berkas sengketa (ZIP)"))) as arsip:
        arsip.extractall(tmp_path)  # noqa: S202  our own file
    assert periksa(tmp_path).split("\n") == ["UTUH", f"MENYAMBUNG {kb.nomor}", f"MENYAMBUNG {tanda.nomor}", ""]
