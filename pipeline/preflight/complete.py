"""Whether the packet holds the papers it should by now, as the workbooks have them today."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date

from pipeline.findings import Place
from pipeline.preflight.values import AtHand, Level, Line, Standing, Topic, Verdict
from pipeline.vietnamese import listed, short_date

PLAN_OF_THE_YEAR = "danh mục văn bản của năm học, theo kế hoạch"
FROM_THE_WORKBOOKS = "văn bản lập từ bảng tính"


def completeness(papers: Sequence[AtHand], on: date) -> Iterator[Line]:
    """Papers that should lie there and do not; then those whose turn has not come."""
    for one in papers:
        yield from _fault(one, on)
    waiting = {one.paper.name: one.lacking for one in papers if one.lacking and not _due(one, on)}
    if waiting:
        yield _later("Chưa đến lượt, chưa phải lỗi: ", waiting)
    held = {one.paper.name: one.held for one in papers if one.held}
    if held:
        yield _later("Chờ sửa lỗi của bảng tính mới lập, mới soát được: ", held)


def _fault(one: AtHand, on: date) -> Iterator[Line]:
    if one.lacking and _due(one, on) and one.row and one.row.issued:
        yield _failed(
            f"{one.paper.name} ghi ngày {short_date(one.row.issued)} mà chưa lập được: "
            f"{one.lacking}; hãy bổ sung bảng tính, hoặc xóa ngày.",
            PLAN_OF_THE_YEAR,
            "TL02",
            one.row.at("issued"),
        )
    elif one.lacking or one.held:
        return
    elif not one.lies_there:
        yield _failed(
            f"{one.paper.name} chưa có trong bộ; hãy chạy make reports.",
            PLAN_OF_THE_YEAR,
            "TL02",
            Place(one.file),
        )
    elif one.standing is Standing.OLDER:
        yield _failed(
            f"{one.paper.name} lập từ bảng tính hoặc mẫu cũ, nay đã đổi; hãy chạy make reports.",
            FROM_THE_WORKBOOKS,
            "TL08",
            Place(one.file),
        )


def _due(one: AtHand, on: date) -> bool:
    """Whether the workbook says it was signed by that day."""
    return bool(one.row and one.row.issued and one.row.issued <= on)


def _failed(what: str, basis: str, reason: str, place: Place) -> Line:
    return Line(
        Verdict.FAILED,
        Topic.COMPLETE,
        what,
        basis,
        Level.PRACTICE,
        reason=reason,
        places=(place,),
    )


def _later(head: str, why: Mapping[str, str]) -> Line:
    """The papers by what they wait for."""
    names: dict[str, list[str]] = {}
    for name, reason in why.items():
        names.setdefault(reason, []).append(name)
    told = "; ".join(f"{listed(named)} ({reason})" for reason, named in names.items())
    return Line(
        Verdict.UNCHECKED, Topic.COMPLETE, f"{head}{told}.", PLAN_OF_THE_YEAR, Level.PRACTICE
    )


def outside(papers: Iterable[AtHand], proposed: int) -> Iterator[Line]:
    """What the dossier of the year's titles holds beside; nobody has looked at it."""
    if proposed and any(one.lies_there for one in papers):
        yield Line(
            Verdict.UNCHECKED,
            Topic.OUTSIDE,
            "Tờ trình, danh sách, biên bản họp xét và kiểm phiếu, báo cáo thành tích, giấy chứng "
            "nhận sáng kiến lập ngoài công cụ: đối chiếu từng tên, từng số với báo cáo tổng kết.",
            "thành phần hồ sơ đề nghị khen thưởng (docs/quy-tac.md, HS-01, HS-04)",
            Level.LAW,
            reason="TL02",
        )
