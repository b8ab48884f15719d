"""Finds who a report names, in which posts, and the bodies and places it names: one pass for all fields."""

from dataclasses import dataclass, replace

from articles.importer.extraction.clauses import read_passage
from articles.importer.extraction.coordination import complete_places
from articles.importer.extraction.found import BodyMention, PersonMention, PlaceMention, PostMention
from articles.importer.extraction.gazetteer import Gazetteer
from articles.importer.extraction.house_letters import letters_given
from articles.importer.extraction.houses import acting_house
from articles.importer.extraction.items import Item, Kind
from articles.importer.extraction.known_names import known_names
from articles.importer.extraction.mentions import (
    Passed,
    all_places,
    alone_post,
    in_order,
    note_bodies,
    person_mention,
    place_mentions,
    post_bodies,
)
from articles.importer.extraction.officials import find_officials, is_rank_of_office
from articles.importer.extraction.organizations import find_organizations
from articles.importer.extraction.own_page import OwnPage, read_own_page
from articles.importer.extraction.passages import Passage, passage_of
from articles.importer.extraction.persons import find_persons
from articles.importer.extraction.phrases import words_in
from articles.importer.extraction.places import known_places
from articles.importer.extraction.province import labels, report_province
from articles.importer.extraction.short_mentions import Holders, resolve_names
from articles.importer.extraction.siblings import only_bodies, with_house
from articles.importer.values import Layout, OfficialFound, OrganizationFound, SourceKnowledge


@dataclass(frozen=True, slots=True, kw_only=True)
class PeopleAndBodies:
    """All mentions in reading order (title, lead, body, captions), and what they add up to."""

    province: str | None = None  # the report's own, as of its time; None where the report does not let one know it
    province_rule: str = ""
    places: tuple[PlaceMention, ...] = ()
    bodies: tuple[BodyMention, ...] = ()
    persons: tuple[PersonMention, ...] = ()
    officials: tuple[OfficialFound, ...] = ()
    organizations: tuple[OrganizationFound, ...] = ()


def find_people_and_bodies(layout: Layout, source: SourceKnowledge) -> PeopleAndBodies:
    """Everything that the report's fields say of persons, posts, bodies and places."""
    passages = [passage_of(field) for field in layout.fields()]
    places, names = known_places(passages), known_names(passages)
    for passage in passages:
        passage.known_places, passage.known_names = places, names
    passed = [_passed(passage) for passage in passages]
    page = read_own_page(layout)
    gazetteer = _gazetteer(layout, page, passed, source)
    for one in passed:
        complete_places(one.reading)
    only = only_bodies(body for one in passed for body in (*one.reading.bodies, *post_bodies(one)))
    for one in passed:
        only.update(letters_given(one.reading.passage, (*one.reading.bodies, *post_bodies(one))))
    house = page.house or acting_house([one.reading for one in passed])
    if house is not None:
        only = with_house(only, house)
    named = [person_mention(one, person, gazetteer, only) for one in passed for person in one.persons]
    alone = [[(item, alone_post(one, item, gazetteer, only)) for item in one.alone] for one in passed]
    persons = resolve_names(named)
    if any(alone):
        holders = Holders(persons)
        persons += [
            mention
            for one, posts in zip(passed, alone, strict=True)
            for item, post in posts
            if post is not None and (mention := _by_post(one.reading.passage, item, post, holders)) is not None
        ]
    persons = _in_reading_order(_with_office(persons), passed)
    for one in passed:
        note_bodies(one, gazetteer, only)
    bodies = [body for one in passed for body in in_order(one.bodies)]
    texts = {passage.field: passage.text for passage in passages}
    return PeopleAndBodies(
        province=gazetteer.province,
        province_rule=_why(gazetteer, source),
        places=tuple(place for one in passed for place in place_mentions(one, gazetteer.province)),
        bodies=tuple(bodies),
        persons=tuple(persons),
        officials=find_officials(persons, texts),
        organizations=find_organizations(bodies, texts),
    )


def _passed(passage: Passage) -> Passed:
    reading = read_passage(passage)
    persons, alone = find_persons(reading) if reading.items else ([], [])
    return Passed(reading, persons, alone)


def _gazetteer(layout: Layout, page: OwnPage, passed: list[Passed], source: SourceKnowledge) -> Gazetteer:
    readings = [one.reading for one in passed]
    bodies = [body for one in passed for body in (*post_bodies(one), *one.reading.bodies)]
    province, of_the_page = report_province(layout, page, readings, bodies, source)
    gazetteer = Gazetteer(province, labels(readings), of_the_page=of_the_page)
    gazetteer.add_own(page.places)
    if page.seat is not None:
        gazetteer.add_seat(page.seat)
    for one in passed:
        field, places = one.reading.passage.field, list(all_places(one))
        gazetteer.add(field, places)
        if field == "title":
            gazetteer.add_title(places)
    gazetteer.ready()
    return gazetteer


def _why(gazetteer: Gazetteer, source: SourceKnowledge) -> str:
    """How the report's province is known."""
    if gazetteer.province is None:
        return ""
    if source.province:
        return "địa bàn của nguồn tin"
    return "trang báo hoặc đầu tin" if gazetteer.of_the_page else "địa danh trong bài"


def _by_post(passage: Passage, item: Item, post: PostMention, holders: Holders) -> PersonMention | None:
    """A post that stands for its holder: "đồng chí Phó Chủ tịch UBND tỉnh yêu cầu …"; not "của Chủ tịch UBND tỉnh"."""
    before = passage.keys[item.first - 1] if item.first else ""
    after = passage.keys[item.past]
    pair = f"{after} {passage.keys[min(item.past + 1, passage.count)]}"
    following = words_in("after_person.tsv")
    if item.many or item.kind is not Kind.POST or before in ("của", "các", "chức", "danh", "làm", "với"):
        return None
    if after not in following and pair not in following and after != ",":
        return None
    name = holders.holder(post)
    if name is None:
        return None
    start, end = passage.starts[item.first], passage.end(item.end - 1)
    return PersonMention(
        field=passage.field, start=start, end=end, group_start=start, group_end=end, name=name, by_name=False,
        rule="chỉ nêu chức danh",
    )  # fmt: skip


def _with_office(persons: list[PersonMention]) -> list[PersonMention]:
    """Who holds a post or a rank somewhere in the report is an official everywhere in it; so with bystanders."""
    holders = {p.name for p in persons if p.posts or any(is_rank_of_office(rank) for rank in p.ranks)}
    lay = {p.name for p in persons if p.lay} - holders
    return [
        replace(p, official=p.name in holders, lay=p.name in lay)
        if (p.official, p.lay) != (p.name in holders, p.name in lay)
        else p
        for p in persons
    ]


def _in_reading_order(persons: list[PersonMention], passed: list[Passed]) -> list[PersonMention]:
    order = {one.reading.passage.field: index for index, one in enumerate(passed)}
    return sorted(persons, key=lambda person: (order[person.field], person.start))
