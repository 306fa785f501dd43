"""In whose name a paper is signed, by whom; that its signature stays in one piece."""

import re
from collections.abc import Iterator, Sequence

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Genre, Role
from pipeline.layout.foot.held import letters, of
from pipeline.layout.known import Known
from pipeline.layout.said import clause, error, first, quoted, warning
from pipeline.vietnamese import fold
from pipeline.word import Paragraph

WRITTEN = (Genre.NAMED, Genre.LETTER)
POWER = re.compile(r"^(?P<said>(?P<word>TM|KT|TL|TUQ|Q|T/M|K/T|T/L|T/UQ)\b\s*[./]?)\s*(?=\S)", re.I)
RIGHT = re.compile(r"^(TM|KT|TL|TUQ|Q)\. \S", re.IGNORECASE)
DEPUTIES = ("pho", "thu truong")
MODEL = "30/2020/NĐ-CP, PL III, Mẫu 1.9"


def abbreviation(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Quyền hạn ghi «TM.», «KT.», «TL.», «TUQ.», «Q.»: có dấu chấm, cách một chữ, không gạch chéo.

    «T/M», «K/T» là cách ghi của văn bản Đảng.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.7b.
    Mức: lỗi.

    Đạt:
        Quyền hạn, chức vụ: «KT. HIỆU TRƯỞNG»
        Quyền hạn, chức vụ +: «PHÓ HIỆU TRƯỞNG»
    Không đạt:
        Quyền hạn, chức vụ: «K/T HIỆU TRƯỞNG»
        Quyền hạn, chức vụ +: «PHÓ HIỆU TRƯỞNG»
        => bảng 3, hàng 1, ô 2
    """
    found = []
    for letter in letters(parts, (*WRITTEN, Genre.MINUTES, Genre.FORM)):
        for post in of(letter, Role.POST):
            said = " ".join(post.text.split())
            power = POWER.match(said)
            if power and not RIGHT.match(said):
                word = power["word"].replace("/", "").upper()
                right = f"{word}. {said[power.end() :]}"
                message = f"{quoted(said)}: hãy ghi «{right}»."
                found.append(error(post.place, message, clause("II.7b")))
    yield from first(found)


def deputy(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Dưới «KT.» và chức vụ người đứng đầu là chức vụ của cấp phó ký thay.

    Cấp phó ký mà không ghi «KT.» thì cảnh báo.

    Căn cứ: 30/2020/NĐ-CP, PL I, Phần I, II.7b.
    Mức: lỗi, cảnh báo.

    Đạt:
        Quyền hạn, chức vụ: «KT. HIỆU TRƯỞNG»
        Quyền hạn, chức vụ +: «PHÓ HIỆU TRƯỞNG»
    Không đạt:
        Quyền hạn, chức vụ: «KT. HIỆU TRƯỞNG»
        => bảng 3, hàng 1, ô 2
    """
    for letter in letters(parts, WRITTEN):
        posts = of(letter, Role.POST)
        for at, post in enumerate(posts):
            below = posts[at + 1] if at + 1 < len(posts) else None
            if _is_for(post) and not (below and _is_deputy(below)) and "PHÓ" not in post.text:
                message = (
                    f"{quoted(post.text)}: dưới dòng này hãy ghi chức vụ của cấp phó ký thay "
                    "(ví dụ «PHÓ HIỆU TRƯỞNG»); người đứng đầu tự ký thì bỏ «KT.»."
                )
                yield error(post.place, message, clause("II.7b"))
            if at == 0 and _is_deputy(post):
                head = re.sub(r"^\s*PHÓ\s+", "", post.text, flags=re.IGNORECASE).strip()
                message = (
                    f"{quoted(post.text)} ký mà không ghi ký thay ai; hãy thêm dòng trên: "
                    f"«KT. {head.upper()}»."
                )
                yield warning(post.place, message, clause("II.7b"))


def _is_for(post: Paragraph) -> bool:
    return fold(post.text).startswith(("kt ", "k t "))


def _is_deputy(post: Paragraph) -> bool:
    return fold(post.text).startswith(DEPUTIES)


def minutes(parts: Anatomy, _: Known) -> Iterator[Finding]:
    """Biên bản: thư ký ký bên trái, chủ tọa ký bên phải.

    Căn cứ: 30/2020/NĐ-CP, PL III, Mẫu 1.9.
    Mức: cảnh báo.

    Đạt:
        Văn bản: biên bản
    Không đạt:
        Văn bản: biên bản
        Quyền hạn, chức vụ 1: «CHỦ TỌA»
        Quyền hạn, chức vụ 2: «THƯ KÝ»
        => bảng 3, hàng 1, ô 2
    """
    for letter in letters(parts, (Genre.MINUTES,)):
        posts = of(letter, Role.POST)
        clerk, chair = (_first(posts, words) for words in (("thu ky",), ("chu toa", "chu tri")))
        if clerk is None or chair is None:
            continue
        one, other = posts[clerk], posts[chair]
        if _shares_line(one, other) and clerk > chair:
            message = (
                f"{quoted(one.text)} ký bên phải {quoted(other.text)}; hãy đổi chỗ: thư ký ký bên "
                "trái, chủ tọa ký bên phải."
            )
            yield warning(one.place, message, MODEL)


def _first(posts: Sequence[Paragraph], words: tuple[str, ...]) -> int | None:
    return next((n for n, post in enumerate(posts) if fold(post.text).startswith(words)), None)


def _shares_line(one: Paragraph, other: Paragraph) -> bool:
    """Whether two posts stand side by side: in one table, or as halves of a line."""
    if one.cell and other.cell:
        return one.cell.table == other.cell.table and one.cell.column != other.cell.column
    return one.place == other.place


def whole(parts: Anatomy, known: Known) -> Iterator[Finding]:
    """Bảng chữ ký không bị ngắt giữa hai trang.

    Chỉ xét văn bản của trường có bảng tính; tệp của nơi khác thì xem trên bản in.

    Căn cứ: thực hành văn thư.
    Mức: cảnh báo.

    Đạt:
        Biết: năm học 2021-2022
        Họ tên người ký: «Nguyễn Thị An»
    Không đạt:
        Biết: năm học 2021-2022
        Kiểu: hàng chữ ký bị ngắt
        => bảng 3, hàng 1, ô 2
    """
    if not known.school_year:
        return
    for letter in letters(parts, (*WRITTEN, Genre.MINUTES, Genre.FORM)):
        split = [p for p in of(letter, Role.POST) if p.cell and p.cell.split]
        if split:
            message = (
                "Bảng chữ ký có thể bị ngắt giữa hai trang; hãy bấm chuột phải vào bảng, chọn "
                "Table Properties, thẻ Row, bỏ dấu ở «Allow row to break across pages»."
            )
            yield warning(split[0].place, message, "")
