"""The consequence tests' part of the worklist: what waits for whom, one query a block."""

from informasi.models.permohonan import MELIHAT_SEMUA
from informasi.papan_uji import GILIRAN, KELAS_STATUS, PAPAN, jam, terlihat
from kupang_portal.meja_blok import Blok, blok_perkara
from layanan.papan import Sudut


def konteks(sudut: Sudut) -> list[Blok]:
    """The blocks of an officer; none for somebody who has nothing to do with exclusions."""
    if not (sudut.petugas.is_superuser or sudut.pelaksana or sudut.peran & MELIHAT_SEMUA):
        return []
    # Whoever works on them sees what waits; who only looks on sees what is under way.
    tanpa = {"berjalan"} if sudut.peran & GILIRAN.keys() else {"menunggu-saya"}
    dasar = terlihat(sudut.petugas, sudut.peran).only("nomor", "judul", "status", "diusulkan_pada", "berlaku_sampai")
    rupa = {"jam": jam, "kelas": KELAS_STATUS, "judul": "judul"}
    return [blok_perkara(papan, sudut, dasar, **rupa) for nama, papan in PAPAN.items() if nama not in tanpa]
