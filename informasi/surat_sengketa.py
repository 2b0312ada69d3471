"""The draft of the citizen's request to the Komisi Informasi, which they complete and sign (Perki 1/2013)."""

from informasi.models import Keberatan
from layanan.waktu import tanggal_panjang

SURAT = """RANCANGAN. Lengkapi titik-titiknya, cetak, lalu tandatangani. Anda boleh mengubah semuanya.

Kepada Yth.
Ketua Komisi Informasi Provinsi Nusa Tenggara Timur

Perihal: Permohonan penyelesaian sengketa informasi publik

Yang mengajukan:
  Nama     : {k.nama}
  Alamat   : {k.alamat}
  Telepon  : {telepon}
  Surel    : {surel}{kuasa}

terhadap Pemerintah Kota Kupang, melalui PPID Kota Kupang.

Duduk perkaranya:
{duduk}

Informasi yang dipersoalkan:
{k.rincian_informasi}

Tujuan penggunaan:
{k.tujuan_penggunaan}

Alasan keberatan:
{alasan}

Saya meminta Komisi Informasi menyelesaikan sengketa ini dan memutuskan:
....................................................................................

Terlampir: fotokopi identitas saya, dan berkas sengketa {k.nomor} dari PPID Kota Kupang.

.............................., tanggal ..............................



{k.nama}
"""
TITIK = "...................."


def surat_permohonan(k: Keberatan) -> str:
    """The draft. It holds no date of its own: the same case gives the same bytes."""
    return SURAT.format(
        k=k,
        telepon=k.telepon or TITIK,
        surel=k.email or TITIK,
        kuasa=f"\n  Kuasa    : {k.kuasa_nama}, {k.kuasa_alamat or TITIK}" if k.kuasa_nama else "",
        duduk="\n".join(f"{n}. {satu}" for n, satu in enumerate(_duduk(k), 1)),
        alasan="\n".join(satu.label for satu in k.daftar_alasan),
    )


def _duduk(k: Keberatan) -> list[str]:
    p, jawab = k.permohonan, "Sampai surat ini saya tulis, belum ada keputusan tertulis."
    if k.disampaikan_pada:
        jawab = f"Keputusannya saya terima {tanggal_panjang(k.disampaikan_pada)}: {k.putusan.get_putusan_display()}."
    keberatan = f"Saya mengajukan keberatan {k.nomor} yang diterima {tanggal_panjang(k.diterima_pada)}."
    keberatan += f" Tenggat tanggapannya {tanggal_panjang(k.tenggat)}."
    if p is None:
        return ["Informasi berkala ini tidak disediakan.", keberatan, jawab]
    awal = f"Saya meminta informasi dengan nomor {p.nomor}, diterima {tanggal_panjang(p.diterima_pada)}."
    tanggapan = "Permohonan itu belum dijawab."
    if p.dijawab_pada:
        kata = p.pemberitahuan.get_keputusan_display()
        tanggapan = f"Permohonan itu dijawab {tanggal_panjang(p.dijawab_pada)}: {kata}."
    return [awal, tanggapan, keberatan, jawab]
