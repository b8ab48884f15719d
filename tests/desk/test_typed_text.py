"""What a browser sends of a text is the text: its line ends are no change, and a title has one line."""

from typing import Any

import pytest
from django.test import Client

from articles.models import Mention
from tests.catalogue import make_catalogue
from tests.desk.test_locks import fill, locked

pytestmark = pytest.mark.django_db


@pytest.fixture
def desk(client: Client, editor: Any) -> Client:
    client.force_login(editor)
    return client


def as_browsers_send(text: str) -> str:
    return text.replace("\n", "\r\n")


def test_line_ends_are_no_change(desk: Client) -> None:
    made = make_catalogue()
    body = made.article.body
    assert "\n" in body
    fill(desk, made.article, body=as_browsers_send(body))
    assert made.article.body == body
    assert locked(made.article) == set()


def test_mentions_behind_a_change_still_fit(desk: Client) -> None:
    made = make_catalogue()
    typed = made.article.body.replace("chủ trì hội nghị", "chủ trì  hội nghị") + "\n\nĐoạn thêm."
    fill(desk, made.article, body=as_browsers_send(typed))
    assert made.article.body == typed
    fitting = Mention.objects.filter(is_orphaned=False)
    assert [mention.text for mention in fitting if mention.text != typed[mention.start : mention.end]] == []


def test_a_title_has_one_line(desk: Client) -> None:
    made = make_catalogue()
    fill(desk, made.article, title="Gần dân,\r\n sát dân  hơn")
    assert made.article.title == "Gần dân, sát dân hơn"
