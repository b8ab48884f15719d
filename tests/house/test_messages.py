"""All that people see is in Vietnamese, and what is compiled is what is written."""

import pytest
from babel.messages.catalog import Catalog

from tests.house.messages import PO, collected, compiled, kept, untranslated

ADVICE = "run `make messages` and translate in locale/vi/LC_MESSAGES/django.po"


@pytest.fixture(scope="module")
def catalog() -> Catalog:
    return kept()


def test_no_message_of_the_code_is_missing(catalog: Catalog) -> None:
    there = {(message.id, message.context) for message in catalog}
    missing = [message.id for message in collected() if (message.id, message.context) not in there]
    assert missing == [], ADVICE


def test_every_message_is_translated(catalog: Catalog) -> None:
    assert untranslated(catalog) == [], ADVICE


def test_translations_keep_the_placeholders(catalog: Catalog) -> None:
    assert [(message.id, [str(error) for error in errors]) for message, errors in catalog.check()] == []


def test_the_compiled_file_is_up_to_date(catalog: Catalog) -> None:
    assert PO.with_suffix(".mo").read_bytes() == compiled(catalog), ADVICE
