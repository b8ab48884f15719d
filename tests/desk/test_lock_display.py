"""A row's page at the desk lists what is locked, by whom, since when, and offers to unlock it."""

from typing import Any

import pytest
from django.test import Client
from django.utils.timezone import localdate

from people.models import FieldLock, Official
from people.models.editing import lock_fields

pytestmark = pytest.mark.django_db


def test_a_locked_field_stands_on_the_page_of_its_row(client: Client, editor: Any) -> None:
    official = Official.objects.create(name="Đặng Thị Ngọc Lam")
    lock_fields(official, ["summary"], user=editor)
    lock = FieldLock.objects.get()
    client.force_login(editor)
    page = client.get(f"/admin/people/official/{official.pk}/change/").content.decode()
    assert f"({editor}, {localdate():%d/%m/%Y})" in page
    assert f'href="/admin/people/fieldlock/{lock.pk}/delete/"' in page
