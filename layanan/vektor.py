"""The stored search vector of a table: a column the database itself keeps, with its indexes. PostgreSQL only.

Words are kept twice: as they stand (`simple`) and by their stem (`indonesian`, which slips now and then: "pemohon"
becomes "pohon"). The title weighs most (A), then the summary (B), then the text (D).
"""

from django.contrib.postgres.search import SearchVectorField
from django.db.models import QuerySet
from django.db.models.expressions import Expression

KOLOM = "cari_vektor"
# A tsvector holds less than a megabyte; so many characters fit twice whatever their script is.
PANJANG_TERBESAR = 100_000
# The parser would keep "14/2008", "undang-undang" and addresses in one piece; people look for the parts.
TANDA_BACA = r"""[][!"#$%&''()*+,./:;<=>?@\\^_`{|}~-]+"""
MARKAH = r"<[^>]*>|&[a-z]+;|&#[0-9]+;"


def pasang_vektor(tabel: str, *, judul: str, ringkas: tuple[str, ...] = (), isi: tuple[str, ...] = ()):
    """A migration function that adds the column. `judul` is a column; the others may be any immutable SQL of text."""

    def pasang(apps, schema_editor):
        if schema_editor.connection.vendor != "postgresql":
            return
        bobot = [("A", judul, False), *(("B", r, False) for r in ringkas), *(("D", i, True) for i in isi)]
        vektor = " || ".join(_vektor(*satu) for satu in bobot)
        kolom = f"{KOLOM} tsvector GENERATED ALWAYS AS ({vektor}) STORED"
        schema_editor.execute(f"ALTER TABLE {tabel} ADD COLUMN {kolom}", None)  # None: a % in it is no placeholder
        schema_editor.execute(f"CREATE INDEX {tabel}_cari_vektor ON {tabel} USING gin ({KOLOM})")
        schema_editor.execute(f"CREATE INDEX {tabel}_cari_judul ON {tabel} USING gin ({judul} gin_trgm_ops)")

    return pasang


def lepas_vektor(tabel: str):
    """The reverse of `pasang_vektor`; also the way to change the type of a column that the vector is made of."""

    def lepas(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            schema_editor.execute(f"DROP INDEX IF EXISTS {tabel}_cari_judul")
            schema_editor.execute(f"ALTER TABLE {tabel} DROP COLUMN IF EXISTS {KOLOM}")

    return lepas


def _vektor(bobot: str, teks: str, kaya: bool) -> str:
    teks = f"left(coalesce({teks}, ''), {PANJANG_TERBESAR})"
    if kaya:
        teks = f"regexp_replace({teks}, '{MARKAH}', ' ', 'gi')"
    teks = f"regexp_replace({teks}, '{TANDA_BACA}', ' ', 'g')"
    return f"setweight(to_tsvector('indonesian', {teks}) || to_tsvector('simple', {teks}), '{bobot}')"


class Vektor(Expression):
    """The stored vector of a table: no field of the model, since on SQLite there is no such column.

    Not RawSQL: inside a subquery the table goes by another name, and this follows it.
    """

    output_field = SearchVectorField()

    def __init__(self, tabel: str):
        super().__init__()
        self.tabel = tabel

    def as_sql(self, compiler, connection):
        return f"{compiler.quote_name_unless_alias(self.tabel)}.{connection.ops.quote_name(KOLOM)}", []

    def relabeled_clone(self, change_map):
        return Vektor(change_map.get(self.tabel, self.tabel))


def vektor(baris: QuerySet) -> Vektor:
    """The vector of these rows."""
    return Vektor(baris.query.get_initial_alias())
