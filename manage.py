#!/usr/bin/env python3
"""Every command of Biên Mục: `.venv/bin/python manage.py help`."""

import os
import sys

from django.core.exceptions import ImproperlyConfigured
from django.core.management import execute_from_command_line
from environs import EnvError


def main() -> None:
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "config.settings")
    try:
        execute_from_command_line(sys.argv)
    except (ImproperlyConfigured, EnvError) as error:
        # A setting is missing or wrong: who runs the command needs the sentence, not thirty frames above it.
        sys.exit(f"manage.py: {error}")


if __name__ == "__main__":
    main()
