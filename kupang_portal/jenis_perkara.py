"""The kinds of cases under one roof, for pages that count both: what each calls the same thing.

Reports of abuse of authority are no kind of these: nothing here ever counts them.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from django.db.models import F, Q, QuerySet, Value
from django.db.models.functions import Coalesce, NullIf

from informasi.models import Disposisi, Keberatan, Permohonan
from informasi.rules import BERJALAN as PERMOHONAN_BERJALAN
from informasi.rules import Status as StatusPermohonan
from informasi.rules.keberatan import BERJALAN as KEBERATAN_BERJALAN
from informasi.rules.keberatan import Status as StatusKeberatan
from layanan.models import DisposisiPerkara, Perkara
from pengaduan.models import DisposisiPengaduan, Pengaduan
from pengaduan.rules import BERJALAN as PENGADUAN_BERJALAN
from pengaduan.rules import Status as StatusPengaduan


@dataclass(frozen=True)
class Jenis:
    """One kind of case and the names of its fields."""

    nama: str  # also the name of the foreign key from its disposition
    sebutan: str
    meja: str  # who holds what lies with no perangkat daerah
    model: type[Perkara]
    dijawab: str  # the instant of the answer
    berjalan: tuple[str, ...]  # the city owes an answer
    baru: str
    proses: tuple[str, ...]
    ditangani: tuple[str, ...]
    # What an objection has not: it stays on one desk, and nothing is asked of the citizen.
    disposisi: type[DisposisiPerkara] | None = None
    diteruskan: str = ""
    menunggu_warga: str = ""
    disentuh: str = ""  # set when somebody asked for what is missing: the case may be new again, but was looked at

    @property
    def belum_disentuh(self) -> Q:
        """Nobody has looked at it since it came in."""
        return Q(status=self.baru, **({f"{self.disentuh}__isnull": True} if self.disentuh else {}))

    @property
    def izin(self) -> str:
        """The permission that opens the pages of this kind."""
        return f"{self.model._meta.app_label}.view_{self.nama}"


SP, SK, SA = StatusPermohonan, StatusKeberatan, StatusPengaduan
PERMOHONAN = Jenis(
    "permohonan",
    "Permohonan informasi",
    "PPID",
    Permohonan,
    "dijawab_pada",
    berjalan=PERMOHONAN_BERJALAN,
    baru=SP.DIAJUKAN,
    proses=(SP.DIPROSES,),
    disposisi=Disposisi,
    diteruskan=SP.DIDISPOSISIKAN,
    disentuh="dinyatakan_tidak_lengkap_pada",
    menunggu_warga=SP.TIDAK_LENGKAP,
    ditangani=(SP.DIKABULKAN, SP.DIKABULKAN_SEBAGIAN, SP.DITOLAK, SP.TIDAK_DIKUASAI, SP.DISAMPAIKAN, SP.SELESAI),
)
PENGADUAN = Jenis(
    "pengaduan",
    "Pengaduan",
    "Petugas Pengaduan",
    Pengaduan,
    "ditanggapi_pada",
    berjalan=PENGADUAN_BERJALAN,
    baru=SA.DIAJUKAN,
    proses=(SA.DIVERIFIKASI, SA.DITINDAKLANJUTI),
    disposisi=DisposisiPengaduan,
    diteruskan=SA.DIDISPOSISIKAN,
    disentuh="diminta_pada",
    menunggu_warga=SA.KURANG,
    ditangani=(SA.DITANGGAPI, SA.SELESAI, SA.DITOLAK),
)
KEBERATAN = Jenis(
    "keberatan",
    "Keberatan",
    "Atasan PPID",
    Keberatan,
    "disampaikan_pada",
    berjalan=KEBERATAN_BERJALAN,
    baru=SK.DIAJUKAN,
    proses=(SK.DIPERIKSA, SK.DIMINTAI_TANGGAPAN, SK.DIPUTUS),
    ditangani=(SK.DISAMPAIKAN,),
)
JENIS = (PERMOHONAN, KEBERATAN, PENGADUAN)


def gabung(bagian: Iterable[QuerySet]) -> QuerySet:
    """The rows of several kinds, columns in the same order, in one query."""
    pertama, *lain = bagian
    return pertama.union(*lain, all=True) if lain else pertama


def nama_pendek(jalur: str):
    """The short name of the perangkat daerah at the end of a relation, or the long one where it has none."""
    return Coalesce(NullIf(f"{jalur}__singkatan", Value("")), F(f"{jalur}__nama"))
