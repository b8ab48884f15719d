"""The demo loads itself once, keeps what stands, and says how to log in."""

from io import StringIO

import pytest
from django.contrib.auth import authenticate
from django.core.management import call_command
from django.test import RequestFactory

from articles.editors import EDITORS
from articles.models import Article, Source
from people.models import User

pytestmark = pytest.mark.django_db


def load() -> str:
    out = StringIO()
    call_command("load_demo", stdout=out, stderr=StringIO())
    return out.getvalue()


def test_twice() -> None:
    first = load()
    number = Article.objects.published().count()
    assert number >= 24
    assert Source.objects.count() >= 6
    username, password = first.split(": ")[1].split("→")[0].strip().split(" / ")
    assert authenticate(RequestFactory().get("/"), username=username, password=password) is not None
    editor = User.objects.get(username=username)
    assert editor.is_staff
    assert not editor.is_superuser
    assert editor.groups.get().name == EDITORS
    Article.objects.filter(pk=Article.objects.earliest("pk").pk).update(title="Đã sửa")
    second = load()
    assert password not in second
    assert "changepassword" in second
    assert Article.objects.published().count() == number
    assert Article.objects.filter(title="Đã sửa").exists()


@pytest.mark.parametrize(
    ("permission", "granted"),
    [
        ("articles.publish_article", True),
        ("articles.change_article", True),
        ("people.change_official", True),
        ("events.add_participation", True),
        ("people.hide_official", False),
        ("people.change_user", False),
        ("articles.delete_rawreport", False),
        ("articles.view_importrun", True),
    ],
)
def test_what_an_editor_may_do(permission: str, *, granted: bool) -> None:
    from django.contrib.auth.models import Group

    user = User.objects.create(username="moi", is_staff=True)
    user.groups.add(Group.objects.get(name=EDITORS))
    assert user.has_perm(permission) is granted
