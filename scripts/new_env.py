"""Prints fresh secrets for an env file: python scripts/new_env.py >> .env"""

import base64
import secrets

if __name__ == "__main__":
    print(f"SECRET_KEY={secrets.token_urlsafe(50)}")
    for nama in ("KUNCI_DATA", "KUNCI_INDEKS", "KUNCI_KODE"):
        print(f"{nama}={base64.b64encode(secrets.token_bytes(32)).decode()}")
