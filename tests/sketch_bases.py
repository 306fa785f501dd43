"""The papers every sketch starts from: their parts, words and looks, right in every respect."""

from pipeline.layout.anatomy import Role

BASIC = {"cỡ": 14.0, "phông": "Times New Roman", "canh": "trái", "trước": 0.0, "sau": 0.0}
TEXT = {"canh": "đều", "thụt": 12.7, "trước": 6.0}
LOOKS: dict[Role, dict[str, object]] = {
    Role.NATION: {"cỡ": 12.0, "đậm": True, "canh": "giữa"},
    Role.MOTTO: {"cỡ": 13.0, "đậm": True, "canh": "giữa"},
    Role.PARENT: {"cỡ": 12.0, "canh": "giữa"},
    Role.ISSUER: {"cỡ": 12.0, "đậm": True, "canh": "giữa"},
    Role.NUMBER: {"cỡ": 13.0, "canh": "giữa"},
    Role.ABOUT: {"cỡ": 12.0, "canh": "giữa", "trước": 6.0},
    Role.DATE: {"cỡ": 13.0, "nghiêng": True, "canh": "giữa"},
    Role.TYPE: {"đậm": True, "canh": "giữa", "trước": 12.0},
    Role.ABSTRACT: {"đậm": True, "canh": "giữa"},
    Role.BASIS: {"nghiêng": True, **TEXT},
    Role.AUTHORITY_LINE: {"đậm": True, "canh": "giữa", "trước": 6.0},
    Role.ADDRESSEE: {"canh": "giữa", "trước": 12.0, "sau": 6.0},
    Role.CHAPTER: {"đậm": True, "canh": "giữa", "trước": 6.0},
    Role.HEADING: {"đậm": True, **TEXT},
    Role.CLAUSE_HEADING: {"đậm": True, **TEXT},
    Role.ARTICLE: TEXT,
    Role.BODY: TEXT,
    Role.TABLE: {"cỡ": 12.0},
    Role.RECIPIENTS: {"cỡ": 12.0, "đậm": True, "nghiêng": True},
    Role.RECIPIENT: {"cỡ": 11.0},
    Role.POST: {"đậm": True, "canh": "giữa"},
    Role.SIGNER: {"đậm": True, "canh": "giữa"},
    Role.ANNEX: {"đậm": True, "canh": "giữa"},
    Role.ANNEX_TITLE: {"đậm": True, "canh": "giữa"},
    Role.ANNEX_NOTE: {"nghiêng": True, "canh": "giữa"},
    Role.RULE: {"canh": "giữa", "cỡ": 4.0},
    Role.BLANK: {},
}
COMMON = {
    "chủ quản": [
        (Role.PARENT, "UBND HUYỆN GIA LÂM"),
        (Role.ISSUER, "TRƯỜNG MẦM NON HOA SEN"),
        (Role.RULE, ""),
    ],
    "quốc hiệu": [
        (Role.NATION, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM"),
        (Role.MOTTO, "Độc lập - Tự do - Hạnh phúc"),
        (Role.RULE, ""),
    ],
    "ngày": [(Role.DATE, "Kim Lan, ngày 05 tháng 01 năm 2022")],
    "ký": [(Role.POST, "HIỆU TRƯỞNG"), (Role.SIGNER, "Nguyễn Thị An")],
}
TO_ALL = [
    (Role.RECIPIENTS, "Nơi nhận:"),
    (Role.RECIPIENT, "- Các tổ;"),
    (Role.RECIPIENT, "- Lưu: VT."),
]
TO_ABOVE = [TO_ALL[0], (Role.RECIPIENT, "- Như trên;"), TO_ALL[2]]
ADDRESSEE = [(Role.ADDRESSEE, "Kính gửi: Phòng Giáo dục và Đào tạo huyện Gia Lâm")]
WORK = [
    (
        Role.BODY,
        "Nhà trường tổ chức cho cán bộ, giáo viên, nhân viên đăng ký thi đua từ đầu năm học, theo "
        "dõi kết quả từng đợt và công khai trong toàn trường.",
    ),
    (
        Role.BODY,
        "Các tổ gửi kết quả về Ban thư ký trước ngày họp; tổ nào chưa đủ minh chứng thì bổ sung "
        "trong tuần, không để sang đợt sau.",
    ),
]
TEXTS = [
    (Role.HEADING, "I. MỤC ĐÍCH, YÊU CẦU"),
    (Role.CLAUSE_HEADING, "1. Mục đích"),
    WORK[0],
    (Role.CLAUSE_HEADING, "2. Yêu cầu"),
    WORK[1],
    (Role.BODY, "a) Mỗi người đăng ký ít nhất một chỉ tiêu cụ thể, có thời gian hoàn thành rõ;"),
    (Role.BODY, "b) Mỗi tổ có ít nhất một việc làm mới được cha mẹ trẻ ghi nhận trong năm học."),
    (Role.HEADING, "II. TỔ CHỨC THỰC HIỆN"),
]
END = [(Role.BODY, "Trên đây là những việc nhà trường thực hiện trong thời gian tới./.")]
BASES: dict[str, dict[str, list[tuple[Role, str]]]] = {
    "kế hoạch": {
        "số": [(Role.NUMBER, "Số: 05/KH-MNHS")],
        "đầu": [
            (Role.TYPE, "KẾ HOẠCH"),
            (Role.ABSTRACT, "Công tác Thi đua, khen thưởng năm học 2021-2022"),
            (Role.RULE, ""),
            (Role.BASIS, "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;"),
            (
                Role.BASIS,
                "Căn cứ Nghị định số 91/2017/NĐ-CP ngày 31 tháng 7 năm 2017 của Chính phủ quy định "
                "chi tiết thi hành một số điều của Luật Thi đua, khen thưởng.",
            ),
        ],
        "thân": [
            *TEXTS,
            (Role.BODY, "Danh sách Hội đồng Thi đua - Khen thưởng của trường tại Phụ lục."),
            *END,
        ],
        "nhận": TO_ALL,
        "phụ lục": [
            (Role.ANNEX, "Phụ lục"),
            (Role.ANNEX_TITLE, "DANH SÁCH HỘI ĐỒNG THI ĐUA - KHEN THƯỞNG"),
            (
                Role.ANNEX_NOTE,
                "(Kèm theo Kế hoạch số 05/KH-MNHS ngày 05 tháng 01 năm 2022 của Trường Mầm non "
                "Hoa Sen)",
            ),
        ],
    },
    "báo cáo": {
        "số": [(Role.NUMBER, "Số: 02/BC-MNHS")],
        "đầu": [
            (Role.TYPE, "BÁO CÁO"),
            (Role.ABSTRACT, "Sơ kết công tác Thi đua, khen thưởng học kỳ I năm học 2021-2022"),
            (Role.RULE, ""),
            *ADDRESSEE,
        ],
        "thân": [*TEXTS, *END],
        "nhận": TO_ABOVE,
    },
    "tờ trình": {
        "số": [(Role.NUMBER, "Số: 03/TTr-MNHS")],
        "đầu": [
            (Role.TYPE, "TỜ TRÌNH"),
            (Role.ABSTRACT, "Về việc đề nghị xét tặng danh hiệu thi đua năm học 2021-2022"),
            (Role.RULE, ""),
            *ADDRESSEE,
        ],
        "thân": [*WORK, *END],
        "nhận": TO_ABOVE,
    },
    "quyết định": {
        "số": [(Role.NUMBER, "Số: 04/QĐ-MNHS")],
        "đầu": [
            (Role.TYPE, "QUYẾT ĐỊNH"),
            (Role.ABSTRACT, "Về việc thành lập Hội đồng Thi đua - Khen thưởng"),
            (Role.RULE, ""),
            (Role.AUTHORITY_LINE, "HIỆU TRƯỞNG TRƯỜNG MẦM NON HOA SEN"),
            (Role.BASIS, "Căn cứ Luật Thi đua, khen thưởng ngày 26 tháng 11 năm 2003;"),
            (Role.BASIS, "Theo đề nghị của Chủ tịch Công đoàn trường."),
            (Role.AUTHORITY_LINE, "QUYẾT ĐỊNH:"),
        ],
        "thân": [
            (
                Role.ARTICLE,
                "Điều 1. Thành lập Hội đồng Thi đua - Khen thưởng của trường gồm năm thành viên.",
            ),
            (Role.ARTICLE, "Điều 2. Quyết định này có hiệu lực kể từ ngày ký."),
            (Role.ARTICLE, "Điều 3. Các tổ và các cá nhân có tên chịu trách nhiệm thi hành./."),
        ],
        "nhận": [TO_ALL[0], (Role.RECIPIENT, "- Như Điều 3;"), TO_ALL[2]],
    },
    "công văn": {
        "số": [
            (Role.NUMBER, "Số: 15/MNHS-CM"),
            (Role.ABOUT, "V/v đăng ký danh hiệu thi đua năm học 2021-2022"),
        ],
        "đầu": ADDRESSEE,
        "thân": [*WORK, *END],
        "nhận": TO_ABOVE,
    },
    "biên bản": {
        "số": [(Role.NUMBER, "Số: 07/BB-MNHS")],
        "ngày": [],
        "đầu": [
            (Role.TYPE, "BIÊN BẢN"),
            (Role.ABSTRACT, "Họp Hội đồng Thi đua - Khen thưởng"),
            (Role.RULE, ""),
        ],
        "thân": [*WORK, *END],
        "nhận": [(Role.POST, "THƯ KÝ"), (Role.SIGNER, "Trần Thị Bình")],
        "ký": [(Role.POST, "CHỦ TỌA"), (Role.SIGNER, "Nguyễn Thị An")],
        "cuối": TO_ALL,
    },
    "biểu": {
        "số": [],
        "đầu": [
            (Role.TYPE, "BẢNG TỔNG HỢP"),
            (Role.ABSTRACT, "Đăng ký danh hiệu thi đua năm học 2021-2022"),
            (Role.RULE, ""),
        ],
        "thân": [],
        "nhận": [(Role.POST, "NGƯỜI LẬP BIỂU"), (Role.SIGNER, "Trần Thị Bình")],
        "giữa": [(Role.POST, "CHỦ TỊCH CÔNG ĐOÀN"), (Role.SIGNER, "Lê Thị Hạnh")],
    },
}
ROWS = [
    ("TT", "Họ và tên", "Danh hiệu"),
    ("1", "Nguyễn Thị An", "LĐTT"),
    ("2", "Lê Thị Hạnh", "LĐTT"),
]
ZONES = (  # in the order of reading, in which the parts of a role are counted
    *(
        "chủ quản",
        "số",
        "quốc hiệu",
        "ngày",
        "đầu",
        "thân",
        "nhận",
        "giữa",
        "ký",
        "cuối",
        "phụ lục",
    ),
)
