"""Exchange with SP4N-LAPOR! by CSV. Its columns are data, because unconfirmed (`pengaduan/data/sp4n_kolom.csv`)."""
