"""Who asks, behind a proxy."""

import pytest
from django.test import RequestFactory

from config.proxy import client_address


@pytest.mark.parametrize(
    ("forwarded", "expected"),
    [
        ("203.0.113.9", "203.0.113.9"),
        ("10.1.2.3, 203.0.113.9", "203.0.113.9"),  # the first is what the client claims
        ("", "192.0.2.1"),
    ],
)
def test_only_what_our_own_proxy_added_counts(forwarded: str, expected: str) -> None:
    request = RequestFactory().get("/", headers={"x-forwarded-for": forwarded}, REMOTE_ADDR="192.0.2.1")
    assert client_address(request) == expected
