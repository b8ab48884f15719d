"""Districts ended on 1 July 2025: those that imports made before they knew."""

import datetime as dt
from typing import Any

from django.db import migrations

ENDED_ON = dt.date(2025, 7, 1)


def end_districts(apps: Any, schema_editor: Any) -> None:
    territories = apps.get_model("people", "Territory").objects.filter(level="district", dissolved_on=None)
    territories.exclude(established_on__gte=ENDED_ON).update(dissolved_on=ENDED_ON)


class Migration(migrations.Migration):
    dependencies = [("people", "0004_successions_by_rule")]

    operations = [migrations.RunPython(end_districts, migrations.RunPython.noop)]
