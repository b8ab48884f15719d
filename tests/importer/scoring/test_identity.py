"""B-cubed of a catalogue: namesakes apart, one meeting of two reports together."""

from typing import Any

from articles.importer.scoring.gold import expected
from articles.importer.scoring.identity import identities

# Two reports of one meeting; a third has a namesake.
WHO = {"a": "first", "b": "first", "c": "second"}
MEETING = {"a": "m1", "b": "m1", "c": "m2"}


def gold(path: str) -> dict[str, Any]:
    meeting = {
        "name": "họp",
        "kind": "họp",
        "date": "2022-01-02",
        "hosts": [],
        "participants": [],
        "meeting_id": MEETING[path],
    }
    official = {"name": "Tạ Văn Sơ", "roles": [], "official_id": WHO[path]}
    return {
        "path": path,
        "officials": [official, {"name": f"Riêng {path}", "roles": [], "official_id": path}],
        "meetings": [meeting],
    }


def reading(path: str, official_id: int, meeting_id: int) -> dict[str, Any]:
    officials = [
        {"name": "TẠ VĂN SƠ", "roles": [], "official_id": official_id},
        {"name": f"Riêng {path}", "roles": [], "official_id": ord(path)},
    ]
    return {
        "path": path,
        "officials": officials,
        "meetings": [{"name": "họp", "kind": "họp", "date": "2022-01-02", "meeting_id": meeting_id}],
    }


def measured(**ids: tuple[int, int]) -> dict[str, float]:
    read = [(expected(gold(path)), reading(path, *numbers)) for path, numbers in ids.items()]
    return {name: found.f1 for name, found in identities(read).items()}


def test_a_right_catalogue() -> None:
    assert measured(a=(1, 7), b=(1, 7), c=(2, 8)) == {"officials": 1.0, "namesakes": 1.0, "meetings": 1.0}


def test_linking_by_equal_names_loses_among_namesakes() -> None:
    found = measured(a=(1, 7), b=(1, 7), c=(1, 8))
    assert found["namesakes"] < found["officials"] < 1.0
    assert found["meetings"] == 1.0


def test_a_meeting_told_twice_and_kept_apart() -> None:
    assert measured(a=(1, 7), b=(1, 9), c=(2, 8))["meetings"] < 1.0


def test_a_person_whose_only_printed_form_is_a_misprint() -> None:
    told, read = gold("b"), reading("b", 1, 7)
    told["officials"][0]["as_printed"] = ["Tạ Văn Sờ"]
    read["officials"][0] |= {"name": "Tạ Văn Sờ", "as_printed": ["Tạ Văn Sờ"]}
    both = [(expected(gold("a")), reading("a", 1, 7)), (expected(told), read)]
    assert identities(both)["officials"].f1 == 1.0


def test_namesakes_are_they_whose_names_differ_in_their_marks_too() -> None:
    told, read = gold("c"), reading("c", 1, 8)
    told["officials"][0]["name"] = read["officials"][0]["name"] = "Tạ Văn Sở"
    both = [(expected(gold("a")), reading("a", 1, 7)), (expected(told), read)]
    assert identities(both)["namesakes"].f1 < 1.0
