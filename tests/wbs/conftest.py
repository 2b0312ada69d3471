"""A cheap hash of the passphrase, as tests use a cheap hash of passwords; what the real one costs is stored per key."""

import pytest
from nacl import pwhash

from wbs import segel


@pytest.fixture(autouse=True, scope="session")
def sandi_murah():
    with pytest.MonkeyPatch.context() as ganti:
        ganti.setattr(segel, "KERJA", pwhash.argon2id.OPSLIMIT_MIN)
        ganti.setattr(segel, "MEMORI", pwhash.argon2id.MEMLIMIT_MIN)
        yield
