"""What an import did, counted while it runs and told at its end."""

from collections import Counter, defaultdict
from collections.abc import Iterator

from layanan.waktu import bilangan

JENIS = ("Berita", "Halaman", "Kategori", "Tag", "Komentar", "Gambar", "Pengalihan")
LEBAR = 11


class Laporan:
    """Per kind: new, changed, unchanged, skipped with the reason; and what a person should look at."""

    def __init__(self):
        self.baru, self.berubah, self.tetap = Counter(), Counter(), Counter()
        self.dilewati: Counter[tuple[str, str]] = Counter()
        self.dilihat: defaultdict[str, list[str]] = defaultdict(list)

    def lewati(self, jenis: str, alasan: str) -> None:
        """One thing of this kind was not taken over."""
        self.dilewati[jenis, alasan] += 1

    def lihat(self, perihal: str, apa: str) -> None:
        """Something was taken over, but a person should look at it; the same thing is listed once."""
        if apa not in self.dilihat[perihal][-50:]:
            self.dilihat[perihal].append(apa)

    def baris(self, *, coba: bool) -> Iterator[str]:
        """The report, line by line."""
        yield "Percobaan: tidak ada yang ditulis. Hasilnya akan seperti ini." if coba else "Impor selesai."
        yield ""
        for jenis in JENIS:
            angka = [f"{bilangan(h[jenis])} {kata}" for h, kata in self._hitungan()]
            lewat = sum(n for (j, _), n in self.dilewati.items() if j == jenis)
            yield f"{jenis:<{LEBAR}}: {', '.join([*angka, f'{bilangan(lewat)} dilewati'])}"
        yield ""
        yield "Jumlah     : " + ", ".join(f"{bilangan(h.total())} {kata}" for h, kata in self._hitungan())
        if self.dilewati:
            yield from ("", "Dilewati:")
            for (jenis, alasan), n in sorted(self.dilewati.items()):
                yield f"  {jenis}: {bilangan(n)} ({alasan})"
        if self.dilihat:
            yield from ("", "Perlu dilihat orang:")
            for perihal, daftar in sorted(self.dilihat.items()):
                yield f"  {perihal} ({bilangan(len(daftar))}):"
                yield from (f"    - {apa}" for apa in daftar)

    def _hitungan(self):
        return (self.baru, "baru"), (self.berubah, "berubah"), (self.tetap, "tidak berubah")
