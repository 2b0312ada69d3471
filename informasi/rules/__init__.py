"""The statute as data: of a request here, of an objection in `keberatan` and `jendela`, of an exclusion in
`uji_konsekuensi`."""

from .permohonan import (
    ALASAN_PRIBADI,
    BERJALAN,
    BOLEH,
    BULAN_PEMBARUAN_BERKALA,
    DAPAT_DIBUKA,
    DIJAWAB,
    TERBUKA,
    AlasanPasal17,
    AlasanPerpanjangan,
    CaraMemperoleh,
    CaraPenyampaian,
    JenisPemohon,
    Kejadian,
    Klasifikasi,
    Saluran,
    Status,
    Tindakan,
    boleh,
)

__all__ = [
    "ALASAN_PRIBADI",
    "BERJALAN",
    "BOLEH",
    "BULAN_PEMBARUAN_BERKALA",
    "DAPAT_DIBUKA",
    "DIJAWAB",
    "TERBUKA",
    "AlasanPasal17",
    "AlasanPerpanjangan",
    "CaraMemperoleh",
    "CaraPenyampaian",
    "JenisPemohon",
    "Kejadian",
    "Klasifikasi",
    "Saluran",
    "Status",
    "Tindakan",
    "boleh",
]
