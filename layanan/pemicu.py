"""Database triggers that keep append-only tables append-only, below every line of Python. PostgreSQL only."""

FUNGSI = """
CREATE OR REPLACE FUNCTION layanan_tolak_perubahan() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION '% pada % ditolak: baris ini hanya dapat ditambah', TG_OP, TG_TABLE_NAME
        USING ERRCODE = 'insufficient_privilege';
END $$
"""


def pasang_pemicu(tabel: str, *tindakan: str, bila: str = ""):
    """A migration function that refuses these statements (UPDATE, DELETE, TRUNCATE) on a table.

    `bila` is SQL over OLD and NEW: only a row for which it holds is refused.
    """

    def pasang(apps, schema_editor):
        if schema_editor.connection.vendor != "postgresql":
            return
        schema_editor.execute(FUNGSI, None)  # None: a % in the text is no placeholder
        for satu in tindakan:
            per = "STATEMENT" if satu == "TRUNCATE" else "ROW"
            syarat = f"WHEN ({bila}) " if bila else ""
            schema_editor.execute(
                f"CREATE TRIGGER {tabel}_{satu.lower()} BEFORE {satu} ON {tabel} "
                f"FOR EACH {per} {syarat}EXECUTE FUNCTION layanan_tolak_perubahan()",
                None,
            )

    return pasang


def lepas_pemicu(tabel: str, *tindakan: str):
    """The reverse of `pasang_pemicu`, for a migration that is taken back."""

    def lepas(apps, schema_editor):
        if schema_editor.connection.vendor == "postgresql":
            for satu in tindakan:
                schema_editor.execute(f"DROP TRIGGER IF EXISTS {tabel}_{satu.lower()} ON {tabel}")

    return lepas
