"""An import links the bodies that it makes to those that followed them, and leaves every report with its own."""

import datetime as dt
from pathlib import Path

import pytest

from people.models import Organization, OrganizationSuccession, Territory
from tests.importer.resolution.values import official, report
from tests.importer.storing.told import store
from tests.importer.written import LEAD, imported, write

pytestmark = pytest.mark.django_db


def test_the_new_province_s_body_follows_the_old_one_s(tmp_path: Path) -> None:
    old = imported(write(tmp_path, "cu.txt"))
    assert not OrganizationSuccession.objects.exists()
    before = set(old.mentions.values_list("organization__name", flat=True))
    lead = LEAD.replace("Bình Phước", "Đồng Nai").replace("12/1/2023", "12/8/2025").replace("năm 2022", "tháng 8")
    new = imported(
        write(tmp_path, "moi.txt", day="12/08/2025", title="Sơn Dã: Giao ban công tác tháng 8 năm 2025", lead=lead),
        source="bao-dong-bang",
    )
    links = {(str(row.predecessor), str(row.successor)) for row in OrganizationSuccession.objects.all()}
    assert ("Tỉnh ủy Bình Phước", "Tỉnh ủy Đồng Nai") in links
    assert Organization.objects.get(name="Tỉnh ủy Đồng Nai").territory.slug == "tinh-dong-nai"  # type: ignore[union-attr]
    assert set(old.mentions.values_list("organization__name", flat=True)) == before
    assert "Tỉnh ủy Bình Phước" not in set(new.mentions.values_list("organization__name", flat=True))


def test_a_district_that_a_report_names_ended_with_its_level() -> None:
    role = ("Chủ tịch", "UBND huyện Khe Trắng")
    store([report(official("Lò Văn Mẫu", role), path="a", day="2021-05-10", province="Bình Phước")])
    district = Territory.objects.get(level="district")
    assert (district.name, district.dissolved_on) == ("Khe Trắng", dt.date(2025, 7, 1))
    assert not Territory.objects.current(dt.date(2025, 7, 1)).filter(pk=district.pk).exists()
    assert Organization.objects.get(territory=district).level == "district"
