"""Announcements, events, gallery, clarifications, and comments in every state below the sample news."""

import datetime
import math

from django.utils import timezone
from django.utils.text import slugify

from berita import acts
from berita.models import Agenda, Berita, FotoGaleri, Galeri, Klarifikasi, Komentar, Pengumuman, SumberKlarifikasi
from kupang_portal.contoh.bagan import gambar_bagan
from kupang_portal.contoh.bahan import RANAH, pdf, perangkat_daerah, petugas, toml_data
from kupang_portal.contoh.lukisan import lukis
from layanan.gambar import simpan_gambar

SEHARI = datetime.timedelta(days=1)


def _baru(nama: str, model) -> list[dict]:
    """The rows of the data file whose address is still free, each with its address."""
    ada = set(model.objects.values_list("slug", flat=True))
    semua = [{**baris, "slug": slugify(baris["judul"])} for baris in toml_data("siaran.toml")[nama]]
    return [baris for baris in semua if baris["slug"] not in ada]


def isi_pengumuman(hari_ini: datetime.date) -> int:
    """In force (one of them important), over, to come, and one that waits for a Redaktur."""
    baru, opd, oleh = _baru("pengumuman", Pengumuman), perangkat_daerah(), petugas("redaktur")
    for baris in baru:
        satu = Pengumuman(
            **{n: baris[n] for n in ("judul", "slug", "ringkasan", "isi", "penting", "status")},
            perangkat_daerah=opd.get(baris["opd"]),
            berlaku_dari=hari_ini + baris["dari"] * SEHARI,
            berlaku_sampai=hari_ini + baris["sampai"] * SEHARI if "sampai" in baris else None,
        )
        acts.simpan_naskah(satu, oleh=oleh)
        if judul := baris.get("berkas"):
            acts.tambah_berkas(satu, berkas=pdf(judul, satu.judul, "", satu.ringkasan), judul=judul, oleh=oleh)
    return len(baru)


def isi_agenda(hari_ini: datetime.date) -> int:
    """Events to come, one of them cancelled, and events that are over."""
    baru, oleh = _baru("agenda", Agenda), petugas("redaktur")
    for baris in baru:
        waktu = datetime.datetime.combine(
            hari_ini + baris.pop("mulai") * SEHARI, datetime.time.fromisoformat(baris.pop("pukul"))
        )
        mulai = timezone.make_aware(waktu)
        selesai = mulai + datetime.timedelta(minutes=baris.pop("menit"))
        terbit_pada = min(mulai, timezone.now()) - 7 * SEHARI
        acts.simpan_naskah(Agenda(**baris, mulai=mulai, selesai=selesai, terbit_pada=terbit_pada), oleh=oleh)
    return len(baru)


def isi_galeri(hari_ini: datetime.date) -> int:
    """Two albums, an infographic and a video on YouTube, all with pictures drawn by us."""
    baru, oleh = _baru("galeri", Galeri), petugas("redaktur")
    for baris in baru:
        gambar = _gambar(baris)
        satu = Galeri(
            **{n: baris[n] for n in ("judul", "slug", "jenis", "ringkasan", "uraian")},
            gambar=gambar[0],
            tautan_youtube=baris.get("youtube", ""),
            status="terbit",
            terbit_pada=timezone.now() - baris["lalu"] * SEHARI,
        )
        acts.simpan_naskah(satu, oleh=oleh)
        if satu.jenis == Galeri.Jenis.FOTO:
            FotoGaleri.objects.bulk_create(FotoGaleri(galeri=satu, gambar=g, urutan=n) for n, g in enumerate(gambar))
    return len(baru)


def _gambar(baris: dict) -> list:
    """The pictures of one item of the gallery, each with its words."""
    kata = [{"teks_alternatif": a, "keterangan": k} for a, k in zip(baris["alt"], baris["keterangan"], strict=True)]
    if "bagan" in baris:
        unggahan = [gambar_bagan(baris["judul"], dict(zip(baris["bagan"], baris["nilai"], strict=True)))]
    else:
        unggahan = [lukis(nama) for nama in baris["gambar"]]
    return [simpan_gambar(u, **k, sumber="Gambar contoh") for u, k in zip(unggahan, kata, strict=True)]


def isi_klarifikasi(hari_ini: datetime.date) -> int:
    """One of each verdict."""
    baru, oleh = _baru("klarifikasi", Klarifikasi), petugas("redaktur")
    for baris in baru:
        kolom = ("judul", "slug", "klaim", "beredar_di", "putusan", "kesimpulan", "fakta")
        satu = Klarifikasi(
            **{n: baris[n] for n in kolom},
            beredar_pada=hari_ini + baris["beredar"] * SEHARI,
            status="terbit",
            terbit_pada=timezone.now() - baris["lalu"] * SEHARI,
        )
        acts.simpan_naskah(satu, oleh=oleh)
        SumberKlarifikasi.objects.bulk_create(
            SumberKlarifikasi(klarifikasi=satu, judul=judul, tautan=tautan) for judul, tautan in baris["sumber"]
        )
    return len(baru)


def isi_komentar(hari_ini: datetime.date) -> int:
    """Comments in every state below the newest news that takes comments, one of them with the office's answer."""
    berita = list(Berita.objects.terbit().filter(komentar_dibuka=True).order_by("-terbit_pada", "-pk")[:3])
    if not berita or Komentar.objects.exists():
        return 0
    oleh, data = petugas("redaktur"), toml_data("siaran.toml")["komentar"]
    for n, baris in enumerate(data):
        # The first article gets the first comments, so that one thread can be seen whole.
        satu = _kirim(berita[math.floor(n * len(berita) / len(data))], baris["nama"], baris["isi"], n)
        if baris["status"] != Komentar.Status.MENUNGGU:
            {"disetujui": acts.setujui, "ditolak": acts.tolak}[baris["status"]](satu, oleh=oleh)
        if "jawaban" in baris:
            acts.balas(satu, isi=baris["jawaban"], oleh=oleh)
            acts.setujui(_kirim(satu.berita, baris["nama"], baris["balasan"], f"{n}-balasan", satu.pk), oleh=oleh)
    return Komentar.objects.count()


def _kirim(berita: Berita, nama: str, isi: str, tanda, induk_pk: int | None = None) -> Komentar:
    surel = f"{slugify(nama)}@{RANAH}"
    return acts.kirim_komentar(
        berita, nama=nama, email=surel, isi=isi, token=f"contoh-komentar-{tanda}", induk_pk=induk_pk
    )
