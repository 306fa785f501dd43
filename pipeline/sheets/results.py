"""`ket-qua.xlsx`: what was reached, proposed and decided."""

from datetime import date
from decimal import Decimal

from pipeline.sheets.row import CODE, EITHER, NAME, TICKED, Names, Row, column
from pipeline.vocabulary import (
    CollectiveRating,
    Honour,
    InitiativeKind,
    Level,
    Rating,
    Reason,
    RemarkPart,
    RoleModelKind,
    YesNo,
)

WORKBOOK = "ket-qua.xlsx"


class PeriodResult(Row):
    workbook = WORKBOOK
    sheet = "Kết quả kỳ"
    about = "Kết quả bình xét của từng kỳ: mỗi người, mỗi tổ một dòng."
    filled = "Cuối mỗi đợt, cuối học kỳ"

    period: str = column(
        "Kỳ", "Tên kỳ như ở trang Đợt thi đua.", example="Đợt 1", required=True, names=Names.PERIOD
    )
    code: str = column(*CODE, example="GV01")
    name: str = column(*EITHER, example="Nguyễn Thị An", required=True, names=Names.EITHER)
    points: Decimal | None = column("Điểm", "Điểm thi đua, nếu có chấm.", example="95,5")
    grade: str = column("Xếp loại", "Xếp loại của kỳ theo thang của trường.", example="A")
    praised: bool = column("Đề nghị biểu dương", TICKED, example="x")
    note: str = column(
        "Ghi chú", "Ghi chú riêng, không in ra văn bản.", example="Chờ bổ sung minh chứng"
    )


class Result(Row):
    workbook = WORKBOOK
    sheet = "Kết quả cá nhân"
    about = "Xếp loại viên chức và kết quả xét danh hiệu cuối năm học của từng người."
    filled = "Cuối năm học, sau khi xếp loại và họp xét"
    given = ("code", "name")

    code: str = column(*CODE, example="GV01")
    name: str = column(*NAME, example="Nguyễn Thị An", required=True, names=Names.PERSON)
    rating: Rating | None = column(
        "Xếp loại viên chức", "Mức xếp loại chất lượng.", example="Hoàn thành tốt nhiệm vụ"
    )
    rated: date | None = column("Ngày xếp loại", "Ngày xếp loại.", example="25/5/2022")
    months_worked: Decimal | None = column(
        "Tháng công tác (kể cả thai sản)", "Số tháng tính là công tác trong năm học.", example="10"
    )
    months_absent: Decimal | None = column(
        "Tháng nghỉ (không kể thai sản)", "Số tháng nghỉ; không ghi lý do.", example="0"
    )
    months_study: Decimal | None = column("Tháng đi học", "Số tháng được cử đi học.", example="3")
    study_result: str = column("Kết quả học", "Kết quả nếu đi học từ 1 năm.", example="Khá")
    former_unit_agrees: bool = column(
        "Ý kiến đơn vị cũ (x)", f"Người chuyển đến đã có ý kiến đơn vị cũ. {TICKED}", example="x"
    )
    discipline: str = column(
        "Kỷ luật", "Hình thức kỷ luật trong năm học; không ghi vụ việc.", example="Khiển trách"
    )
    disciplined: date | None = column(
        "Ngày kỷ luật", "Ngày quyết định kỷ luật.", example="14/3/2022"
    )
    under_review: YesNo | None = column(
        "Đang xem xét (Có/Không)",
        "Đang bị xem xét kỷ luật, thanh tra, khiếu nại, tố cáo.",
        example="Không",
    )
    titles: tuple[Honour, ...] = column(
        "Danh hiệu đề nghị",
        "Danh hiệu Hội đồng đề nghị, cách nhau bằng dấu ;",
        example="Lao động tiên tiến; Chiến sĩ thi đua cơ sở",
    )
    commendations: tuple[Honour, ...] = column(
        "Hình thức đề nghị",
        "Hình thức khen thưởng Hội đồng đề nghị, cách nhau bằng dấu ;",
        example="Bằng khen của Chủ tịch UBND Thành phố",
    )
    votes: int | None = column("Phiếu đồng ý", "Số phiếu đồng ý danh hiệu.", example="9")
    commendation_votes: int | None = column(
        "Phiếu đồng ý (hình thức)", "Số phiếu đồng ý hình thức khen thưởng.", example="9"
    )
    not_considered: str = column(
        "Không xét (lý do)", "Lý do không xét danh hiệu.", example="Không đăng ký thi đua"
    )
    evidence: str = column(
        "Minh chứng",
        "Số, ngày quyết định hoặc tên tệp minh chứng.",
        example="Phiếu đánh giá, xếp loại ngày 25/5/2022",
    )
    summary: str = column(
        "Tóm tắt thành tích",
        "Việc đã làm và con số, hai ba dòng.",
        example="Phụ trách lớp 5 tuổi A1, 28 trẻ đều đạt chuẩn phát triển",
    )


class CollectiveResult(Row):
    workbook = WORKBOOK
    sheet = "Kết quả tập thể"
    about = "Kết quả xét danh hiệu của trường và các tổ."
    filled = "Cuối năm học, sau khi họp xét"
    given = ("collective",)

    collective: str = column(
        "Tập thể",
        "Tên tổ hoặc tên trường.",
        example="Mẫu giáo 5 tuổi",
        required=True,
        names=Names.COLLECTIVE,
    )
    rating: CollectiveRating | None = column(
        "Mức hoàn thành", "Mức hoàn thành nhiệm vụ.", example="Hoàn thành tốt"
    )
    titles: tuple[Honour, ...] = column(
        "Danh hiệu đề nghị", "Danh hiệu tập thể đề nghị.", example="Tập thể Lao động tiên tiến"
    )
    commendations: tuple[Honour, ...] = column(
        "Hình thức đề nghị",
        "Hình thức khen thưởng đề nghị.",
        example="Giấy khen của Chủ tịch UBND xã",
    )
    votes: int | None = column("Phiếu đồng ý", "Số phiếu đồng ý.", example="9")
    rank: int | None = column("Xếp thứ trong cụm", "Thứ hạng trong cụm thi đua.", example="2")
    summary: str = column(
        "Tóm tắt thành tích",
        "Việc đã làm và con số.",
        example="4 lớp giữ sĩ số chuyên cần trên 95%",
    )


class Decision(Row):
    workbook = WORKBOOK
    sheet = "Quyết định khen thưởng"
    about = "Điều đã có quyết định khen thưởng, khác với điều mới đề nghị."
    filled = "Khi nhận được quyết định"

    code: str = column(*CODE, example="GV01")
    name: str = column(*EITHER, example="Nguyễn Thị An", required=True, names=Names.EITHER)
    honour: Honour | None = column(
        "Danh hiệu, hình thức",
        "Danh hiệu hoặc hình thức được quyết định.",
        example="Giấy khen của Chủ tịch UBND xã",
        required=True,
    )
    level: Level | None = column("Cấp", "Cấp quyết định.", example="Thành phố")
    reason: Reason | None = column(
        "Lý do (Thường xuyên/Chuyên đề/Đột xuất)", "Loại khen thưởng.", example="Chuyên đề"
    )
    decision: str = column("Số quyết định", "Số, ký hiệu quyết định.", example="1234/QĐ-UBND")
    decided: date | None = column("Ngày quyết định", "Ngày ký quyết định.", example="15/12/2021")
    authority: str = column(
        "Cơ quan", "Người, cơ quan ra quyết định.", example="Chủ tịch UBND thành phố Hà Nội"
    )


class TargetResult(Row):
    workbook = WORKBOOK
    sheet = "Thực hiện chỉ tiêu"
    about = "Kết quả của những chỉ tiêu mà không trang nào khác đếm được."
    filled = "Cuối mỗi đợt, cuối học kỳ, cuối năm học"

    period: str = column(
        "Kỳ", "Tên kỳ như ở trang Đợt thi đua.", example="Đợt 1", required=True, names=Names.PERIOD
    )
    content: str = column(
        "Nội dung",
        "Nội dung chỉ tiêu, như ở trang Chỉ tiêu.",
        example="Giải chính thức tại hội thi",
        required=True,
    )
    level: Level | None = column("Cấp công nhận", "Như ở trang Chỉ tiêu.", example="Thành phố")
    number: int | None = column(
        "Kết quả", "Số đạt được từ đầu năm đến ngày tính.", example="1", required=True
    )
    until: date | None = column("Tính đến ngày", "Ngày tính.", example="31/12/2021")
    evidence: str = column(
        "Minh chứng", "Văn bản, quyết định chứng minh.", example="Giấy chứng nhận ngày 22/3/2022"
    )


class Initiative(Row):
    workbook = WORKBOOK
    sheet = "Sáng kiến"
    about = "Sáng kiến, đề tài đã được công nhận."
    filled = "Khi có quyết định công nhận"

    code: str = column(*CODE, example="GV01")
    name: str = column(*NAME, example="Nguyễn Thị An", required=True, names=Names.PERSON)
    title: str = column(
        "Tên sáng kiến",
        "Tên đầy đủ.",
        example="Một số biện pháp rèn nền nếp cho trẻ 3 tuổi",
        required=True,
    )
    kind: InitiativeKind | None = column("Loại", "Sáng kiến hay đề tài.", example="Sáng kiến")
    share: Decimal | None = column(
        "Tỷ lệ đóng góp", "Phần trăm đóng góp của tác giả.", example="100"
    )
    level: Level | None = column("Cấp công nhận", "Cấp công nhận.", example="Trường")
    decision: str = column(
        "Số quyết định", "Số, ký hiệu quyết định công nhận.", example="21/QĐ-MNKL"
    )
    recognised: date | None = column(
        "Ngày công nhận", "Ngày quyết định công nhận.", example="20/4/2022"
    )
    authority: str = column(
        "Cơ quan công nhận", "Cơ quan ra quyết định.", example="Trường Mầm non Kim Lan"
    )


class ContestResult(Row):
    workbook = WORKBOOK
    sheet = "Hội thi"
    about = "Người đạt kết quả ở các hội thi, hội diễn."
    filled = "Khi có kết quả hội thi"

    contest: str = column("Hội thi", "Tên hội thi.", example="Giáo viên dạy giỏi", required=True)
    level: Level | None = column("Cấp", "Cấp tổ chức.", example="Thành phố")
    day: date | None = column("Ngày", "Ngày thi.", example="12/5/2022")
    code: str = column(*CODE, example="GV01")
    name: str = column(*NAME, example="Nguyễn Thị An", required=True, names=Names.PERSON)
    outcome: str = column("Kết quả", "Kết quả đạt được, viết thường chữ đầu.", example="giải Ba")


class RoleModel(Row):
    workbook = WORKBOOK
    sheet = "Điển hình"
    about = "Điển hình tiên tiến, người tốt việc tốt, thành tích đột xuất."
    filled = "Khi có điển hình được biểu dương"

    day: date | None = column("Ngày", "Ngày biểu dương.", example="19/11/2021")
    name: str = column(*EITHER, example="Nguyễn Thị An", required=True, names=Names.EITHER)
    kind: RoleModelKind | None = column("Loại", "Loại điển hình.", example="Người tốt việc tốt")
    domain: str = column("Lĩnh vực", "Lĩnh vực thành tích.", example="Chăm sóc trẻ")
    achievement: str = column(
        "Thành tích",
        "Việc đã làm.",
        example="Trả lại ví tiền cho phụ huynh đánh rơi ở cổng trường",
        required=True,
    )
    praise: str = column(
        "Hình thức biểu dương", "Hình thức đã biểu dương.", example="Biểu dương trước toàn trường"
    )
    posted: date | None = column(
        "Ngày đăng cổng", "Ngày đăng cổng thông tin của trường.", example="22/11/2021"
    )


class Activity(Row):
    workbook = WORKBOOK
    sheet = "Hoạt động"
    about = "Hoạt động thi đua đã tổ chức trong từng kỳ."
    filled = "Sau mỗi hoạt động"

    period: str = column(
        "Kỳ", "Tên kỳ như ở trang Đợt thi đua.", example="Đợt 1", required=True, names=Names.PERIOD
    )
    day: date | None = column("Ngày", "Ngày tổ chức.", example="19/11/2021")
    content: str = column(
        "Nội dung",
        "Hoạt động, viết thành câu, không có dấu chấm cuối.",
        example="Tổ chức tọa đàm kỷ niệm Ngày Nhà giáo Việt Nam",
        required=True,
    )
    outcome: str = column(
        "Kết quả",
        "Kết quả, có số nếu đếm được; viết thường chữ đầu, không có dấu chấm cuối.",
        example="38 người tham dự",
    )


class Meeting(Row):
    workbook = WORKBOOK
    sheet = "Họp Hội đồng"
    about = "Các phiên họp xét của Hội đồng Thi đua - Khen thưởng."
    filled = "Sau mỗi phiên họp của Hội đồng"

    period: str = column(
        "Kỳ",
        "Kỳ được xét; họp cuối năm học thì ghi tên kỳ của hệ Năm học.",
        example="Đợt 1",
        required=True,
        names=Names.PERIOD,
    )
    day: date | None = column("Ngày", "Ngày họp.", example="30/5/2022", required=True)
    time: str = column("Giờ", "Giờ họp.", example="14h00")
    room: str = column("Địa điểm", "Nơi họp.", example="Phòng họp của trường")
    chair: str = column(
        "Chủ tọa", "Họ và tên chủ tọa.", example="Nguyễn Thị An", names=Names.PERSON
    )
    secretary: str = column(
        "Thư ký", "Họ và tên thư ký.", example="Trần Thị Bình", names=Names.PERSON
    )
    members: int | None = column("Tổng số thành viên", "Số thành viên Hội đồng.", example="11")
    present: int | None = column("Có mặt", "Số có mặt.", example="10")
    absent: int | None = column("Vắng", "Số vắng; không ghi lý do.", example="1")
    in_writing: int | None = column(
        "Ý kiến bằng văn bản", "Số người vắng gửi ý kiến bằng văn bản.", example="1"
    )
    ballots_out: int | None = column("Phiếu phát", "Số phiếu phát ra.", example="10")
    ballots_in: int | None = column("Phiếu thu", "Số phiếu thu về.", example="10")
    ballots_valid: int | None = column("Phiếu hợp lệ", "Số phiếu hợp lệ.", example="10")


class Remark(Row):
    workbook = WORKBOOK
    sheet = "Nhận định"
    about = "Lời nhận định của Hội đồng cho từng báo cáo; mỗi ý một dòng."
    filled = "Trước khi lập mỗi báo cáo"

    document: str = column(
        "Báo cáo", "Tên văn bản như ở trang Văn bản.", example="Sơ kết Đợt 1", required=True
    )
    part: RemarkPart | None = column("Mục", "Mục của báo cáo.", example="Ưu điểm", required=True)
    content: str = column(
        "Nội dung",
        "Một ý, viết thành câu.",
        example="Việc đăng ký thi đua hoàn thành đúng thời hạn.",
        required=True,
    )
