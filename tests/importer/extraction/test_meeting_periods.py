"""What a meeting is about, read off its name."""

import pytest

from articles.importer.extraction.meeting_periods import period_in


@pytest.mark.parametrize(
    ("name", "period"),
    [
        ("Hội nghị sơ kết công tác dân vận 6 tháng đầu năm 2019", "6 tháng đầu năm 2019"),
        ("Hội nghị quân chính 6 tháng đầu năm, triển khai nhiệm vụ 6 tháng cuối năm 2021", "6 tháng đầu năm 2021"),
        ("sơ kết công tác sáu tháng đầu năm", "sáu tháng đầu năm"),
        ("hội nghị đánh giá kết quả 9 tháng năm 2022", "9 tháng năm 2022"),
        ("giao ban khối dân vận quý I năm 2021", "quý I năm 2021"),
        ("hội nghị giao ban công tác dân vận quý I, triển khai nhiệm vụ quý II năm 2021", "quý I"),
        ("giao ban báo chí quý 3/2020", "quý 3/2020"),
        ("phiên họp thường kỳ tháng 8", "tháng 8"),
        ("phiên họp UBND tỉnh thường kỳ tháng 2 năm 2021", "tháng 2 năm 2021"),
        ("phiên họp thường kỳ tháng 11/2023", "tháng 11/2023"),
        ("tổng kết công tác dân vận năm 2020 và bàn phương hướng năm 2021", "năm 2020"),
        ("tổng kết năm học 2023 - 2024", "năm học 2023 - 2024"),
        ("Kỳ họp thứ 25, HĐND xã Long Hạ khóa XII, nhiệm kỳ 2021 - 2026", "khóa XII, nhiệm kỳ 2021 - 2026"),
        ("kỳ họp thứ ba HĐND tỉnh khóa X (nhiệm kỳ 2021-2026)", "khóa X (nhiệm kỳ 2021-2026)"),
        ("Kỳ họp thứ 14, HĐND xã Suối Mơ khóa X", "khóa X"),
        ("Đại hội đại biểu Đảng bộ huyện lần thứ XI, nhiệm kỳ 2020-2025", "nhiệm kỳ 2020-2025"),
        ("tổng kết phong trào thi đua giai đoạn 2016 – 2020", "giai đoạn 2016 – 2020"),
        ("hội nghị tổng kết 10 năm thực hiện quy chế dân chủ ở cơ sở", "10 năm"),
        ("sơ kết 5 năm (2016 - 2020) phong trào xây dựng nông thôn mới", "5 năm (2016 - 2020)"),
        ("kỳ họp thứ 13 (kỳ họp bất thường) HĐND huyện khoá IX", "khoá IX"),
        ("sơ kết một năm thực hiện quy chế phối hợp", "một năm"),
        ("gặp mặt chức sắc, chức việc tôn giáo năm 2019", "năm 2019"),
        ("Hội nghị triển khai công tác bầu cử đại biểu HĐND nhiệm kỳ 2021-2026", "nhiệm kỳ 2021-2026"),
        ("hội nghị lần thứ tư Ban Chấp hành Trung ương Đảng khóa XIII", "khóa XIII"),
        # Of something else.
        ("hội nghị bầu bổ sung Phó Bí thư Huyện ủy nhiệm kỳ 2020-2025", None),
        ("lễ kỷ niệm 45 năm Ngày truyền thống", None),
        ("hội nghị sơ kết tháng thanh niên", None),
        ("Hội nghị triển khai Luật Đất đai năm 2024", None),
        ("hội nghị quán triệt Nghị quyết số 18 năm 2017", None),
        ("quán triệt tổng kết Nghị quyết số 5-NQ/TW của Ban Chấp hành Trung ương Đảng khóa XII", None),
        ("Lễ công bố quyết định công nhận ông A giữ chức Hiệu trưởng nhiệm kỳ 2020 - 2025", None),
        ("Lễ kỷ niệm ngày 22 tháng 12", None),
        ("buổi làm việc với UBND huyện Đồi Chè", None),
    ],
)
def test_period(name: str, period: str | None) -> None:
    assert period_in(name) == period
