"""manage.py muat_peran: the groups of the contract with the permissions of kupang_portal.peran."""

from io import StringIO

from django.contrib.auth.models import Group, Permission
from django.core.management import CommandError, call_command
from django.test import TestCase

from kupang_portal import peran
from layanan.peran import GRUP, Peran


def muat():
    call_command("muat_peran", stdout=StringIO())


def izin(nama):
    return {f"{p.content_type.app_label}.{p.codename}" for p in Group.objects.get(name=nama).permissions.all()}


class MuatPeran(TestCase):
    def test_every_role_of_the_contract_has_its_group(self):
        muat()
        self.assertEqual(set(Group.objects.values_list("name", flat=True)), {p.value for p in GRUP})

    def test_twice_changes_nothing(self):
        muat()
        sekali = {g.pk: izin(g.name) for g in Group.objects.all()}
        muat()
        self.assertEqual({g.pk: izin(g.name) for g in Group.objects.all()}, sekali)

    def test_a_permission_ticked_by_hand_goes_and_a_missing_one_comes_back(self):
        muat()
        grup = Group.objects.get(name=Peran.PENGAWAS)
        grup.permissions.set([Permission.objects.get(codename="change_harilibur")])
        muat()
        self.assertEqual(izin(Peran.PENGAWAS), set(peran.IZIN[Peran.PENGAWAS]))

    def test_nobody_may_delete_what_the_law_keeps_or_edit_a_case(self):
        semua = {nama for daftar in peran.IZIN.values() for nama in daftar}
        terlarang = ["delete_informasipublik", "delete_surat"]
        terlarang += [f"{a}_{n}" for a in ("change", "delete") for n in ("permohonan", "keberatan", "pengaduan")]
        self.assertFalse([n for n in semua if n.rpartition(".")[2] in terlarang])
        self.assertFalse([n for n in semua if n.endswith("peristiwa") and "view_" not in n])

    def test_roles_that_see_no_identity_open_no_letters_and_no_list_of_files(self):
        for satu in (Peran.PPID_PELAKSANA, Peran.PENGAWAS):
            self.assertFalse({"layanan.view_surat", "layanan.view_lampiran"} & set(peran.IZIN[satu]), satu)

    def test_an_unknown_permission_is_named(self):
        asli = peran.IZIN[Peran.PENULIS]
        self.addCleanup(peran.IZIN.__setitem__, Peran.PENULIS, asli)
        peran.IZIN[Peran.PENULIS] = ("berita.terbitkan_semua",)
        with self.assertRaisesMessage(CommandError, "berita.terbitkan_semua"):
            muat()
