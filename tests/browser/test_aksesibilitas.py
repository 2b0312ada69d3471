"""WCAG 2.2 AA on every page with the sample data, as far as axe can see it, on phone and computer."""

import pytest
from axe_playwright_python.base import AXE_SCRIPT

from tests.browser.conftest import KOMPUTER, PONSEL

# Creates the test database. What the site shows is committed once for the whole module, outside of every test.
pytestmark = pytest.mark.django_db
WCAG = {"type": "tag", "values": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"]}
# All that the colour scheme of a page can break: the rest of the page is the same in the dark.
WARNA = {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}


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
