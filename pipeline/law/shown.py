"""The law as a person reads it: values, days in force and their weight in Vietnamese words."""

from collections.abc import Iterator
from datetime import date, timedelta
from decimal import Decimal
from typing import Any

from pipeline.law import LOCAL, LOCAL_SHOWN, Clock, LegalText, Parameter, Provision, Status
from pipeline.vietnamese import count, decimal, short_date

WEIGHT = {
    Status.VERIFIED: "đã đối chiếu",
    Status.LEAD: "mới có manh mối",
    Status.UNVERIFIED: "chưa đối chiếu",
    Status.DRAFT: "dự thảo",
}
TURNS_ON = {
    Clock.RATING: "ngày xếp loại viên chức",
    Clock.CONSIDERATION: "ngày Hội đồng họp xét",
    Clock.DECISION: "ngày ra quyết định khen thưởng",
    Clock.DOCUMENT: "ngày của văn bản",
}
COMPARED = {">": "trên", ">=": "ít nhất", "<": "dưới", "<=": "không quá"}
CONDITIONS = {  # each key a provision may hold → what it says, its figure at {}
    "excellent": "hoàn thành xuất sắc nhiệm vụ",
    "initiative": "có sáng kiến, đề tài",
    "excellent_years": "{} năm liên tục hoàn thành xuất sắc nhiệm vụ",
    "good_years": "{} năm liên tục hoàn thành tốt nhiệm vụ trở lên",
    "fighter_years": "{} năm liên tục Chiến sĩ thi đua cơ sở",
    "fighters": "{} lần Chiến sĩ thi đua cơ sở",
    "city_fighters": "{} lần Chiến sĩ thi đua Thành phố",
    "diplomas": "{} Bằng khen",
    "initiatives": "{} sáng kiến",
    "city_initiatives": "{} sáng kiến cấp Thành phố",
    "served": "{} năm ở vùng đặc biệt khó khăn",
    "less": "giảm {} năm",
    "following": "tính từ sau năm đã được khen",
    "years": "{} năm trong ngành",
    "from": "nghỉ từ {} tháng",
    "below": "dưới {} tháng",
    "highest": "cao nhất là {}",
    "usual": "{} bộ",
    "national_fighter": "riêng Chiến sĩ thi đua toàn quốc {} bộ",
}


def shown_value(provision: Provision) -> str:
    """`15%`, `trên 50%`, `có`, `không quy định`, or the ways to meet it as one phrase."""
    if provision.none:
        return "không quy định"
    value, op = provision.value, provision.op
    if isinstance(value, float) and op:  # a figure to be compared is a share, no coefficient
        if value == 1 and op == ">=":
            return "100%"
        return f"{COMPARED[op]} {decimal(Decimal(str(value)) * 100)}%"
    return f"{COMPARED[op]} {_plain(value)}" if op else _plain(value)


def _plain(value: Any) -> str:
    if isinstance(value, bool):
        return "có" if value else "không"
    if isinstance(value, int):
        return count(value)
    if isinstance(value, float):
        return decimal(Decimal(str(value)))
    if isinstance(value, dict):
        return ", ".join(_conditions(value))
    if isinstance(value, list):
        return "; hoặc ".join(" và ".join(_conditions(way)) for way in value)
    return str(value)


def _conditions(way: dict[str, Any] | list[str]) -> Iterator[str]:
    figures = way if isinstance(way, dict) else dict.fromkeys(way, "")
    for name, figure in figures.items():
        yield CONDITIONS[name].format(_plain(figure))


def weight(provision: Provision) -> str:
    """How well its text was read."""
    return WEIGHT[provision.status]


def basis(provision: Provision) -> str:
    """The text and article it rests on; for a local one, that it is."""
    return provision.basis.replace(LOCAL, LOCAL_SHOWN)


def turns_on(parameter: Parameter) -> str:
    """Which day decides that a value applies."""
    return TURNS_ON[parameter.clock]


def spans(parameter: Parameter) -> Iterator[tuple[Provision, str]]:
    """Each value with the days it holds: `từ 01/10/2017 đến 31/12/2023`."""
    followers = [*parameter.values[1:], None]
    for provision, following in zip(parameter.values, followers, strict=True):
        yield provision, f"từ {provision.since}{_end(provision, following)}"


def _end(provision: Provision, following: Provision | None) -> str:
    """Up to the end of its text or to the next value, whichever comes first."""
    eve = following.since.first - timedelta(days=1) if following else date.max
    if provision.until and provision.until.last <= eve:
        return f" đến {provision.until}"
    if following is None:
        return ""
    return f" đến {short_date(eve)}" if following.since.exact else f" đến trước {following.since}"


def facts_of(text: LegalText) -> str:
    """When it was issued, since when and how long it holds, what ended it, how well it was read."""
    said = [f"ban hành {text.issued}", f"có hiệu lực {text.since}"]
    if text.until:
        by = f", do {text.repealed_by}" if text.repealed_by else ""
        said.append(f"hết hiệu lực sau {text.until}{by}")
    else:
        said.append("chưa thấy văn bản bãi bỏ")
    return "; ".join([*said, WEIGHT[text.status]])
