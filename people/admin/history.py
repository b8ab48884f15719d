"""What a change of a row was, in words."""

from typing import Any

from simple_history.template_utils import HistoricalRecordContextHelper, ObjDiffDisplay

from people.models.editing import in_words


class Shortened(ObjDiffDisplay):
    """Of a long text the stretch that differs; what is left out is three dots, which need no translation."""

    def shortened_str(self, prefix: str, num_skipped_chars: int, suffix: str) -> str:
        return f"{prefix} … {suffix}"


class ChangesInWords(HistoricalRecordContextHelper):
    def prepare_delta_change_value(self, change: Any, value: Any) -> str:
        return in_words(self.model._meta.get_field(change.field), value)

    def get_obj_diff_display(self) -> ObjDiffDisplay:
        return Shortened(max_length=self.max_displayed_delta_change_chars)
