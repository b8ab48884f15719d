"""Dates that may be partial: checked, never completed."""

import datetime as dt

import pytest
from django.core.exceptions import ValidationError

from people.fields import PartialDateField
from people.partial_dates import PartialDate


@pytest.mark.parametrize(
    "text", ["", "hôm qua", "2020-13", "2020-02-30", "2021-02-29", "20", "2020-6-9", "--02-30", "2020-06-29T10:00"]
)
def test_what_is_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|month|year"):
        PartialDate(text)


@pytest.mark.parametrize(
    ("text", "precision", "earliest", "latest", "printed"),
    [
        ("2020-06-29", "day", dt.date(2020, 6, 29), dt.date(2020, 6, 29), "29/6/2020"),
        ("2020-02", "month", dt.date(2020, 2, 1), dt.date(2020, 2, 29), "2/2020"),
        ("2020", "year", dt.date(2020, 1, 1), dt.date(2020, 12, 31), "2020"),
        ("--02-29", "day_of_year", None, None, "29/2"),
    ],
)
def test_what_a_partial_date_can_mean(
    text: str, precision: str, earliest: dt.date | None, latest: dt.date | None, printed: str
) -> None:
    date = PartialDate(text)
    assert (date.precision, date.earliest, date.latest, date.vietnamese()) == (precision, earliest, latest, printed)


@pytest.mark.parametrize("text", ["31/2/2020", "2020/6/29", "1/2/3", "29/6/20", "13/2020", "hôm qua", "29 tháng 6"])
def test_what_is_typed_and_no_date_is_refused(text: str) -> None:
    with pytest.raises(ValueError, match=r"date|day|month|year"):
        PartialDate.typed(text)


@pytest.mark.parametrize("iso", ["2020-06-29", "2020-06", "2020", "--06-29", "2021-12-01"])
def test_a_date_is_typed_as_it_is_shown_or_as_it_is_kept(iso: str) -> None:
    date = PartialDate(iso)
    assert PartialDate.typed(date.vietnamese()) == PartialDate.typed(iso) == date
    assert PartialDate.typed(date.vietnamese().replace("/", "-")) == date


def test_a_date_shown_in_a_form_is_no_change() -> None:
    field = PartialDateField().formfield()
    date = PartialDate("2020-06-29")
    assert field.widget.format_value(date) == "29/6/2020"
    assert not field.has_changed(date, "29/6/2020")
    assert not field.has_changed(None, "")
    assert field.has_changed(date, "6/2020")
    with pytest.raises(ValidationError, match="Hãy ghi ngày"):
        field.clean("hôm qua")


def test_the_field_refuses_with_a_message_for_editors() -> None:
    with pytest.raises(ValidationError, match="Hãy ghi ngày"):
        PartialDateField().to_python("31/12/2020")
