"""Imports the invented reports of the demo, and makes an editor's account; run again it keeps everything."""

import secrets
import tomllib
from pathlib import Path
from typing import Any

from django.contrib.auth.models import Group
from django.core.management import call_command
from django.core.management.base import BaseCommand

from articles.editors import EDITORS
from articles.models import Source
from people.models import Territory, User
from people.names import exact_key

DEMO = Path(__file__).resolve().parents[2] / "demo"
USERNAME = "bientap"


class Command(BaseCommand):
    help = "Import the demo's invented reports and make an editor's account. Run again, it keeps what stands."

    def handle(self, *args: Any, **options: Any) -> None:
        for outlet in tomllib.loads((DEMO / "sources.toml").read_text(encoding="utf-8"))["source"]:
            make_source(outlet)
            folder = DEMO / "reports" / outlet["slug"]
            call_command(
                "import_reports",
                str(folder),
                source=outlet["slug"],
                publish=True,
                stdout=self.stderr,
                stderr=self.stderr,
            )
        self._make_editor()

    def _make_editor(self) -> None:
        editor, is_new = User.objects.get_or_create(
            username=USERNAME, defaults={"is_staff": True, "last_name": "Ban", "first_name": "Biên tập"}
        )
        if not is_new:
            self.stdout.write(
                f"Tài khoản biên tập: {USERNAME} (mật khẩu đã in ở lần chạy đầu; "
                f"đặt lại: .venv/bin/python manage.py changepassword {USERNAME})"
            )
            return
        password = secrets.token_urlsafe(9)
        editor.set_password(password)
        editor.save()
        editor.groups.add(Group.objects.get(name=EDITORS))
        self.stdout.write(f"Tài khoản biên tập / editor's log-in: {USERNAME} / {password}  →  /admin/")


def make_source(outlet: dict[str, Any]) -> None:
    """The outlet's source, made once; what an editor changed of it stays."""
    name = outlet.get("province")
    provinces = Territory.objects.provinces().filter(exact_key=exact_key(name)) if name else Territory.objects.none()
    # The old province: nearly all of the demo happens before the mergers.
    home = provinces.order_by("-dissolved_on").exclude(dissolved_on=None).first() or provinces.first()
    Source.objects.get_or_create(
        slug=outlet["slug"],
        defaults={"name": outlet["name"], "domain": outlet.get("domain", ""), "territory": home},
    )
