"""Text of the old fonts: converted by its font or its letters, and told with both texts."""

from pathlib import Path

import openpyxl
import pytest
import xlwt
from hypothesis import given
from hypothesis import strategies as st
from openpyxl.styles import Font

from pipeline.findings import Severity
from pipeline.tables import read_workbook
from pipeline.tables.letters import (
    LETTERS,
    TCVN3_LETTERS,
    VNI_LETTERS,
    by_font,
    conversions,
    is_syllable,
    tcvn3,
    vni,
)

PEOPLE = ("Nguyễn Thị Hồng Gấm", "Đỗ Văn Khẳng", "Lương Thuỳ Dương", "Vũ Hoài Đức", "Hoàng Yến Ly")
OLD_TCVN3 = str.maketrans(LETTERS, TCVN3_LETTERS)
OLD_VNI = dict(zip(LETTERS, VNI_LETTERS.split(), strict=False))


def converted(*rows: tuple[str, ...]) -> dict[str, str]:
    """Address → new text of the cells that were converted, without any font known."""
    values = {n: dict(zip("ABCDEF", row, strict=False)) for n, row in enumerate(rows, start=1)}
    return {f"{c.letter}{c.row}": c.new for c in conversions(values, {})}


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("NguyÔn ThÞ Hoµ", "Nguyễn Thị Hoà"),
        ("L\u00ad¬ng V¨n §øc", "Lương Văn Đức"),
        ("Tr\u00adêng MÇm non Kim Lan", "Trường Mầm non Kim Lan"),
        ("giái, kh¸, trung b×nh", "giỏi, khá, trung bình"),
        ("TR¦êNG MÇM NON", "TRƯỜNG MẦM NON"),
    ],
)
def test_tcvn3(old: str, new: str) -> None:
    assert tcvn3(old) == new


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("Nguyeãn Thò Hoaø", "Nguyễn Thị Hoà"),
        ("Löông Vaên Ñöùc", "Lương Văn Đức"),
        ("Ñoã Vaên Khaúng", "Đỗ Văn Khẳng"),
        ("Huyønh Kyû Vyõ", "Huỳnh Kỷ Vỹ"),
        ("TRÖÔØNG MAÀM NON", "TRƯỜNG MẦM NON"),
        ("AÂu Thò UÙt", "Âu Thị Út"),
    ],
)
def test_vni(old: str, new: str) -> None:
    assert vni(old) == new


def test_every_letter_of_both_tables_is_known() -> None:
    small = LETTERS[: len(VNI_LETTERS.split())]
    assert tcvn3(TCVN3_LETTERS) == LETTERS
    assert [vni(old) for old in VNI_LETTERS.split()] == list(small)
    assert [vni(old.upper()) for old in VNI_LETTERS.split()] == list(small.upper())


@given(st.lists(st.sampled_from(PEOPLE), min_size=1))
def test_a_column_typed_in_tcvn3_reads_as_it_was_meant(people: list[str]) -> None:
    rows = [(name.translate(OLD_TCVN3),) for name in people]
    assert list(converted(*rows).values()) == people


def test_a_column_typed_in_vni_reads_as_it_was_meant() -> None:
    people = ("Nguyễn Thị Gấm", "Đỗ Văn Khẳng", "Lương Thuỳ Dương")
    small = {letter: OLD_VNI[letter] for letter in LETTERS if letter in OLD_VNI}
    small["Đ"] = "Ñ"
    rows = [("".join(small.get(letter, letter) for letter in name),) for name in people]
    assert list(converted(*rows).values()) == list(people)


@given(st.lists(st.sampled_from([*PEOPLE, "Hà", "Lê Công Tân", "Tô Thê", "Bùi Bê", "x", "Trí"])))
def test_unicode_is_left_as_it_is(people: list[str]) -> None:
    assert converted(*((name,) for name in people)) == {}


def test_names_in_tcvn3_beside_unicode_ones() -> None:
    rows = [("Họ và tên",), ("NguyÔn ThÞ Hoµ",), ("Trần Thị Hòa",), ("Lª V¨n Tè",)]
    assert converted(*rows) == {"A2": "Nguyễn Thị Hoà", "A4": "Lê Văn Tố"}


def test_a_text_that_reads_either_way_goes_with_its_row_then_with_its_column() -> None:
    rows = [
        ("Họ và đệm", "Phông"),  # a heading, as the heading beside it
        ("NguyÔn ThÞ", "Tè"),  # as the name beside it
        ("GV03", "Tè"),  # alone in its row: as its column
        ("GV04", "Hïng"),
    ]
    assert converted(*rows) == {"A2": "Nguyễn Thị", "B2": "Tố", "B3": "Tố", "B4": "Hùng"}


def test_a_foreign_word_or_a_sign_is_no_old_text() -> None:
    assert converted(("café", "25 °C", "§ 12", "Hélène", "± 0,5", "Ï")) == {}


def test_the_font_decides_where_it_is_known() -> None:
    assert by_font("Hå TÊn", ".VnTime") == ("Hồ Tấn", "TCVN3")
    assert by_font("hå tÊn", ".VnTimeH") == ("HỒ TẤN", "TCVN3")
    assert by_font("Hoà Taán", "VNI-Times") == ("Hồ Tấn", "VNI")
    assert by_font("Hồ Tấn", ".VnTime") is None
    assert by_font("an", ".VnTime") is None


def test_the_soft_hyphen_of_tcvn3_is_a_letter_and_not_dropped(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    book.worksheets[0]["A1"] = "nh\u00ad, tr\u00adêng, ®\u00adîc"
    book.worksheets[0]["A1"].font = Font(name=".VnTime")
    book.save(tmp_path / "a.xlsx")
    [sheet] = read_workbook(tmp_path / "a.xlsx")
    assert sheet.frame.loc[1, "A"] == "như, trường, được"


def test_an_old_workbook_in_old_fonts_is_read_and_told_once_for_a_column(tmp_path: Path) -> None:
    book = xlwt.Workbook()
    page = book.add_sheet("Danh sach")
    for row, (text, font) in enumerate(
        [
            ("hä vµ tªn", ".VnTimeH"),
            ("Bïi ThÞ An", ".VnTime"),
            ("§ç Mai", ".VnTime"),
            ("Lý", "Arial"),
        ]
    ):
        page.write(row, 1, text, xlwt.easyxf(f"font: name {font}"))
    book.save(str(tmp_path / "a.xls"))
    found = read_workbook(tmp_path / "a.xls")
    assert found.sheet("Danh sach").frame["B"].tolist() == [
        "HỌ VÀ TÊN",
        "Bùi Thị An",
        "Đỗ Mai",
        "Lý",
    ]
    [note] = [note for note in found.notes if note.rule == "BT-52"]
    assert (note.rule, note.severity) == ("BT-52", Severity.WARNING)
    assert str(note.place) == "a.xls:Danh sach:B1"
    assert note.message == (
        "Chữ gõ bằng bảng mã cũ TCVN3: «hä vµ tªn» đọc là «HỌ VÀ TÊN» (cột này còn 2 ô như vậy); "
        "hãy xem lại, tốt nhất là chuyển bảng sang Unicode."
    )


def test_a_csv_of_eight_bit_tcvn3_is_read(tmp_path: Path) -> None:
    text = "Hä vµ tªn;Tæ\nNguyÔn ThÞ Hoµ;Nhµ trÎ\n"
    (tmp_path / "a.csv").write_bytes(text.encode("latin-1"))
    [sheet] = read_workbook(tmp_path / "a.csv")
    assert sheet.frame.loc[2].tolist() == ["Nguyễn Thị Hoà", "Nhà trẻ"]


@pytest.mark.parametrize(
    "word", ["nghiêng", "Thuỷ", "Thủy", "giếng", "khuya", "ỷ", "quýt", "ngoằn", "yêu", "rượu"]
)
def test_a_syllable(word: str) -> None:
    assert is_syllable(word)


@pytest.mark.parametrize("word", ["đợct", "hàc", "Hoµ", "tràp", "bcd", "Hélène", "ngghe", "tấần"])
def test_no_syllable(word: str) -> None:
    assert not is_syllable(word)
