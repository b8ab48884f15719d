"""What fills a report and says nothing that the catalogue holds: the genre's phrases, put together anew, with decoys."""

from random import Random

SUBJECTS = (
    "cấp ủy, chính quyền các cấp", "các cơ quan, đơn vị, địa phương", "hệ thống chính trị cơ sở", "đội ngũ cán bộ, công chức, viên chức",
    "các tầng lớp nhân dân", "người đứng đầu các đơn vị", "các sở, ban, ngành", "Mặt trận và các đoàn thể", "lực lượng chức năng",
    "các ngành liên quan", "các chi bộ, đảng bộ trực thuộc", "các địa phương trong vùng", "cộng đồng doanh nghiệp",
)  # fmt: skip
VERBS = (
    "đã chủ động tham mưu", "tiếp tục triển khai đồng bộ", "tập trung lãnh đạo, chỉ đạo", "từng bước nâng cao chất lượng", "quan tâm giải quyết",
    "đẩy mạnh thực hiện", "kịp thời tháo gỡ", "phối hợp chặt chẽ trong", "thường xuyên kiểm tra, đôn đốc", "chú trọng đổi mới",
)  # fmt: skip
OBJECTS = (
    "công tác cải cách thủ tục hành chính", "nhiệm vụ phát triển kinh tế - xã hội", "phong trào thi đua yêu nước", "công tác giảm nghèo bền vững",
    "việc tiếp nhận và xử lý phản ánh của người dân", "chương trình xây dựng nông thôn mới", "công tác chuyển đổi số", "việc giải ngân vốn đầu tư công",
    "công tác giải phóng mặt bằng", "việc học tập và làm theo tư tưởng, đạo đức, phong cách Hồ Chí Minh", "công tác phòng, chống thiên tai",
    "quy chế dân chủ ở cơ sở", "những khó khăn, vướng mắc từ thực tiễn", "công tác bảo đảm an ninh, trật tự", "chính sách đối với người có công",
)  # fmt: skip
ENDS = (
    "góp phần nâng cao đời sống của người dân", "tạo sự đồng thuận trong xã hội", "đạt nhiều kết quả quan trọng", "bảo đảm đúng tiến độ đề ra",
    "nhất là ở vùng sâu, vùng xa", "gắn với trách nhiệm của từng tập thể, cá nhân", "trong đó nhiều chỉ tiêu vượt kế hoạch",
    "đáp ứng yêu cầu nhiệm vụ trong tình hình mới", "tránh hình thức, chạy theo thành tích", "được nhân dân ghi nhận",
)  # fmt: skip
OPENERS = (
    "Theo báo cáo tại {m}, ", "Thời gian qua, ", "Trong kỳ, ", "Bên cạnh đó, ", "Đặc biệt, ", "Cùng với đó, ", "Tuy nhiên, ", "Qua đánh giá, ",
    "Báo cáo cho thấy, ", "Tại {m}, các đại biểu cho rằng ", "Về phương hướng thời gian tới, ", "Đồng thời, ", "Song song đó, ",
)  # fmt: skip
DECOYS = (
    "Tuyến đường {street} đã được nâng cấp, mở rộng trong năm qua.", "Nhiều mô hình hay được nhân rộng tại {school}.",
    "Thư viện mang tên {hero} đã tiếp nhận thêm hàng nghìn đầu sách.", "Các đại biểu đã dâng hương tại tượng đài {hero}.",
    "Quỹ học bổng {hero} trao nhiều suất quà cho học sinh nghèo vượt khó.", "Công trình cầu {hero2} dự kiến thông xe kỹ thuật trong quý tới.",
    "Lời dạy của Chủ tịch Hồ Chí Minh luôn là kim chỉ nam cho mọi hành động.", "Phong trào thi đua “Dân vận khéo” lan tỏa sâu rộng.",
    "Đã có {n} lượt hộ được vay vốn với tổng số tiền trên {n2} tỷ đồng.", "Tỷ lệ hồ sơ giải quyết trước hạn đạt {p}%, tăng {q}% so với cùng kỳ.",
    "Toàn ngành hiện có {n} cán bộ, trong đó nữ chiếm {p}%.", "Nghề dệt của người Ba Na, Ê Đê được bảo tồn và phát huy.",
    "Kết quả này có sự đóng góp của các chức sắc, chức việc và người có uy tín.", "Mỗi chi bộ, mỗi đảng viên phải nêu gương.",
)  # fmt: skip
STREETS = (
    "Lý Thường Kiệt",
    "Trần Hưng Đạo",
    "Nguyễn Thị Minh Khai",
    "Hai Bà Trưng",
    "Phan Bội Châu",
    "Lê Hồng Phong",
    "Nguyễn Công Trứ",
)
HEROES = ("Lê Hồng Phong", "Nguyễn Tất Thành", "Phan Chu Trinh", "Nguyễn Đình Chiểu", "Võ Thị Sáu", "Lý Tự Trọng")
SAYING = (
    "ghi nhận và đánh giá cao những kết quả đã đạt được", "đề nghị {s} {v2} {o}", "yêu cầu {s} {v2} {o}, {e}", "nhấn mạnh vai trò của {s} trong {o}",
    "biểu dương nỗ lực của {s}", "chỉ rõ một số tồn tại, hạn chế cần khắc phục", "lưu ý {s} {v2} {o}", "cho rằng cần {v2} {o}",
)  # fmt: skip
PLAIN_VERBS = (
    "tiếp tục đẩy mạnh",
    "rà soát, hoàn thiện",
    "khẩn trương triển khai",
    "tập trung thực hiện tốt",
    "quan tâm hơn nữa đến",
    "nâng cao chất lượng",
)
TOPICS = (
    "công tác dân vận", "công tác nội chính", "công tác tổ chức xây dựng Đảng", "công tác tuyên giáo", "công tác cải cách hành chính",
    "phong trào thi đua yêu nước", "công tác kiểm tra, giám sát", "công tác Mặt trận", "công tác chuyển đổi số", "công tác phòng, chống tội phạm",
    "công tác tôn giáo", "công tác bảo vệ môi trường", "công tác dân số", "phong trào nông dân sản xuất, kinh doanh giỏi",
)  # fmt: skip


def clause(rng: Random) -> str:
    return f"{rng.choice(SUBJECTS)} {rng.choice(VERBS)} {rng.choice(OBJECTS)}"


def saying(rng: Random) -> str:
    """What someone said: a verb phrase that names nobody."""
    pattern = rng.choice(SAYING)
    return pattern.format(s=rng.choice(SUBJECTS), v2=rng.choice(PLAIN_VERBS), o=rng.choice(OBJECTS), e=rng.choice(ENDS))


def sentence(rng: Random, meeting_word: str) -> str:
    if rng.random() < 0.2:
        return decoy(rng)
    text = rng.choice(OPENERS).format(m=meeting_word) + clause(rng)
    for _ in range(rng.randrange(3)):
        text += rng.choice((", ", "; ", ", ")) + (rng.choice(ENDS) if rng.random() < 0.6 else clause(rng))
    return text + rng.choice((".", ".", ".", "…"))


def decoy(rng: Random) -> str:
    return rng.choice(DECOYS).format(
        street=rng.choice(STREETS), school=f"Trường THPT {rng.choice(HEROES)}", hero=rng.choice(HEROES), hero2=rng.choice(STREETS),
        n=rng.randrange(120, 980), n2=rng.randrange(12, 300), p=rng.randrange(51, 99), q=rng.randrange(2, 19),
    )  # fmt: skip


def paragraph(rng: Random, meeting_word: str) -> str:
    return " ".join(sentence(rng, meeting_word) for _ in range(rng.randrange(1, 5)))


def topic(rng: Random) -> str:
    return rng.choice(TOPICS)


def capital(text: str) -> str:
    """`text` with its first letter large, as it opens a sentence."""
    return text[0].upper() + text[1:]
