"""Every page that has a budget, in one place: its name, its address, who reads it. A new page gets its line here."""

from typing import NamedTuple

from django.urls import reverse
from django.utils import timezone

from berita.models import Agenda, Berita, Galeri, Klarifikasi, Pengumuman
from berita.pratinjau import alamat_pratinjau
from berita.rules import Status as StatusBerita
from informasi.models import InformasiPublik, JawabanPublik, Keberatan, Permohonan
from informasi.rules import Status
from layanan.models import Gambar, Surat
from pengaduan.models import Pengaduan

UMUM, PEMOHON, PETUGAS, REDAKSI = "umum", "pemohon", "petugas", "redaksi"


class Halaman(NamedTuple):
    """One page. `kue` says whether it may set a cookie: only pages with a form that is posted."""

    nama: str
    alamat: str
    pembaca: str = UMUM
    kue: bool = False
    status: int = 200


def umum() -> list[Halaman]:
    """The pages anybody can open."""
    dip = InformasiPublik.objects.filter(berkas__isnull=False).first() or InformasiPublik.objects.first()
    jawaban, surat = JawabanPublik.objects.first(), Surat.objects.untuk_pemohon().first()
    return [
        Halaman("beranda", "/"),
        Halaman("daftar informasi publik", "/informasi-publik/"),
        Halaman("cari tanpa hasil", "/informasi-publik/?cari=zzzz"),
        Halaman("satu informasi", dip.get_absolute_url()),
        Halaman("informasi dikecualikan", "/informasi-publik/dikecualikan/"),
        Halaman("minta informasi", "/permohonan/"),
        *formulir(),
        *laporan_warga(),
        Halaman("hitung tenggat", "/permohonan/hitung-tenggat/"),
        Halaman("tenggat terhitung", "/permohonan/hitung-tenggat/?jenis=permohonan&mulai=2026-11-24"),
        Halaman("jawaban terbit", "/permohonan/jawaban/"),
        Halaman("satu jawaban", jawaban.get_absolute_url()),
        Halaman("berita", "/berita/"),
        Halaman("berita tanpa hasil", "/berita/?cari=zzzz"),
        Halaman("satu berita", Berita.objects.terbit().exclude(gambar_utama=None).first().get_absolute_url()),
        Halaman("pratinjau berita", alamat_pratinjau(Berita.objects.exclude(status=StatusBerita.TERBIT).first())),
        Halaman("profil", "/profil/"),
        Halaman("halaman profil", "/profil/kota-kupang/"),
        Halaman("struktur organisasi", "/profil/struktur-organisasi/"),
        Halaman("perangkat daerah", "/perangkat-daerah/"),
        Halaman("satu perangkat daerah", "/perangkat-daerah/diskominfo/"),
        Halaman("statistik", "/statistik/"),
        Halaman("lacak", "/lacak/", kue=True),
        Halaman("data pribadi", "/data-pribadi/", kue=True),
        Halaman("periksa surat", reverse("layanan:verifikasi", args=[surat.kode_verifikasi])),
        Halaman("surat tak dikenal", reverse("layanan:verifikasi", args=["x" * 22]), status=404),
        Halaman("tanda terima lewat", "/permohonan/ajukan/diterima/"),
        Halaman("gaya", "/gaya/"),
        Halaman("tidak ada", "/tidak-ada/", status=404),
        *pencarian(),
        *siaran(),
        *regulasi_dan_data(),
        *survei(),
    ]


def regulasi_dan_data() -> list[Halaman]:
    """Regulations and tables of data."""
    return [
        Halaman("regulasi", "/regulasi/"),
        Halaman("regulasi tanpa hasil", "/regulasi/?cari=zzzz"),
        Halaman("satu regulasi", "/regulasi/kepwali-149b-2021/"),
        Halaman("data", "/data/"),
        Halaman("satu tabel", "/data/kelurahan/?urut=-2"),
    ]


def survei() -> list[Halaman]:
    """The satisfaction survey and the annual report."""
    return [
        Halaman("hasil survei", "/survei/"),
        Halaman("formulir survei", "/survei/isi/", kue=True),
        Halaman("laporan tahunan", f"/laporan/{timezone.localdate().year}/"),
    ]


def formulir() -> list[Halaman]:
    """The forms that open a case at the PPID."""
    return [Halaman(f"formulir {n}", f"/{n}/ajukan/", kue=True) for n in ("permohonan", "keberatan")]


def laporan_warga() -> list[Halaman]:
    """The public side of complaints, with one report where the sample data has one."""
    satu = [p.laporan_publik.get_absolute_url() for p in Pengaduan.objects.publik()[:1]]
    return [
        Halaman("tentang pengaduan", "/pengaduan/"),
        Halaman("formulir pengaduan", "/pengaduan/buat/", kue=True),
        Halaman("lapor penyalahgunaan wewenang", "/pengaduan/wbs/"),
        Halaman("laporan warga", "/pengaduan/daftar/"),
        Halaman("peta laporan", "/pengaduan/peta/"),
        *(Halaman("satu laporan", alamat) for alamat in satu),
        *(Halaman("ikut mendukung", f"{alamat}dukung/", kue=True) for alamat in satu),
        *(Halaman("ikuti laporan", f"{alamat}ikuti/", kue=True) for alamat in satu),
    ]


def pencarian() -> list[Halaman]:
    """The search of the site: asked nothing, found, mended, not found."""
    pertanyaan = {
        "cari": "",
        "hasil cari": "?q=layanan",
        "cari dengan salah ketik": "?q=puskesams",
        "cari di situs tanpa hasil": "?q=zzzz",
    }
    return [Halaman(nama, f"/cari/{q}") for nama, q in pertanyaan.items()]


def siaran() -> list[Halaman]:
    """Announcements, agenda, gallery and clarifications: the lists, and one of each sort."""
    daftar = {n: Halaman(n, f"/{n}/") for n in ("pengumuman", "agenda", "galeri", "klarifikasi")}
    satu = {
        "pengumuman berlampiran": Pengumuman.objects.terbit().filter(berkas__isnull=False).first(),
        "acara": Agenda.objects.terbit().akan_datang().exclude(pendaftaran="").first(),
        "acara batal": Agenda.objects.terbit().filter(dibatalkan=True).first(),
        **{f"galeri {jenis}": Galeri.objects.terbit().filter(jenis=jenis).first() for jenis in Galeri.Jenis.values},
        "satu klarifikasi": Klarifikasi.objects.terbit().first(),
    }
    return [
        *daftar.values(),
        Halaman("pengumuman berakhir", "/pengumuman/?arsip=1"),
        Halaman("agenda kosong", "/agenda/?kategori=lainnya"),
        *(Halaman(nama, objek.get_absolute_url()) for nama, objek in satu.items()),
    ]


def milik_pemohon(perkara: dict[str, str]) -> list[Halaman]:
    """The pages behind number and code; `perkara` gives a number by state."""
    berjalan, kurang, sampai = (f"/lacak/{perkara[k]}/" for k in ("berjalan", "kurang", "sampai"))
    surat = Surat.objects.untuk_pemohon().filter(nomor_perkara=perkara["sampai"]).last()
    daftar = {
        "tanda terima": "/permohonan/ajukan/diterima/",
        "perkara berjalan": berjalan,
        "hitungan": f"{berjalan}hitungan/",
        "cabut": f"{berjalan}cabut/",
        "perkara kurang": kurang,
        "lengkapi": f"{kurang}lengkapi/",
        "perkara selesai": sampai,
        "keberatan": Keberatan.objects.get(permohonan__nomor=perkara["sampai"]).get_absolute_url(),
        "nilai": f"{sampai}nilai/",
        "surat": f"{sampai}surat/{surat.pk}/",
    }
    return [Halaman(nama, alamat, PEMOHON, kue=True) for nama, alamat in daftar.items()]


def milik_petugas() -> list[Halaman]:
    """The main pages of the staff site, as PPID Utama sees them."""
    daftar = reverse("admin:informasi_permohonan_changelist")
    diproses = Permohonan.objects.filter(status=Status.DIPROSES).first()
    sampai = Permohonan.objects.filter(status=Status.DISAMPAIKAN).first()
    informasi = InformasiPublik.objects.first()
    alamat = {
        "daftar kerja": "/admin/",
        "papan pagi": "/admin/papan-pagi/",
        "daftar permohonan": daftar,
        "catat permohonan": f"{daftar}add/",
        "keberatan di meja": reverse("admin:informasi_keberatan_change", args=[Keberatan.objects.last().pk]),
        "perkara di meja": reverse("admin:informasi_permohonan_change", args=[sampai.pk]),
        "kabulkan sebagian": reverse("admin:informasi_permohonan_tindakan", args=[diproses.pk, "kabulkan_sebagian"]),
        "tolak": reverse("admin:informasi_permohonan_tindakan", args=[diproses.pk, "tolak"]),
        "daftar informasi di meja": reverse("admin:informasi_informasipublik_changelist"),
        "ubah informasi": reverse("admin:informasi_informasipublik_change", args=[informasi.pk]),
        "daftar pengecualian di meja": reverse("admin:informasi_informasidikecualikan_changelist"),
    }
    return [Halaman(nama, url, PETUGAS, kue=True) for nama, url in alamat.items()]


def milik_redaksi() -> list[Halaman]:
    """The newsroom's pages, as a Redaktur sees them; test_hari_redaktur walks those with the rich-text editor."""
    ditinjau = Berita.objects.menunggu_tinjauan().first()
    gambar = reverse("admin:layanan_gambar_changelist")
    alamat = {
        "daftar kerja redaksi": "/admin/",
        "daftar berita di meja": reverse("admin:berita_berita_changelist"),
        "riwayat berita": reverse("admin:berita_berita_history", args=[ditinjau.pk]),
        "terbitkan": reverse("admin:berita_berita_tindakan", args=[ditinjau.pk, "terbitkan"]),
        "kembalikan ke penulis": reverse("admin:berita_berita_tindakan", args=[ditinjau.pk, "kembalikan_ke_draf"]),
        "pustaka gambar": gambar,
        "pemilih gambar": f"{gambar}?_popup=1",
        "unggah gambar": reverse("admin:layanan_gambar_add"),
        "satu gambar": reverse("admin:layanan_gambar_change", args=[Gambar.objects.first().pk]),
    }
    return [Halaman(nama, url, REDAKSI, kue=True) for nama, url in alamat.items()]
