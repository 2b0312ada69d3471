"""Pages, regulations and officers for the tests of this room."""

import datetime
from itertools import count

from django.contrib.auth import get_user_model
from django.contrib.auth.models import Permission
from django.utils import timezone

from layanan.models import PerangkatDaerah
from profil.acts import simpan_simpul
from profil.models import Halaman, Jabatan, Regulasi

_urut = count(1)
SEHARI = datetime.timedelta(days=1)


def opd(nama="Dinas Komunikasi dan Informatika", slug="diskominfo", **lain):
    """A body of the city."""
    return PerangkatDaerah.objects.get_or_create(slug=slug, defaults={"nama": nama, **lain})[0]


def halaman(judul="Visi dan misi", *, induk=None, **lain):
    """A page that has been public since yesterday."""
    isi = {"slug": f"halaman-{next(_urut)}", "isi": "<p>Isi.</p>", "terbit_pada": timezone.now() - SEHARI}
    return simpan_simpul(Halaman(judul=judul, **{**isi, **lain}), induk=induk)


def jabatan(nama="Kepala Dinas", *, induk=None, **lain):
    """A filled post."""
    isi = {"perangkat_daerah": lain.pop("perangkat_daerah", None) or opd(), "formasi": 1, "terisi": 1}
    return simpan_simpul(Jabatan(nama=nama, **{**isi, **lain}), induk=induk)


def regulasi(tentang="Sampah", **lain):
    """A published regulation."""
    n = next(_urut)
    isi = {"jenis": "perwali", "nomor": str(n), "tahun": 2024, "slug": f"perwali-{n}-2024", "status": "berlaku"}
    return Regulasi.objects.create(tentang=tentang, **{**isi, **lain})


def petugas(*izin, nama="editor"):
    """An officer with these permissions of `profil`, by codename."""
    satu = get_user_model().objects.create_user(username=nama, password="x", is_staff=True)
    satu.user_permissions.set(Permission.objects.filter(content_type__app_label="profil", codename__in=izin))
    return satu
