"""Plain text: one report a file."""

from collections.abc import Iterator
from dataclasses import replace

from articles.importer.readers.admission import admit
from articles.importer.readers.decoding import decode
from articles.importer.readers.door import clean
from articles.importer.readers.failures import binary, failure, megabytes
from articles.importer.readers.formats import Format, Found
from articles.importer.readers.repair import charset_repair, without_escapes, without_references
from articles.importer.readers.stream import LARGEST_REPORT, Input, Stream
from articles.importer.values import Failure, RawReport


def _read(item: Input, stream: Stream) -> Iterator[Found]:
    content = stream.read_all()
    if content is None:
        yield failure(item.path, "too_large", limit=megabytes(LARGEST_REPORT))
        return
    decoded = decode(content)
    if decoded is None:
        yield binary(item.path)
        return
    raw = RawReport(
        path=item.path,
        text=clean(without_references(without_escapes(decoded.text))),
        content=content,
        format=FORMAT.name,
        encoding=decoded.encoding,
    )
    admitted = admit(raw)
    if isinstance(admitted, Failure) and (repair := charset_repair(decoded.text)):
        name, repaired = repair
        mended = replace(raw, text=clean(repaired(decoded.text)), encoding=f"{raw.encoding}+{name}")
        admitted = admit(mended)
    yield admitted


FORMAT = Format(name="text", endings=("txt", "text", "md"), recognises=lambda stream, ending: False, read=_read)
