"""What each role may open in the staff site, as data: group -> Django permissions.

These open pages only. Which cases an officer sees is the wall `terlihat` of each kind of case, and which verb is open
are its `rules`: neither can be widened by ticking a permission.
"""

from layanan.peran import Peran

PAPAN_PAGI = "kupang_portal.lihat_papan_pagi"
LIHAT_TERBUKA = (
    "informasi.view_informasipublik",
    "informasi.view_informasidikecualikan",
    "informasi.view_jawabanpublik",
    "informasi.view_laporantahunan",
    "informasi.view_butiremonev",
    "informasi.view_bobotemonev",
    "informasi.view_ujikonsekuensi",
    "layanan.view_harilibur",
    "layanan.view_perangkatdaerah",
    "survei.view_unsur",
    "survei.view_kelasmutu",
    "survei.view_jenislayanan",
)
# Letters, files and their readers tell who asked: only for roles that see identities.
LIHAT_IDENTITAS = (
    "layanan.view_surat",
    "layanan.view_lampiran",
    "layanan.view_akseslampiran",
    "layanan.view_aksesidentitas",
    "layanan.view_peristiwa",
)
PETUGAS = (
    *LIHAT_TERBUKA,
    *LIHAT_IDENTITAS,
    "kupang_portal.view_permintaandata",
    "informasi.view_keberatan",
    "informasi.view_permohonan",
    "informasi.add_permohonan",
    "informasi.add_informasipublik",
    "informasi.change_informasipublik",
    "informasi.change_butiremonev",
    "informasi.add_laporantahunan",
    "informasi.change_laporantahunan",
    "informasi.view_templatjawaban",
    "informasi.add_templatjawaban",
    "informasi.change_templatjawaban",
    "layanan.change_surat",
)

_NASKAH = ("pengumuman", "agenda", "galeri", "klarifikasi")
_BAGIAN_NASKAH = ("fotogaleri", "sumberklarifikasi")
# Which texts somebody may change is asked by their pages: one's own or drafts, or as Redaktur all of them.
PENULIS = (
    "layanan.view_gambar",
    "layanan.add_gambar",
    "layanan.change_gambar",
    "berita.view_berita",
    "berita.add_berita",
    "berita.change_berita",
    "berita.view_kategori",
    "profil.view_halaman",
    "profil.add_halaman",
    "profil.change_halaman",
    *(f"berita.{izin}_{noun}" for noun in _NASKAH for izin in ("view", "add", "change")),
    *(f"berita.{izin}_{noun}" for noun in _BAGIAN_NASKAH for izin in ("view", "add", "change", "delete")),
)

IZIN: dict[Peran, tuple[str, ...]] = {
    Peran.PETUGAS_PPID: PETUGAS,
    Peran.PPID_UTAMA: (
        *PETUGAS,
        PAPAN_PAGI,
        "informasi.delete_templatjawaban",
        "layanan.add_harilibur",
        "layanan.change_harilibur",
        "layanan.delete_harilibur",
        "layanan.add_perangkatdaerah",
        "layanan.change_perangkatdaerah",
        "profil.view_regulasi",
        "profil.add_regulasi",
        "profil.change_regulasi",
        "profil.view_tabeldata",
        "profil.add_tabeldata",
        "profil.change_tabeldata",
        "profil.view_jabatan",
        "profil.add_jabatan",
        "profil.change_jabatan",
        "profil.delete_jabatan",
        "informasi.add_butiremonev",
        "informasi.add_bobotemonev",
        "informasi.change_bobotemonev",
        "survei.change_unsur",
        "survei.change_kelasmutu",
        "survei.add_jenislayanan",
        "survei.change_jenislayanan",
    ),
    Peran.PPID_PELAKSANA: (*LIHAT_TERBUKA, "informasi.view_permohonan"),
    Peran.ATASAN_PPID: (
        *LIHAT_TERBUKA,
        *LIHAT_IDENTITAS,
        PAPAN_PAGI,
        "informasi.view_keberatan",
        "informasi.view_permohonan",
        "informasi.view_templatjawaban",
    ),
    # The mayor and who leads with the mayor: the morning board, and no case.
    Peran.PIMPINAN: (PAPAN_PAGI,),
    Peran.PENGAWAS: (
        *LIHAT_TERBUKA,
        PAPAN_PAGI,
        "informasi.view_keberatan",
        "informasi.view_permohonan",
        "informasi.view_templatjawaban",
        "layanan.view_peristiwa",
        "pengaduan.view_pengaduan",
        "pengaduan.view_kategoripengaduan",
    ),
    Peran.PETUGAS_PENGADUAN: (
        "layanan.view_harilibur",
        "layanan.view_perangkatdaerah",
        *LIHAT_IDENTITAS,
        PAPAN_PAGI,
        "layanan.change_surat",
        "pengaduan.view_pengaduan",
        "pengaduan.view_kategoripengaduan",
        "pengaduan.add_kategoripengaduan",
        "pengaduan.change_kategoripengaduan",
        "pengaduan.view_pertanyaankategori",
        "pengaduan.add_pertanyaankategori",
        "pengaduan.change_pertanyaankategori",
    ),
    Peran.PEJABAT_PENGHUBUNG: (
        "layanan.view_harilibur",
        "layanan.view_perangkatdaerah",
        PAPAN_PAGI,
        "pengaduan.view_pengaduan",
    ),
    # Its one page asks the role itself, so that no permission can be ticked for anybody else.
    Peran.INSPEKTORAT: (),
    Peran.PENULIS: PENULIS,
    Peran.REDAKTUR: (
        *PENULIS,
        "layanan.delete_gambar",
        "berita.add_kategori",
        "berita.change_kategori",
        "berita.delete_kategori",
        "profil.terbitkan_halaman",
        "profil.view_butirmenu",
        "profil.add_butirmenu",
        "profil.change_butirmenu",
        "profil.delete_butirmenu",
        "profil.view_kanalresmi",
        "profil.add_kanalresmi",
        "profil.change_kanalresmi",
        *(f"berita.delete_{noun}" for noun in _NASKAH),
        *(f"berita.{izin}_komentar" for izin in ("view", "change", "delete")),
    ),
}
