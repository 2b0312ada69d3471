"""The budgets of the contract, and WCAG 2.2 AA as far as axe sees it, on every page with the sample data, in a browser.

All walks in one module: the sample data is made once for them.
In every walk a witness also watches that nothing comes from another host and no inline script or style runs.
"""

import re
from collections import Counter

import pytest
from axe_playwright_python.base import AXE_SCRIPT
from tinyhtml5.parser import HTMLParser

from tests.browser.conftest import KOMPUTER, PONSEL
from tests.browser.kunjungan import PUBLIK
from tests.browser.situs import PETUGAS, REDAKSI, UMUM

# Creates the test database. What the site shows is committed once for the whole module, outside of every test.
pytestmark = pytest.mark.django_db
SEMPIT = {"width": 320, "height": 640}
TABLET = {"width": 768, "height": 1024}
BATAS = 50_000
# Ten packets: what a server sends before the first answer from the phone has to come back. Scripts are not waited for.
SATU_JENDELA = 14_600
WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
# All that the colour scheme of a page can break: the rest of the page is the same in the dark.
WARNA = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


# --- Valid ------------------------------------------------------------------------------------------------------------
def salah_tulis(page) -> list[str]:
    """What an HTML5 parser has to put right in the page as it was sent, and ids that stand twice."""
    sumber = page.request.get(page.url).text()
    pengurai = HTMLParser()
    pengurai.parse(sumber)
    jumlah = Counter(re.findall(r'\sid="([^"]+)"', sumber))
    return [f"{galat[0]}: {galat[1]}" for galat in pengurai.errors] + [n for n, k in jumlah.items() if k > 1]


def test_the_html_of_every_page_needs_no_repair(kunjungan):
    assert not kunjungan.cacat(salah_tulis, *PUBLIK)


# --- Usable -----------------------------------------------------------------------------------------------------------
def kelewat_lebar(page) -> list[str]:
    lebar, layar = page.evaluate("[document.documentElement.scrollWidth, innerWidth]")
    return [f"{lebar} px"] if lebar > layar else []


def tak_terpakai(page) -> list[str]:
    """Without JavaScript: too wide, without its heading, or with a form that cannot be sent."""
    terlihat = page.get_by_role("main").get_by_role("heading", level=1).is_visible()
    formulir = page.locator("main form").count()
    kirim = page.locator("main form").get_by_role("button").count()
    return kelewat_lebar(page) + ([] if terlihat and kirim >= formulir else ["tidak dapat dipakai"])


def test_public_pages_fit_320_pixels_and_need_no_javascript(kunjungan):
    assert not kunjungan.cacat(tak_terpakai, *PUBLIK, viewport=SEMPIT, java_script_enabled=False)


@pytest.mark.parametrize("layar", [TABLET, KOMPUTER], ids=["tablet", "komputer"])
def test_the_staff_site_needs_no_sideways_scrolling(kunjungan, layar):
    assert not kunjungan.cacat(kelewat_lebar, PETUGAS, REDAKSI, viewport=layar)


FOKUS = """() => {
    const isi = document.activeElement, gaya = getComputedStyle(isi), kotak = isi.getBoundingClientRect();
    if (isi === document.body) return null;
    const cincin = gaya.outlineStyle !== "none" && parseFloat(gaya.outlineWidth) >= 2;
    const tampak = kotak.bottom > 0 && kotak.top < innerHeight && kotak.width > 0;
    return { nama: isi.outerHTML.slice(0, 100), baik: (cincin && tampak) || isi.tagName === "IFRAME" };
}"""


def fokus_hilang(page) -> list[str]:
    """Walk through the page with Tab; the elements whose focus cannot be seen."""
    hilang = []
    for _ in range(150):
        page.keyboard.press("Tab")
        if (fokus := page.evaluate(FOKUS)) is None:
            break
        if not fokus["baik"]:
            hilang.append(fokus["nama"])
    return hilang


def test_the_focus_is_visible_on_every_page(kunjungan):
    assert not kunjungan.cacat(fokus_hilang, viewport=PONSEL)


# --- Accessible -------------------------------------------------------------------------------------------------------
def langgar(page) -> list[str]:
    """The rules that axe finds broken, with the elements: on phone and computer, in the light and in the dark.

    A page is loaded once: size and colours then change under it, as when somebody turns the phone or evening comes.
    """
    page.evaluate(AXE_SCRIPT)
    # A colour on its way to another one would be measured half way.
    page.add_style_tag(content="* { transition: none !important }")
    temuan = []
    for layar, ukuran in (("ponsel", PONSEL), ("komputer", KOMPUTER)):
        page.set_viewport_size(ukuran)
        for skema, aturan in (("light", WCAG), ("dark", WARNA)):
            page.emulate_media(color_scheme=skema)
            hasil = page.evaluate("pilihan => axe.run(pilihan)", {"runOnly": aturan, "resultTypes": ["violations"]})
            temuan += [f"{layar} {skema} {v['id']}: {n['html'][:120]}" for v in hasil["violations"] for n in v["nodes"]]
    page.emulate_media(color_scheme="light")
    return temuan


def test_no_page_breaks_a_rule_of_accessibility(kunjungan):
    # axe itself writes style attributes while it measures; the other walks keep the policy on.
    assert not kunjungan.cacat(langgar, bypass_csp=True)


# --- Light ------------------------------------------------------------------------------------------------------------
def berat(page, alamat: str) -> tuple[int, int]:
    """The bytes of a first view as they travel, without images: all of them with headers, and page with styles."""
    terkirim = []
    page.on("requestfinished", lambda permintaan: terkirim.append(permintaan))
    page.goto(alamat, wait_until="load")
    ukuran = [(r.resource_type, r.sizes()) for r in terkirim if r.resource_type != "image"]
    semua = sum(u["responseBodySize"] + u["responseHeadersSize"] for _, u in ukuran)
    return semua, sum(u["responseBodySize"] for jenis, u in ukuran if jenis in ("document", "stylesheet"))


def test_a_first_view_is_light(kunjungan):
    bobot = {}
    for h in kunjungan.halaman(*PUBLIK):
        page = kunjungan.buka(h.pembaca, viewport=PONSEL)
        bobot[h.nama] = berat(page, h.alamat)
        page.context.close()
    assert not {nama: b for nama, b in bobot.items() if b[0] > BATAS}
    del bobot["gaya"]  # shows every part there is, to us alone
    assert not {nama: b for nama, b in bobot.items() if b[1] > SATU_JENDELA}


# --- Cacheable --------------------------------------------------------------------------------------------------------
def test_pages_without_a_form_set_no_cookie(kunjungan):
    page = kunjungan.buka()
    for h in kunjungan.halaman(UMUM):
        tajuk = page.request.get(h.alamat).headers
        page.context.clear_cookies()
        assert h.kue or "set-cookie" not in tajuk, h
    page.context.close()
