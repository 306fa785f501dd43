"""The packet as a few lines on a screen."""

from collections.abc import Iterator

from pipeline.preflight.reasons import REASONS
from pipeline.preflight.values import Line, Packet, Topic, Verdict
from pipeline.vietnamese import count, short_date

SHOWN = 4  # places named of many


def summary(packet: Packet) -> Iterator[tuple[str, Verdict | None]]:
    """Lines to show, worst first, each with the verdict that colours it."""
    there = sum(one.lies_there for one in packet.papers)
    yield (
        f"Soát xét cả bộ trước khi gửi, năm học {packet.label}, ngày {short_date(packet.on)}: "
        f"{count(there)} văn bản.",
        None,
    )
    for verdict in (Verdict.FAILED, Verdict.ASK, Verdict.UNCHECKED):
        lines = [line for line in packet.of(verdict) if line.topic is not Topic.PERSON]
        if lines:
            yield f"\n{verdict} ({count(len(lines))})", verdict
            yield from ((f"  {told(line)}", verdict) for line in lines)
    if signing := [line for line in packet.of(Verdict.ASK) if line.topic is Topic.PERSON]:
        yield f"\nNgười ký tự xem {count(len(signing))} việc, kể ở trang soát xét.", None
    if right := packet.of(Verdict.PASSED):
        yield (
            f"\n{Verdict.PASSED} ({count(len(right))}): {'; '.join(line.topic for line in right)}.",
            Verdict.PASSED,
        )


def told(line: Line) -> str:
    """`nam-hoc.xlsx:Văn bản:B3: HS-05 … [căn cứ; luật; TL22: ngược thứ tự ngày]`."""
    where = f"{at(line, SHOWN)}: " if line.places else ""
    rule = f"{line.rule} " if line.rule else ""
    return f"{where}{rule}{line.what} [{line.basis}; {line.level}{_why(line)}]"


def _why(line: Line) -> str:
    return f"; {because(line)}" if line.reason else ""


def because(line: Line) -> str:
    """`TL22: ngược thứ tự ngày`."""
    return f"{line.reason}: {REASONS[line.reason].name}" if line.reason else ""


def at(line: Line, shown: int) -> str:
    """Its places: the first in full, the others by what differs; then how many more there are."""
    if not line.places:
        return ""
    first, *others = line.places
    pieces = [str(first)]
    before = first
    for place in others[: shown - 1]:
        same_file, same_part = place.file == before.file, place.part == before.part
        full = (place.file if not same_file else "", place.part if not same_part else "")
        pieces.append(":".join(piece for piece in (*full, place.position) if piece))
        before = place
    more = len(others) - (shown - 1)
    return ", ".join(pieces) + (f" … và {count(more)} chỗ nữa" if more > 0 else "")


def closing(packet: Packet, where: str) -> str:
    """What to do next."""
    wrong, asked = len(packet.of(Verdict.FAILED)), len(packet.of(Verdict.ASK))
    if wrong:
        return (
            f"Chưa gửi: còn {count(wrong)} điều không đạt. Sửa từ dòng đầu, chạy make reports, rồi "
            f"make preflight. Bản in được: {where}"
        )
    return (
        f"Không thấy điều nào phải trả lại. In {where}, xem {count(asked)} điều cần người xem, ký "
        "rồi gửi."
    )
