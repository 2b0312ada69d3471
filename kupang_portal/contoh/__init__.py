"""Sample data, one module per room. Each has one function `isi(hari_ini)` and stands in the table of the command
`contoh`; texts live as CSV or TOML in `data/`. Every name, number and figure in them is invented.
"""
