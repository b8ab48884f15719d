"""How reports are cut into chunks shows neither in the catalogue nor, as that grows, in the number of queries."""

import pytest
from django.db import connection, transaction
from django.test.utils import CaptureQueriesContext

from articles.importer.resolution.fetch import fetch
from articles.importer.resolution.slips import Slips
from articles.importer.values import Report
from articles.models.import_run import Outcome
from bench.catalogue import fill
from people.models import Official, Organization, Position
from people.names import folded_key
from tests.importer.resolution.values import meeting, official, report
from tests.importer.resolution.world import World
from tests.importer.storing.told import groups, store

pytestmark = pytest.mark.django_db


@pytest.fixture(scope="module")
def reports() -> list[Report]:
    return [told.report for told in World(7, people=30, meetings=40).reports]


def catalogue_now() -> tuple[object, ...]:
    posts = Position.objects.values_list("official__name", "title", "organization__name", "first_attested", "since")
    return (
        sorted(map(str, posts)),
        sorted(Organization.objects.values_list("name", "territory__slug", "parent__name", "level")),
        groups("official"),
        groups("meeting"),
    )


@pytest.mark.parametrize("chunk", [1, 7])
def test_the_size_of_chunks_does_not_show(reports: list[Report], chunk: int) -> None:
    store(reports, chunk=1000)
    whole = catalogue_now()
    from articles.models import Article, Reading
    from events.models import Meeting

    for model in (Reading, Article, Position, Official, Meeting):
        model.objects.all().delete()
    Organization.objects.update(parent=None)
    Organization.objects.all().delete()
    store(reports, chunk=chunk, source="bao-b")
    assert catalogue_now() == whole


def test_queries_do_not_grow_with_the_catalogue(reports: list[Report]) -> None:
    first, second = reports[: len(reports) // 2], reports[len(reports) // 2 :]
    store(first)
    one, other = second[:10], second[10:20]
    with CaptureQueriesContext(
        connection,
    ) as small:
        store(one)
    Official.objects.bulk_create(_strangers(2000))
    with CaptureQueriesContext(connection) as large:
        store(other)
    assert len(large) <= len(small) + 6, "what the second ten make for the first time may differ a little"


def test_what_resolution_asks_is_constant_in_the_size_of_the_catalogue(reports: list[Report]) -> None:
    """And so is what it brings: not everybody who ever held a post of the reports, but who may be meant."""
    names = {folded_key(found.name) for report in reports for found in report.officials}
    asked: list[int] = []
    for size in (300, 3000):
        with transaction.atomic():
            fill(size, reports)
            with CaptureQueriesContext(connection) as queries:
                found = fetch(reports)
            asked.append(len(queries))
            meant = sum(bool(known.folded_keys & names) for known in found.officials.values())
            near = [known for known in found.officials.values() if not known.folded_keys & names]
            assert all(Slips(names).has_near(known_as) for known in near for known_as in known.folded_keys)
            assert 0 < meant < size / 5
            transaction.set_rollback(True)
    assert asked[0] == asked[1] <= 20


def _strangers(number: int) -> list[Official]:
    rows = [Official(name=f"Lò Văn Hùng {n % 40}", slug=f"nguoi-la-{n}") for n in range(number)]
    for row in rows:
        row.compute_keys()
    return rows


def test_a_meeting_is_weighed_against_one_whose_host_only_the_catalogue_knows() -> None:
    who = official("Tòng Văn Khởi", ("Bí thư", "Huyện ủy Khe Trắng"))
    facts = {"kind": "tổng kết", "province": "Bình Phước"}
    for path, host in (("a", "Ban Dân vận Tỉnh ủy Bình Phước"), ("b", "Sở Y tế tỉnh Bình Phước")):
        held = meeting("Hội nghị tổng kết", who.name, hosts=(host,), **facts)
        settled = store([report(who, path=path, meetings=(held,))])
        assert [one.outcome for one in settled] != [Outcome.FAILED]
