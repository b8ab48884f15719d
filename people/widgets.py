"""Form widgets of the public site."""

from typing import Any

from django import forms


def is_ticked(value: object) -> bool:
    return str(value).strip().lower() not in ("", "0", "false", "off")


class Tick(forms.CheckboxInput):
    """A box to tick; in an address `0`, `false` and nothing at all mean that it is not."""

    def value_from_datadict(self, data: Any, files: Any, name: str) -> bool:
        return is_ticked(data.get(name, ""))


class DayInput(forms.DateInput):
    """The browser's own calendar."""

    input_type = "date"

    def __init__(self, attrs: dict[str, Any] | None = None) -> None:
        super().__init__(attrs, format="%Y-%m-%d")
