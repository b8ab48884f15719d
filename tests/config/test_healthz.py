"""The address that a balancer asks."""

from unittest.mock import patch

from django.db import OperationalError, connection
from django.test import Client


def test_no_answer_from_the_database_is_503(client: Client, db: None) -> None:
    with patch.object(connection, "cursor", side_effect=OperationalError("the password is …")):
        response = client.get("/healthz")
    assert response.status_code == 503
    assert "password" not in response.text


def test_an_answering_database_is_200_and_never_cached(client: Client, db: None) -> None:
    response = client.get("/healthz")
    assert response.status_code == 200
    assert "no-store" in response["Cache-Control"]
