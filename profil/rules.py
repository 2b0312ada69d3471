"""Kinds and states of regulations, kinds of charts. Data, no models."""

from django.db.models import TextChoices


class Jenis(TextChoices):
    """The kind of a regulation, from the highest downwards."""

    UU = "uu", "Undang-Undang"
    PP = "pp", "Peraturan Pemerintah"
    PERPRES = "perpres", "Peraturan Presiden"
    PERMEN = "permen", "Peraturan Menteri"
    PERKI = "perki", "Peraturan Komisi Informasi"
    PERDA = "perda", "Peraturan Daerah Kota Kupang"
    PERWALI = "perwali", "Peraturan Wali Kota Kupang"
    KEPWALI = "kepwali", "Keputusan Wali Kota Kupang"
    KEPDIN = "kepdin", "Keputusan Kepala Dinas Komunikasi dan Informatika"
    LAIN = "lain", "Peraturan lain"


class StatusRegulasi(TextChoices):
    """Whether it binds today. What nobody has checked says so."""

    BERLAKU = "berlaku", "Berlaku"
    DIUBAH = "diubah", "Diubah"
    DICABUT = "dicabut", "Dicabut"
    BELUM_DIPERIKSA = "belum-diperiksa", "Belum diperiksa"


# The shape a state has on the page: see components/status.html.
RUPA_STATUS = {
    StatusRegulasi.BERLAKU: "selesai",
    StatusRegulasi.DIUBAH: "proses",
    StatusRegulasi.DICABUT: "ditolak",
    StatusRegulasi.BELUM_DIPERIKSA: "menunggu",
}


class JenisGrafik(TextChoices):
    """How a table is drawn."""

    BATANG = "batang", "Batang"
    GARIS = "garis", "Garis"
