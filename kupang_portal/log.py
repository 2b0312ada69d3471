"""The log format: one line per message, tracebacks without the words of the exception, and paths that leave no line."""

import logging
import traceback
from urllib.parse import unquote

from gunicorn import glogging

# Secret reports: that somebody was here, and when, is what nobody must be able to look up.
JALUR_TERSEGEL = "/pengaduan/wbs"


class TanpaIsi(logging.Formatter):
    """Keeps personal data out of the log.

    A traceback shows where and which kind of error, not its message: a database error quotes the row that it refused.
    """

    def formatException(self, ei) -> str:
        kelas, _, jejak = ei
        nama = f"{kelas.__module__}.{kelas.__qualname__}" if kelas else "?"
        return "".join(traceback.format_tb(jejak)) + nama

    def formatMessage(self, record) -> str:
        record.message = record.message.replace("\r", "\\r").replace("\n", "\\n")
        return super().formatMessage(record)


def tersegel(jalur: str) -> bool:
    """Whether a path belongs to secret reports, however it is written."""
    return JALUR_TERSEGEL in "/".join([""] + [b for b in unquote(jalur).lower().split("/") if b])


class TanpaJalurTersegel(logging.Filter):
    """Drops every record about the paths of secret reports; of a bug only what broke is left, without path or hour."""

    def filter(self, record) -> bool:
        permintaan = getattr(record, "request", None)
        if not (tersegel(getattr(permintaan, "path", "")) or tersegel(record.getMessage())):
            return True
        if not record.exc_info or record.levelno < logging.ERROR or record.name.startswith("django.security"):
            return False
        record.msg, record.args, record.request = "galat pada jalur tersegel", (), None
        record.created -= record.created % 86_400
        return True


class CatatanGunicorn(glogging.Logger):
    """gunicorn's own logs under the same rule, should somebody turn its access log on."""

    def setup(self, cfg):
        super().setup(cfg)
        for catatan in (self.error_log, self.access_log):
            catatan.addFilter(TanpaJalurTersegel())

    def access(self, resp, req, environ, request_time):
        if not tersegel(environ.get("PATH_INFO", "")):
            super().access(resp, req, environ, request_time)
