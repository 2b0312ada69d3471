from collections.abc import Collection

from django.utils.text import slugify


def slug_unik(model, judul: str, *, panjang: int = 100, kosong: str = "informasi", kecuali=None) -> str:
    """A free address for a title: `judul`, `judul-2`, ... Two at the same moment meet on the unique constraint.

    `kosong` stands in for a title without a letter; `kecuali` is the pk of the row whose own address is free to it.
    """
    dasar = slugify(judul)[:panjang].strip("-") or kosong
    terpakai = set(model.objects.filter(slug__startswith=dasar).exclude(pk=kecuali).values_list("slug", flat=True))
    return slug_bebas(dasar, terpakai)


def slug_bebas(dasar: str, terpakai: Collection[str]) -> str:
    """The first of `dasar`, `dasar-2`, ... that is not taken."""
    if dasar not in terpakai:
        return dasar
    return next(f"{dasar}-{n}" for n in range(2, len(terpakai) + 3) if f"{dasar}-{n}" not in terpakai)
