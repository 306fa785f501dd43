"""Whole papers: a faulty one of a school, and clean ones of many offices."""

from pathlib import Path

import pytest

from tests.leftovers.papers import a_paper, leftovers

HERE = Path(__file__).parent
FAULTY = HERE / "faulty" / "ke-hoach.txt"
CLEAN = sorted((HERE / "clean").glob("*.txt"))
A_PAGE = 450  # words


def test_a_plan_copied_from_older_ones_is_told_all_it_kept(tmp_path: Path) -> None:
    found = leftovers(a_paper(tmp_path / "van-ban.docx", FAULTY.read_text("utf-8")))
    told = [f"{one.place.position}: {one.rule}" for one in found]
    assert told == [
        "đoạn 3: ND30-CAP-DOC",
        "đoạn 4: SOT-05",
        "đoạn 5: SOT-06",
        "đoạn 6: ND30-SPACE",
        "đoạn 6: SOT-03",
        "đoạn 8: SOT-13",
        "đoạn 8: SOT-16",
        "đoạn 8: SOT-17",
        "đoạn 9: SOT-11",
        "đoạn 10: ND30-CAP-DICT",
        "đoạn 10: SOT-10",
        "đoạn 10: SOT-14",
        "đoạn 12: ND30-CAP-DICT",
        "đoạn 12: SOT-02",
        "đoạn 13: SOT-02",
        "đoạn 13: SOT-02",
        "đoạn 13: SOT-07",
        "đoạn 13: SOT-07",
        "đoạn 14: SOT-15",
        "đoạn 14: SOT-16",
        "đoạn 14: SOT-19",
        "đoạn 14: SOT-21",
        "đoạn 15: ND30-CAP-REF",
        "đoạn 15: ND30-PLACEHOLDER",
        "đoạn 16: SOT-09",
        "đoạn 16: SOT-19",
    ]


def test_a_finding_shows_eight_words_around_it_says_why_and_what_to_write(tmp_path: Path) -> None:
    found = leftovers(a_paper(tmp_path / "van-ban.docx", FAULTY.read_text("utf-8")))
    [counted] = [one for one in found if one.rule == "SOT-10"]
    assert counted.message == (
        "«… thành tích chào mừng 92 năm Ngày thành lập Đảng cộng sản Việt Nam, …»: Ngày thành lập "
        "Đảng Cộng sản Việt Nam tính từ năm 1930; 92 năm không đúng, hãy ghi 93 năm (năm 2023)."
    )


def test_a_plan_of_the_office_above_is_not_accused_of_its_number_and_day(tmp_path: Path) -> None:
    found = leftovers(a_paper(tmp_path / "van-ban.docx", FAULTY.read_text("utf-8")))
    third = [one.rule for one in found if one.place.position == "đoạn 3"]
    assert third == ["ND30-CAP-DOC"]  # the small letter of «kế hoạch số», nothing else


@pytest.mark.parametrize("text", CLEAN, ids=lambda path: path.stem)
def test_a_clean_paper_is_silent(text: Path, tmp_path: Path) -> None:
    found = leftovers(a_paper(tmp_path / "van-ban.docx", text.read_text("utf-8")))
    assert [str(one) for one in found] == []


def test_the_clean_papers_are_more_than_ten_pages() -> None:
    words = sum(len(text.read_text("utf-8").split()) for text in CLEAN)
    assert words > 10 * A_PAGE
