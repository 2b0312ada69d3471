"""What the tests of the citizen's pages share: Ani's request as her browser sends it, and officers who act."""

import io
import re
import uuid
from datetime import date

from django.contrib.auth.models import Group
from django.core.files.uploadedfile import SimpleUploadedFile
from PIL import Image

from informasi import acts
from informasi.models import InformasiDikecualikan, Permohonan
from layanan.berkas import BerkasBersih
from layanan.models import BukuNomor, Peristiwa, Petugas, Surat
from tests.informasi.bahan import perangkat_daerah

AJUKAN = "/permohonan/ajukan/"
DITERIMA = "/permohonan/ajukan/diterima/"
MATERI = BerkasBersih(b"%PDF-1.4 materi", "application/pdf", "pdf", "daftar puskesmas.pdf")
BLOK = {
    "penguasaan": "Dikuasai Dinas Kesehatan.",
    "badan_publik_lain": "Tidak ada.",
    "keputusan_alasan": "Dikabulkan.",
    "materi": "Daftar puskesmas.",
    "penghitaman": "Tidak ada.",
    "cara_format": "Salinan digital.",
    "biaya": "Gratis.",
}


def gambar(nama="KTP.jpg", jenis="JPEG", ukuran=(60, 40)):
    """A small photograph, as a phone would send it."""
    keluar = io.BytesIO()
    Image.new("RGB", ukuran, "white").save(keluar, jenis)
    return SimpleUploadedFile(nama, keluar.getvalue(), content_type="image/jpeg")


def isian(**ganti):
    """Ani's filled form; a value of None leaves the field out."""
    semua = {
        "token": str(uuid.uuid4()),
        "jenis_pemohon": "perorangan",
        "nama": "Ani Tefa",
        "nomor_identitas": "5371015505900001",
        "alamat": "Jalan Timor Raya 12, Oesapa",
        "pekerjaan": "Guru",
        "telepon": "0812 3456 7890",
        "email": "ani@contoh.id",
        "opd_tujuan": "",
        "rincian_informasi": "Daftar puskesmas di Kota Kupang dan jam bukanya tahun 2026",
        "tujuan_penggunaan": "Bahan pelajaran",
        "cara_memperoleh": "salinan_digital",
        "cara_penyampaian": "email",
        "berkas_identitas": gambar(),
        "pernyataan": "on",
    }
    return {nama: nilai for nama, nilai in (semua | ganti).items() if nilai is not None}


def data_act(**ganti):
    """The same request as the act takes it."""
    bukan = ("token", "berkas_identitas", "pernyataan", "opd_tujuan")
    return {nama: nilai for nama, nilai in isian(**ganti).items() if nama not in bukan}


def ajukan_langsung(**ganti) -> tuple[Permohonan, str]:
    """A request filed by the act itself, with its access code."""
    return acts.ajukan(data_act(**ganti), token=str(uuid.uuid4()))


def petugas(peran, username="budi", **lain) -> Petugas:
    """An officer in one role."""
    orang = Petugas.objects.create_user(username, first_name="Budi", last_name="Petugas", **lain)
    orang.groups.add(Group.objects.get_or_create(name=peran)[0])
    return orang


def titipan(halaman, nama="berkas_identitas") -> list[str]:
    """The tokens of kept files in a page."""
    return re.findall(rf'name="{nama}_titipan" value="([^"]+)"', halaman.content.decode())


def tanpa_csrf(halaman) -> str:
    """A page without its CSRF token, which differs every time."""
    return re.sub(r'name="csrfmiddlewaretoken" value="[^"]+"', "", halaman.content.decode())


def pastikan_tak_berbekas():
    """No case, no event, no letter, and no number used up."""
    assert not Permohonan.objects.exists()
    assert not Peristiwa.objects.exists()
    assert not Surat.objects.exists()
    assert not BukuNomor.objects.filter(terakhir__gt=0).exists()


# --- A case on its way -----------------------------------------------------------------------------------------------
def buka(client, p, kode):
    """Open the case as a citizen does, and return its page."""
    return client.post("/lacak/", {"nomor": p.nomor, "kode": kode}, follow=True).content.decode()


def diproses(p, budi):
    return acts.terima(p, oleh=budi)


def tolak(p, budi):
    dasar = InformasiDikecualikan.objects.create(
        judul="Data pelapor",
        perangkat_daerah=perangkat_daerah(),
        alasan="h",
        dasar_hukum="UU 27/2022 Pasal 4",
        konsekuensi_dibuka="x",
        konsekuensi_ditutup="x",
        kepentingan_publik="x",
        nomor_penetapan=f"DIK/{uuid.uuid4()}",
        tanggal_penetapan=date(2026, 1, 5),
        disetujui_oleh="Sekda",
        berlaku_mulai=date(2026, 1, 5),
    )
    return acts.tolak(p, oleh=budi, blok=BLOK, pengecualian=[dasar])


def disampaikan(p, budi):
    p = acts.kabulkan(diproses(p, budi), oleh=budi, blok=BLOK)
    return acts.sampaikan(p, oleh=budi, berkas=[MATERI])


def kurang(p, budi):
    return acts.nyatakan_tidak_lengkap(p, oleh=budi, kekurangan="Foto KTP tidak terbaca.")
