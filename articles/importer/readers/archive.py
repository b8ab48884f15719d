"""ZIP archives, walked in place: members are inputs like files, nothing is written to disk.

A member's name is no more than a label in its locator. What an archive may ask of us is capped.
"""

import io
import re
import zipfile
from collections.abc import Iterator
from contextlib import suppress
from functools import partial
from typing import IO, Final

from articles.importer.readers.door import clean
from articles.importer.readers.failures import failure, megabytes
from articles.importer.readers.formats import Format, Found
from articles.importer.readers.stream import Input, Stream
from articles.importer.readers.walk import is_hidden

_DEEPEST: Final = 3  # archives within archives
_MOST_MEMBERS: Final = 200_000
_LARGEST_MEMBER: Final = 2**30  # a file of records; a single report has its own limit
_LARGEST_INNER_ARCHIVE: Final = 64 * 2**20  # is held in memory
_HIGHEST_RATIO: Final = 200  # reports shrink to a fifth, pages to a twentieth
_RATIO_COUNTS_FROM: Final = 2**20
_ENCRYPTED: Final = 0x1
_UTF8_NAME: Final = 0x800
_CONTROLS: Final = re.compile(r"[\x00-\x1f\x7f]")


def _read(item: Input, stream: Stream) -> Iterator[Found]:
    if item.depth >= _DEEPEST:
        yield failure(item.path, "bad_archive", reason=f"lồng quá {_DEEPEST} lớp")
        return
    with item.open() as handle:
        if item.depth:  # a member of an archive: seeking in it would unpack it again and again
            content = stream.read_all(_LARGEST_INNER_ARCHIVE)
            if content is None:
                yield failure(item.path, "too_large", limit=megabytes(_LARGEST_INNER_ARCHIVE))
                return
            handle = io.BytesIO(content)
        try:
            archive = zipfile.ZipFile(handle)
        except Exception as error:  # noqa: BLE001 - zipfile raises many kinds on hostile bytes
            yield failure(item.path, "bad_archive", reason=str(error) or type(error).__name__)
            return
        with archive:
            yield from _members(item, archive)


def _members(item: Input, archive: zipfile.ZipFile) -> Iterator[Found]:
    members = [member for member in archive.infolist() if not member.is_dir()]
    if len(members) > _MOST_MEMBERS:
        yield failure(item.path, "too_large", limit=f"{_MOST_MEMBERS} tệp trong một kho nén")
        return
    named = sorted((_name(member), number, member) for number, member in enumerate(members))
    shown = [(name, member) for name, _, member in named if not any(map(_is_hidden_part, name.split("/")))]
    if not shown:
        yield failure(item.path, "empty")
    for name, member in shown:
        path = f"{item.path}/{name}"
        yield _refusal(path, member) or Input(path=path, open=partial(_open, archive, member), depth=item.depth + 1)


def _open(archive: zipfile.ZipFile, member: zipfile.ZipInfo) -> IO[bytes]:
    try:
        return archive.open(member)
    except Exception as error:  # as above
        raise zipfile.BadZipFile(str(error)) from error


def _is_hidden_part(part: str) -> bool:
    return is_hidden(part) and part not in (".", "..")


def _refusal(path: str, member: zipfile.ZipInfo) -> Found | None:
    if member.flag_bits & _ENCRYPTED:
        return failure(path, "encrypted")
    if member.file_size > _LARGEST_MEMBER:
        return failure(path, "too_large", limit=megabytes(_LARGEST_MEMBER))
    if member.file_size > max(_RATIO_COUNTS_FROM, _HIGHEST_RATIO * member.compress_size):
        return failure(path, "bad_archive", reason=f"tỷ lệ nén trên {_HIGHEST_RATIO} lần")
    return None


def _name(member: zipfile.ZipInfo) -> str:
    """The member's name as a label: names without the UTF-8 flag may be UTF-8 nevertheless."""
    name = member.orig_filename
    if not member.flag_bits & _UTF8_NAME:
        with suppress(UnicodeError):
            name = name.encode("cp437").decode()
    return _CONTROLS.sub("", clean(name.replace("\\", "/")))


FORMAT = Format(
    name="zip",
    endings=("zip",),
    recognises=lambda stream, ending: stream.head.startswith((b"PK\x03\x04", b"PK\x05\x06")),
    read=_read,
)
