"""From the cells to the paper: nothing is lost, doubled or made up on the way.

Every printed value of the sample year names the cells it came from; any part of that year still
gives facts; any name prints exactly as written, from a cell of a workbook to the Word file.
"""

import io
import re
import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from functools import cache

import openpyxl
import pytest
from docx import Document
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.documents import fill
from pipeline.facts import Brief, facts_of
from pipeline.intake import read_books, read_folder
from pipeline.law import FOLDER as LAW
from pipeline.law import read_law
from pipeline.papers import NEEDS, papers_of
from pipeline.school_year import SchoolYear
from pipeline.sheets import SHEETS, WORKBOOKS
from tests.builders import books_of
from tests.facts import a_brief
from tests.papers_made import INPUTS, TEMPLATES

Leaf = tuple[str, object, object]  # its path of tags, what is printed, where it came from


@cache
def sample() -> SchoolYear:
    return read_folder(INPUTS)[0]


NAMES = [paper.name for paper in papers_of(sample())]


@cache
def facts(name: str) -> tuple[dict, dict]:
    printed, sources = facts_of(a_brief(sample(), name))
    return dict(printed), dict(sources)


def leaves(printed: object, sources: object, path: str = "") -> Iterator[Leaf]:
    """Every text and choice with its sources; an AssertionError where the trees differ."""
    if isinstance(printed, dict):
        assert isinstance(sources, dict), path
        assert list(printed) == list(sources), path
        for tag, value in printed.items():
            yield from leaves(value, sources[tag], f"{path}.{tag}" if path else tag)
    elif isinstance(printed, list):
        assert isinstance(sources, list), path
        assert len(printed) == len(sources), path
        for one, its in zip(printed, sources, strict=True):
            yield from leaves(one, its, path)
    else:
        yield path, printed, sources


@pytest.mark.parametrize("name", NAMES)
def test_facts_and_their_sources_are_trees_of_one_shape(name: str) -> None:
    for path, printed, sources in leaves(*facts(name)):
        if isinstance(printed, bool):
            assert sources is printed, path
        else:
            assert isinstance(printed, str), path
            assert isinstance(sources, list), path


@pytest.mark.parametrize("name", NAMES)
def test_no_value_names_a_cell_twice(name: str) -> None:
    for path, _, sources in leaves(*facts(name)):
        if isinstance(sources, list):
            assert len(sources) == len(set(sources)), path


@cache
def sheets() -> dict[tuple[str, str], object]:
    books = {name: openpyxl.load_workbook(INPUTS / name) for name in WORKBOOKS}
    return {(name, page.title): page for name, book in books.items() for page in book}


def cell(source: str) -> object:
    """What stands in the cell a source names; KeyError where there is no such place."""
    file, part, *position = source.split(":")
    if file.endswith(".toml"):
        assert f'name = "{part}"' in (LAW / file).read_text("utf-8"), source
        return part
    assert re.fullmatch(r"[A-Z]+[0-9]+", *position), source
    return sheets()[file, part][position[0]].value


@pytest.mark.parametrize("name", NAMES)
def test_every_source_is_a_cell_of_the_workbooks_or_an_entry_of_the_law(name: str) -> None:
    known = {
        source
        for _, _, sources in leaves(*facts(name))
        if isinstance(sources, list)
        for source in sources
    }
    assert len(known) > 100
    for source in known:
        cell(source)


@pytest.mark.parametrize("name", NAMES)
def test_what_is_printed_rests_on_at_least_one_cell_that_is_not_blank(name: str) -> None:
    for path, printed, sources in leaves(*facts(name)):
        if isinstance(sources, list) and sources and printed:
            assert any(cell(source) is not None for source in sources), (path, printed)


# What a paper prints that is in no cell: words of the form itself.
OF_THE_FORM = {
    "chuc_vu_ky",
    "ds_bao_cao.bao_cao",
    "ds_khen_thuong.ten",
    "ds_khen_thuong.trang_thai",
    "ds_so_sanh.noi_dung",
}
NUMBERED_OR_ENDED = re.compile(r".*\.(stt|so_la_ma|dau)")
OF_NOTHING = {"0", "-", "không bình chọn"}


@pytest.mark.parametrize("name", NAMES)
def test_only_words_of_the_form_and_counts_of_nothing_rest_on_no_cell(name: str) -> None:
    for path, printed, sources in leaves(*facts(name)):
        if printed and sources == [] and not NUMBERED_OR_ENDED.fullmatch(path):
            assert path in OF_THE_FORM or printed in OF_NOTHING, (path, printed)


WHOLE = {"school", "remarks"}  # without their rows nothing is made
NEEDED = {need for needs in NEEDS.values() for need in needs}
SLICES = st.tuples(st.sampled_from([0, 0, 0, 1, 2]), st.sampled_from([1, 2, 5, 99, 99, 99]))


@settings(max_examples=25, deadline=None)
@given(
    st.fixed_dictionaries({field: SLICES for field in SHEETS if field not in WHOLE}),
    st.sets(st.sampled_from(sorted(SHEETS.keys() - NEEDED - WHOLE))),
)
def test_any_part_of_a_year_gives_facts_of_one_shape_for_what_can_be_made(
    slices: dict[str, tuple[int, int]], emptied: set[str]
) -> None:
    rows = {f: getattr(sample(), f)[start : start + n] for f, (start, n) in slices.items()}
    year = replace(sample(), **{**rows, **dict.fromkeys(emptied, ())})
    for paper in papers_of(year):
        if not paper.lacking(year):
            for path, printed, _ in leaves(*facts_of(Brief(year, paper, read_law()))):
                assert not isinstance(printed, str) or "None" not in printed, path


GROUPS = ("quan_ly", "truc_tiep")
dropped = st.sets(st.integers(0, 40))


@settings(max_examples=15, deadline=None)
@given(dropped, dropped)
def test_totals_are_the_sums_of_their_parts_whoever_registers_and_reaches_what(
    silent: set[int], unplaced: set[int]
) -> None:
    whole = sample()
    year = replace(
        whole,
        registrations=tuple(r for i, r in enumerate(whole.registrations) if i not in silent),
        results=tuple(r for i, r in enumerate(whole.results) if i not in unplaced),
    )
    summary, _ = facts_of(a_brief(year, "Tổng hợp đăng ký"))
    for column in ("ldtt", "cstdcs", "cstd_cap_tren", "giay_khen", "bang_khen", "hoi_thi"):
        parts = [int(team[f"cong_{column}"]) for team in summary["ds_to"]]
        assert sum(parts) == int(summary[f"tong_{column}"]), column
    everyone = int(summary["so_dang_ky"]) + int(summary["so_khong_dang_ky"])
    assert everyone == int(summary["tong_so_nguoi"]) == 40
    final, _ = facts_of(a_brief(year, "Tổng kết"))
    for column in ("dang_ky_ldtt", "dang_ky_cstd", "dat_ldtt", "dat_cstd", "khong_xet"):
        parts = [int(team[column]) for team in final["ds_to"]]
        assert sum(parts) == int(final[f"tong_{column}"]), column
    honoured = [int(row[who] or 0) for row in final["ds_khen_thuong"] for who in GROUPS]
    assert sum(honoured) == int(final["so_luot_ca_nhan"])


ROLL = """
    [Trường]
    Mục          | Giá trị
    Năm học      | 2021-2022
    Ngày bắt đầu | 06/9/2021
    [Tổ]
    Tổ
    Nhà trẻ
    [Nhân sự]
    Mã   | Họ và tên     | Tổ
    GV01 | Nguyễn Thị An | Nhà trẻ
"""
UNSEEN = "\u00ad\u200b\u200c\u200d\u2060\ufeff"  # letters without width, dropped on reading
characters = st.characters(
    exclude_categories=("Cc", "Cs"), exclude_characters=f"{UNSEEN}\ufffe\uffff"
)
tricky = st.sampled_from(
    ["&", "<", ">", '"', "'", "{{", "}}", "{%", "%}", "{#", "{{ ten_truong }}", "{_{", "&amp;", "|"]
)
names = (
    st.lists(st.one_of(st.text(characters, max_size=8), tricky), max_size=6)
    .map(lambda parts: " ".join(unicodedata.normalize("NFC", "".join(parts)).split()))
    .filter(bool)
)


@settings(max_examples=15, deadline=None)
@given(names)
def test_any_name_prints_exactly_as_written_from_its_cell_to_the_paper(name: str) -> None:
    books = books_of(ROLL)
    books[0].sheet("Nhân sự").frame.loc[2, "B"] = name
    year, faults = read_books(books, label="2021-2022")
    assert [fault.rule for fault in faults if fault.place.part == "Nhân sự"] == []
    printed, _ = facts_of(a_brief(year, "Tổng hợp đăng ký"))
    paper = Document(io.BytesIO(fill(TEMPLATES / "tong-hop-dang-ky.docx", printed)))
    cells = {cell.text for table in paper.tables for row in table.rows for cell in row.cells}
    assert name in cells
