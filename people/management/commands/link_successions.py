"""Link each body to the one that followed it, where a rule tells and both stand in the catalogue."""

from typing import Any

from django.core.management.base import BaseCommand

from people.successions import link_successions


class Command(BaseCommand):
    help = "Link bodies to those that followed them, by people/data and the mergers of territories."

    def handle(self, *args: Any, **options: Any) -> None:
        self.stdout.write(f"Đã thêm {link_successions()} quan hệ kế thừa giữa các tổ chức.")
