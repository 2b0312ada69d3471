"""Plain text from a letter's HTML, so that every letter is worded once and reads well as mail text too."""

import re
import textwrap
from html.parser import HTMLParser

_LEBAR = 76
# Blocks with an empty line around them, and blocks that follow each other line by line.
_LEPAS = {"p", "h1", "h2", "h3", "div", "blockquote", "table", "ul", "ol"}
_RAPAT = {"li", "tr"}
_KUTIPAN = "    "


class _Penulis(HTMLParser):
    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.baris: list[str] = []
        self.kini, self.awalan, self.tautan = "", "", ""
        self.nomor: list[int | None] = []
        self.kutipan, self.jarak = 0, False

    def handle_starttag(self, tag, attrs):
        if tag == "br" or tag in _LEPAS | _RAPAT:
            self.tutup(tag)
        if tag in ("ol", "ul"):
            self.nomor.append(0 if tag == "ol" else None)
        elif tag == "li" and self.nomor:
            self.awalan = self._butir()
        elif tag == "blockquote":
            self.kutipan += 1
        elif tag == "a":
            self.tautan = (dict(attrs).get("href") or "").removeprefix("mailto:")

    def handle_endtag(self, tag):
        if tag in _LEPAS | _RAPAT:
            self.tutup(tag)
        if tag in ("ol", "ul") and self.nomor:
            self.nomor.pop()
        elif tag == "th":
            self.kini += ": "
        elif tag == "td":
            self.kini += " "
        elif tag == "blockquote":
            self.kutipan -= 1
        elif tag == "a" and self.tautan not in self.kini:
            self.kini += f" <{self.tautan}>"

    def handle_data(self, data):
        self.kini += data

    def _butir(self) -> str:
        if self.nomor[-1] is None:
            return "- "
        self.nomor[-1] += 1
        return f"{self.nomor[-1]}. "

    def tutup(self, tag: str) -> None:
        """Write what has been gathered as one wrapped paragraph; a heading is underlined."""
        isi = re.sub(r"[ \t\r\n\f\v]+", " ", self.kini).strip()
        self.kini = ""
        if isi:
            if self.jarak and self.baris:
                self.baris.append("")
            self.jarak = False
            indentasi = _KUTIPAN * self.kutipan
            self.baris += textwrap.wrap(
                isi,
                _LEBAR,
                initial_indent=indentasi + self.awalan,
                subsequent_indent=indentasi + " " * len(self.awalan),
                break_long_words=False,
                break_on_hyphens=False,
            )
            self.awalan = " " * len(self.awalan)
            if tag in ("h1", "h2", "h3"):
                self.baris.append("-" * min(len(isi), _LEBAR))
                return
        if tag in _LEPAS:
            self.jarak = True
        if tag == "li":
            self.awalan = ""


def teks_dari_html(html: str) -> str:
    """The letter as plain text: blocks become paragraphs, table rows "label: value", links show their address."""
    penulis = _Penulis()
    penulis.feed(html)
    penulis.close()
    penulis.tutup("p")
    return "\n".join(penulis.baris) + "\n"
