"""Addresses that have changed."""

from django.conf import settings
from django.contrib.redirects.models import Redirect


def alihkan(lama: str, baru: str) -> None:
    """The old address leads to the new one, older ones too, and no address leads to itself."""
    Redirect.objects.filter(site_id=settings.SITE_ID, old_path=baru).delete()
    Redirect.objects.filter(site_id=settings.SITE_ID, new_path=lama).update(new_path=baru)
    Redirect.objects.update_or_create(site_id=settings.SITE_ID, old_path=lama, defaults={"new_path": baru})
