"""One account per role. All share a password that everybody can read here: for trying out, never for service."""

import datetime

from django.contrib.auth.hashers import make_password
from django.contrib.auth.models import Group
from django.contrib.auth.password_validation import validate_password

from kupang_portal.contoh.bahan import RANAH, csv_data, perangkat_daerah
from layanan.models import Petugas
from layanan.peran import Peran

SANDI = "tenun-ikat-sasando"


def isi(hari_ini: datetime.date) -> int:
    """Add the accounts that do not exist yet; an existing account is left as it is."""
    ada = set(Petugas.objects.values_list("username", flat=True))
    baru = [baris for baris in csv_data("petugas.csv") if baris["username"] not in ada]
    if not baru:
        return 0
    opd, grup = perangkat_daerah(), {g.name: g for g in Group.objects.all()}
    # Hashed once for all: hashing is slow on purpose, and this password is no secret.
    sandi = make_password(SANDI)
    for baris in baru:
        orang = Petugas(
            username=baris["username"],
            email=f"{baris['username']}@{RANAH}",
            first_name=baris["nama"],
            last_name="Contoh",
            jabatan=baris["jabatan"],
            perangkat_daerah=opd[baris["perangkat_daerah"]],
            password=sandi,
            is_staff=True,
            is_superuser=not baris["peran"],
        )
        validate_password(SANDI, orang)
        orang.full_clean()
        orang.save()
        orang.groups.set([grup[baris["peran"]]] if baris["peran"] else [])
    mengurus = [Peran.PETUGAS_PENGADUAN, Peran.PEJABAT_PENGHUBUNG]
    Petugas.objects.filter(groups__name__in=mengurus, atasan=None).update(atasan=Petugas.objects.get(username="atasan"))
    return len(baru)


def daftar_akun() -> list[tuple[str, str]]:
    """The sample accounts that exist, as (username, role)."""
    ada = set(Petugas.objects.filter(is_active=True).values_list("username", flat=True))
    baris = [b for b in csv_data("petugas.csv") if b["username"] in ada]
    return [(b["username"], b["peran"] or "Admin situs") for b in baris]
