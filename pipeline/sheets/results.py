"""`ket-qua.xlsx`: what was reached, proposed and decided."""

from datetime import date
from decimal import Decimal

from pipeline.sheets.row import CODE, EITHER, NAME, TICKED, Row, column
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
    about = "Kết quả bình xét của từng kỳ."

    period: str = column("Kỳ", "Tên kỳ như ở trang Đợt thi đua.", example="Đợt 1", required=True)
    code: str = column(*CODE, example="GV01")
    name: str = column(*EITHER, example="Nguyễn Thị An", required=True)
    points: Decimal | None = column("Điểm", "Điểm thi đua, nếu có chấm.", example="95,5")
    grade: str = column("Xếp loại", "Xếp loại của kỳ theo thang của trường.", example="A")
    praised: bool = column("Đề nghị biểu dương", TICKED)
    note: str = column("Ghi chú", "Ghi chú riêng, không in ra văn bản.")


class Result(Row):
    workbook = WORKBOOK
    sheet = "Kết quả cá nhân"
    about = "Xếp loại viên chức và kết quả xét danh hiệu cuối năm học của từng người."

    code: str = column(*CODE, example="GV01")
    name: str = column(*NAME, example="Nguyễn Thị An", required=True)
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
    months_study: Decimal | None = column("Tháng đi học", "Số tháng được cử đi học.")
    study_result: str = column("Kết quả học", "Kết quả nếu đi học từ 1 năm.", example="Khá")
    former_unit_agrees: bool = column(
        "Ý kiến đơn vị cũ (x)", f"Người chuyển đến đã có ý kiến đơn vị cũ. {TICKED}"
    )
    discipline: str = column("Kỷ luật", "Hình thức kỷ luật trong năm học; không ghi vụ việc.")
    disciplined: date | None = column("Ngày kỷ luật", "Ngày quyết định kỷ luật.")
    under_review: YesNo | None = column(
        "Đang xem xét (Có/Không)", "Đang bị xem xét kỷ luật, thanh tra, khiếu nại, tố cáo."
    )
    titles: tuple[Honour, ...] = column(
        "Danh hiệu đề nghị", "Danh hiệu Hội đồng đề nghị, cách nhau bằng dấu ;"
    )
    commendations: tuple[Honour, ...] = column(
        "Hình thức đề nghị", "Hình thức khen thưởng đề nghị."
    )
    votes: int | None = column("Phiếu đồng ý", "Số phiếu đồng ý danh hiệu.", example="9")
    commendation_votes: int | None = column(
        "Phiếu đồng ý (hình thức)", "Số phiếu đồng ý hình thức khen thưởng."
    )
    not_considered: str = column("Không xét (lý do)", "Lý do không xét danh hiệu.")
    evidence: str = column("Minh chứng", "Số, ngày quyết định hoặc tên tệp minh chứng.")
    summary: str = column("Tóm tắt thành tích", "Việc đã làm và con số, hai ba dòng.")


class CollectiveResult(Row):
    workbook = WORKBOOK
    sheet = "Kết quả tập thể"
    about = "Kết quả xét danh hiệu của trường và các tổ."

    collective: str = column("Tập thể", "Tên tổ hoặc tên trường.", required=True)
    rating: CollectiveRating | None = column(
        "Mức hoàn thành", "Mức hoàn thành nhiệm vụ.", example="Hoàn thành tốt"
    )
    titles: tuple[Honour, ...] = column("Danh hiệu đề nghị", "Danh hiệu tập thể đề nghị.")
    commendations: tuple[Honour, ...] = column(
        "Hình thức đề nghị", "Hình thức khen thưởng đề nghị."
    )
    votes: int | None = column("Phiếu đồng ý", "Số phiếu đồng ý.")
    rank: int | None = column("Xếp thứ trong cụm", "Thứ hạng trong cụm thi đua.")
    summary: str = column("Tóm tắt thành tích", "Việc đã làm và con số.")


class Decision(Row):
    workbook = WORKBOOK
    sheet = "Quyết định khen thưởng"
    about = "Điều đã có quyết định khen thưởng, khác với điều mới đề nghị."

    code: str = column(*CODE)
    name: str = column(*EITHER, required=True)
    honour: Honour | None = column(
        "Danh hiệu, hình thức", "Danh hiệu hoặc hình thức được quyết định.", required=True
    )
    level: Level | None = column("Cấp", "Cấp quyết định.")
    reason: Reason | None = column(
        "Lý do (Thường xuyên/Chuyên đề/Đột xuất)", "Loại khen thưởng.", example="Chuyên đề"
    )
    decision: str = column("Số quyết định", "Số, ký hiệu quyết định.")
    decided: date | None = column("Ngày quyết định", "Ngày ký quyết định.")
    authority: str = column("Cơ quan", "Người, cơ quan ra quyết định.")


class TargetResult(Row):
    workbook = WORKBOOK
    sheet = "Thực hiện chỉ tiêu"
    about = "Kết quả của những chỉ tiêu mà không trang nào khác đếm được."

    period: str = column("Kỳ", "Tên kỳ như ở trang Đợt thi đua.", required=True)
    content: str = column("Nội dung", "Nội dung chỉ tiêu, như ở trang Chỉ tiêu.", required=True)
    level: Level | None = column("Cấp công nhận", "Như ở trang Chỉ tiêu.")
    number: int | None = column("Kết quả", "Số đạt được từ đầu năm đến ngày tính.", required=True)
    until: date | None = column("Tính đến ngày", "Ngày tính.")
    evidence: str = column("Minh chứng", "Văn bản, quyết định chứng minh.")


class Initiative(Row):
    workbook = WORKBOOK
    sheet = "Sáng kiến"
    about = "Sáng kiến, đề tài đã được công nhận."

    code: str = column(*CODE)
    name: str = column(*NAME, required=True)
    title: str = column("Tên sáng kiến", "Tên đầy đủ.", required=True)
    kind: InitiativeKind | None = column("Loại", "Sáng kiến hay đề tài.", example="Sáng kiến")
    share: Decimal | None = column(
        "Tỷ lệ đóng góp", "Phần trăm đóng góp của tác giả.", example="100"
    )
    level: Level | None = column("Cấp công nhận", "Cấp công nhận.", example="Trường")
    decision: str = column("Số quyết định", "Số, ký hiệu quyết định công nhận.")
    recognised: date | None = column("Ngày công nhận", "Ngày quyết định công nhận.")
    authority: str = column("Cơ quan công nhận", "Cơ quan ra quyết định.")


class ContestResult(Row):
    workbook = WORKBOOK
    sheet = "Hội thi"
    about = "Kết quả các hội thi, hội diễn."

    contest: str = column("Hội thi", "Tên hội thi.", required=True)
    level: Level | None = column("Cấp", "Cấp tổ chức.", example="Huyện")
    day: date | None = column("Ngày", "Ngày thi.")
    code: str = column(*CODE)
    name: str = column(*NAME, required=True)
    outcome: str = column("Kết quả", "Kết quả đạt được.", example="Giải Ba")


class RoleModel(Row):
    workbook = WORKBOOK
    sheet = "Điển hình"
    about = "Điển hình tiên tiến, người tốt việc tốt, thành tích đột xuất."

    day: date | None = column("Ngày", "Ngày biểu dương.")
    name: str = column(*EITHER, required=True)
    kind: RoleModelKind | None = column("Loại", "Loại điển hình.", example="Người tốt việc tốt")
    domain: str = column("Lĩnh vực", "Lĩnh vực thành tích.", example="Chăm sóc trẻ")
    achievement: str = column("Thành tích", "Việc đã làm.", required=True)
    praise: str = column(
        "Hình thức biểu dương", "Hình thức đã biểu dương.", example="Biểu dương trước toàn trường"
    )
    posted: date | None = column("Ngày đăng cổng", "Ngày đăng cổng thông tin của trường.")


class Activity(Row):
    workbook = WORKBOOK
    sheet = "Hoạt động"
    about = "Hoạt động thi đua đã tổ chức trong từng kỳ."

    period: str = column("Kỳ", "Tên kỳ như ở trang Đợt thi đua.", required=True)
    day: date | None = column("Ngày", "Ngày tổ chức.")
    content: str = column("Nội dung", "Hoạt động.", required=True)
    outcome: str = column("Kết quả", "Kết quả, có số nếu đếm được.")


class Meeting(Row):
    workbook = WORKBOOK
    sheet = "Họp Hội đồng"
    about = "Các phiên họp xét của Hội đồng Thi đua - Khen thưởng."

    period: str = column("Kỳ", "Kỳ được xét; họp cuối năm học ghi Năm học.", required=True)
    day: date | None = column("Ngày", "Ngày họp.", required=True)
    time: str = column("Giờ", "Giờ họp.", example="14h00")
    room: str = column("Địa điểm", "Nơi họp.")
    chair: str = column("Chủ tọa", "Họ và tên chủ tọa.")
    secretary: str = column("Thư ký", "Họ và tên thư ký.")
    members: int | None = column("Tổng số thành viên", "Số thành viên Hội đồng.")
    present: int | None = column("Có mặt", "Số có mặt.")
    absent: int | None = column("Vắng", "Số vắng; không ghi lý do.")
    in_writing: int | None = column("Ý kiến bằng văn bản", "Số người vắng gửi ý kiến bằng văn bản.")
    ballots_out: int | None = column("Phiếu phát", "Số phiếu phát ra.")
    ballots_in: int | None = column("Phiếu thu", "Số phiếu thu về.")
    ballots_valid: int | None = column("Phiếu hợp lệ", "Số phiếu hợp lệ.")


class Remark(Row):
    workbook = WORKBOOK
    sheet = "Nhận định"
    about = "Lời nhận định của Hội đồng cho từng báo cáo; mỗi ý một dòng."

    document: str = column(
        "Báo cáo", "Tên văn bản như ở trang Văn bản.", example="Sơ kết Đợt 1", required=True
    )
    part: RemarkPart | None = column("Mục", "Mục của báo cáo.", example="Ưu điểm", required=True)
    content: str = column("Nội dung", "Một ý, viết thành câu.", required=True)
