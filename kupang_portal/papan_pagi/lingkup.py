"""Who sees the board, and how much of it: the whole city, or the complaints of one's own perangkat daerah."""

from dataclasses import dataclass

from django.db.models import QuerySet

from kupang_portal.jenis_perkara import JENIS, PENGADUAN, Jenis
from layanan.papan import Sudut
from layanan.peran import Peran

SELURUH_KOTA = frozenset({Peran.PIMPINAN, Peran.PENGAWAS, Peran.PPID_UTAMA, Peran.ATASAN_PPID, Peran.PETUGAS_PENGADUAN})


@dataclass(frozen=True)
class Lingkup:
    """What one reader's board is about."""

    sudut: Sudut
    seluruh_kota: bool

    @classmethod
    def untuk(cls, sudut: Sudut) -> "Lingkup | None":
        """The span of this officer's board; None for somebody who has none."""
        if sudut.petugas.is_superuser or sudut.peran & SELURUH_KOTA:
            return cls(sudut, True)
        if Peran.PEJABAT_PENGHUBUNG in sudut.peran and sudut.petugas.perangkat_daerah_id:
            return cls(sudut, False)
        return None

    @property
    def jenis(self) -> tuple[Jenis, ...]:
        return JENIS if self.seluruh_kota else (PENGADUAN,)

    @property
    def nama(self) -> str:
        return "seluruh kota" if self.seluruh_kota else str(self.sudut.petugas.perangkat_daerah)

    def perkara(self, jenis: Jenis) -> QuerySet:
        """The cases that are counted: leaders read figures and numbers also of what they may not open."""
        if self.seluruh_kota:
            return jenis.model.objects.order_by()
        return jenis.model.objects.terlihat(self.sudut.petugas, self.sudut.peran).order_by()

    def disposisi(self, jenis: Jenis) -> QuerySet:
        """The dispositions that are ranked."""
        semua = jenis.disposisi.objects.order_by()
        return semua if self.seluruh_kota else semua.filter(perangkat_daerah=self.sudut.petugas.perangkat_daerah_id)

    def dapat_dibuka(self, jenis: Jenis, tertutup: bool) -> bool:
        """Whether a row may link to its case. The page itself asks the wall again."""
        if not self.sudut.petugas.has_perm(jenis.izin):
            return False
        penanggung_jawab = Peran.PETUGAS_PENGADUAN in self.sudut.peran or not self.seluruh_kota
        return not tertutup or penanggung_jawab or self.sudut.petugas.is_superuser
