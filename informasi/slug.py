from django.utils.text import slugify


def slug_unik(model, judul: str) -> str:
    """A free address for a title: `judul`, `judul-2`, ... Two at the same moment meet on the unique constraint."""
    dasar = slugify(judul)[:100] or "informasi"
    terpakai = set(model.objects.filter(slug__startswith=dasar).values_list("slug", flat=True))
    if dasar not in terpakai:
        return dasar
    return next(f"{dasar}-{n}" for n in range(2, len(terpakai) + 3) if f"{dasar}-{n}" not in terpakai)
