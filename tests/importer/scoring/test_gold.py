"""The three shapes of gold become one value."""

from articles.importer.scoring.gold import expected


def test_contract() -> None:
    gold = expected(
        {
            "path": "x.txt",
            "title": "A",
            "published": {"value": None, "basis": "unknown"},
            "officials": [{"name": "Lò Thị Nở", "roles": []}],
        }
    )
    assert gold.published == (None,)
    assert gold.people is not None
    assert gold.people[0].name == "Lò Thị Nở"
    assert gold.captions is None


def test_first_reports() -> None:
    record = {
        "title": "A", "published": None, "published_basis": "unknown", "byline": [], "captions": [], "not_in_body": ["Quảng cáo"],
        "officials": [{"name": "Lò Thị Nở", "roles": [["Bí thư", "Tỉnh ủy Sơn La"]]}], "organizations": ["Tỉnh ủy Sơn La"], "documents": [],
        "meeting": {"name": "họp", "kind": "họp", "date": None, "hosts": [], "participants": [{"name": "Lò Thị Nở", "parts": ["spoke"]}]},
    }  # fmt: skip
    gold = expected(record, "a")
    assert gold.chrome == ("Quảng cáo",)
    assert gold.people is not None
    assert (gold.people[0].roles[0].title, gold.people[0].roles[0].organization) == ("Bí thư", "Tỉnh ủy Sơn La")
    assert gold.meetings is not None
    assert gold.meetings[0].parts == frozenset({("Lò Thị Nở", "spoke")})


def test_tables_of_real_reports() -> None:
    record = {
        "path": "full/a.txt", "title": "A", "published": "2020-01-02", "byline": "THU SEN", "ignore": ["THU SEN"],
        "officials": [{"name": "Lò Thị Nở", "roles": ["Bí thư Tỉnh ủy"], "new_roles": ["Chủ tịch"]}, {"name": "Cà Văn Un", "roles": ["cử tri"], "official": False}],
        "organizations": [], "meeting": {"kind": "họp", "name": "họp", "date": "--01-02", "hosts": ["Lò Thị Nở"], "organizers": ["Tỉnh ủy"]}, "other_meetings": [],
    }  # fmt: skip
    gold = expected(record)
    assert gold.loose
    assert gold.people is not None
    assert [person.optional for person in gold.people] == [False, True]
    assert [role.texts for role in gold.people[0].roles] == [("Bí thư Tỉnh ủy",), ("Chủ tịch",)]
    assert gold.meetings is not None
    assert (gold.meetings[0].chairs, gold.meetings[0].hosts) == (("Lò Thị Nở",), (("Tỉnh ủy",),))
