"""An opened message in words, for the one page that shows it."""

from wbs.acts.inspektorat import PesanTerbuka
from wbs.rules import JenisLaporan, Status

# The class of a status mark (templates/components/status.html).
KELAS_STATUS = {
    Status.DITERIMA: "menunggu",
    Status.DITELAAH: "proses",
    Status.DITINDAKLANJUTI: "proses",
    Status.SELESAI: "selesai",
    Status.BUKAN_WEWENANG: "batal",
}
LABEL = {
    "jenis": "Jenis laporan",
    "terlapor": "Yang dilaporkan",
    "jabatan": "Jabatan dan tempat kerja",
    "waktu": "Kapan",
    "lokasi": "Di mana",
    "kronologi": "Apa yang terjadi",
    "catatan": "Catatan lain",
    "nama": "Nama pelapor",
}


def tampil(pesan: PesanTerbuka) -> dict:
    """One message for the page: its texts with their labels, and the files by number."""
    teks = dict(pesan.isi.teks) if pesan.isi else {}
    if "jenis" in teks:
        teks["jenis"] = dict(JenisLaporan.choices).get(teks["jenis"], teks["jenis"])
    bukti = pesan.isi.bukti if pesan.isi else ()
    return {
        "pesan": pesan,
        "teks": teks.pop("pesan", ""),
        "rincian": [(LABEL.get(nama, nama), isi) for nama, isi in teks.items()],
        "bukti": [
            {"kunci": f"{pesan.urutan}-{n}", "nama": f"Bukti {n} ({b.ekstensi.upper()})", "ukuran": len(b.isi)}
            for n, b in enumerate(bukti, 1)
        ],
    }
