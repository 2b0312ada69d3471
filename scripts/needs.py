"""Finds what a task needs from the operating system: needs.py GROUP... (venv, pdf, suara, postgres, browser).

As root the missing Debian packages are installed; otherwise one sentence names them and the exit code is 2.
With --soft a need that cannot be met is only said, and the exit code is 0. Runs on the system's own Python.
"""

import ctypes.util
import glob
import importlib.util
import os
import shutil
import subprocess
import sys

PUSTAKA = {
    "pango-1.0": "libpango-1.0-0",
    "pangoft2-1.0": "libpangoft2-1.0-0",
    "harfbuzz-subset": "libharfbuzz-subset0",
}


def _venv():
    ada = importlib.util.find_spec("ensurepip") and importlib.util.find_spec("venv")
    return [] if ada else ["python3-venv"]


def _pdf():
    kurang = [paket for nama, paket in PUSTAKA.items() if not ctypes.util.find_library(nama)]
    huruf = any(glob.iglob("/usr/share/fonts/**/*.[ot]tf", recursive=True))
    return kurang if huruf else [*kurang, "fonts-liberation"]


def _suara():
    return [paket for paket in ("espeak-ng", "lame") if not shutil.which(paket)]


def _postgres():
    ada = glob.glob("/usr/lib/postgresql/*/bin/initdb") or shutil.which("initdb")
    return [] if ada else ["postgresql"]


def _browser():
    nama = ("chromium", "chromium-browser", "google-chrome")
    ada = os.environ.get("CHROMIUM") or any(shutil.which(n) for n in nama)
    return [] if ada else ["chromium"]


KELOMPOK = {"venv": _venv, "pdf": _pdf, "suara": _suara, "postgres": _postgres, "browser": _browser}


def kurang(kelompok):
    """The Debian packages that these groups still miss."""
    return [paket for nama in kelompok for paket in KELOMPOK[nama]()]


def pasang(paket):
    """apt-get update and install; whether both went well."""
    lingkungan = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    perintah = (["apt-get", "update", "-q"], ["apt-get", "install", "-qy", "--no-install-recommends", *paket])
    return all(subprocess.run(p, env=lingkungan, stdout=sys.stderr).returncode == 0 for p in perintah)  # noqa: S603


def main(argumen):
    lunak = "--soft" in argumen
    kelompok = [a for a in argumen if a != "--soft"]
    paket = kurang(kelompok)
    if paket and os.geteuid() == 0 and shutil.which("apt-get"):
        print(f"Installing {' '.join(paket)} ...", file=sys.stderr)
        pasang(paket)
        importlib.invalidate_caches()
        paket = kurang(kelompok)
    if not paket:
        return 0
    perintah = f"sudo apt-get install -y --no-install-recommends {' '.join(paket)}"
    print(f"Missing Debian packages: {', '.join(paket)}. Install them with: {perintah}", file=sys.stderr)
    return 0 if lunak else 2


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
