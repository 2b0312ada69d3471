"""Uploads that never touch a disk: held in memory whole, or refused."""

from django.core.files.uploadhandler import MemoryFileUploadHandler

# Bytes of one whole request: three files of the limit for identity papers, and the text.
BATAS_KIRIMAN = 16 * 2**20


class HanyaMemori(MemoryFileUploadHandler):
    """Django's own handler for small files, for all files: above its limit Django would write them to /tmp in clear."""

    def handle_raw_input(self, input_data, META, content_length, boundary, encoding=None):
        self.activated = True


def terlalu_besar(request) -> bool:
    """Whether a request is larger than may be held in memory; more than it announces is never read."""
    panjang = request.META.get("CONTENT_LENGTH") or "0"
    return not panjang.isdecimal() or int(panjang) > BATAS_KIRIMAN
