"""The log format: one line per message, and tracebacks without the words of the exception."""

import logging
import traceback


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
