"""The last look at a text before it becomes a raw report: is there anything in it, and is it Vietnamese?"""

from articles.importer.readers.door import is_binary
from articles.importer.readers.failures import binary, failure
from articles.importer.readers.vietnamese import is_vietnamese
from articles.importer.values import Failure, RawReport


def admit(raw: RawReport) -> RawReport | Failure:
    if not raw.text or raw.text.isspace():
        return failure(raw.path, "empty")
    if is_vietnamese(raw.text):
        return raw
    return binary(raw.path) if is_binary(raw.content.decode("latin-1")) else failure(raw.path, "not_vietnamese")
