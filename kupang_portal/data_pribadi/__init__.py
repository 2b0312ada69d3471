"""The rights of a data subject (UU 27/2022): a copy at once, correction and deletion within 72 hours."""
