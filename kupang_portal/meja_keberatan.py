"""The objections' part of the worklist: what waits, what is late, one query a block."""

from informasi.models.permohonan import MELIHAT_SEMUA
from informasi.papan_keberatan import KELAS_STATUS, PAPAN, jam, terlihat
from kupang_portal.meja_blok import Blok, blok_perkara
from layanan.papan import Sudut
from layanan.peran import Peran

MENGERJAKAN = frozenset({Peran.ATASAN_PPID, Peran.PPID_UTAMA, Peran.PETUGAS_PPID})


def konteks(sudut: Sudut) -> list[Blok]:
    """The blocks of an officer; none for somebody who has nothing to do with objections."""
    if not (sudut.petugas.is_superuser or sudut.peran & MELIHAT_SEMUA):
        return []
    # Whoever works on them sees what waits; who only looks on sees what is under way.
    tanpa = {"berjalan"} if sudut.peran & MENGERJAKAN else {"menunggu-saya"}
    dasar = terlihat(sudut.petugas, sudut.peran).defer("kasus_posisi")
    rupa = {"jam": jam, "kelas": KELAS_STATUS, "judul": "rincian_informasi"}
    return [blok_perkara(papan, sudut, dasar, **rupa) for nama, papan in PAPAN.items() if nama not in tanpa]
