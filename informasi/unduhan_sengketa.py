"""Answers with the file and the calendar of a dispute, for the citizen's page and the staff site alike."""

from django.http import Http404, HttpResponse, StreamingHttpResponse

from informasi.acts import keberatan as acts
from informasi.berkas_sengketa import BerkasSengketa
from informasi.kalender_sidang import kalender
from informasi.models import Keberatan
from layanan import ical
from layanan.lampiran import TAJUK_UNDUHAN


def unduh_berkas(keberatan: Keberatan, *, oleh, peran: str, petugas=None) -> StreamingHttpResponse:
    """The ZIP, streamed; who takes it is written down before a byte of it leaves."""
    berkas = BerkasSengketa(keberatan, petugas)
    acts.catat_unduhan(keberatan, berkas.lampiran(), oleh=oleh, peran=peran)
    tajuk = {**TAJUK_UNDUHAN, "Content-Disposition": f'attachment; filename="{berkas.nama}"'}
    return StreamingHttpResponse(berkas.alirkan(), content_type="application/zip", headers=tajuk)


def unduh_sidang(keberatan: Keberatan) -> HttpResponse:
    """The hearings as .ics; 404 while there is no dispute."""
    if not hasattr(keberatan, "sengketa"):
        raise Http404("Sengketa ini belum dicatat.")
    tajuk = {**TAJUK_UNDUHAN, "Content-Disposition": f'attachment; filename="sidang-{keberatan.nomor}.ics"'}
    return HttpResponse(kalender(keberatan.sengketa), content_type=ical.MIME, headers=tajuk)
