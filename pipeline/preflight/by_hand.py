"""What no file can tell, and what went right."""

from collections.abc import Collection, Iterator

from pipeline.preflight.values import Level, Line, Topic, Verdict

# What to look at, and the article (30/2020/NĐ-CP; PL: its annexes).
SIGNING = (
    (
        "Chữ ký: đúng người có thẩm quyền, mực xanh; ký thay thì đúng phân công.",
        "Điều 13",
    ),
    ("Dấu: đúng dấu, rõ, trùm khoảng 1/3 chữ ký về bên trái.", "Điều 33; PL I, Phần I, II.8"),
    ("Số của từng văn bản đúng như sổ đăng ký văn bản đi, lấy sau khi ký.", "Điều 15"),
    ("Căn cứ có thật, đúng nội dung; thành tích đúng sự việc.", "PL I, Phần I, II.6a"),
    ("Ký, đóng dấu đủ số bản ghi ở bảng trên; một bản lưu ở văn thư.", "PL I, Phần I, II.9"),
)

# What is said of a topic where nothing was found, on what it rests, how much it weighs.
PASSED: dict[Topic, tuple[str, str, Level]] = {
    Topic.COMPLETE: (
        "Đủ các văn bản đến nay phải có, đúng bảng tính và mẫu hiện nay, không còn dự thảo.",
        "danh mục văn bản của năm học",
        Level.PRACTICE,
    ),
    Topic.ORDER: (
        "Số và ngày theo thứ tự: căn cứ, kế hoạch, đợt thi đua, họp xét, báo cáo.",
        "30/2020/NĐ-CP, Điều 15; HS-05, BT-41, BT-43, XL-09",
        Level.PRACTICE,
    ),
    Topic.AUTHORITY: (
        "Cấp quyết định, tên cơ quan, nơi nhận, căn cứ đúng vào ngày của từng văn bản.",
        "luật, nghị định của ngày ấy; TQ-01 đến TQ-06, SOT-04, SOT-05",
        Level.LAW,
    ),
    Topic.RECIPIENTS: (
        "Văn bản nào cũng có nơi nhận; bảng tổng hợp đăng ký đủ 03 bản.",
        "cấp trên, nhà trường, Công đoàn mỗi nơi một bản; BT-45",
        Level.PRACTICE,
    ),
    Topic.HONOURS: (
        "Người, tập thể đề nghị đủ các điều kiện máy soát được.",
        "luật, nghị định của ngày xét; CN, TT, XL, LS",
        Level.LAW,
    ),
    Topic.COUNCIL: (
        "Hội đồng, phiên họp, số phiếu không trái quy định.",
        "52/2020/TT-BGDĐT, Điều 11; HD-01 đến HD-06",
        Level.LAW,
    ),
    Topic.EVIDENCE: (
        "Sáng kiến, kết quả, thành tích đã dẫn đều có minh chứng.",
        "việc xét tặng căn cứ vào minh chứng; HS-02, HS-07, BT-48",
        Level.PRACTICE,
    ),
    Topic.AGREEMENT: (
        "Họ tên, con số như nhau ở mọi văn bản và đúng bảng tính.",
        "các văn bản của một bộ phải khớp nhau",
        Level.PRACTICE,
    ),
    Topic.NUMBERS: (
        "Tổng, tỷ lệ trong bảng tính và văn bản tính đúng.",
        "phép tính; SO-01 đến SO-07",
        Level.PRACTICE,
    ),
    Topic.LEFTOVERS: (
        "Không sót năm cũ, ngày cũ, người ký cũ, chỗ chờ điền.",
        "năm học và ngày của văn bản; SOT-01 đến SOT-13",
        Level.PRACTICE,
    ),
    Topic.DEADLINE: (
        "Không văn bản nào quá hạn.",
        "Hạn nộp, Hạn sơ kết, Hạn đăng ký; HS-06",
        Level.PRACTICE,
    ),
    Topic.FORM: ("Thể thức, chữ viết không thấy lỗi.", "30/2020/NĐ-CP, PL I, PL II", Level.LAW),
    Topic.PRINTED: (
        "In ra: Quốc hiệu một dòng, số trang đủ, chữ ký không đứng riêng một trang.",
        "30/2020/NĐ-CP, PL I; thực hành văn thư",
        Level.PRACTICE,
    ),
    Topic.EDITS: (
        "Không văn bản nào sửa tay ngoài bảng tính, không có văn bản lạ.",
        "văn bản lập từ bảng tính",
        Level.SCHOOL,
    ),
    Topic.WORKBOOK: ("Bảng tính không còn điều phải xem.", "docs/quy-tac.md", Level.SCHOOL),
}


def to_be_looked_at() -> Iterator[Line]:
    """What a person looks at on the signed paper."""
    for what, article in SIGNING:
        yield Line(Verdict.ASK, Topic.PERSON, what, f"30/2020/NĐ-CP, {article}", Level.LAW)


def passed(topics: Collection[Topic]) -> Iterator[Line]:
    """The topics of which nothing was found."""
    for topic, (what, basis, level) in PASSED.items():
        if topic in topics:
            yield Line(Verdict.PASSED, topic, what, basis, level)
