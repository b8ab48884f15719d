"""Pages to files: text of several manners, HTML of several ages, JSON lines and CSV, in the encodings of the trade; and the gold."""

import csv
import io
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from random import Random
from typing import Any

from tests.generator.chrome import Item
from tests.generator.html_styles import as_html
from tests.generator.pages import Page
from tests.generator.spelling import MANNERS, WEIGHTS, after_tcvn3, respell, tcvn3, windows_1258

ENCODINGS: dict[str, Callable[[str], bytes | None]] = {
    "utf-8": lambda t: t.encode(), "utf-8-sig": lambda t: t.encode("utf-8-sig"), "utf-16": lambda t: t.encode("utf-16"),
    "windows-1258": windows_1258, "tcvn3": tcvn3,
}  # fmt: skip


# ------------------------------------------------------------------------------------------ as text


def as_text(rng: Random, page: Page) -> str:
    manner = rng.choices(
        ("blank", "tight", "mixed", "wrapped", "indented", "one_line", "crlf"), (40, 18, 16, 8, 8, 5, 5)
    )[0]
    if manner == "one_line" and _holds_in_one_line(page):
        return one_line(rng, page)
    lines: list[str] = []
    for item in page.items:
        text = item.text
        if manner == "wrapped" and item.kind in ("lead", "para", "glued"):
            text = _wrap(text, 72)
        if manner == "indented":
            text = rng.choice(("    ", "\t", " ")) + text + rng.choice(("", "   ", " "))
        lines.append(text)
        body = item.kind in ("lead", "para", "caption", "glued", "title")
        if manner in ("blank", "wrapped") or manner in ("mixed", "crlf", "indented") and (body or rng.random() < 0.4):
            lines.append("" if rng.random() < 0.8 else "\n")
    text = "\n".join(lines).rstrip("\n") + rng.choice(("", "\n"))
    return text.replace("\n", "\r\n") if manner == "crlf" else text


def _holds_in_one_line(page: Page) -> bool:
    """A date has to part title and text, and the captions, which go, may not tell of anybody."""
    people = page.story.telling.people.values()
    told = [form for person in people for form in (person.name, *person.printed, person.name.split()[-1])]
    return bool(page.published) and not any(form in caption for caption in page.story.captions for form in told)


def one_line(rng: Random, page: Page) -> str:
    """A scrape that lost its line ends: only what can still be told apart stays."""
    story = page.story
    story.captions = []
    page.byline, page.tags, page.section = [], [], None
    kept = [Item("masthead", page.name)] if story.signal == "masthead" else []
    stamp = [i for i in page.items if i.kind == "date"]
    text = [i for i in page.items if i.kind in ("lead", "para")]
    glued = [Item("para", i.text) for i in page.items if i.kind == "glued"]
    page.items = (
        [*kept, page.title(), *stamp, *text]
        if not glued
        else [*kept, page.title(), *stamp, *(Item("para", p) for p in story.paragraphs)]
    )
    if glued and story.signal == "dateline" and story.province:
        page.items[-len(story.paragraphs)] = Item("para", f"({story.province.bare}) - {story.paragraphs[0]}")
    if not stamp:
        page.published = None
    page.layout = "one_line"
    return " ".join(i.text.replace("\n", " ") for i in page.items)


def _wrap(text: str, width: int) -> str:
    lines, line = [], ""
    for word in text.split(" "):
        if line and len(line) + 1 + len(word) > width:
            lines.append(line)
            line = word
        else:
            line = f"{line} {word}".strip()
    return "\n".join([*lines, line])


# ------------------------------------------------------------------------------------------ as records


def as_record(rng: Random, page: Page) -> dict[str, Any]:
    """What a CMS exports: the fields apart, the text with its captions."""
    text = "\n\n".join(i.text for i in page.items if i.kind in ("lead", "para", "caption", "glued"))
    stamp = next((i.text for i in page.items if i.kind == "date"), "")
    if stamp and page.published and rng.random() < 0.5:
        stamp = page.published
    elif stamp and page.published:
        stamp = stamp if stamp[:1].isdigit() else page.published
    record = {
        "id": f"bai-{rng.randrange(10**6)}",
        "title": page.story.title,
        "published_at": stamp,
        "author": ", ".join(page.byline),
        "category": page.section or "",
        "content": text,
    }
    if page.story.signal == "masthead":
        record["site_name"] = page.name
    return record


# ------------------------------------------------------------------------------------------ gold and files


def gold_of(page: Page, path: str) -> dict[str, Any]:
    story = page.story
    gold = story.gold()
    chrome = sorted(
        {i.text for i in page.items if i.kind in ("chrome", "teaser", "tags", "masthead") and len(i.text) > 14}
    )
    title = story.title
    return {
        "path": path, "layout": page.layout, **gold, "title": title, "section": page.section,
        "published": {"value": page.published, "basis": "stated" if page.published else "unknown"}, "byline": page.byline,
        "tags": page.tags, "lead": None, "body": "\n\n".join(story.paragraphs), "chrome": [c for c in chrome if c not in title],
    }  # fmt: skip


def write_all(out: Path, pages: Iterator[tuple[Random, Page]], *, legacy: bool = True) -> int:
    """Writes `out/reports/…` and `out/gold.jsonl`; the number of reports."""
    folder = out / "reports"
    folder.mkdir(parents=True, exist_ok=True)
    golds: list[dict[str, Any]] = []
    records: dict[str, list[tuple[dict[str, Any], dict[str, Any]]]] = {"jsonl": [], "csv": []}
    for number, (rng, page) in enumerate(pages):
        kind = rng.choices(("txt", "html", "jsonl", "csv"), (62, 24, 8, 6))[0]
        manner = rng.choices(MANNERS, WEIGHTS)[0]
        if kind in records:
            record = {k: respell(rng, v, manner) for k, v in as_record(rng, page).items()}
            record["id"] = f"{number:05}"
            gold = gold_of(page, f"reports/cms.{kind}#{number:05}")
            gold["layout"], gold["tags"] = kind, []
            records[kind].append((record, gold))
            golds.append(gold)
            continue
        text = respell(rng, as_text(rng, page) if kind == "txt" else as_html(rng, page), manner)
        name, content = _encoded(rng, f"{number:05}", kind, text, legacy=legacy)
        (folder / name).write_bytes(content)
        gold = gold_of(page, f"reports/{name}") | {"spelling": manner, "format": kind}
        golds.append(_as_tcvn3(gold) if "tcvn3" in name else gold)
    _write_records(folder, records)
    with (out / "gold.jsonl").open("w", encoding="utf-8") as stream:
        stream.writelines(json.dumps(g, ensure_ascii=False) + "\n" for g in golds)
    return len(golds)


def _as_tcvn3(gold: dict[str, Any]) -> dict[str, Any]:
    gold["title"], gold["body"] = after_tcvn3(gold["title"]), after_tcvn3(gold["body"])
    for key in ("captions", "byline", "tags"):
        gold[key] = [after_tcvn3(text) for text in gold[key]]
    gold["caseless"] = True
    return gold


def _encoded(rng: Random, stem: str, kind: str, text: str, *, legacy: bool) -> tuple[str, bytes]:
    weights = (76, 6, 6, 7, 5) if legacy else (88, 6, 6, 0, 0)
    encoding = rng.choices(tuple(ENCODINGS), weights)[0]
    charset = {"tcvn3": "x-user-defined", "utf-8-sig": "utf-8"}.get(encoding, encoding)
    content = ENCODINGS[encoding](text.replace("{charset}", charset))
    if content is None or encoding == "tcvn3" and kind == "html":
        encoding, content = "utf-8", text.replace("{charset}", "utf-8").encode()
    return f"{stem}-{encoding}.{kind}", content


def _write_records(folder: Path, records: dict[str, list[tuple[dict[str, Any], dict[str, Any]]]]) -> None:
    if records["jsonl"]:
        lines = [json.dumps(r, ensure_ascii=False) for r, _ in records["jsonl"]]
        (folder / "cms.jsonl").write_text("\n".join(lines) + "\n", encoding="utf-8")
    if records["csv"]:
        stream = io.StringIO()
        writer = csv.DictWriter(stream, ["id", "title", "published_at", "author", "category", "content", "site_name"])
        writer.writeheader()
        writer.writerows(r for r, _ in records["csv"])
        (folder / "cms.csv").write_text(stream.getvalue(), encoding="utf-8-sig", newline="")
