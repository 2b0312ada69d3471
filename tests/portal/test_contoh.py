"""manage.py contoh: sample data made by the real acts, refused where a portal is in service."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from kupang_portal.contoh.petugas import SANDI
from kupang_portal.management.commands.contoh import ISI
from layanan.models import Petugas
from layanan.peran import GRUP

pytestmark = [pytest.mark.django_db, pytest.mark.sqlite]


def contoh(*pilihan) -> str:
    keluar = StringIO()
    call_command("contoh", *pilihan, stdout=keluar)
    return keluar.getvalue()


def test_it_refuses_while_debug_is_off(settings):
    settings.DEBUG = False
    with pytest.raises(CommandError, match="--paksa"):
        contoh()
    assert not Petugas.objects.exists()


def test_the_list_of_accounts_needs_no_data_and_no_debug(settings):
    settings.DEBUG = False
    assert "belum ada" in contoh("--akun")


def test_every_role_gets_an_account_and_a_second_run_adds_nothing():
    contoh("--paksa")
    assert set(Petugas.objects.values_list("groups__name", flat=True)) == {*(p.value for p in GRUP), None}
    assert Petugas.objects.get(username="utama").check_password(SANDI)
    assert contoh("--paksa").count(" 0 ditambahkan") == len(ISI)
