"""`dang-ky.xlsx`: who registers for what."""

from datetime import date

from pipeline.sheets.row import CODE, NAME, Names, Row, column
from pipeline.vocabulary import Honour, Level

WORKBOOK = "dang-ky.xlsx"


class Registration(Row):
    workbook = WORKBOOK
    sheet = "Đăng ký cá nhân"
    about = "Mỗi người một dòng: đăng ký danh hiệu gì, hoặc vì sao không đăng ký."
    filled = "Tại hội nghị viên chức đầu năm học"
    given = ("code", "name", "team")
    needed = True

    code: str = column(*CODE, example="GV01")
    name: str = column(*NAME, example="Nguyễn Thị An", required=True, names=Names.PERSON)
    team: str = column("Tổ", "Tổ đang công tác.", example="Mẫu giáo 5 tuổi", names=Names.TEAM)
    titles: tuple[Honour, ...] = column(
        "Danh hiệu thi đua",
        "Một hoặc nhiều danh hiệu, cách nhau bằng dấu ;",
        example="Lao động tiên tiến",
    )
    commendations: tuple[Honour, ...] = column(
        "Hình thức khen thưởng",
        "Một hoặc nhiều hình thức, cách nhau bằng dấu ;",
        example="Giấy khen của Chủ tịch UBND xã",
    )
    contest: str = column("Hội thi", "Tên hội thi.", example="Giáo viên dạy giỏi")
    contest_level: Level | None = column("Cấp hội thi", "Cấp tổ chức hội thi.", example="Thành phố")
    initiative: str = column(
        "Tên sáng kiến",
        "Tên sáng kiến dự kiến.",
        example="Một số biện pháp rèn nền nếp cho trẻ 3 tuổi",
    )
    goal: str = column(
        "Chỉ tiêu phấn đấu",
        "Điều phấn đấu đạt được, có số nếu đếm được.",
        example="100% trẻ của lớp được cân đo, theo dõi biểu đồ tăng trưởng mỗi quý",
    )
    measures: str = column(
        "Biện pháp",
        "Cách làm, theo từng thời gian.",
        example="Cân đo trẻ vào tháng 9, 12 và 3; trao đổi thực đơn với gia đình trẻ nhẹ cân",
    )
    day: date | None = column("Ngày đăng ký", "Ngày nộp đăng ký.", example="08/10/2021")
    declined: str = column(
        "Không đăng ký (lý do)",
        "Ghi lý do nếu không đăng ký; đã đăng ký thì để trống.",
        example="Không có nguyện vọng",
    )


class CollectiveRegistration(Row):
    workbook = WORKBOOK
    sheet = "Đăng ký tập thể"
    about = "Trường và các tổ đăng ký danh hiệu, hình thức khen thưởng tập thể."
    filled = "Tại hội nghị viên chức đầu năm học"
    given = ("collective",)

    collective: str = column(
        "Tập thể",
        "Tên tổ hoặc tên trường.",
        example="Mẫu giáo 5 tuổi",
        required=True,
        names=Names.COLLECTIVE,
    )
    titles: tuple[Honour, ...] = column(
        "Danh hiệu thi đua", "Danh hiệu tập thể.", example="Tập thể Lao động tiên tiến"
    )
    commendations: tuple[Honour, ...] = column(
        "Hình thức khen thưởng",
        "Hình thức khen thưởng tập thể.",
        example="Giấy khen của Chủ tịch UBND xã",
    )
    goal: str = column(
        "Chỉ tiêu phấn đấu",
        "Điều tập thể phấn đấu đạt được.",
        example="100% thành viên hoàn thành tốt nhiệm vụ trở lên",
    )
    day: date | None = column("Ngày đăng ký", "Ngày nộp đăng ký.", example="08/10/2021")
