"""Refusal and extension: what the officer fills in, what the letter says, what the citizen then sees."""

from playwright.sync_api import expect

from tests.informasi.meja import pengecualian


def nyatakan_lengkap(budi, tanda) -> None:
    budi.buka(tanda.nomor).tindakan("Nyatakan lengkap").selesai("Nyatakan lengkap")


def test_a_refusal_cites_the_exclusion_and_shows_the_right_to_object(pemohon, meja, kirim_surat):
    ani, yosefina, dasar = pemohon(), meja("yosefina"), pengecualian()
    tanda = ani.ajukan()
    nyatakan_lengkap(meja("budi"), tanda)
    yosefina.buka(tanda.nomor).tindakan("Tolak", centang=[dasar.judul])
    for pertanyaan in ("Apakah orang", "Apakah pengungkapannya"):
        yosefina.page.get_by_role("group", name=pertanyaan).get_by_role("radio", name="Tidak").check()
    surat = yosefina.pratinjau()
    assert "penolakan permohonan informasi" in surat and "Pemberitahuan tertulis" in surat
    assert dasar.nomor_penetapan in surat and "Pasal 17 huruf c" in surat
    yosefina.selesai("Tolak dan kirim surat")
    surel = {perihal.split(": ")[-1]: teks for perihal, teks in kirim_surat()}
    putusan = next(teks for perihal, teks in surel.items() if "penolakan" in perihal)
    assert "Hak Anda mengajukan keberatan" in putusan and dasar.nomor_penetapan in putusan
    assert tanda.kode not in putusan
    ani.lacak(tanda)
    ani.status("Ditolak")
    # 30 working days; Christmas, its cuti bersama, New Year and Isra Mikraj do not count.
    keberatan = ani.page.get_by_role("region", name="Tidak puas dengan jawabannya")
    expect(keberatan).to_contain_text("Senin, 11 Januari 2027")


def test_an_extension_shows_both_dates_and_can_be_done_once(pemohon, meja, kirim_surat):
    ani, yosefina = pemohon(), meja("yosefina")
    tanda = ani.ajukan()
    nyatakan_lengkap(meja("budi"), tanda)
    yosefina.buka(tanda.nomor).tindakan("Perpanjang waktu", centang=["Informasi belum dikuasai"])
    yosefina.page.get_by_label("Penjelasan untuk pemohon").fill("Arsip puskesmas sedang dipindahkan.")
    for tanggal in (tanda.tenggat, "Kamis, 17 Desember 2026"):
        yosefina.tampak(tanggal)
    assert "Arsip puskesmas sedang dipindahkan." in yosefina.pratinjau()
    yosefina.selesai("Perpanjang waktu dan kirim surat")
    perihal, teks = kirim_surat()[-1]
    assert "Kamis, 17 Desember 2026" in perihal and tanda.tenggat in teks
    ani.lacak(tanda)
    ani.tampak("Jawaban paling lambat Kamis, 17 Desember 2026")
    ani.tampak(f"Batas jawaban berubah dari {tanda.tenggat} menjadi Kamis, 17 Desember 2026.")
    ani.ikuti("Bagaimana dihitung")
    ani.tampak("Waktunya diperpanjang satu kali")
    expect(yosefina.page.get_by_role("link", name="Perpanjang waktu")).to_have_count(0)
    yosefina.tampak("satu kali perpanjangan")
