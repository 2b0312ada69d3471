"""Asking a page of another site whether it still answers. Only where an officer ticked the row: off by default."""

import socket
import ssl
from http.client import HTTPConnection, HTTPException
from ipaddress import ip_address
from urllib.parse import urlsplit

DETIK = 4  # for each page; an officer may be waiting
TAJUK = {"User-Agent": "Pemeriksa tautan PPID Kota Kupang"}


def jawaban_luar(alamat: str) -> int | None:
    """The HTTP status of an https page, asked once; None where nothing answers.

    No redirect is followed, and the address that was found public is the one that is connected to: a name that also
    leads into our own network (SSRF) is not asked.
    """
    tujuan = urlsplit(alamat)
    try:
        ip = alamat_umum(tujuan.hostname or "")
        tls, pintu = ssl.create_default_context(), (ip, tujuan.port or 443)
        with (
            socket.create_connection(pintu, timeout=DETIK) as polos,
            tls.wrap_socket(polos, server_hostname=tujuan.hostname) as aman,
        ):
            return _tanya(aman, tujuan)
    except (OSError, HTTPException, ValueError):
        return None


def _tanya(sambungan: socket.socket, tujuan) -> int:
    hubungan = HTTPConnection(tujuan.hostname)
    hubungan.sock = sambungan
    jalur = f"{tujuan.path or '/'}?{tujuan.query}".removesuffix("?")
    hubungan.request("GET", jalur, headers=TAJUK)
    return hubungan.getresponse().status


def alamat_umum(nama: str) -> str:
    """An address of this host. Raises ValueError where one of them is not public."""
    semua = [baris[4][0] for baris in socket.getaddrinfo(nama, None, proto=socket.IPPROTO_TCP)]
    if not all(ip_address(satu).is_global for satu in semua):
        raise ValueError(f"{nama} bukan alamat umum.")
    return semua[0]
