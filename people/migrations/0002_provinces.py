"""The 63 provinces and cities of before 1 July 2025 and the 34 since, with their successions."""

from typing import Any

from django.db import migrations

from people.names import exact_key, folded_key
from people.territory_data import province_facts


def keys(name: str) -> dict[str, str]:
    return {"name": name, "exact_key": exact_key(name), "folded_key": folded_key(name)}


def load(apps: Any, schema_editor: Any) -> None:
    territory, name, succession = (
        apps.get_model("people", model) for model in ("Territory", "TerritoryName", "TerritorySuccession")
    )
    facts, successions = province_facts()
    rows = territory.objects.bulk_create(
        territory(
            **keys(fact.name),
            unit=fact.unit,
            level="province",
            slug=fact.slug,
            established_on=fact.established_on,
            dissolved_on=fact.dissolved_on,
        )
        for fact in facts
    )
    by_slug = {row.slug: row for row in rows}
    name.objects.bulk_create(
        name(territory=by_slug[fact.slug], **keys(other)) for fact in facts for other in fact.other_names
    )
    succession.objects.bulk_create(
        succession(
            predecessor=by_slug[fact.predecessor],
            successor=by_slug[fact.successor],
            on=fact.on.isoformat(),
            legal_basis=fact.legal_basis,
        )
        for fact in successions
    )


def unload(apps: Any, schema_editor: Any) -> None:
    facts, _successions = province_facts()
    apps.get_model("people", "Territory").objects.filter(slug__in=[fact.slug for fact in facts]).delete()


class Migration(migrations.Migration):
    dependencies = [("people", "0001_initial")]
    operations = [migrations.RunPython(load, unload)]
