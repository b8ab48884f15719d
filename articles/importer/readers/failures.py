"""Why a report could not be read: the codes, and what an editor is told to do."""

from typing import Final

from articles.importer.values import Failure

_MESSAGES: Final = {
    "bad_archive": "Tệp nén bị hỏng hoặc không an toàn ({reason}). Hãy tải lại hoặc nén lại tệp này.",
    "bad_record": "Bản ghi không đọc được: {reason}. Hãy sửa bản ghi này rồi nhập lại; các bản ghi khác vẫn được đọc.",
    "binary": "Tệp nhị phân{kind}, không phải văn bản. Hãy lưu báo cáo thành .txt, .html, .jsonl hoặc .csv.",
    "empty": "Không có chữ nào. Hãy kiểm tra lại bước tải báo cáo về.",
    "encrypted": "Tệp trong kho nén có mật khẩu. Hãy giải nén bằng mật khẩu rồi nhập lại.",
    "internal": "Lỗi bên trong chương trình ({reason}). Hãy báo cho người quản trị kèm theo báo cáo này.",
    "not_found": "Không tìm thấy tệp hay thư mục này. Hãy kiểm tra lại đường dẫn.",
    "not_vietnamese": "Không nhận ra tiếng Việt. Hãy kiểm tra ngôn ngữ và bảng mã của tệp.",
    "too_large": "Lớn hơn mức cho phép là {limit}. Hãy chia nhỏ rồi nhập lại.",
    "unreadable": "Không mở hoặc không đọc được ({reason}). Hãy kiểm tra quyền đọc tệp và ổ đĩa.",
    "unsupported": "Định dạng chưa đọc được ({kind}). Hãy lưu báo cáo thành .txt, .html, .jsonl hoặc .csv.",
}

CODES: Final = tuple(_MESSAGES)


def failure(path: str, code: str, **details: object) -> Failure:
    """The failure `code` of what stands at `path`; `details` fill its message."""
    return Failure(path=path, code=code, message=_MESSAGES[code].format(**details))


def binary(path: str, kind: str = "") -> Failure:
    return failure(path, "binary", kind=f" ({kind})" if kind else "")


def internal(path: str, error: BaseException) -> Failure:
    """A fault of the program itself, with the place in the code where it came up."""
    frame = error.__traceback__
    while frame is not None and frame.tb_next is not None:
        frame = frame.tb_next
    where = f" tại {frame.tb_frame.f_code.co_filename.rpartition('/')[2]}:{frame.tb_lineno}" if frame else ""
    return failure(path, "internal", reason=f"{type(error).__name__}{where}: {str(error)[:200]}")


def megabytes(size: int) -> str:
    return f"{size // 2**20} MB"
