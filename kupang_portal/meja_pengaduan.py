"""The complaints' part of the worklist: what waits, what is late, one query a block."""

from kupang_portal.meja_blok import Blok, blok_perkara
from layanan.papan import Sudut
from layanan.peran import Peran
from pengaduan.papan import KELAS_STATUS, PAPAN, jam, terlihat

UNTUK = frozenset({Peran.PETUGAS_PENGADUAN, Peran.PEJABAT_PENGHUBUNG, Peran.PENGAWAS})


def konteks(sudut: Sudut) -> list[Blok]:
    """The blocks of an officer; none for somebody who has nothing to do with complaints."""
    if not sudut.peran & UNTUK:
        return []
    tanpa = set() if sudut.peran - {Peran.PENGAWAS} else {"menunggu-saya"}
    dasar = terlihat(sudut.petugas, sudut.peran).defer("isi")
    rupa = {"jam": jam, "kelas": KELAS_STATUS, "judul": "judul"}
    return [blok_perkara(papan, sudut, dasar, **rupa) for nama, papan in PAPAN.items() if nama not in tanpa]
