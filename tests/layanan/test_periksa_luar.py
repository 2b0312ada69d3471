"""Asking another site: over real TLS, and never an address of our own network."""

import datetime
import ssl
import threading
from http.server import BaseHTTPRequestHandler, HTTPServer

import pytest
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec

from layanan import periksa_luar
from layanan.periksa_luar import jawaban_luar

KINI = datetime.datetime.now(datetime.UTC)
NAMA = x509.Name([x509.NameAttribute(x509.NameOID.COMMON_NAME, "localhost")])


class Pelayan(BaseHTTPRequestHandler):
    def do_GET(self):
        self.send_response(200 if self.path == "/ada?x=1" else 302)
        self.send_header("Location", "http://127.0.0.1/")
        self.end_headers()

    def log_message(self, *args):
        pass


@pytest.fixture
def situs(tmp_path, monkeypatch):
    """A site with a certificate that this test trusts."""
    kunci = ec.generate_private_key(ec.SECP256R1())
    sertifikat = x509.CertificateBuilder().subject_name(NAMA).issuer_name(NAMA).public_key(kunci.public_key())
    sertifikat = sertifikat.serial_number(1).not_valid_before(KINI).not_valid_after(KINI + datetime.timedelta(hours=1))
    nama = x509.SubjectAlternativeName([x509.DNSName("localhost")])
    isi = sertifikat.add_extension(nama, critical=False).sign(kunci, hashes.SHA256())
    pem, polos = serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8
    berkas = tmp_path / "situs.pem"
    berkas.write_bytes(isi.public_bytes(pem) + kunci.private_bytes(pem, polos, serialization.NoEncryption()))
    monkeypatch.setenv("SSL_CERT_FILE", str(berkas))
    pelayan = HTTPServer(("127.0.0.1", 0), Pelayan)
    konteks = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    konteks.load_cert_chain(berkas)
    pelayan.socket = konteks.wrap_socket(pelayan.socket, server_side=True)
    threading.Thread(target=pelayan.serve_forever, daemon=True).start()
    yield f"https://localhost:{pelayan.server_port}"
    pelayan.shutdown()
    pelayan.server_close()


def test_our_own_network_is_never_asked(situs):
    for alamat in (
        f"{situs}/ada?x=1",
        "https://127.0.0.1/",
        "https://[::1]/",
        "https://10.0.0.1/",
        "https:///",
        "https://x:y/",
    ):
        assert jawaban_luar(alamat) is None, alamat


def test_a_page_that_answers_a_redirect_and_a_closed_door(situs, monkeypatch):
    monkeypatch.setattr(periksa_luar, "alamat_umum", lambda nama: "127.0.0.1")
    assert [jawaban_luar(f"{situs}{jalur}") for jalur in ("/ada?x=1", "/pindah")] == [200, 302]
    monkeypatch.delenv("SSL_CERT_FILE")
    assert jawaban_luar(f"{situs}/ada?x=1") is None
