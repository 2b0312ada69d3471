"""What a page must never do, whoever opens it."""

from urllib.parse import urlsplit


class Saksi:
    """Watches a browser: a console error, a refused script or style, a failed part, another host is a complaint."""

    def __init__(self, alamat: str):
        self.asal = urlsplit(alamat).hostname
        self.keluhan: list[str] = []

    def ikuti(self, konteks) -> None:
        konteks.on("console", self._konsol)
        konteks.on("weberror", lambda galat: self.keluhan.append(str(galat.error)))
        konteks.on("request", self._permintaan)
        konteks.on("response", self._jawaban)

    def ambil(self) -> list[str]:
        """The complaints since the last time."""
        keluhan, self.keluhan = self.keluhan, []
        return keluhan

    def _konsol(self, pesan) -> None:
        # What failed to load is judged by its response: a form sent back with errors is a 422 and no fault.
        if pesan.type in ("error", "warning") and not pesan.text.startswith("Failed to load resource"):
            self.keluhan.append(pesan.text)

    def _permintaan(self, permintaan) -> None:
        if urlsplit(permintaan.url).hostname != self.asal:
            self.keluhan.append(f"ke tempat lain: {permintaan.url}")

    def _jawaban(self, jawaban) -> None:
        if jawaban.status >= 500 or (jawaban.status >= 400 and not jawaban.request.is_navigation_request()):
            self.keluhan.append(f"{jawaban.status} {jawaban.url}")
