"""What writes this room beyond a plain row: the trees, the tables of data, the files of regulations."""

from django.db import transaction
from django.utils import timezone

from layanan import berkas_publik
from layanan.berkas import BerkasBersih
from layanan.models import Lampiran
from profil.models import BarisData, BerkasRegulasi, Halaman, Regulasi, TabelData
from profil.models.pohon import BIDANG_POHON, Simpul
from profil.tabel import TabelTerbaca

SEKALIGUS = 2_000  # rows per INSERT


@transaction.atomic
def simpan_simpul(simpul: Simpul, *, induk: Simpul | None) -> Simpul:
    """Save a new or changed node under `induk`, or as a root, in its place among its siblings.

    The whole (small) tree is locked: two editors who move pages at once would otherwise give two pages one path.
    """
    pohon = type(simpul).objects
    list(pohon.select_for_update().values_list("pk"))
    if simpul.pk is None:
        return pohon.add_child(induk, instance=simpul) if induk else pohon.add_root(instance=simpul)
    bidang = [b.name for b in simpul._meta.concrete_fields if not b.primary_key and b.name not in BIDANG_POHON]
    simpul.save(update_fields=bidang)
    if induk:
        pohon.move(simpul, induk, "sorted-child")
    else:
        pohon.move(simpul, pohon.get_first_root_node(), "sorted-sibling")
    simpul.refresh_from_db()
    return simpul


def simpan_halaman(halaman: Halaman, *, induk: Halaman | None) -> Halaman:
    """Save a page; readers see when that was."""
    halaman.diubah_pada = timezone.now()
    return simpan_simpul(halaman, induk=induk)


@transaction.atomic
def isi_tabel(tabel: TabelData, terbaca: TabelTerbaca | None = None) -> TabelData:
    """Save a table; with newly read columns and rows these replace the old ones, all or nothing."""
    tabel.diubah_pada = timezone.now()
    if terbaca is None:
        tabel.save()
        return tabel
    tabel.kolom, tabel.jumlah_baris = terbaca.kolom, len(terbaca.baris)
    tabel.save()
    tabel.baris.all().delete()
    baris = (BarisData(tabel=tabel, urutan=n, sel=sel) for n, sel in enumerate(terbaca.baris, 1))
    BarisData.objects.bulk_create(baris, batch_size=SEKALIGUS)
    return tabel


def tambah_berkas(regulasi: Regulasi, *, berkas: BerkasBersih, judul: str, oleh) -> BerkasRegulasi:
    """Add the checked text of a regulation. Files are never removed: the regulation is taken off the list instead."""
    baris = BerkasRegulasi(regulasi=regulasi, judul=judul)
    return berkas_publik.tambah(baris, berkas, jenis=Lampiran.Jenis.REGULASI, nomor="", oleh=oleh)
