"""The key pairs of the Inspektorat: the first one, the next one, and the one after a lost passphrase."""

from django.core.exceptions import ValidationError
from django.db import IntegrityError, transaction
from django.utils import timezone
from nacl.public import PrivateKey

from layanan.peran import Peran, peran_dari
from wbs.acts.jejak import catat
from wbs.models import KunciWBS
from wbs.rules import Kejadian
from wbs.segel import KunciTerbungkus, Sandi

PANJANG_SANDI = 20
PENDEK = f"Paling sedikit {PANJANG_SANDI} huruf. Pakai usulan di halaman ini, atau lima kata yang tidak berhubungan."
LAMA_KELIRU = "Kata sandi lama ini tidak cocok, jadi kunci tidak diganti."
SUDAH_ADA = "Kunci sudah ada. Untuk menggantinya, tulis kata sandi lamanya."
BELUM_DIBUKA = "Saluran ini belum dibuka: Inspektorat belum membuat kuncinya. Kirim lagi nanti, atau temui Inspektorat."


def kunci_aktif() -> KunciWBS | None:
    """The key for which new messages are sealed."""
    return KunciWBS.objects.filter(aktif=True).first()


def kunci_wajib() -> KunciWBS:
    """The key in use; ValidationError with a sentence for the reporter when there is none."""
    if (kunci := kunci_aktif()) is None:
        raise ValidationError(BELUM_DIBUKA, code="belum_dibuka")
    return kunci


def buat_kunci(sandi_baru: str, *, oleh, sandi_lama: str = "", hilang: bool = False) -> KunciWBS:
    """Make a key pair and put it in use. The passphrase is used here and kept nowhere.

    Rotation needs the old passphrase: older keys are then wrapped anew, so that the one new passphrase opens every
    report. `hilang` goes on without it; what was sealed before stays closed unless the old passphrase is found again.
    Only the command line may say so (`oleh` Peran.SISTEM): a page must not let anybody put a key of their own in place.
    """
    if oleh != Peran.SISTEM and Peran.INSPEKTORAT not in peran_dari(oleh):
        raise ValidationError("Kunci hanya dibuat oleh Inspektorat.", code="tertutup")
    if hilang and oleh != Peran.SISTEM:
        raise ValidationError(LAMA_KELIRU)
    if len(sandi_baru.strip()) < PANJANG_SANDI:
        raise ValidationError({"sandi_baru": PENDEK})
    try:
        with transaction.atomic():
            return _buat(Sandi(sandi_baru), Sandi(sandi_lama) if sandi_lama else None, oleh, hilang)
    except IntegrityError:  # two first keys at the same moment
        raise ValidationError(SUDAH_ADA) from None


def _buat(baru: Sandi, lama: Sandi | None, oleh, hilang: bool) -> KunciWBS:
    ada = list(KunciWBS.objects.select_for_update().order_by("pk"))
    terbuka = {} if hilang or not lama else {k: privat for k in ada if (privat := lama.buka(k))}
    if ada and not hilang and not any(k.aktif for k in terbuka):
        raise ValidationError({"sandi_lama": LAMA_KELIRU if lama else SUDAH_ADA})
    bungkus = baru.bungkus([PrivateKey.generate(), *terbuka.values()])
    # Only those read above: a first key made meanwhile must not be put aside unseen; the constraint then refuses ours.
    KunciWBS.objects.filter(pk__in=[k.pk for k in ada]).update(aktif=False)
    for kunci, isi in zip(terbuka, bungkus[1:], strict=True):
        KunciWBS.objects.filter(pk=kunci.pk).update(**_kolom(isi))
    kunci = KunciWBS.objects.create(**_kolom(bungkus[0]), dibuat=timezone.localdate())
    kejadian = Kejadian.KUNCI_HILANG if hilang else Kejadian.KUNCI_DIGANTI if ada else Kejadian.KUNCI_DIBUAT
    catat(kejadian, oleh=oleh)
    return kunci


def _kolom(isi: KunciTerbungkus) -> dict:
    return {
        "publik": isi.publik,
        "terbungkus": isi.terbungkus,
        "garam": isi.garam,
        "kerja": isi.kerja,
        "memori": isi.memori,
    }
