"""A test that commits leaves nothing behind, and takes nothing away of what the migrations brought."""

import pytest

from people.models import Territory, User


@pytest.mark.parametrize("time", [1, 2])
def test_nothing_is_left_and_nothing_is_missing(time: int, transactional_db: None) -> None:
    assert Territory.objects.count() > 63
    assert not User.objects.exists()
    User.objects.create_user("one")
