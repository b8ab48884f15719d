"""Bodies beside the ones that every report names: directorates, hospitals, papers, committees' bureaus, leagues."""

from tests.generator.bodies import CHAIRS, DIRECTORS, BodySpec, post

HEADS = (post("Cục trưởng"), post("Phó Cục trưởng"))
MORE_PROVINCIAL = (
    BodySpec("bureau", "department", "Cục Thuế {U}", ("Cục Thuế {U}",), HEADS),
    BodySpec("bureau", "department", "Cục Thống kê {U}", ("Cục Thống kê {U}",), HEADS),
    BodySpec("bureau", "department", "Cục Thi hành án dân sự {U}", ("Cục Thi hành án dân sự {U}",), HEADS),
    BodySpec("bureau", "department", "Kho bạc Nhà nước {U}", ("Kho bạc Nhà nước {U}",), DIRECTORS),
    BodySpec("bureau", "department", "Bảo hiểm xã hội {U}", ("Bảo hiểm xã hội {U}", "BHXH {U}"), DIRECTORS),
    BodySpec("hospital", "other", "Bệnh viện Đa khoa {U}", ("Bệnh viện Đa khoa {U}",), DIRECTORS),
    BodySpec("zone", "department", "Ban Quản lý Khu kinh tế {U}", ("Ban Quản lý Khu kinh tế {U}",), (post("Trưởng Ban", "Trưởng Ban {R}"), post("Phó Trưởng Ban", "Phó Trưởng Ban {R}"))),
    BodySpec("broadcaster", "other", "Đài Phát thanh và Truyền hình {U}", ("Đài Phát thanh và Truyền hình {U}", "Đài PT&TH {U}"), DIRECTORS),
    BodySpec("league", "mass_organization", "Liên minh Hợp tác xã {U}", ("Liên minh Hợp tác xã {U}", "Liên minh HTX {U}"), CHAIRS[:2]),
    BodySpec("league", "mass_organization", "Hội Luật gia {U}", ("Hội Luật gia {U}",), CHAIRS[:2]),
    BodySpec("league", "mass_organization", "Hội Văn học Nghệ thuật {U}", ("Hội Văn học Nghệ thuật {U}",), CHAIRS[:2]),
    BodySpec("league", "mass_organization", "Liên hiệp các Hội Khoa học và Kỹ thuật {U}", ("Liên hiệp các Hội Khoa học và Kỹ thuật {U}",), CHAIRS[:2]),
    BodySpec("bloc", "party_committee", "Đảng ủy Khối các cơ quan {U}", ("Đảng ủy Khối các cơ quan {U}",), (post("Bí thư"), post("Phó Bí thư"))),
    BodySpec("centre", "other", "Trung tâm Xúc tiến đầu tư {U}", ("Trung tâm Xúc tiến đầu tư {U}",), DIRECTORS),
)  # fmt: skip
HOSTS_ONLY = (
    BodySpec("standing", "party_committee", "Ban Thường vụ {T}", ("Ban Thường vụ {T}", "BTV {T}"), ()),
    BodySpec("standing", "council", "Thường trực HĐND {U}", ("Thường trực HĐND {U}", "Thường trực Hội đồng nhân dân {U}"), ()),
    BodySpec("standing", "party_committee", "Thường trực {T}", ("Thường trực {T}",), ()),
    BodySpec("standing", "party_committee", "Ban Chấp hành Đảng bộ {U}", ("Ban Chấp hành Đảng bộ {U}", "BCH Đảng bộ {U}"), ()),
)  # fmt: skip
MORE_LOCAL = (
    BodySpec("local_room", "department", "Phòng Nội vụ {L}", ("Phòng Nội vụ {L}",), (post("Trưởng Phòng", "Trưởng {B}", "Trưởng phòng Nội vụ {L}"),)),
    BodySpec("local_centre", "other", "Trung tâm Y tế {L}", ("Trung tâm Y tế {L}",), DIRECTORS),
)  # fmt: skip
