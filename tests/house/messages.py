"""What people see, collected from code and templates into locale/vi and compiled: `make messages`.

Babel does what the gettext binaries would, so that neither an editor's machine nor CI needs them.
"""

import io
import sys
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po
from django.utils.translation.template import templatize

ROOT = Path(__file__).resolve().parents[2]
PO = ROOT / "locale/vi/LC_MESSAGES/django.po"
CODE = ("config", "people", "events", "articles")
KEYWORDS = {
    "_": None,
    "gettext": None,
    "gettext_lazy": None,
    "gettext_noop": None,
    "ngettext": (1, 2),
    "ngettext_lazy": (1, 2),
    "pgettext": ((1, "c"), 2),
    "pgettext_lazy": ((1, "c"), 2),
    "npgettext": ((1, "c"), 2, 3),
    "npgettext_lazy": ((1, "c"), 2, 3),
}


def files() -> Iterator[Path]:
    for folder in CODE:
        yield from sorted(path for path in (ROOT / folder).rglob("*.py") if "migrations" not in path.parts)
    yield from sorted((ROOT / "templates").rglob("*.html"))


def as_python(path: Path) -> bytes:
    """The file as something whose calls of gettext can be read off; Django turns a template's tags into such calls."""
    text = path.read_text(encoding="utf-8")
    if path.suffix != ".py":
        blanked = templatize(text, origin=str(path))
        text = "\n".join(line.strip() for line in blanked.splitlines())
    return text.encode()


def borrowed() -> Iterator[tuple[str | tuple[str, ...], str | None]]:
    """Messages of Django and other packages that only we translate, each with its context if it has one."""
    for line in (ROOT / "locale/borrowed.tsv").read_text(encoding="utf-8").splitlines():
        if line.startswith("@"):
            context, message = line[1:].split("\t")
            yield message, context
        elif not line.startswith("#"):
            forms = tuple(line.split("\t"))
            yield forms if len(forms) > 1 else line, None


def collected() -> Catalog:
    """Every message of the code, untranslated."""
    catalog = Catalog(locale="vi")
    for borrowed_message, borrowed_context in borrowed():
        catalog.add(borrowed_message, context=borrowed_context)
    for path in files():
        for _line, message, _comments, context in extract("python", io.BytesIO(as_python(path)), KEYWORDS):
            catalog.add(message, locations=[(str(path.relative_to(ROOT)), 0)], context=context)
    return catalog


def kept() -> Catalog:
    """What the repository holds, translated."""
    with PO.open("rb") as file:
        return read_po(file, locale="vi")


def compiled(catalog: Catalog) -> bytes:
    output = io.BytesIO()
    write_mo(output, catalog)
    return output.getvalue()


def untranslated(catalog: Catalog) -> list[str]:
    """The messages without a translation of their own, or with a guessed one."""
    return [str(message.id) for message in catalog if message.id and (not all_forms(message.string) or message.fuzzy)]


def all_forms(translation: object) -> bool:
    return all(translation) if isinstance(translation, list | tuple) else bool(translation)


def main() -> None:
    catalog = kept()
    created = catalog.creation_date
    catalog.update(collected(), no_fuzzy_matching=True)
    catalog.creation_date = created  # else every run is a change
    with PO.open("wb") as file:
        write_po(file, catalog, width=116, sort_output=True, no_location=True, ignore_obsolete=True)
    PO.with_suffix(".mo").write_bytes(compiled(kept()))
    sys.stdout.writelines(f"untranslated: {message}\n" for message in untranslated(kept()))


if __name__ == "__main__":
    main()
