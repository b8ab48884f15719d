"""Whatever the bytes, the readers give reports and failures, and a report is what its type promises."""

import io
import json
import unicodedata
import zipfile
from collections.abc import Iterator

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from articles.importer.readers.registry import read_input
from articles.importer.readers.stream import Input
from articles.importer.values import Failure, RawReport
from tests.importer.readers.samples import PAGE, REPORT, TITLE_IN_TCVN3, TITLE_IN_VISCII, TITLE_IN_VNI, in_windows_1258

NAMES = ("a.txt", "a.html", "a.jsonl", "a.json", "a.csv", "a.tsv", "a.zip", "a", "a.docx")
WORDS = ("Hội nghị", "<p>", "</td>", "<table>", "<font face='.VnTimeH'>", "&#7897;", "&#xD800;", '"', "\\", "{", "[", "]",
         "\ud83d", "\x00", "\r", "\t", ",", ";", "\u0323", "<script>", "<!--", '{"title": "Họp', "á»", "\x1f", "<?php")  # fmt: skip


def zipped(content: bytes) -> bytes:
    packed = io.BytesIO()
    with zipfile.ZipFile(packed, "w", zipfile.ZIP_DEFLATED) as target:
        target.writestr("trong/a.txt", content)
        target.writestr("b.html", PAGE)
    return packed.getvalue()


SEEDS = (
    REPORT.encode(),
    REPORT.encode("utf-16"),
    in_windows_1258(REPORT),
    TITLE_IN_TCVN3.encode("cp1252"),
    TITLE_IN_VNI.encode("cp1252"),
    TITLE_IN_VISCII,
    REPORT.encode().decode("latin-1").encode(),
    PAGE.encode(),
    json.dumps([{"id": 1, "title": "Họp dân", "content": PAGE}, {"text": REPORT}]).encode(),
    "\n".join(json.dumps({"tiêu đề": "Họp", "tags": ["a", {"name": "b"}]}, ensure_ascii=False) for _ in "12").encode(),
    f'id;tiêu đề;nội dung\n1;Họp dân;"{REPORT}"\n2;x\n'.encode(),
    zipped(REPORT.encode()),
    zipped(zipped(PAGE.encode())),
)


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    content = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 6))):
        position = draw(st.integers(0, len(content)))
        length = draw(st.integers(0, 20))
        words = draw(
            st.one_of(st.binary(max_size=8), st.sampled_from(WORDS).map(lambda w: w.encode("utf-8", "surrogatepass")))
        )
        content[position : position + length] = words
    return bytes(content)


def outcomes(content: bytes, name: str) -> Iterator[RawReport | Failure]:
    return read_input(Input(path=name, open=lambda: io.BytesIO(content)))


def check(found: RawReport | Failure, name: str) -> None:
    assert found.path.startswith(name)
    found.path.encode()
    if isinstance(found, Failure):
        assert found.code != "internal", found
        return
    assert unicodedata.is_normalized("NFC", found.text)
    assert found.text.strip()
    assert len(found.text_sha256) == len(found.content_sha256) == 64
    assert all(0 <= mark.start < mark.end <= len(found.text) for mark in found.marks)
    assert not {"\r", "\0", "\u00a0", "\ufeff"} & set(found.text)
    repr(found.facts).encode()


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("seed", SEEDS)
def test_whole(seed: bytes, name: str) -> None:
    for found in outcomes(seed, name):
        check(found, name)


@settings(max_examples=150, deadline=None)
@given(content=damaged(), name=st.sampled_from(NAMES))
def test_damaged(content: bytes, name: str) -> None:
    for found in outcomes(content, name):
        check(found, name)


@settings(max_examples=150, deadline=None)
@given(content=st.binary(max_size=400), name=st.sampled_from(NAMES))
def test_arbitrary(content: bytes, name: str) -> None:
    for found in outcomes(content, name):
        check(found, name)


@settings(max_examples=150, deadline=None)
@given(words=st.lists(st.sampled_from(WORDS), max_size=40), name=st.sampled_from(NAMES))
def test_pieces_of_formats(words: list[str], name: str) -> None:
    for found in outcomes("".join(words).encode("utf-8", "surrogatepass"), name):
        check(found, name)
