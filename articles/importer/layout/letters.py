"""Classes of letters for patterns: in Unicode the capitals of Vietnamese stand among the small ones."""

from typing import Final

_RANGES: Final = (*range(0x41, 0x5B), *range(0x61, 0x7B), *range(0xC0, 0x1B1), *range(0x1EA0, 0x1EFA))

UPPER: Final = "".join(chr(code) for code in _RANGES if chr(code).isupper())
LOWER: Final = "".join(chr(code) for code in _RANGES if chr(code).islower())
