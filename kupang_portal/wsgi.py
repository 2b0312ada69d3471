"""The entry point for gunicorn: `gunicorn kupang_portal.wsgi`."""

import os

from django.core.wsgi import get_wsgi_application

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "kupang_portal.settings")

application = get_wsgi_application()
