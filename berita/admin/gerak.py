"""The verbs of a news item: two-step publishing, taking down, trash. Each presses an act and is written down."""

from django.contrib.admin.models import CHANGE, LogEntry
from django.db import transaction

from berita import acts
from berita.formulir_petugas import FORMULIR
from berita.models import Berita
from berita.papan import waktu
from berita.rules import Status, Tindakan
from layanan.isi_html import teks_polos
from layanan.peran import Peran
from layanan.tindakan import TindakanAdmin, Tombol
from layanan.waktu import waktu_wita

T = Tindakan
CATATAN = "Catatan: "
TERCATAT = {
    T.AJUKAN_TINJAUAN: "Diajukan untuk ditinjau.",
    T.KEMBALIKAN_KE_DRAF: "Dikembalikan ke draf.",
    T.TURUNKAN: "Diturunkan dari situs.",
    T.BUANG: "Dibuang ke tempat sampah.",
    T.PULIHKAN: "Dipulihkan dari tempat sampah sebagai draf.",
}


class GerakBerita(TindakanAdmin):
    """The part of BeritaAdmin that moves an item."""

    formulir = FORMULIR
    templat_tindakan = "admin/berita/berita/tindakan.html"

    def jalankan(self, nama, objek, *, oleh, catatan="", **argumen):
        """The act and its line in the history, both or neither."""
        with transaction.atomic():
            sesudah = getattr(acts, nama)(objek, oleh=oleh, **argumen)
            kalimat = TERCATAT.get(nama) or f"Terbit {waktu_wita(sesudah.terbit_pada)}."
            if catatan:
                kalimat = f"{kalimat} {CATATAN}{catatan}"
            LogEntry.objects.log_actions(oleh.pk, [sesudah], CHANGE, kalimat, single_object=True)

    def halangan(self, nama, objek, petugas):
        return halangan(T(nama), objek, petugas)

    def label(self, nama):
        return T(nama).label

    def kalimat_berhasil(self, nama, objek):
        """The sentence of the history also tells the officer what has happened."""
        terakhir = riwayat(objek)[0].get_change_message().partition(CATATAN)[0]
        return f"“{objek}”: {terakhir[:1].lower()}{terakhir[1:].strip()}"

    def isi_awal(self, nama, objek, request):
        if nama != T.TERBITKAN or objek.status != Status.TERBIT:
            return {}
        return {"pada": objek.terbit_pada}

    def konteks_tindakan(self, request, nama, objek):
        return {"title": label(T(nama), objek, request.user), "berita": objek, "waktu": waktu(objek)}


def halangan(tindakan: Tindakan, berita: Berita, petugas, peran: frozenset[str] | None = None) -> str:
    """Why a verb is closed to this officer now; empty when it is open."""
    if not berita.boleh(tindakan, petugas, peran):
        return "Tindakan ini tidak terbuka bagi peran Anda dalam keadaan berita sekarang."
    if tindakan == T.TURUNKAN and not berita.sudah_terbit():
        return "Berita ini sedang tidak tampil di situs."
    if tindakan in (T.AJUKAN_TINJAUAN, T.TERBITKAN) and not (teks_polos(berita.isi) or "<img" in berita.isi):
        return "Isi berita masih kosong."
    return ""


def label(tindakan: Tindakan, berita: Berita, petugas) -> str:
    """The words on the button, which depend on the state and on who presses it."""
    if tindakan == T.KEMBALIKAN_KE_DRAF:
        return "Tarik kembali ke draf" if berita.penulis_id == petugas.pk else "Kembalikan ke penulis"
    if tindakan == T.TERBITKAN and berita.status == Status.TERBIT:
        return "Ubah waktu terbit" if berita.turun_pada is None or berita.sudah_terbit() else "Terbitkan lagi"
    return "Terbitkan" if tindakan == T.TERBITKAN else tindakan.label


def tombol(berita: Berita, petugas, peran: frozenset[str], url) -> list[Tombol]:
    """The verbs of this state for these roles, the one that is due first as the primary button."""
    ada = [t for t in map(T, FORMULIR) if berita.boleh(t, petugas, peran)]
    alasan = {t: halangan(t, berita, petugas, peran) for t in ada}
    utama = next((t for t in _berikutnya(berita, peran) if alasan.get(t) == ""), None)
    daftar = [Tombol(t.value, label(t, berita, petugas), url(berita, t.value), alasan[t], t == utama) for t in ada]
    # What is closed because of the state alone (not on the site, so nothing to take down) would only be noise.
    daftar = [t for t in daftar if not (t.halangan and t.nama == T.TURUNKAN)]
    return sorted(daftar, key=lambda t: (not t.utama, bool(t.halangan)))


def _berikutnya(berita: Berita, peran: frozenset[str]) -> tuple[Tindakan, ...]:
    if berita.dihapus_pada:
        return (T.PULIHKAN,)
    if berita.status != Status.TERBIT:
        return (T.TERBITKAN,) if Peran.REDAKTUR in peran else (T.AJUKAN_TINJAUAN,)
    return () if berita.turun_pada is None or berita.sudah_terbit() else (T.TERBITKAN,)


def riwayat(berita: Berita):
    """What was done to an item, newest first: edits and verbs."""
    semua = LogEntry.objects.filter(object_id=str(berita.pk), content_type__app_label="berita")
    return semua.filter(content_type__model="berita").select_related("user").order_by("-pk")


def catatan_terakhir(berita: Berita) -> LogEntry | None:
    """The note with which a draft came back, as long as it is the last thing that was decided about it."""
    if berita.status != Status.DRAF:
        return None
    putusan = riwayat(berita).filter(change_message__startswith="Di").first()
    return putusan if putusan and CATATAN in putusan.change_message else None
