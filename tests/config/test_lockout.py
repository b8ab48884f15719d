"""Guessing passwords at the desk comes to an end."""

import pytest
from django.test import Client


def attempt(client: Client, password: str) -> int:
    answer = client.post("/admin/login/", {"username": "editor", "password": password})
    return answer.status_code


@pytest.mark.usefixtures("editor")
def test_the_fifth_wrong_password_locks_even_the_right_one_out(client: Client) -> None:
    assert [attempt(client, "wrong") for _ in range(5)] == [200, 200, 200, 200, 429]
    assert attempt(client, "editor-of-the-tests") == 429


@pytest.mark.usefixtures("editor")
def test_the_refusal_is_in_vietnamese(client: Client) -> None:
    for _ in range(5):
        answer = client.post("/admin/login/", {"username": "editor", "password": "wrong"})
    assert "Đăng nhập sai quá nhiều lần" in answer.text


@pytest.mark.usefixtures("editor")
def test_four_wrong_ones_and_the_right_one_let_in(client: Client) -> None:
    assert [attempt(client, "wrong") for _ in range(4)] == [200] * 4
    assert attempt(client, "editor-of-the-tests") == 302
