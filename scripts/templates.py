"""Compiles every template of the project, so that a typing mistake shows before somebody opens the page."""

import os
import sys
from pathlib import Path

import django
from django.conf import settings
from django.template import TemplateSyntaxError, engines

PROYEK = Path(__file__).resolve().parent.parent


def folders():
    """Template folders of the project itself, by the order in which Django looks."""
    bawaan = [Path(d) for d in settings.TEMPLATES[0]["DIRS"]]
    return [*bawaan, *(d / "templates" for d in PROYEK.iterdir() if (d / "templates").is_dir())]


def main():
    sys.path.insert(0, str(PROYEK))
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kupang_portal.settings")
    django.setup()
    salah = jumlah = 0
    for folder in folders():
        for berkas in sorted(b for b in folder.rglob("*") if b.is_file()):
            jumlah += 1
            try:
                engines["django"].get_template(berkas.relative_to(folder).as_posix())
            except (TemplateSyntaxError, UnicodeDecodeError) as galat:
                salah += 1
                print(f"{berkas.relative_to(PROYEK)}: {galat}")
    print(f"{jumlah} templates, {salah} broken")
    return 1 if salah else 0


if __name__ == "__main__":
    sys.exit(main())
