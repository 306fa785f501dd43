"""What editing leaves behind: blanks to be filled, tracked changes, comments, hidden letters."""

import re
from collections import defaultdict
from collections.abc import Iterator

from pipeline.findings import Finding, Place, Severity
from pipeline.layout.anatomy import Anatomy, Genre, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.data import LOWER, any_of, table
from pipeline.layout.leftovers.lines import Line, Span
from pipeline.layout.leftovers.text import Text, letters
from pipeline.word import Mark

SAID = table("marks")
FORMS = any_of(SAID["forms"])
TAG = re.compile(r"\{\{.*?(?:\}\}|$)|\{%.*?(?:%\}|$)|\}\}|%\}|\{#|«\w+_\w*»")
BRACKET = re.compile(rf"\[(?:[\s.…_]*|(?:{'|'.join(SAID['asks'])})[^\]]*)\]", re.IGNORECASE)
CROSSES = re.compile(r"(?<!\w)x{2,}(?!\w)|(?<!\w)x+(?:/x+)+(?!\w)|\?{2,}")
SIGNS = re.compile(r"[{}\[…«]|%\}|\.{3}|\?\?|[xX]{2}|x/")  # one of them is in every blank
DOTS = re.compile(r"…[.…\s]*…|\.{4,}|…|\.{3}")
LEADERS = re.compile(r"…{2,}|\.{6,}|_{4,}")
LIST_ENDS = re.compile(r"[\w”\"’)]$")  # what an open list ends with: «học liệu…»
FILLED_BY_HAND = frozenset(
    {Role.NUMBER, Role.DATE, Role.SIGNER, Role.SIGN_NOTE, Role.POST, Role.ANNEX_NOTE, Role.ADDRESS}
)
FORM_LINES, MANY_LINES = 2, 3  # dotted lines that make a form of a paper, named so or not
REMEDIES = {
    Mark.TRACKED: "hãy chấp nhận hoặc bỏ từng chỗ sửa (Review - Accept, Reject) rồi lưu lại",
    Mark.COMMENT: "hãy trả lời rồi xóa ghi chú (Review - Delete)",
    Mark.HIDDEN: "người nhận bật lên là thấy; hãy xóa hoặc bỏ thuộc tính ẩn",
    Mark.HIGHLIGHT: "hãy bỏ màu nền (Text Highlight Color - No Color)",
}


def nothing_is_left_to_fill(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Lời văn không còn chỗ chờ điền: thẻ mẫu, ngoặc vuông, dấu chấm lửng thay số liệu.

    Số và ngày để trống của bản dự thảo, dòng chấm ở chỗ ký và mẫu biểu để điền tay thì không báo;
    dấu «…» liền sau chữ ở cuối một chuỗi liệt kê cũng không.

    Căn cứ: văn bản ban hành phải đủ nội dung.
    Mức: lỗi.

    Đạt:
        Nội dung: «Nhà trường có 352 trẻ, được chia thành 12 lớp.»
    Không đạt:
        Nội dung: «Nhà trường có … trẻ, được chia thành 12 lớp.»
        => đoạn 8
    """
    for letter, text in letters(anatomy):
        form = letter.genre is Genre.OTHER or _is_form(text)
        for line in text.holding(SIGNS):
            found = _tags(line) if form or line.role in FILLED_BY_HAND else _blanks(line)
            for at in found:
                message = "chỗ này còn chờ điền; hãy điền hoặc bỏ."
                yield line.found(at, message, severity=Severity.ERROR)


def _is_form(text: Text) -> bool:
    """Whether a paper is one to be filled by hand."""
    titles = text.of(Role.TYPE, Role.ABSTRACT, Role.ANNEX_TITLE).lines
    dotted = [line for line in text.holding(LEADERS) if line.role not in FILLED_BY_HAND]
    named = FORMS.search(" ".join(line.text for line in titles))
    return len(dotted) >= (FORM_LINES if named else MANY_LINES)


def _tags(line: Line) -> Iterator[Span]:
    yield from line.all(TAG)
    yield from line.all(CROSSES)


def _blanks(line: Line) -> Iterator[Span]:
    """Everything in a line that waits to be filled."""
    yield from _tags(line)
    yield from line.all(BRACKET)
    for match in DOTS.finditer(line.text):
        if _stands_for_something(line.text, match):
            yield Span(*match.span())


def _stands_for_something(text: str, dots: re.Match[str]) -> bool:
    """Whether dots hold the place of a figure or a name, not that of «and so on»."""
    ahead, behind = text[: dots.start()], text[dots.end() :]
    if ahead.endswith(("[", "(")) and behind.startswith(("]", ")")):
        return ahead.endswith("(")
    if not ahead.strip(' -+*“"') and behind.strip():
        return True
    goes_on = bool(re.match(rf"\s+[{LOWER}0-9]", behind)) or behind.lstrip().startswith(("/", "%"))
    if LIST_ENDS.search(ahead) or ahead.endswith((",", ";", ".v", ", ")):
        counted = bool(re.search(r"(?:ngày|tháng|năm 20|năm|số:?|là:?)$", ahead, re.IGNORECASE))
        return counted or (len(dots[0].replace(" ", "")) > 3 and goes_on)
    if re.search(r"[”\"]\s$", ahead):
        return False
    return (
        bool(behind.strip(" .;,)/"))
        or ahead.rstrip().endswith(":")
        or bool(re.search(r"(?:ngày|tháng|năm|số|là|gồm|có|đạt)\s$", ahead, re.IGNORECASE))
    )


def no_marks_of_editing(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Văn bản ban hành không còn dấu vết sửa, ghi chú bên lề, chữ ẩn, chữ tô nền.

    Căn cứ: văn bản ban hành là bản cuối cùng.
    Mức: cảnh báo.

    Đạt:
        Nội dung: không ẩn
    Không đạt:
        Nội dung: ẩn
        => đoạn 8
    """
    places: dict[Mark, list[Place]] = defaultdict(list)
    for mark, place in anatomy.document.marks:
        places[mark].append(place)
    for mark, held in places.items():
        more = f" ở {len(held)} chỗ" if held[1:] else ""
        message = f"Văn bản còn {mark}{more}; {REMEDIES[mark]}."
        yield Finding(held[0], "", message, "", Severity.WARNING)
