"""The council's meetings: what the minutes must say, and the votes a proposal needs."""

from collections.abc import Iterator
from decimal import Decimal

from pipeline.checks.said import error, warning
from pipeline.findings import Finding, Place
from pipeline.law import LOCAL_SHOWN, Law
from pipeline.school_year import SchoolYear
from pipeline.sheets.results import Meeting
from pipeline.vietnamese import count, fold, percent
from pipeline.vocabulary import SchoolFact

NUMBERS = ("members", "present", "absent")
HALF = 50  # percent: what people call «quá bán»
PRESENT, VALID = "co mat", "hop le"  # words of Mẫu số phiếu, folded; else all members are counted


def minutes_say_who_was_there(year: SchoolYear, law: Law) -> Iterator[Finding]:
    """Biên bản họp Hội đồng có tổng số, số có mặt, số vắng và ý kiến của người vắng.

    Lý do vắng ghi trong biên bản, không ghi ở bảng tính.

    Căn cứ: 52/2020/TT-BGDĐT, Điều 11, khoản 1 (chưa đối chiếu nội dung).
    Mức: cảnh báo.

    Đạt:
        [Họp Hội đồng]
        Kỳ      | Ngày      | Tổng số thành viên | Có mặt | Vắng | Ý kiến bằng văn bản
        Năm học | 30/5/2022 | 9                  | 8      | 1    | 1
    Không đạt:
        [Họp Hội đồng]
        Kỳ      | Ngày      | Tổng số thành viên | Có mặt | Vắng | Ý kiến bằng văn bản
        Năm học | 30/5/2022 | 9                  | 8      | 1    | 0
        => ket-qua.xlsx:Họp Hội đồng:F2
    """
    for meeting in year.meetings:
        fault = _unsaid(meeting)
        if meeting.day and fault:
            provision = law.provision("absent_members_heard", on=meeting.day)
            if provision.value:
                field, told = fault
                yield provision.finding(meeting.at(field), "", f"Họp xét {meeting.period} {told}.")


def _unsaid(meeting: Meeting) -> tuple[str, str] | None:
    """The field that leaves unsaid who was there or what the absent think, and what to do."""
    if blank := [field for field in NUMBERS if getattr(meeting, field) is None]:
        told = "chưa ghi đủ tổng số thành viên, số có mặt, số vắng; hãy ghi theo biên bản"
        return blank[0], told
    unheard = (meeting.absent or 0) - (meeting.in_writing or 0)
    if unheard > 0:
        cure = "hãy lấy ý kiến bằng văn bản rồi ghi vào"
        return "in_writing", f"còn {count(unheard)} thành viên vắng chưa có ý kiến; {cure}"
    return None


def proposals_have_the_votes(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Đề nghị đạt ngưỡng phiếu của trường mới đưa vào danh sách.

    Ngưỡng là mục Ngưỡng phiếu (%) ở trang Trường: đạt từ ngưỡng trở lên, riêng 50 là quá bán
    nên phải hơn một nửa. Tính trên tổng số thành viên; mục Mẫu số phiếu ghi «Số có mặt» hoặc
    «Phiếu hợp lệ» thì tính trên số ấy. Phiếu của Hội đồng cấp Thành phố, cấp Bộ không thuộc
    bảng tính của trường.

    Căn cứ: quy định của địa phương/trường.
    Mức: lỗi khi mục Ngưỡng phiếu đã xác nhận; cảnh báo khi chưa.

    Đạt:
        [Trường]
        Mục          | Giá trị | Xác nhận (x)
        Ngưỡng phiếu | 50      | x
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Phiếu đồng ý
        Nguyễn Thị An | Lao động tiên tiến | 6
        [Họp Hội đồng]
        Kỳ      | Ngày      | Tổng số thành viên
        Năm học | 30/5/2022 | 10
    Không đạt:
        [Trường]
        Mục          | Giá trị | Xác nhận (x)
        Ngưỡng phiếu | 50      | x
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị  | Phiếu đồng ý
        Nguyễn Thị An | Lao động tiên tiến | 5
        [Họp Hội đồng]
        Kỳ      | Ngày      | Tổng số thành viên
        Năm học | 30/5/2022 | 10
        => ket-qua.xlsx:Kết quả cá nhân:C2
    """
    threshold, meeting = year.item(SchoolFact.VOTE_THRESHOLD), year.final_meeting()
    base = _base(meeting, year.text(SchoolFact.VOTE_BASE)) if meeting else None
    if not (threshold and base):
        return
    weigh = error if threshold.confirmed else warning
    for place, name, votes in _votes(year):
        if _too_few(votes, base, Decimal(str(threshold.value))):
            yield weigh(
                place,
                f"{name} được đề nghị với {count(votes)}/{count(base)} phiếu "
                f"({percent(votes, base)}), chưa đạt ngưỡng {threshold.value}%; hãy bỏ đề nghị, "
                "hoặc đối chiếu biên bản kiểm phiếu.",
                LOCAL_SHOWN,
            )


def _too_few(votes: int, base: int, threshold: Decimal) -> bool:
    """Whether votes stay below the threshold; HALF is reached by more than half only."""
    return 100 * votes < threshold * base or (threshold == HALF and 100 * votes == HALF * base)


def _base(meeting: Meeting, said: str) -> int | None:
    """The number that votes are a share of, those in writing included; None where it is blank."""
    words = fold(said)
    if VALID in words:
        valid = meeting.ballots_valid
        return None if valid is None else valid + (meeting.in_writing or 0)
    return meeting.present if PRESENT in words else meeting.members


def _votes(year: SchoolYear) -> Iterator[tuple[Place, str, int]]:
    """The votes behind each proposal, with its cell and whose it is."""
    for row in year.results:
        if row.titles and row.votes is not None:
            yield row.at("votes"), row.name, row.votes
        if row.commendations and row.commendation_votes is not None:
            yield row.at("commendation_votes"), row.name, row.commendation_votes
    for unit in year.collective_results:
        if (unit.titles or unit.commendations) and unit.votes is not None:
            yield unit.at("votes"), unit.collective, unit.votes
