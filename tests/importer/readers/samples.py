"""Texts about invented people, and how they look in old encodings."""

import unicodedata

REPORT = """Hội nghị tổng kết công tác dân vận năm 2019

Sáng 12-12, tại hội trường huyện Suối Mây, Ban Dân vận Huyện ủy tổ chức hội nghị tổng kết công tác dân vận năm 2019.

Đồng chí Lương Thị Ngát, Phó Bí thư Thường trực Huyện ủy, dự và phát biểu chỉ đạo. Ông Đỗ Văn Quẩy, Trưởng Ban Dân vận
Huyện ủy, chủ trì hội nghị; các đại biểu ở xã Kẽm Vẽ, Ngữ Lĩnh và Ưỡn Đò đã thảo luận sôi nổi, đề xuất nhiều giải pháp.
"""

PAGE = """<!DOCTYPE html>
<html lang="vi"><head><title>Họp dân ở bản Pù Lưng - Báo Suối Mây</title></head><body>
<h1>Họp dân ở bản Pù Lưng</h1>
<p>Sáng 12-12, ông Đỗ Văn Quẩy, Trưởng Ban Dân vận Huyện ủy Suối Mây, về họp với bà con bản Pù Lưng.</p>
</body></html>
"""

# The beginning of REPORT as programs show it that take its bytes for Windows-1252.
TITLE = "Hội nghị tổng kết công tác dân vận năm 2019"
TITLE_IN_TCVN3 = "Héi nghÞ tæng kÕt c«ng t¸c d©n vËn n¨m 2019"
TITLE_IN_VNI = "Hoäi nghò toång keát coâng taùc daân vaän naêm 2019"
TITLE_IN_VISCII = b"H\xb5i ngh\xb8 t\xb1ng k\xaat c\xf4ng t\xe1c d\xe2n v\xa7n n\xe5m 2019"


def in_windows_1258(text: str) -> bytes:
    """As Windows writes it: vowels with their own mark precomposed, tones after them."""
    encoded = b""
    for letter in text:
        decomposed = unicodedata.normalize("NFD", letter)
        tone = "".join(mark for mark in decomposed if mark in "\u0300\u0301\u0303\u0309\u0323")
        vowel = unicodedata.normalize("NFC", "".join(mark for mark in decomposed if mark not in tone))
        encoded += (vowel + tone).encode("cp1258")
    return encoded
