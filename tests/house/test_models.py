"""Migrations are complete, checks are silent, and a field's name says whether it is a day or a moment."""

import re
from collections.abc import Iterator

import pytest
from django.apps import apps
from django.core.management import call_command
from django.db import models

from tests.house.source import APPS

# Django's own account fields.
INHERITED = {"last_login", "date_joined"}


def own_models() -> Iterator[type[models.Model]]:
    for app in APPS:
        for model in apps.get_app_config(app).get_models():
            if not model.__name__.startswith("Historical"):
                yield model


def test_migrations_are_complete(db: None) -> None:
    call_command("makemigrations", "--check", "--dry-run", verbosity=0)


def test_checks_are_silent(db: None) -> None:
    call_command("check", fail_level="WARNING", databases=["default"])


@pytest.mark.parametrize(("kind", "suffix"), [(models.DateTimeField, "_at"), (models.DateField, "_on")])
def test_a_name_says_day_or_moment(kind: type[models.Field], suffix: str) -> None:
    wrong = [
        f"{model.__name__}.{field.name}"
        for model in own_models()
        for field in model._meta.concrete_fields
        if type(field) is kind and not field.name.endswith(suffix) and field.name not in INHERITED
    ]
    assert wrong == []


def test_indexes_are_named() -> None:
    """A generated name says nothing to the administrator who reads a query plan."""
    generated = re.compile(r"_[0-9a-f]{6,8}_idx$")
    assert [index.name for model in own_models() for index in model._meta.indexes if generated.search(index.name)] == []
