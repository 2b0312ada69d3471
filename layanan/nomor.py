"""Registration numbers without gap or double."""

from collections.abc import Iterator

from django.db import transaction

from layanan.models import BukuNomor


def nomor_berikut(jenis: str, tahun: int) -> str:
    """The next number of a kind in a WITA year, as `PI-2026-000123`.

    Must be called inside the transaction that writes the case: the counter row stays locked until that transaction
    ends, so an aborted submit gives its number back. A sequence would leave a gap, `MAX + 1` would give doubles.
    """
    if not transaction.get_connection().in_atomic_block:
        raise RuntimeError("nomor_berikut needs the transaction that writes the case")
    # get_or_create retries inside a savepoint when two first submits of a year meet on the unique constraint.
    buku, _ = BukuNomor.objects.select_for_update().get_or_create(jenis=jenis, tahun=tahun)
    buku.terakhir += 1
    buku.save(update_fields=["terakhir"])
    return _tulis(jenis, tahun, buku.terakhir)


def semua_nomor() -> Iterator[str]:
    """Every registration number that was ever given."""
    for buku in BukuNomor.objects.order_by("jenis", "tahun"):
        yield from (_tulis(buku.jenis, buku.tahun, urut) for urut in range(1, buku.terakhir + 1))


def _tulis(jenis: str, tahun: int, urut: int) -> str:
    return f"{jenis}-{tahun}-{urut:06d}"
