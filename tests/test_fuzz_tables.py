"""However a list is laid out, what is read is what was written, or a finding says where not."""

from dataclasses import dataclass

from hypothesis import given, settings
from hypothesis import strategies as st
from openpyxl.utils import get_column_letter

from pipeline.findings import Finding
from pipeline.intake import read_books
from pipeline.sheets.registration import Registration
from pipeline.tables import Sheet, Workbook
from tests.shapes import frame

Cells = list[object]
HEADINGS = [column.heading for column in Registration.columns().values()]
FAMILIES = ("Nguyễn", "Trần", "Lê", "Tô", "Bàn", "Tống", "Cao", "Công", "Trương", "Ngô", "Giàng A")
MIDDLES = ("Thị", "Văn", "Thị Ngọc", "Hữu", "")
GIVENS = ("An", "Bình", "Cúc", "Tổng", "Ngày", "Khối", "Ban", "Hoà", "Quý", "Ký")
TITLES = ("Lao động tiên tiến", "Chiến sĩ thi đua cơ sở", "LĐTT; CSTĐCS", None)
ABOVE = (
    "TRƯỜNG MẦM NON KIM LAN",
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "DANH SÁCH ĐĂNG KÝ THI ĐUA",
    "(Kèm theo Kế hoạch số 45/KH-MNKL ngày 30/9/2021)",
    "Tổ: Nhà trẻ",
    None,
)
BETWEEN = (
    ("", "I. Ban giám hiệu"),
    ("", "II. Tổ Mẫu giáo 5 tuổi"),
    ("III", "Nhóm trẻ 24 - 36 tháng"),
    ("", "Cộng: 5"),
    ("", "Cộng tổ"),
    ("", "Tổng cộng"),
    ("", "Tổng số: 12 người"),
    ("7", ""),
    ("", ""),
)
BELOW = (
    "Ghi chú: LĐTT là Lao động tiên tiến",
    "(Ấn định danh sách gồm 12 người)",
    "Kim Lan, ngày 08 tháng 10 năm 2021",
    "NGƯỜI LẬP BIỂU",
    "(Ký, ghi rõ họ tên)",
)


@dataclass(frozen=True)
class Person:
    """What one row says."""

    name: str
    title: str | None = None
    goal: str | None = None


names = st.builds(
    lambda *parts: " ".join(filter(None, parts)),
    st.sampled_from(FAMILIES),
    st.sampled_from(MIDDLES),
    st.sampled_from(GIVENS),
)
people = st.lists(
    st.builds(
        Person,
        names,
        st.sampled_from(TITLES),
        st.sampled_from(("Mỗi tháng dự 2 tiết", "Tổng kết đúng hạn", None)),
    ),
    min_size=1,
    max_size=8,
)


def read(rows: list[Cells], merged: tuple[str, ...] = ()) -> tuple[list[Person], list[Finding]]:
    """The people the reader finds in one sheet, and what it says of the sheet."""
    sheet = Sheet(Registration.sheet, frame(rows), merged)
    other = Sheet("Đăng ký tập thể", frame([["Tập thể", "Danh hiệu thi đua"]]))
    year, found = read_books([Workbook("dang-ky.xlsx", (sheet, other))], label="2021-2022")
    found = [one for one in found if one.place.part == Registration.sheet]
    told = [one for one in found if one.rule not in ("BT-06", "BT-07", "BT-09")]
    return [_person(row) for row in year.registrations], told


def _person(row: Registration) -> Person:
    kept = "; ".join(honour.value.short for honour in row.titles)
    names = {"LĐTT": TITLES[0], "CSTĐCS": TITLES[1], "": None}
    return Person(row.name, names.get(kept, kept), row.goal or None)


def cells(person: Person, columns: list[str], ordinal: int | None) -> Cells:
    """One row under those columns."""
    said = {
        "STT": ordinal,
        "Họ và tên": person.name,
        "Danh hiệu thi đua": person.title,
        "Chỉ tiêu phấn đấu": person.goal,
    }
    return [said.get(column) for column in columns]


def split(heading: str, upper_words: int) -> tuple[str, str]:
    """A heading over two rows; what has no second part stays in the upper one."""
    words = heading.split()
    return " ".join(words[:upper_words]), " ".join(words[upper_words:])


columns_of = st.permutations(["STT", *HEADINGS, "Phòng học"])


@given(people, columns_of, st.lists(st.sampled_from(ABOVE), max_size=6), st.booleans())
def test_columns_in_any_order_below_any_title_lines(
    written: list[Person], columns: list[str], above: list[str | None], numbered: bool
) -> None:
    numbering: list[Cells] = [list(range(1, len(columns) + 1))] if numbered else []
    body = [cells(person, columns, n) for n, person in enumerate(written, start=1)]
    rows: list[Cells] = [*([text] for text in above), list(columns), *numbering, *body]
    merged = tuple(f"A{n}:F{n}" for n, text in enumerate(above, start=1) if text)
    assert read(rows, merged) == (written, [])


@given(people, columns_of, st.data())
def test_headings_split_over_two_rows(
    written: list[Person], columns: list[str], data: st.DataObject
) -> None:
    pairs = [split(c, data.draw(st.integers(1, len(c.split())))) for c in columns]
    merged = tuple(
        f"{get_column_letter(n)}1:{get_column_letter(n)}2"
        for n, (_, lower) in enumerate(pairs, start=1)
        if not lower and data.draw(st.booleans())
    )
    body = [cells(person, columns, n) for n, person in enumerate(written, start=1)]
    rows: list[Cells] = [[p[0] for p in pairs], [p[1] or None for p in pairs], *body]
    assert read(rows, merged) == (written, [])


@given(people, columns_of, st.data())
def test_groups_totals_blank_rows_and_footers_are_no_people(
    written: list[Person], columns: list[str], data: st.DataObject
) -> None:
    rows: list[Cells] = [list(columns)]
    for number, person in enumerate(written, start=1):
        for stt, text in data.draw(st.lists(st.sampled_from(BETWEEN), max_size=2)):
            junk: dict[str, object] = {"STT": int(stt) if stt.isdigit() else stt, "Họ và tên": text}
            rows.append([junk.get(column) or None for column in columns])
        rows.append(cells(person, columns, number))
    name = columns.index("Họ và tên")
    for text in data.draw(st.lists(st.sampled_from(BELOW), max_size=4)):
        rows.append([*[None] * name, text])
    assert read(rows) == (written, [])


words = st.text("AÁBcdđêGHtổ .:123-/()*", max_size=12)


@settings(max_examples=300)
@given(people, st.data())
def test_any_other_row_is_read_as_written_or_told(
    written: list[Person], data: st.DataObject
) -> None:
    columns = ["STT", "Họ và tên", "Danh hiệu thi đua", "Chỉ tiêu phấn đấu"]
    rows: list[Cells] = [list(columns)]
    rows += [cells(person, columns, n) for n, person in enumerate(written, start=1)]
    strange = data.draw(st.lists(words | st.none(), max_size=4))
    rows.insert(data.draw(st.integers(1, len(rows))), list(strange))
    people_read, found = read(rows)
    assert [person for person in people_read if person in written] == written or found
