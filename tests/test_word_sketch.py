"""The language of sketches: each word changes what is read back from the file."""

import pytest

from pipeline.layout.anatomy import Genre, Role, anatomy
from pipeline.word import Paragraph
from tests.word_sketch import BASES, STYLES, document, sketch


def part(changes: str, role: Role = Role.BODY) -> Paragraph:
    [letter] = anatomy(sketch(changes)).letters
    return letter.of(role)[0]


@pytest.mark.parametrize(
    ("word", "read"),
    [
        ("cỡ 12", lambda p: p.runs[0].look.size == 12),
        ("đậm", lambda p: p.runs[0].look.bold),
        ("nghiêng", lambda p: p.runs[0].look.italic),
        ("gạch chân", lambda p: p.runs[0].look.underline),
        ("chữ hoa", lambda p: p.runs[0].look.caps),
        ("phông Arial", lambda p: p.runs[0].fonts == {"Arial"}),
        ("màu FF0000", lambda p: p.runs[0].look.colour == "FF0000"),
        ("giữa", lambda p: p.shape.align == "center"),
        ("trái", lambda p: p.shape.align == "left"),
        ("thụt 10", lambda p: abs(p.shape.first - 10) < 0.05),
        ("trái 5", lambda p: abs(p.shape.left - 5) < 0.05),
        ("trước 3", lambda p: p.shape.before == 3),
        ("sau 4", lambda p: p.shape.after == 4),
        ("dòng 1.5", lambda p: (p.shape.line, p.shape.line_rule) == (360, "auto")),
        ("dòng đúng 15pt", lambda p: (p.shape.line, p.shape.line_rule) == (15, "exact")),
    ],
)
def test_a_word_of_looks_changes_just_that(word, read) -> None:
    assert not read(part(""))
    assert read(part(f"Nội dung: {word}"))


def test_texts_are_set_added_and_taken_out() -> None:
    assert part("Số, ký hiệu: «Số: 5/KH-MNHS»", Role.NUMBER).text == "Số: 5/KH-MNHS"
    [letter] = anatomy(sketch("Nội dung +: «Thêm.»\nTiêu ngữ: bỏ")).letters
    assert letter.of(Role.BODY)[-1].text == "Thêm."
    assert letter.of(Role.MOTTO) == ()


def test_the_page_is_set() -> None:
    [section, _] = sketch("Trang: trên 15; ngang").sections
    assert (round(section.top, 1), section.landscape) == (15.0, True)
    assert [round(side) for side in (section.width, section.height)] == [297, 210]


@pytest.mark.parametrize("line", ["Nội dung: to hơn", "Chữ ký: đậm", "Văn bản: thư", "Kiểu: lạ"])
def test_what_the_language_does_not_know_is_refused(line: str) -> None:
    with pytest.raises(AssertionError):
        document(line)


@pytest.mark.parametrize("name", BASES)
def test_every_base_is_recognised_as_what_it_is(name: str) -> None:
    [letter] = anatomy(sketch(f"Văn bản: {name}")).letters
    other = {"công văn": Genre.LETTER, "biên bản": Genre.MINUTES, "biểu": Genre.FORM}
    assert letter.genre is other.get(name, Genre.NAMED)
    assert letter.type == ("" if name in ("công văn", "biểu") else name.upper())


@pytest.mark.parametrize("way", STYLES)
def test_every_way_of_setting_it_is_read_as_the_same_paper(way: str) -> None:
    [letter] = anatomy(sketch(f"Kiểu: {way}")).letters
    assert (letter.genre, letter.type) == (Genre.NAMED, "KẾ HOẠCH")
    for role in (Role.NATION, Role.MOTTO, Role.ISSUER, Role.NUMBER, Role.DATE, Role.SIGNER):
        assert letter.of(role)
