"""What a check found: something that cannot be true, or that nothing shows to be."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, Protocol

from django.db import models
from django.urls import reverse

BATCH = 2000  # rows held at once


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    check: str  # the name of the check, as in `CHECKS`
    model: str  # app.model, in small letters
    ids: tuple[int, ...]  # the row, or the rows that cannot be true together
    address: str  # of the first row at the desk
    message: str  # Vietnamese

    def as_json(self) -> dict[str, Any]:
        return {
            "check": self.check,
            "model": self.model,
            "ids": list(self.ids),
            "address": self.address,
            "message": self.message,
        }


class Check(Protocol):
    def __call__(self) -> Iterator[Finding]:
        """All that it finds; a fixed number of queries, rows read in batches."""


def finding(check: str, model: type[models.Model], ids: tuple[int, ...], message: str) -> Finding:
    meta = model._meta
    address = reverse(f"admin:{meta.app_label}_{meta.model_name}_change", args=[ids[0]])
    return Finding(check=check, model=meta.label_lower, ids=ids, address=address, message=message)
