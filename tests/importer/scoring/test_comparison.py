"""A reading against its gold: what is missed, what is false, and what counts neither way."""

from typing import Any

from articles.importer.scoring.comparison import compare
from articles.importer.scoring.gold import expected
from articles.importer.scoring.outcome import figures

GOLD: dict[str, Any] = {
    "path": "a.txt",
    "title": "Sơ kết công tác hội",
    "published": {"value": "2022-08-15", "basis": "stated"},
    "byline": ["Thu Sen"],
    "body": "Hội Nông dân tỉnh họp.",
    "captions": ["Quang cảnh buổi họp"],
    "chrome": ["Tin liên quan trong tuần"],
    "officials": [{"name": "Tạ Văn Sơ", "roles": [{"title": "Chủ tịch", "organization": "Hội Nông dân tỉnh Bắc Kạn", "text": "Chủ tịch Hội Nông dân tỉnh"}]}],
    "organizations": ["Hội Nông dân tỉnh Bắc Kạn"],
    "optional_organizations": ["Chi hội Bản Nà"],
    "meetings": [
        {"name": "họp", "kind": "họp", "date": "2022-08-14", "session": None, "hosts": ["Hội Nông dân tỉnh Bắc Kạn"],
         "participants": [{"name": "Tạ Văn Sơ", "parts": ["chaired", "concluded"]}]}
    ],
    "documents": [],
    "ignore": ["Bàn Thị Mụi"],
}  # fmt: skip


def reading(**changes: Any) -> dict[str, Any]:
    """The perfect reading but for `changes`."""
    right = {key: value for key, value in GOLD.items() if key not in ("chrome", "optional_organizations", "ignore")}
    return {
        **right,
        "lead": None,
        "organizations": [{"name": "Hội Nông dân tỉnh Bắc Kạn", "kind": "mass_organization"}],
        **changes,
    }


def figure(row: str, **changes: Any) -> float:
    return figures(compare(reading(**changes), expected(GOLD)))[row]


def test_a_perfect_reading_is_perfect() -> None:
    assert set(figures(compare(reading(), expected(GOLD))).values()) == {1.0}


def test_an_error_has_missed_everything() -> None:
    found = figures(compare({"path": "a.txt", "error": {"code": "empty", "message": ""}}, expected(GOLD)))
    assert found["title"] == found["names recall"] == found["meeting date"] == found["body token F1"] == 0.0
    assert found["no false date"] == 1.0


def test_a_wrong_date_is_worse_than_none() -> None:
    assert figure("no false date", published={"value": "2026-11-23", "basis": "stated"}) == 0.0
    assert figure("publication date", published={"value": None, "basis": "unknown"}) == 0.0
    assert figure("no false date", published={"value": None, "basis": "unknown"}) == 1.0


def test_chrome_left_in_the_body() -> None:
    assert figure("clean of chrome", body="Hội Nông dân tỉnh họp.\n\nTin liên quan trong tuần") == 0.0


def test_a_bystander_counts_neither_way() -> None:
    both = [*GOLD["officials"], {"name": "Bàn Thị Mụi", "roles": []}]
    assert figure("names precision", officials=both) == 1.0


def test_an_invented_official_is_false() -> None:
    both = [
        *GOLD["officials"],
        {"name": "Lò Thị Nở", "roles": [{"title": "Bí thư", "organization": None, "text": "Bí thư"}]},
    ]
    assert figure("names precision", officials=both) == 0.5
    assert figure("roles F1", officials=both) < 1.0


def test_a_role_without_its_known_province_is_wrong() -> None:
    role = {"title": "Chủ tịch", "organization": "Hội Nông dân tỉnh", "text": "Chủ tịch Hội Nông dân tỉnh"}
    assert figure("roles F1", officials=[{"name": "Tạ Văn Sơ", "roles": [role]}]) == 0.0


def test_an_optional_body_counts_neither_way_and_another_does() -> None:
    own = {"name": "Hội Nông dân tỉnh Bắc Kạn", "kind": "mass_organization"}
    assert figure("organizations F1", organizations=[own, {"name": "Chi hội Bản Nà", "kind": "other"}]) == 1.0
    assert figure("organizations F1", organizations=[own, {"name": "Hội Làm vườn", "kind": "other"}]) < 1.0


def test_what_goes_without_saying_counts_neither_way() -> None:
    meeting = GOLD["meetings"][0]
    told = [{"name": "Tạ Văn Sơ", "parts": ["chaired", "attended", "concluded", "spoke"]}]
    assert figure("participants F1", meetings=[{**meeting, "participants": told}]) == 1.0
    wrong = [{"name": "Tạ Văn Sơ", "parts": ["chaired", "concluded", "awarded"]}]
    assert figure("participants F1", meetings=[{**meeting, "participants": wrong}]) < 1.0


def test_a_meeting_too_many_is_held_against_the_reading() -> None:
    extra = {"name": "lễ", "kind": "lễ", "date": None, "hosts": ["UBND xã Nà Phặc"], "participants": []}
    assert figure("organizers F1", meetings=[*GOLD["meetings"], extra]) < 1.0


def test_a_gold_is_silent_on_what_it_leaves_out() -> None:
    assert figures(compare(reading(), expected({"path": "a.txt", "documents": []}))).keys() == {"documents F1"}
