"""The texts for people in the file of a dispute: how to check it, what it is about, what happened when."""

from collections.abc import Iterable

from informasi.models import Keberatan
from layanan.waktu import tanggal_panjang, waktu_wita

# The two commands, as they also stand in docs/panduan/keberatan.md; a test runs them from there.
BACA_SAYA = """BERKAS SENGKETA INFORMASI {nomor}

Isi berkas ini
  ringkasan.txt    permohonan, keberatan, putusan, dan batas waktunya
  kronologi.txt    semua kejadian menurut waktunya
{surat}  surat/           setiap surat: .txt untuk dibaca, .html kata demi kata seperti dibekukan saat ditulis
  lampiran/        berkas yang dikirim dan materi yang diberikan
  riwayat/         satu berkas untuk tiap kejadian, dan KEPALA.txt dengan sidik terakhir tiap perkara
  SHA256SUMS       sidik (SHA-256) setiap berkas

Memeriksa bahwa tidak ada yang diubah, dengan perintah yang ada di setiap Linux dan macOS:

1. Isi setiap berkas:

{perintah_isi}

2. Rantai riwayat: sidik tiap kejadian tercantum dalam kejadian berikutnya, dan yang terakhir dalam KEPALA.txt:

{perintah_rantai}

Bandingkan sidik terakhir dengan yang tampil di halaman lacak keberatan ini.
Sidik sebuah surat .html tercantum dalam kejadian yang menulisnya (kata "surat" dalam riwayat/).
{tertutup}"""
SURAT = """  surat-permohonan-ke-komisi-informasi.txt    rancangan surat Anda, untuk dilengkapi dan ditandatangani
"""
TERTUTUP = """Kejadian berakhiran .sidik adalah usulan internal yang belum mengikat; yang diberikan hanya sidiknya.
"""
PERINTAH_ISI = "sha256sum -c --quiet SHA256SUMS && echo UTUH"
PERINTAH_RANTAI = r"""for d in riwayat/*/; do s=; for f in "$d"*; do
  case $f in
    *.json) p=$(LC_ALL=C sed 's/.*,"\([0-9a-f]*\)"\]$/\1/' "$f"); h=$(sha256sum < "$f" | cut -c1-64);;
    *.sidik) read -r p h < "$f";;
  esac
  [ "$p" = "$s" ] || echo "TERPUTUS $f"; s=$h
done
n=$(basename "$d"); grep -qx "$n $s" riwayat/KEPALA.txt && echo "MENYAMBUNG $n" || echo "UJUNG BERBEDA $n"; done"""


def baca_saya(k: Keberatan, *, ppid: bool) -> str:
    """How to read and to check the file."""
    return BACA_SAYA.format(
        nomor=k.nomor,
        surat="" if ppid else SURAT,
        perintah_isi=PERINTAH_ISI,
        perintah_rantai=PERINTAH_RANTAI,
        tertutup="" if ppid else TERTUTUP,
    )


def ringkasan(k: Keberatan, *, ppid: bool) -> str:
    """What it is about, in the fields of the forms F1 and F5."""
    baris = [*_permohonan(k), *_keberatan(k), *_putusan(k), *_sengketa(k), *(_tanggapan(k) if ppid else ())]
    return "\n".join(f"{label}:\n  {str(isi).replace(chr(10), chr(10) + '  ')}" for label, isi in baris if isi) + "\n"


def _permohonan(k: Keberatan) -> Iterable[tuple[str, object]]:
    p = k.permohonan
    if p is None:
        return [("Permohonan", "tanpa permohonan (alasan b)")]
    return [
        ("Nomor permohonan", p.nomor),
        ("Permohonan diterima", waktu_wita(p.diterima_pada)),
        ("Informasi yang diminta", p.rincian_informasi),
        ("Tujuan penggunaan", p.tujuan_penggunaan),
        ("Tenggat jawaban", tanggal_panjang(p.tenggat)),
        ("Dijawab", waktu_wita(p.dijawab_pada)),
        ("Keputusan PPID", p.pemberitahuan.get_keputusan_display() if p.dijawab_pada else "belum ada"),
        ("Informasi diserahkan", waktu_wita(p.disampaikan_pada)),
    ]


def _keberatan(k: Keberatan) -> Iterable[tuple[str, object]]:
    kuasa = ", ".join(filter(None, (k.kuasa_nama, k.kuasa_alamat, k.kuasa_telepon)))
    return [
        ("Nomor keberatan", k.nomor),
        ("Keberatan diterima", waktu_wita(k.diterima_pada)),
        ("Pemohon", f"{k.nama}\n{k.alamat}"),
        ("Kuasa", kuasa),
        ("Alasan", "\n".join(a.label for a in k.daftar_alasan)),
        ("Kasus posisi", k.kasus_posisi),
        ("Tenggat tanggapan Atasan PPID", tanggal_panjang(k.tenggat)),
    ]


def _putusan(k: Keberatan) -> Iterable[tuple[str, object]]:
    if not k.disampaikan_pada:
        return [("Tanggapan Atasan PPID", "belum ada")]
    return [
        ("Keputusan disampaikan", waktu_wita(k.disampaikan_pada)),
        ("Putusan", k.putusan.get_putusan_display()),
        ("Pertimbangan", k.putusan.pertimbangan),
        ("Perintah", k.putusan.perintah),
    ]


def _sengketa(k: Keberatan) -> Iterable[tuple[str, object]]:
    s = getattr(k, "sengketa", None)
    if s is None:
        return []
    return [
        ("Register Komisi Informasi", f"{s.nomor_register}, {tanggal_panjang(s.didaftarkan_pada)}"),
        ("Jalur", s.get_jalur_display()),
        *(("Sidang", f"{x.get_jalur_display()}, {waktu_wita(x.mulai)}, {x.tempat}") for x in s.sidang.all()),
        ("Hasil", s.hasil and f"{s.get_hasil_display()}, {tanggal_panjang(s.hasil_pada)} {s.nomor_putusan}".strip()),
        ("Isi putusan atau kesepakatan", s.amar),
        ("Tindak lanjut", s.tindak_lanjut),
    ]


def _tanggapan(k: Keberatan) -> Iterable[tuple[str, object]]:
    for satu in k.tanggapan.all():
        yield "Atasan PPID bertanya", satu.pertanyaan
        yield "PPID menanggapi", satu.jawaban


def kronologi(baris: Iterable[dict]) -> str:
    """Every event in one line: when, which case and event, what, by whom."""
    return "".join(f"{x['pada']} | {x['nomor']} #{x['urutan']} | {x['judul']} | {x['oleh']}\n" for x in baris)
