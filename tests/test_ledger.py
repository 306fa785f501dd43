"""Every number and name of a paper we made, against the fact and the cells it came from."""

import json
import random
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from pathlib import Path

import docx
import pytest

from pipeline.documents import fill
from pipeline.facts import Brief, facts_of
from pipeline.intake import read_folder
from pipeline.law import read_law
from pipeline.layout.ledger import Entry, Kind, Ledger, Verdict, findings, ledger
from pipeline.origins import Origin, marked, read_marks, unmarked
from pipeline.papers import papers_of
from pipeline.school_year import SchoolYear
from pipeline.word import Document, Paragraph, read
from tests.a_school import School
from tests.papers_made import INPUTS, TEMPLATES, made, papers_made
from tests.sample_year import sample_year
from tests.word_edits import edited
from tests.word_files import a_docx

STEMS = sorted(made())
open_in_word = docx.Document
CHANGES = 30  # tried on each paper: 210 in all


@cache
def year() -> SchoolYear:
    return read_folder(INPUTS)[0]


@cache
def people() -> tuple[str, ...]:
    return tuple(member.name for member in year().members)


def with_marks(of: SchoolYear, stem: str, folder: Path) -> tuple[Document, tuple[Origin, ...]]:
    """The paper filled with marked facts."""
    paper = next(paper for paper in papers_of(of) if paper.stem == stem)
    facts, origins = marked(*facts_of(Brief(of, paper, read_law())))
    path = folder / "co-dau.docx"
    path.write_bytes(fill(TEMPLATES / f"{paper.template}.docx", facts))
    return read(path), origins


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    """Stem and a finished document → the ledger of that paper of the sample year."""
    folder = tmp_path_factory.mktemp("so-doi-chieu")
    held = cache(lambda stem: with_marks(year(), stem, folder))

    def told(stem: str, found: Document) -> Ledger:
        return ledger(*held(stem), found, people())

    return told


@pytest.fixture
def changed(told, tmp_path):
    """Stem and changes → the entries that are not `khớp`."""

    def changed(stem: str, *changes: tuple[str, str]) -> list[Entry]:
        path = tmp_path / f"{stem}.docx"
        path.write_bytes(edited(made()[stem], *changes))
        entries = told(stem, read(path)).entries
        return [entry for entry in entries if entry.verdict is not Verdict.MATCHES]

    return changed


# marks


def test_marks_say_which_letters_came_from_which_fact():
    facts = {"nam_hoc": "2021-2022", "co_lich": True, "ds": [{"ten": "An"}, {"ten": ""}]}
    sources = {"nam_hoc": ["a:B:C1"], "co_lich": True, "ds": [{"ten": ["a:B:C2"]}, {"ten": []}]}
    with_them, origins = marked(facts, sources)
    text = f"Năm học {with_them['nam_hoc']}, {with_them['ds'][0]['ten']}"
    said, spans = read_marks(text, origins)
    assert said == unmarked(text) == "Năm học 2021-2022, An"
    assert [(said[s.start : s.end], s.origin) for s in spans] == [
        ("2021-2022", Origin("nam_hoc", ("a:B:C1",))),
        ("An", Origin("ds.1.ten", ("a:B:C2",))),
    ]
    assert (with_them["co_lich"], with_them["ds"][1]["ten"]) == (True, "")


# papers as they were made


@pytest.mark.parametrize("stem", STEMS)
def test_an_unchanged_paper_is_silent_and_every_number_has_its_source(told, stem):
    held = told(stem, read(made()[stem]))
    assert {entry.verdict for entry in held.entries} == {Verdict.MATCHES}
    assert held.sound
    assert held.restyled == ()
    # What no fact stands behind is the numbering of headings in the template.
    assert all(entry.line[:4].strip() for entry in held.entries if not entry.origin)


def test_the_papers_of_the_second_year_are_silent_too(tmp_path):
    later = sample_year("2025-2026")
    names = tuple(member.name for member in later.members)
    for stem, path in papers_made(later).items():
        held = ledger(*with_marks(later, stem, tmp_path), read(path), names)
        assert list(findings(held.entries)) == []
        assert held.sound


def test_an_entry_names_place_fact_and_cells(told):
    entries = told("ke-hoach", read(made()["ke-hoach"])).entries
    [target] = [e for e in entries if e.origin and e.origin.tag == "ds_chi_tieu.2.so_luong"]
    assert (target.place.position, target.kind, target.verdict, target.found) == (
        "bảng 3, hàng 3, ô 5",
        Kind.NUMBER,
        Verdict.MATCHES,
        "35",
    )
    assert target.origin.cells == ("nam-hoc.xlsx:Chỉ tiêu:F5",)
    assert "Đàm Thị Minh Nguyệt" in {e.found for e in entries if e.kind is Kind.NAME}


# one digit, one letter


def spots(document: Document, kind: str) -> list[tuple[Paragraph, int, int]]:
    """Every digit, or every letter of a name, in the text: paragraph, run, place in the run."""
    return [
        (paragraph, r, place)
        for paragraph in document.all_paragraphs
        for r, run in enumerate(paragraph.runs)
        if not run.field
        for place in (_digits(run.text) if kind == "digit" else _letters_of_names(run.text))
    ]


def _digits(text: str) -> Iterator[int]:
    return (place for place, letter in enumerate(text) if letter.isdigit())


def _letters_of_names(text: str) -> Iterator[int]:
    for name in (*people(), "KIM LAN", "Kim Lan", "GIA LÂM", "Gia Lâm"):
        start = text.find(name)
        if start >= 0:
            yield from (n for n in range(start, start + len(name)) if text[n].isalpha())


def with_another(document: Document, spot: tuple[Paragraph, int, int], letter: str) -> Document:
    paragraph, number, place = spot
    run = paragraph.runs[number]
    text = run.text[:place] + letter + run.text[place + 1 :]
    runs = (*paragraph.runs[:number], replace(run, text=text), *paragraph.runs[number + 1 :])
    other = replace(paragraph, runs=runs, text="".join(run.text for run in runs))
    told = tuple(other if p is paragraph else p for p in document.paragraphs)
    return replace(document, paragraphs=told)


@pytest.mark.parametrize("stem", STEMS)
@pytest.mark.parametrize(("kind", "letters"), [("digit", "0123456789"), ("name", "aăđnếN")])
def test_any_digit_and_any_letter_of_a_name_changed_by_hand_is_found(told, stem, kind, letters):
    document = read(made()[stem])
    draw = random.Random(f"{stem} {kind}")
    for spot in draw.choices(spots(document, kind), k=CHANGES // 2):
        paragraph, run, place = spot
        old = paragraph.runs[run].text[place]
        letter = draw.choice([other for other in letters if other != old])
        held = told(stem, with_another(document, spot, letter))
        [entry] = [e for e in held.entries if e.verdict is not Verdict.MATCHES]
        assert entry.verdict is Verdict.DIFFERS
        assert entry.kind is (Kind.NUMBER if kind == "digit" else Kind.NAME)
        assert entry.place == paragraph.place
        assert not held.sound or entry.origin is None


def small(folder: Path, template: str, facts: dict, finished: str) -> list[Entry]:
    """What is not khớp in a small paper; each text of the facts rests on a cell named like it."""
    with_them, origins = marked(facts, cells_named_like(facts))
    mould = a_docx(folder / "mau.docx", template)
    (folder / "co-dau.docx").write_bytes(fill(mould, with_them))
    found = read(a_docx(folder / "van-ban.docx", finished))
    entries = ledger(read(folder / "co-dau.docx"), origins, found, ()).entries
    return [entry for entry in entries if entry.verdict is not Verdict.MATCHES]


def cells_named_like(fact: object) -> object:
    if isinstance(fact, dict):
        return {key: cells_named_like(value) for key, value in fact.items()}
    return [*map(cells_named_like, fact)] if isinstance(fact, list) else [f"ô {fact}"]


def test_a_name_changed_in_the_head_of_the_page_is_found(tmp_path):
    template = "Báo cáo\n=== đầu trang ===\n{{ ten_truong }}"
    finished = "Báo cáo\n=== đầu trang ===\nTrường Mầm non Hoa Sim"
    [found] = findings(
        small(tmp_path, template, {"ten_truong": "Trường Mầm non Hoa Sen"}, finished)
    )
    assert (found.place.part, found.rule) == ("đầu trang", "SO-92")
    assert "ô Trường Mầm non Hoa Sen" in found.message


TABLE = """
| Tổ                   | Người          | Đạt         |
| {%tr for t in ds %}  |                |             |
| {{ t.to }}           | {{ t.nguoi }}  | {{ t.dat }} |
| {%tr endfor %}       |                |             |
"""
ROWS = [("Nhà trẻ", "05", "04"), ("Ba tuổi", "06", "05"), ("Bốn tuổi", "06", "06")]
FACTS = {"ds": [{"to": to, "nguoi": people, "dat": done} for to, people, done in ROWS]}


@pytest.mark.parametrize(
    ("rows", "told"),
    [
        ("| Nhà trẻ | 05 | 04 |\n| Ba tuổi | 06 | 05 |\n| Bốn tuổi | 06 | 06 |", []),
        # both cells of a row, the first as the second was
        (
            "| Nhà trẻ | 04 | 03 |\n| Ba tuổi | 06 | 05 |\n| Bốn tuổi | 06 | 06 |",
            [("05", "04"), ("04", "03")],
        ),
        # a row put in, a number changed in the next
        (
            "| Nhà trẻ | 05 | 04 |\n| Hai tuổi | 07 | 07 |\n| Ba tuổi | 06 | 08 |\n"
            "| Bốn tuổi | 06 | 06 |",
            [("", "07"), ("", "07"), ("05", "08")],
        ),
        # a row taken out
        (
            "| Nhà trẻ | 05 | 04 |\n| Bốn tuổi | 06 | 06 |",
            [("06", ""), ("05", "")],
        ),
        # a cell emptied
        ("| Nhà trẻ | 05 | |\n| Ba tuổi | 06 | 05 |\n| Bốn tuổi | 06 | 06 |", [("04", "")]),
    ],
)
def test_rows_are_held_against_their_like_whatever_stands_between(tmp_path, rows, told):
    entries = small(tmp_path, TABLE, FACTS, f"| Tổ | Người | Đạt |\n{rows}")
    assert [(e.made, e.found) for e in entries if e.kind is Kind.NUMBER] == told


def test_a_paragraph_written_anew_is_held_number_by_number(tmp_path):
    template = "Có {{ a }} tổ.\nCó {{ b }} lớp, {{ c }} trẻ.\nHọp ngày {{ d }}.\nHết."
    facts = {"a": "06", "b": "12", "c": "352", "d": "30/5/2022"}
    finished = "Có 06 tổ.\nCó 12 lớp, 353 trẻ.\nCó 03 phòng.\nHết."
    numbers = [
        (entry.verdict, entry.made, entry.found)
        for entry in small(tmp_path, template, facts, finished)
        if entry.kind is Kind.NUMBER
    ]
    assert numbers == [
        (Verdict.DIFFERS, "352", "353"),
        (Verdict.DIFFERS, "30/5/2022", "03"),
    ]


# what else a person changes


def test_a_number_in_words_is_held_too(changed):
    [entry] = changed("ke-hoach", ("(mười một)", "(mười hai)"))
    assert (entry.kind, entry.made, entry.found) == (Kind.NUMBER, "một", "hai")
    assert entry.origin.tag == "so_thanh_vien_chu"


def test_a_day_in_a_sentence_is_held(changed):
    [entry] = changed("ke-hoach", ("ngày 30 tháng 9 năm 2021", "ngày 30 tháng 8 năm 2021"))
    assert (entry.made, entry.found, entry.origin.tag) == ("9", "8", "dia_danh_ngay")


def test_a_number_typed_in_has_no_source(changed):
    entries = changed("ke-hoach", ("có minh chứng và đúng thẩm quyền", "có 02 minh chứng"))
    [number] = [entry for entry in entries if entry.kind is Kind.NUMBER]
    assert (number.verdict, number.found, number.made) == (Verdict.UNSOURCED, "02", "")


def test_a_person_typed_in_whom_the_data_do_not_know_is_asked_about(changed):
    entries = changed("ke-hoach", ("bình xét công khai", "bình xét do cô Trần Thị Thúy Kiều"))
    [name] = [entry for entry in entries if entry.kind is Kind.NAME]
    assert (name.found, name.stranger) == ("Trần Thị Thúy Kiều", True)
    [found] = [f for f in findings(entries) if f.rule == "SO-93"]
    assert "không có trong số liệu" in found.message


def test_a_colleague_put_in_the_place_of_another_is_found(changed):
    [entry] = changed("ke-hoach", ("Lưu Thị Ngọc Hà", "Tạ Thanh Vân"))
    assert (entry.kind, entry.made, entry.found) == (Kind.NAME, "Lưu Thị Ngọc Hà", "Tạ Thanh Vân")


def test_words_of_a_workbook_belong_in_the_workbook(changed):
    entries = changed("tong-ket", ("Nội bộ nhà trường đoàn kết", "Nội bộ nhà trường rất đoàn kết"))
    [found] = findings(entries)
    assert found.rule == "SO-95"
    assert "ket-qua.xlsx:Nhận định:" in found.message


def test_words_of_the_template_are_no_matter_of_the_ledger(changed):
    entries = changed("ke-hoach", ("công khai, công bằng, chính xác", "công bằng, chính xác"))
    assert [(e.kind, e.origin) for e in entries] == [(Kind.WORDS, None)]
    assert list(findings(entries)) == []


def test_a_number_of_the_template_is_told_but_stops_nothing(changed):
    [entry] = changed("ke-hoach", ("khoản 3 Mục III", "khoản 4 Mục III"))
    [found] = findings([entry])
    assert (found.rule, str(found.severity)) == ("SO-90", "cảnh báo")


def test_a_person_struck_from_a_list_is_missed_once(told, tmp_path):
    document = open_in_word(str(made()["ke-hoach"]))
    table = document.tables[-1]
    table._tbl.remove(table.rows[3]._tr)
    document.save(str(tmp_path / "ke-hoach.docx"))
    held = told("ke-hoach", read(tmp_path / "ke-hoach.docx"))
    [found] = findings(held.entries)
    assert found.rule == "SO-94"
    assert "Tạ Thanh Vân" in found.message
    assert "nam-hoc.xlsx:Hội đồng:" in found.message
    assert not held.sound


def test_looks_are_told_apart_from_words(told, tmp_path):
    path = tmp_path / "ke-hoach.docx"
    document = open_in_word(str(made()["ke-hoach"]))
    [run] = [p.runs[0] for p in document.paragraphs if p.text.startswith("- Xây dựng văn hóa")]
    run.font.name = "Arial"
    document.sections[0].top_margin = document.sections[0].bottom_margin * 2
    document.save(str(path))
    held = told("ke-hoach", read(path))
    assert [(r.what, r.was, r.now) for r in held.restyled] == [
        ("lề trên", "20", "40"),
        ("phông chữ", "Times New Roman", "Arial"),
    ]
    assert held.sound


# the command


@pytest.fixture(scope="module")
def school(tmp_path_factory):
    done = School.new(tmp_path_factory.mktemp("truong"))
    assert done.told("reports")[0] == 0
    return done


def test_the_command_lists_every_number_with_its_source(school):
    code, output = school.told("numbers", "ke-hoach")
    assert code == 0
    line = (
        "thân văn bản, bảng 3, hàng 3, ô 5: 35 | khớp | "
        "ds_chi_tieu.2.so_luong ← nam-hoc.xlsx:Chỉ tiêu:F5\n"
    )
    assert line in output
    assert output.endswith("khớp, 0 lệch, 0 chưa có nguồn; 0 lỗi, 0 cảnh báo.\n")


def test_a_digit_changed_exits_with_1_and_names_the_cell(school, tmp_path):
    paper = tmp_path / "ke-hoach.docx"
    paper.write_bytes(edited(school.outputs / "ke-hoach.docx", (">35</w:t>", ">36</w:t>")))
    code, output = school.told("numbers", str(paper))
    assert code == 1
    assert "ô 5: 36 (số liệu: 35) | lệch | ds_chi_tieu.2.so_luong ← nam-hoc.xlsx:Chỉ tiêu:F5\n" in (
        output
    )
    assert "ke-hoach.docx:thân văn bản:bảng 3, hàng 3, ô 5: SO-90 «36» khác số liệu" in output


def test_json_is_the_ledger_and_the_findings(school):
    code, output = school.told("numbers", "tong-hop-dang-ky", "--json")
    told = json.loads(output)
    assert (code, told["findings"]) == (0, [])
    assert {entry["verdict"] for entry in told["numbers"]} == {"khớp"}
    [first, *_] = [entry for entry in told["numbers"] if entry["fact"] == "so_dang_ky"]
    assert (first["found"], first["expected"], len(first["cells"])) == ("39", "39", 39)


def test_of_a_paper_from_elsewhere_only_the_sums_are_looked_at(school, tmp_path):
    path = a_docx(tmp_path / "cong-van.docx", "Trường có 57 người = 3 + 40 + 15.")
    code, output = school.told("numbers", str(path))
    assert code == 1
    assert "cong-van.docx:thân văn bản:đoạn 1: SO-01" in output
    assert output.endswith("không do năm học này lập, chỉ soát phép tính: 1 lỗi, 0 cảnh báo.\n")


def test_a_paper_that_is_not_there_is_one_sentence(school):
    assert "Không thấy tệp" in school.refused("numbers", "ke-hoac")
