"""Moving in from WordPress: read the export (baca), decide the addresses (peta), convert (blok, pohon), write (tulis).

It lives in the composition root because it fills two rooms, `berita` and `profil`, that do not know each other.
"""
