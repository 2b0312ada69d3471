from django import template

from layanan import waktu

register = template.Library()
register.filter("tanggal", waktu.tanggal_panjang)
register.filter("tanggal_singkat", waktu.tanggal_pendek)
register.filter("waktu", waktu.waktu_wita)
register.filter("angka", waktu.bilangan)
