"""Texts made to be slow to read: long runs of what rules look for. Each is a function of its length in characters."""

from collections.abc import Callable
from random import Random
from typing import Final

from tests.generator.prose import paragraph


def _run(piece: str) -> Callable[[int], str]:
    def make(length: int) -> str:
        return (piece * (length // len(piece) + 1))[:length]

    return make


def _line(piece: str) -> Callable[[int], str]:
    """A report whose second paragraph is one long line."""
    run = _run(piece)
    return lambda length: (
        f"Hội nghị sơ kết công tác hội\n\n12/03/2020 08:15\n\nSáng 11/3, UBND tỉnh Phú Yên họp. {run(length)}"
    )


def long_report(length: int) -> str:
    """A report of many ordinary paragraphs."""
    rng = Random(3)  # noqa: S311 -- any text will do
    parts = ["Hội nghị tổng kết công tác hội", "12/03/2020 08:15", "Sáng 11/3, UBND tỉnh Phú Yên tổ chức hội nghị."]
    size = 0
    while size < length:
        parts.append(
            paragraph(rng, "hội nghị") + f" Ông Tạ Văn Sơ, Chủ tịch Hội Nông dân tỉnh cho biết số hộ là {size}."
        )
        size += len(parts[-1]) + 2
    return "\n\n".join(parts)


_LINES: Final = {
    "capitals": "Nguyễn ",
    "upper case": "HỘI NGHỊ ",
    "commas": ", ",
    "semicolons": "; ",
    "digits": "1",
    "dates": "12/3/2020 ",
    "dotted digits": "1.2.3/4-",
    "posts": "Chủ tịch UBND tỉnh, ",
    "posts and names": "đồng chí Tạ Văn Sơ, Phó Chủ tịch UBND tỉnh; ",
    "deputies": "Phó ",
    "former": "nguyên ",
    "boards": "Ban ",
    "dashes": "- ",
    "brackets": "(",
    "quotes": "“",
    "one word": "a",
    "spaces": " ",
    "and": "và ",
    "abbreviations": "UBND ",
    "marks": "ạ́",
    "documents": "Nghị quyết số 12-NQ/TW ",
    "meetings": "hội nghị ",
    "places": "tỉnh ",
    "academics": "GS.TS ",
    "honorifics": "đồng chí ",
    "full stops": ". ",
    "hosts": "do UBND tỉnh ",
    "names in row": "Tạ Văn Sơ, ",
    "colons": "các đồng chí: ",
    "days": "ngày ",
    "organized": "tổ chức ",
    "parts": "phát biểu tại ",
    "open names": "Hội “A ",
    "quoted heads": "“Hội ",
    "bracketed bodies": "Sở Y tế (YT) tỉnh Hà Nam, ",
}
_TEXTS: Final = {
    "newlines": "\n", "short lines": "Tin\n", "dated lines": "12/03/2020\n", "caption lines": "Quang cảnh hội nghị\n",
    "signatures": "Thu Sen\n", "capital lines": "TIN NỔI BẬT\n",
    "names between": "Sáng 11/3, UBND tỉnh Phú Yên tổ chức hội nghị sơ kết công tác dân vận ở huyện.\n\nLê Văn An\n\n",
    "names over dates": "Tin\nLê Văn An\n12/03/2020\n",
    "paragraphs": "Sáng 11/3, UBND tỉnh Phú Yên tổ chức hội nghị sơ kết công tác dân vận.\n\n",
}  # fmt: skip
ADVERSARIES: Final[dict[str, Callable[[int], str]]] = {
    **{name: _line(piece) for name, piece in _LINES.items()},
    **{name: _run(piece) for name, piece in _TEXTS.items()},
}
