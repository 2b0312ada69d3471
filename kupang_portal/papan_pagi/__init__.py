"""The morning board: where a leader sees what came in, what is late and with whom. `isi.susun` lays it out."""
