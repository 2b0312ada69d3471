"""The one search of the site: `cari.cari` finds, `jenis` says what can be found and who decides what is visible."""
