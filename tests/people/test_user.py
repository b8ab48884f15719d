"""Who works at the desk is named as one says it."""

import pytest

from people.models import User


@pytest.mark.parametrize(
    ("family", "given", "told"), [("Ban", "Biên tập", "Ban Biên tập"), ("", "Lệ", "Lệ"), ("", "", "thu-ky")]
)
def test_the_family_name_comes_first(family: str, given: str, told: str) -> None:
    assert str(User(username="thu-ky", last_name=family, first_name=given)) == told
