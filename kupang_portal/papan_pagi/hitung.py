"""The blocks that count: how things stand, who holds what, who keeps the dates, and twelve months. One query each."""

import datetime
from collections import Counter, defaultdict
from dataclasses import dataclass

from django.db.models import Case, Count, DateField, F, FilteredRelation, Min, Q, QuerySet, Value, When
from django.db.models.functions import Coalesce, TruncMonth

from kupang_portal.jenis_perkara import PENGADUAN, Jenis, gabung, nama_pendek
from kupang_portal.papan_pagi.baris import awal_hari
from kupang_portal.papan_pagi.lingkup import Lingkup
from layanan.models import DisposisiPerkara
from layanan.waktu import bulan_sebelum

BULAN = 12
TERBANYAK = 10  # kategori, kelurahan: the rest is added up in one line
RAHASIA = "Laporan rahasia"
TANPA_TEMPAT = "Tidak menyebut kelurahan"
KEADAAN = {
    "ditangani": "Sudah ditangani",
    "proses": "Sedang diproses",
    "diteruskan": "Diteruskan ke perangkat daerah",
    "belum": "Belum disentuh",
    "warga": "Menunggu kelengkapan dari warga",
    "lain": "Dicabut atau ditutup",
}


@dataclass(frozen=True)
class Pemegang:
    """Who holds how many open cases, and how many of them are late."""

    nama: str
    dipegang: int
    lewat: int
    terlama: datetime.date | None


@dataclass(frozen=True)
class Peringkat:
    """How a perangkat daerah kept the dates of what was handed to it."""

    urutan: int
    nama: str
    tepat: int
    lambat: int

    @property
    def persen(self) -> int:
        """Rounded down, so that 100 means all."""
        return 100 * self.tepat // (self.tepat + self.lambat)


@dataclass(frozen=True)
class Pokok:
    """A category or a place: what came in, what of it is open and what is late."""

    nama: str
    masuk: int
    terbuka: int
    lewat: int


def awal_bulan(lingkup: Lingkup) -> datetime.date:
    """The first day of the twelve months on the board, this one included."""
    return bulan_sebelum(lingkup.sudut.hari_ini.replace(day=1), BULAN - 1)


def keadaan(lingkup: Lingkup) -> list[tuple[str, dict[str, int], int]]:
    """What came in this year, by how it stands now: a row of label, count by kind, and sum."""
    mulai = awal_hari(lingkup.sudut.hari_ini.replace(month=1, day=1))

    def bagian(jenis: Jenis) -> QuerySet:
        sampai = Case(
            When(status__in=jenis.ditangani, then=Value("ditangani")),
            When(status=jenis.diteruskan, then=Value("diteruskan")),
            When(status=jenis.menunggu_warga, then=Value("warga")),
            When(jenis.belum_disentuh, then=Value("belum")),
            When(status__in=(jenis.baru, *jenis.proses), then=Value("proses")),
            default=Value("lain"),
        )
        baris = lingkup.perkara(jenis).filter(diterima_pada__gte=mulai).annotate(jenis=Value(jenis.nama), pada=sampai)
        return baris.values("jenis", "pada").annotate(jumlah=Count("pk")).values_list("jenis", "pada", "jumlah")

    hitungan = defaultdict(dict)
    for nama, pada, jumlah in gabung(map(bagian, lingkup.jenis)):
        hitungan[pada][nama] = jumlah
    return [(judul, hitungan[pada], sum(hitungan[pada].values())) for pada, judul in KEADAAN.items()]


def pemegang(lingkup: Lingkup) -> list[Pemegang]:
    """With whom the open cases lie, the one with most late ones first."""
    lewat = Q(tenggat__lt=lingkup.sudut.hari_ini)

    def bagian(jenis: Jenis) -> QuerySet:
        baris = lingkup.perkara(jenis).berjalan()
        if jenis.disposisi:
            menunggu = Q(disposisi__status=DisposisiPerkara.Status.MENUNGGU)
            baris = baris.annotate(pegang=FilteredRelation("disposisi", condition=menunggu))
            baris = baris.annotate(nama_pemegang=Coalesce(nama_pendek("pegang__perangkat_daerah"), Value(jenis.meja)))
        else:
            baris = baris.annotate(nama_pemegang=Value(jenis.meja))
        return (
            baris.values("nama_pemegang")
            .annotate(dipegang=Count("pk"), lewat=Count("pk", filter=lewat), terlama=Min("tenggat", filter=lewat))
            .values_list("nama_pemegang", "dipegang", "lewat", "terlama")
        )

    hitungan: dict[str, list] = {}
    for nama, *angka in gabung(map(bagian, lingkup.jenis)):
        if not angka[0]:  # a desk with nothing on it
            continue
        hitungan.setdefault(nama, []).append(angka)
    hasil = []
    for nama, angka in hitungan.items():
        terlama = min((t for _, _, t in angka if t), default=None)
        hasil.append(Pemegang(nama, sum(a[0] for a in angka), sum(a[1] for a in angka), terlama))
    return sorted(hasil, key=lambda p: (-p.lewat, -p.dipegang, p.nama))


def peringkat(lingkup: Lingkup) -> list[Peringkat]:
    """Who answered what was handed over by its internal date, over twelve months; the most punctual first.

    What still waits counts once its date has passed; what was returned or needed no answer any more does not.
    """
    keadaan = DisposisiPerkara.Status
    dijawab = Q(status=keadaan.DIJAWAB)
    tepat = dijawab & Q(dijawab_pada__date__lte=F("tenggat"))
    lambat = dijawab & Q(dijawab_pada__date__gt=F("tenggat"))
    lambat |= Q(status=keadaan.MENUNGGU, tenggat__lt=lingkup.sudut.hari_ini)

    def bagian(jenis: Jenis) -> QuerySet:
        baris = lingkup.disposisi(jenis).filter(dibuat_pada__gte=awal_hari(awal_bulan(lingkup)))
        return (
            baris.values(nama=nama_pendek("perangkat_daerah"))
            .annotate(tepat=Count("pk", filter=tepat), lambat=Count("pk", filter=lambat))
            .values_list("nama", "tepat", "lambat")
        )

    jumlah_tepat, jumlah_lambat = Counter(), Counter()
    for nama, baik, buruk in gabung(bagian(jenis) for jenis in lingkup.jenis if jenis.disposisi):
        jumlah_tepat[nama] += baik
        jumlah_lambat[nama] += buruk
    angka = [(n, jumlah_tepat[n], jumlah_lambat[n]) for n in jumlah_tepat if jumlah_tepat[n] + jumlah_lambat[n]]
    angka.sort(key=lambda a: (-a[1] / (a[1] + a[2]), -(a[1] + a[2]), a[0]))
    return [Peringkat(urutan, *satu) for urutan, satu in enumerate(angka, 1)]


def tren(lingkup: Lingkup) -> list[tuple[datetime.date, int, int]]:
    """Month by month: what came in, and what was answered."""
    mulai = awal_bulan(lingkup)

    def bagian(jenis: Jenis, apa: str, pada: str) -> QuerySet:
        baris = lingkup.perkara(jenis).filter(**{f"{pada}__gte": awal_hari(mulai)})
        baris = baris.annotate(apa=Value(apa), bulan=TruncMonth(pada, output_field=DateField()))
        return baris.values("apa", "bulan").annotate(jumlah=Count("pk")).values_list("apa", "bulan", "jumlah")

    jumlah = Counter()
    daftar = [(j, apa, pada) for j in lingkup.jenis for apa, pada in (("masuk", "diterima_pada"), ("jawab", j.dijawab))]
    for apa, bulan, banyak in gabung(bagian(*satu) for satu in daftar):
        jumlah[apa, bulan] += banyak
    bulan = [bulan_sebelum(lingkup.sudut.hari_ini.replace(day=1), BULAN - 1 - n) for n in range(BULAN)]
    return [(b, jumlah["masuk", b], jumlah["jawab", b]) for b in bulan]


def kategori(lingkup: Lingkup) -> list[Pokok]:
    """Complaints of twelve months by what they are about; a secret one says nothing of it."""
    return _pokok(lingkup, F("kategori__nama"))


def kelurahan(lingkup: Lingkup) -> list[Pokok]:
    """Complaints of twelve months by where they happened; a secret one says nothing of it."""
    return _pokok(lingkup, Coalesce(F("kelurahan__nama"), Value(TANPA_TEMPAT)))


def _pokok(lingkup: Lingkup, menurut) -> list[Pokok]:
    baris = lingkup.perkara(PENGADUAN).filter(diterima_pada__gte=awal_hari(awal_bulan(lingkup)))
    terbuka = Q(status__in=PENGADUAN.berjalan)
    hasil = (
        baris.values(pokok=Case(When(rahasia=True, then=Value(RAHASIA)), default=menurut))
        .annotate(
            masuk=Count("pk"),
            terbuka=Count("pk", filter=terbuka),
            lewat=Count("pk", filter=terbuka & Q(tenggat__lt=lingkup.sudut.hari_ini)),
        )
        .order_by("-masuk", "pokok")
    )
    semua = [Pokok(b["pokok"], b["masuk"], b["terbuka"], b["lewat"]) for b in hasil]
    sisa = semua[TERBANYAK:]
    if not sisa:
        return semua
    lain = Pokok(f"{len(sisa)} lainnya", *(sum(getattr(p, n) for p in sisa) for n in ("masuk", "terbuka", "lewat")))
    return [*semua[:TERBANYAK], lain]
