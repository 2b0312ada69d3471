"""Sixty entries of the Daftar Informasi Publik, some with files; exclusions; and wording for answers."""

import datetime

from django.utils.text import slugify

from informasi.acts.dip import tambah_berkas
from informasi.models import InformasiDikecualikan, InformasiPublik, TemplatJawaban
from kupang_portal.contoh.bahan import csv_data, isi_tahun, pdf, perangkat_daerah, petugas, toml_data

PIMPINAN = {
    "Sekretariat Daerah": "Sekretaris Daerah Kota Kupang",
    "Inspektorat": "Inspektur Kota Kupang",
    "RSUD": "Direktur {}",
    "Kecamatan": "Camat {}",
}


def isi_dip(hari_ini: datetime.date) -> int:
    """Add the entries whose address is still free."""
    ada, opd, oleh = set(InformasiPublik.objects.values_list("slug", flat=True)), perangkat_daerah(), petugas("utama")
    jumlah = 0
    for baris in csv_data("dip.csv"):
        baris = isi_tahun(baris, hari_ini)
        if slugify(baris["judul"]) in ada:
            continue
        entri = _entri(baris, opd[baris["perangkat_daerah"]], hari_ini)
        if baris["berkas"]:
            berkas = pdf(entri.judul, entri.perangkat_daerah.nama, "", entri.ringkasan)
            tambah_berkas(entri, berkas=berkas, judul=baris["berkas"], oleh=oleh)
        jumlah += 1
    return jumlah


def _entri(baris: dict, opd, hari_ini: datetime.date) -> InformasiPublik:
    entri = InformasiPublik(
        judul=baris["judul"],
        slug=slugify(baris["judul"]),
        ringkasan=f"{baris['ringkasan']} Entri contoh.",
        klasifikasi=baris["klasifikasi"],
        perangkat_daerah=opd,
        pejabat_penguasa=baris["pejabat"],
        penanggung_jawab=_pimpinan(opd.nama)[:150],
        waktu_pembuatan=_lalu(hari_ini, baris["dibuat"]),
        format_informasi=baris["format"],
        bentuk="keduanya" if "buku" in baris["format"] else "softcopy",
        retensi=baris["retensi"],
        tautan=baris["tautan"],
        terakhir_dimutakhirkan=_lalu(hari_ini, baris["umur"]),
    )
    entri.full_clean()
    entri.save()
    return entri


def _pimpinan(nama: str) -> str:
    """Who heads a body, by the word its name begins with."""
    for awal, sebutan in PIMPINAN.items():
        if nama.startswith(awal):
            return sebutan.format(nama.removeprefix("Kecamatan "))
    return f"Kepala {nama}"


def _lalu(hari_ini: datetime.date, hari: str | int) -> datetime.date:
    return hari_ini - datetime.timedelta(days=int(hari))


def isi_pengecualian(hari_ini: datetime.date) -> int:
    """Add the exclusions whose number is not recorded yet: several grounds, one expired, one about to expire."""
    ada = set(InformasiDikecualikan.objects.values_list("nomor_penetapan", flat=True))
    baru = [b for b in toml_data("pengecualian.toml")["pengecualian"] if b["nomor"] not in ada]
    opd, oleh = perangkat_daerah(), petugas("utama")
    for baris in baru:
        mulai = _lalu(hari_ini, -baris["mulai"])
        satu = InformasiDikecualikan(
            judul=baris["judul"],
            perangkat_daerah=opd[baris["opd"]],
            alasan=baris["alasan"],
            dasar_hukum=baris["dasar"],
            konsekuensi_dibuka=baris["dibuka"],
            konsekuensi_ditutup=baris["ditutup"],
            kepentingan_publik=baris["publik"],
            nomor_penetapan=baris["nomor"],
            tanggal_penetapan=mulai,
            disetujui_oleh="Sekretaris Daerah selaku Atasan PPID",
            dicatat_oleh=oleh,
            berlaku_mulai=mulai,
            berlaku_sampai=_lalu(hari_ini, -baris["sampai"]) if "sampai" in baris else None,
        )
        satu.full_clean()
        satu.save()
    return len(baru)


def isi_templat(hari_ini: datetime.date) -> int:
    """Add the wordings whose name is not taken yet."""
    ada = set(TemplatJawaban.objects.values_list("nama", flat=True))
    baru = [TemplatJawaban(**b) for b in toml_data("templat.toml")["templat"] if b["nama"] not in ada]
    for templat in baru:
        templat.full_clean()
        templat.save()
    return len(baru)
