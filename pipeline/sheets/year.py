"""`nam-hoc.xlsx`: the school, its people, and the year's plan."""

from datetime import date

from pydantic import ValidationInfo, field_validator

from pipeline.cells import Kind, kind_of
from pipeline.sheets.row import CODE, EITHER, NAME, TICKED, Names, Row, column
from pipeline.vocabulary import (
    BasisKind,
    CouncilDuty,
    Employment,
    HistoryKind,
    Level,
    MovementKind,
    PeriodSystem,
    SchoolFact,
    SizeItem,
    StaffGroup,
    Subject,
    TargetKind,
)

WORKBOOK = "nam-hoc.xlsx"


class SchoolItem(Row):
    workbook = WORKBOOK
    sheet = "Trường"
    about = "Những điều về nhà trường và năm học mà mọi văn bản dùng chung; mỗi mục một dòng."
    filled = "Đầu năm học; khi trường đổi tên, đổi người thì thêm dòng"
    needed = True

    item: SchoolFact | None = column(
        "Mục", "Tên mục, giữ nguyên như mẫu.", example="Tên trường", required=True
    )
    value: object = column("Giá trị", "Nội dung của mục.", example="Trường Mầm non Kim Lan")
    since: date | None = column(
        "Từ ngày",
        "Ngày giá trị này bắt đầu đúng; để trống nếu đúng từ trước. Khi đổi tên, đổi người: thêm "
        "một dòng cùng mục với ngày mới, giữ dòng cũ.",
        example="01/7/2025",
    )
    confirmed: bool = column(
        "Xác nhận (x)", "Gõ x khi đã chắc chắn; mục chưa xác nhận vẫn in và được nhắc.", example="x"
    )
    note: str = column(
        "Ghi chú", "Ghi chú riêng, không in ra văn bản.", example="Chờ cấp trên xác nhận"
    )

    def cell_kind(self, name: str) -> Kind:
        if name == "value" and self.item:
            return kind_of(self.item.value.type)
        return super().cell_kind(name)

    @field_validator("value")
    @classmethod
    def _read_value(cls, value: object, info: ValidationInfo) -> object:
        item = info.data.get("item")
        return kind_of(item.value.type).read(value) if isinstance(item, SchoolFact) else value


class Member(Row):
    workbook = WORKBOOK
    sheet = "Nhân sự"
    about = "Mọi cán bộ quản lý, giáo viên, nhân viên của trường, kể cả người hợp đồng."
    filled = "Đầu năm học; khi có người đến, người đi"
    needed = True

    code: str = column(*CODE, example="GV01", required=True)
    name: str = column(*NAME, example="Nguyễn Thị An", required=True)
    born: date | None = column("Ngày sinh", "Chỉ in ở danh sách trích ngang.", example="12/3/1985")
    gender: str = column("Giới tính", "Nam hoặc Nữ.", example="Nữ")
    post: str = column("Chức vụ", "Chức vụ hiện giữ.", example="Giáo viên", required=True)
    team: str = column(
        "Tổ",
        "Một tổ đã ghi ở trang Tổ.",
        example="Mẫu giáo 5 tuổi",
        required=True,
        names=Names.TEAM,
    )
    group: StaffGroup | None = column(
        "Nhóm", "Quản lý, hay người trực tiếp lao động.", example="Giáo viên", required=True
    )
    employment: Employment | None = column(
        "Hình thức", "Viên chức hay hợp đồng.", example="Viên chức"
    )
    in_sector_since: date | None = column(
        "Ngày vào ngành", "Ngày bắt đầu làm trong ngành Giáo dục.", example="01/9/2007"
    )
    recruited: date | None = column(
        "Ngày tuyển dụng", "Ngày quyết định tuyển dụng, ký hợp đồng.", example="01/9/2008"
    )
    arrived: date | None = column(
        "Ngày về trường", "Ngày về nhận công tác tại trường.", example="01/9/2008"
    )
    left: date | None = column(
        "Ngày rời trường", "Để trống nếu đang công tác.", example="30/6/2022"
    )
    note: str = column(
        "Ghi chú",
        "Ghi chú riêng, không in ra văn bản; không ghi lý do nghỉ.",
        example="Bí thư Chi đoàn",
    )

    def serves(self, day: date | None) -> bool:
        """Whether this person is at the school on that day, as far as the list says."""
        gone = self.left and day and self.left < day
        to_come = self.arrived and day and self.arrived > day
        return not (gone or to_come)


class Team(Row):
    workbook = WORKBOOK
    sheet = "Tổ"
    about = "Các tổ của trường; cán bộ quản lý là một tổ riêng (Ban giám hiệu)."
    filled = "Đầu năm học"
    needed = True

    team: str = column(
        "Tổ", "Tên tổ, viết như in ra văn bản.", example="Mẫu giáo 5 tuổi", required=True
    )
    leader: str = column(
        "Tổ trưởng", "Họ và tên tổ trưởng.", example="Nguyễn Thị An", names=Names.PERSON
    )


class Basis(Row):
    workbook = WORKBOOK
    sheet = "Căn cứ"
    about = "Luật, văn bản và kế hoạch của cấp trên mà văn bản của trường dẫn đến."
    filled = "Khi nhận văn bản của cấp trên"
    needed = True

    kind: BasisKind | None = column("Loại", "Loại văn bản.", example="Kế hoạch", required=True)
    symbol: str = column("Số, ký hiệu", "Luật thì để trống.", example="123/KH-UBND")
    day: date | None = column("Ngày", "Ngày ban hành.", example="28/9/2021", required=True)
    issuer: str = column(
        "Cơ quan ban hành",
        "Tên đầy đủ; Luật thì để trống.",
        example="UBND thành phố Hà Nội",
    )
    subject: str = column(
        "Trích yếu",
        "Tên luật hoặc trích yếu, viết để đọc tiếp ngay sau tên cơ quan.",
        example="về công tác Thi đua, khen thưởng năm học 2021-2022",
        required=True,
    )
    used_for: tuple[str, ...] = column(
        "Dùng cho",
        "Loại văn bản dẫn đến căn cứ này; nhiều loại cách nhau bằng dấu ;",
        example="Kế hoạch; Tổng kết",
    )


class CouncilSeat(Row):
    workbook = WORKBOOK
    sheet = "Hội đồng"
    about = "Hội đồng Thi đua - Khen thưởng của năm học; quyết định thành lập ghi ở trang Văn bản."
    filled = "Đầu năm học, theo quyết định thành lập"

    name: str = column(*NAME, example="Nguyễn Thị An", required=True, names=Names.PERSON)
    post: str = column(
        "Chức vụ", "Chức vụ trong trường, như ở trang Nhân sự.", example="Hiệu trưởng"
    )
    duty: CouncilDuty | None = column(
        "Nhiệm vụ", "Nhiệm vụ trong Hội đồng.", example="Chủ tịch", required=True
    )
    secretariat: bool = column("Ban thư ký (x)", f"Là thành viên Ban thư ký. {TICKED}", example="x")


class Period(Row):
    workbook = WORKBOOK
    sheet = "Đợt thi đua"
    about = "Các đợt và kỳ của năm học; cũng là danh mục cho mọi cột Kỳ."
    filled = "Đầu năm học"
    needed = True

    system: PeriodSystem | None = column(
        "Hệ", "Các kỳ cùng hệ nối tiếp nhau, không chồng lên nhau.", example="Đợt", required=True
    )
    name: str = column(
        "Đợt", "Tên riêng của kỳ, không trùng giữa các hệ.", example="Đợt 1", required=True
    )
    start: date | None = column(
        "Từ ngày", "Đủ ngày, tháng, năm.", example="01/10/2021", required=True
    )
    end: date | None = column(
        "Đến ngày", "Đủ ngày, tháng, năm.", example="31/12/2021", required=True
    )
    theme: str = column(
        "Chủ đề",
        "Chủ đề thi đua của đợt, không có ngoặc kép.",
        example="Thi đua dạy tốt, học tốt chào mừng Ngày Nhà giáo Việt Nam",
    )
    content: str = column(
        "Nội dung",
        "Nội dung phát động, viết thành câu, không có dấu chấm cuối.",
        example="Hoàn thành các chỉ tiêu của học kỳ I",
    )
    anniversaries: tuple[str, ...] = column(
        "Ngày kỷ niệm",
        "Tên ngày kỷ niệm, cách nhau bằng dấu ; số năm do máy tính ra.",
        example="Ngày Nhà giáo Việt Nam",
    )
    report_due: date | None = column(
        "Hạn sơ kết", "Ngày phải có báo cáo sơ kết.", example="05/01/2022"
    )


class Target(Row):
    workbook = WORKBOOK
    sheet = "Chỉ tiêu"
    about = "Chỉ tiêu thi đua của năm học."
    filled = "Trước khi lập kế hoạch"
    needed = True

    content: str = column(
        "Nội dung",
        "Danh hiệu, hình thức, hội thi hoặc việc.",
        example="Chiến sĩ thi đua cơ sở",
        required=True,
    )
    kind: TargetKind | None = column("Loại", "Loại chỉ tiêu.", example="Danh hiệu", required=True)
    level: Level | None = column("Cấp công nhận", "Cấp quyết định công nhận.", example="Thành phố")
    subject: Subject | None = column(
        "Đối tượng", "Cá nhân hay tập thể.", example="Cá nhân", required=True
    )
    unit: str = column("Đơn vị tính", "Người, tập thể, giải …", example="người", required=True)
    number: int | None = column("Số lượng", "Số phấn đấu.", example="4")
    periods: tuple[str, ...] = column(
        "Đợt", "Đợt phải đạt; để trống là cả năm học.", example="Đợt 3", names=Names.PERIOD
    )
    owner: str = column(
        "Người phụ trách", "Người hoặc bộ phận phụ trách.", example="Phó Hiệu trưởng"
    )
    confirmed: bool = column(
        "Xác nhận (x)", "Gõ x khi cấp công nhận và số lượng đã chắc chắn.", example="x"
    )
    note: str = column(
        "Ghi chú", "In ở cột Ghi chú của bảng chỉ tiêu.", example="Trong đó nhân viên 01 người"
    )


class Movement(Row):
    workbook = WORKBOOK
    sheet = "Phong trào"
    about = "Cuộc vận động, phong trào và chủ đề năm học, ghi đúng tên."
    filled = "Trước khi lập kế hoạch"

    name: str = column("Tên", "Tên đầy đủ, không có ngoặc kép.", example="Hai tốt", required=True)
    kind: MovementKind | None = column(
        "Loại", "Loại phong trào.", example="Phong trào", required=True
    )
    level: str = column("Cấp phát động", "Cơ quan, cấp phát động.", example="Ngành Giáo dục")


class Task(Row):
    workbook = WORKBOOK
    sheet = "Lịch công tác"
    about = "Việc của công tác thi đua, khen thưởng trong năm học: khi nào, ai, làm gì."
    filled = "Trước khi lập kế hoạch; đánh dấu x khi đã làm"

    when: str = column(
        "Thời gian", "Tháng hoặc ngày, viết như in ra.", example="Tháng 10/2021", required=True
    )
    who: str = column("Người thực hiện", "Người hoặc bộ phận.", example="Ban thư ký", required=True)
    what: str = column(
        "Nội dung công việc",
        "Việc phải làm, không có dấu chấm cuối.",
        example="Tổng hợp đăng ký thi đua, gửi cấp trên",
        required=True,
    )
    done: bool = column("Đã thực hiện", TICKED, example="x")


class Document(Row):
    workbook = WORKBOOK
    sheet = "Văn bản"
    about = "Số, ngày và người ký của từng văn bản; để trống số hoặc ngày thì văn bản là dự thảo."
    filled = "Khi văn bản được ký, lấy số"
    needed = True

    document: str = column(
        "Văn bản", "Tên văn bản, giữ như mẫu.", example="Kế hoạch", required=True
    )
    number: int | None = column("Số", "Số văn bản đi.", example="45")
    issued: date | None = column("Ngày ban hành", "Ngày ký ban hành.", example="30/9/2021")
    signatory: str = column(
        "Người ký", "Để trống thì Hiệu trưởng ký.", example="Nguyễn Thị An", names=Names.PERSON
    )
    signatory_post: str = column(
        "Chức vụ ký", "Để trống thì là Hiệu trưởng.", example="Hiệu trưởng"
    )
    due: date | None = column("Hạn nộp", "Hạn cấp trên yêu cầu.", example="15/10/2021")
    sent: date | None = column("Ngày gửi", "Ngày đã gửi đi.", example="12/10/2021")


class Recipient(Row):
    workbook = WORKBOOK
    sheet = "Nơi nhận"
    about = "Ai nhận văn bản nào, để làm gì, mấy bản."
    filled = "Đầu năm học"
    needed = True

    document: str = column(
        "Văn bản", "Tên văn bản, hoặc tên chung: Sơ kết.", example="Kế hoạch", required=True
    )
    recipient: str = column(
        "Nơi nhận", "Tên nơi nhận, viết như in ra.", example="Công đoàn trường", required=True
    )
    purpose: str = column("Mục đích", "Viết thường, không có ngoặc.", example="để phối hợp")
    copies: int | None = column("Số bản", "Số bản gửi.", example="1")


class Size(Row):
    workbook = WORKBOOK
    sheet = "Quy mô"
    about = "Số lớp, trẻ, phòng học, trình độ; chỉ ghi số, không ghi tên."
    filled = "Đầu năm học, cập nhật trước mỗi báo cáo"

    item: SizeItem | None = column("Mục", "Tên mục, giữ như mẫu.", example="Số trẻ", required=True)
    number: int | None = column("Số lượng", "Số đếm được.", example="412")
    on: date | None = column("Tính đến ngày", "Ngày đếm.", example="30/9/2021")


class PastHonour(Row):
    workbook = WORKBOOK
    sheet = "Lịch sử"
    about = "Thành tích của các năm trước, mỗi năm mỗi dòng, có số và ngày quyết định."
    filled = "Một lần khi bắt đầu dùng; thêm khi có quyết định về sau"

    code: str = column(*CODE, example="GV01")
    name: str = column(*EITHER, example="Nguyễn Thị An", required=True, names=Names.EITHER)
    school_year: str = column("Năm học", "Dạng 2020-2021.", example="2020-2021", required=True)
    kind: HistoryKind | None = column(
        "Loại", "Loại thành tích.", example="Danh hiệu", required=True
    )
    honour: str = column(
        "Danh hiệu, hình thức",
        "Tên danh hiệu, hình thức, mức xếp loại, sáng kiến.",
        example="Chiến sĩ thi đua cơ sở",
        required=True,
    )
    level: Level | None = column("Cấp", "Cấp quyết định.", example="Thành phố")
    decision: str = column("Số quyết định", "Số, ký hiệu.", example="1234/QĐ-UBND")
    decided: date | None = column("Ngày quyết định", "Ngày ký.", example="11/8/2021")
    authority: str = column(
        "Cơ quan", "Cơ quan ra quyết định.", example="Chủ tịch UBND thành phố Hà Nội"
    )


class Answer(Row):
    workbook = WORKBOOK
    sheet = "Xác nhận"
    about = "Câu trả lời của người có trách nhiệm cho những điểm máy còn hỏi."
    filled = "Khi máy hỏi và người có trách nhiệm đã trả lời"

    rule: str = column("Mã quy tắc", "Mã in ở dòng hỏi.", example="CN-29", required=True)
    subject: str = column(
        "Đối tượng",
        "Người, tập thể hoặc văn bản được hỏi.",
        example="Nguyễn Thị An",
        required=True,
    )
    answer: str = column(
        "Trả lời", "Câu trả lời.", example="Không thuộc diện đang xem xét", required=True
    )
    by: str = column(
        "Người xác nhận", "Người chịu trách nhiệm.", example="Trần Thị Bình", required=True
    )
    day: date | None = column("Ngày", "Ngày trả lời.", example="25/5/2022")
