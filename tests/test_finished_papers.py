"""Every paper of the sample year as the officer who receives it reads it: form, spelling, sums."""

import json
import re
import unicodedata
from pathlib import Path

import pytest
from docx import Document
from docx.enum.section import WD_ORIENT

from pipeline.templates import twin
from tests.papers_made import TEMPLATES, made, paper

GOLDEN = Path(__file__).parent / "golden" / "2021-2022"
STEMS = sorted(made())
REPORTS = [stem for stem in STEMS if stem.startswith(("so-ket", "tong-ket"))]
LETTERS = [stem for stem in STEMS if stem != "tong-hop-dang-ky"]  # a biểu has no number


def facts(stem: str) -> dict:
    return json.loads((GOLDEN / f"{stem}.json").read_text("utf-8"))


def texts(stem: str) -> list[str]:
    """The text of every paragraph, tables included, in no particular order."""
    document = Document(str(paper(stem)))
    cells = [c for t in document.tables for row in t.rows for c in row.cells]
    inside = [p.text for cell in cells for p in cell.paragraphs]
    return [t for t in [*(p.text for p in document.paragraphs), *inside] if t.strip()]


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.docx")), ids=lambda p: p.stem)
def test_a_template_carries_only_the_styles_it_uses(template):
    document = Document(str(template))
    heads = [s.header for s in document.sections] + [s.first_page_header for s in document.sections]
    xml = document.element.xml + "".join(head._element.xml for head in heads)
    used = set(re.findall(r'w:pStyle w:val="(\w+)"', xml))
    assert used == {s.style_id for s in document.styles if s.name.startswith("VB ")}
    assert {s.name for s in document.styles if not s.name.startswith("VB ")} == {
        "Normal",
        "Default Paragraph Font",
        "Normal Table",
    }


@pytest.mark.parametrize("stem", STEMS)
def test_no_placeholder_is_left(stem):
    assert [t for t in texts(stem) if re.search(r"None|…|\.{4}", t)] == []


@pytest.mark.parametrize("stem", STEMS)
def test_it_is_a4_with_the_margins_of_the_decree(stem):
    for section in Document(str(paper(stem))).sections:
        wide = section.orientation == WD_ORIENT.LANDSCAPE
        size = (section.page_width.mm, section.page_height.mm)
        assert [round(side) for side in size] == ([297, 210] if wide else [210, 297])
        assert 20 <= round(section.top_margin.mm, 1) <= 25
        assert 20 <= round(section.bottom_margin.mm, 1) <= 25
        assert 30 <= round(section.left_margin.mm, 1) <= 35
        assert 15 <= round(section.right_margin.mm, 1) <= 20


@pytest.mark.parametrize("stem", STEMS)
def test_page_numbers_stand_in_the_middle_of_the_head_but_not_on_page_one(stem):
    for section in Document(str(paper(stem))).sections:
        assert section.different_first_page_header_footer
        assert section.first_page_header.paragraphs[0].text == ""
        [number] = section.header.paragraphs
        assert " PAGE " in number._p.xml
        assert number.style.name == "VB Số trang"


@pytest.mark.parametrize("stem", STEMS)
def test_every_letter_is_times_new_roman_and_black(stem):
    document = Document(str(paper(stem)))
    xml = document.element.xml + document.styles.element.xml
    fonts = "".join(re.findall(r"<w:rFonts [^>]+>", xml))
    assert set(re.findall(r'"([^"]+)"', fonts)) == {"Times New Roman"}
    assert set(re.findall(r'<w:color w:val="([^"]+)"', xml)) == {"000000"}


@pytest.mark.parametrize("stem", STEMS)
def test_tables_of_data_repeat_their_header_row_and_break_between_rows(stem):
    tables = [t for t in Document(str(paper(stem))).tables if "w:insideH" in t._tbl.xml]
    assert tables
    for table in tables:
        assert "w:tblHeader" in table.rows[0]._tr.xml
        assert all("w:cantSplit" in row._tr.xml for row in table.rows)


@pytest.mark.parametrize("stem", STEMS)
def test_it_opens_with_agency_school_and_national_title(stem):
    left, right = Document(str(paper(stem))).tables[0].rows[0].cells
    assert [p.text for p in left.paragraphs if p.text] == [
        "UBND HUYỆN GIA LÂM",
        "TRƯỜNG MẦM NON KIM LAN",
    ]
    assert [p.text for p in right.paragraphs if p.text] == [
        "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
        "Độc lập - Tự do - Hạnh phúc",
    ]


@pytest.mark.parametrize("stem", LETTERS)
def test_number_symbol_place_and_day_have_the_form_of_the_decree(stem):
    number, day = Document(str(paper(stem))).tables[0].rows[1].cells
    kind = "BC" if stem in REPORTS else "KH"
    assert re.fullmatch(rf"Số: \d{{2,}}/{kind}-MNKL", number.text.strip())
    assert re.fullmatch(
        r"Kim Lan, ngày (0[1-9]|[12]\d|3[01]) tháng (0[12]|[3-9]|1[0-2]) năm 202[12]", day.text
    )


@pytest.mark.parametrize("stem", LETTERS)
def test_it_closes_with_recipients_and_the_head_s_signature(stem):
    document = Document(str(paper(stem)))
    signed = next(t for t in document.tables if t.cell(0, 0).text.startswith("Nơi nhận:"))
    recipients = [p.text for p in signed.cell(0, 0).paragraphs]
    assert recipients[-1] == "- Lưu: VT, TĐKT."
    assert all(re.fullmatch(r"- .+;", line) for line in recipients[1:-1])
    assert any("Công đoàn" in line for line in recipients)
    signature = [p.text for p in signed.cell(0, 1).paragraphs if p.text]
    assert signature == ["HIỆU TRƯỞNG", "Đàm Thị Minh Nguyệt"]


@pytest.mark.parametrize("stem", REPORTS)
def test_a_report_is_addressed_and_says_as_above(stem):
    found = texts(stem)
    assert "Kính gửi: Phòng Giáo dục và Đào tạo huyện Gia Lâm" in found
    assert "- Như trên;" in found


def test_the_summary_bears_three_signatures_and_names_three_copies():
    found = texts("tong-hop-dang-ky")
    for post in ("NGƯỜI LẬP BIỂU", "CHỦ TỊCH CÔNG ĐOÀN", "HIỆU TRƯỞNG"):
        assert post in found
    assert facts("tong-hop-dang-ky")["so_ban"] == "03"


# --- the mistakes of last year's file cannot come back


@pytest.mark.parametrize("stem", STEMS)
def test_no_year_is_left_over(stem):
    cited = {
        "1930", "1944", "1975", "1982", "1890",  # anniversaries
        "2003", "2017", "2020", "2018", "2019",  # legal texts; years compared and years of history
        "2021", "2022", "2023",
    }  # fmt: skip
    found = {year for t in texts(stem) for year in re.findall(r"\b(?:18|19|20)\d\d\b", t)}
    # Birth years stand in the two lists of people only.
    if stem in ("tong-hop-dang-ky", "tong-ket"):
        found -= {str(year) for year in range(1960, 2002)}
    assert found <= cited


def test_the_party_is_ninety_two_on_the_third_of_february_2022():
    [line] = [t for t in texts("ke-hoach") if "năm ngày thành lập Đảng" in t]
    assert "kỷ niệm 92 năm ngày thành lập Đảng Cộng sản Việt Nam (03/02/1930 - 03/02/2022)" in line


@pytest.mark.parametrize("stem", STEMS)
def test_spelling_is_that_of_a_careful_clerk(stem):
    for text in texts(stem):
        assert unicodedata.is_normalized("NFC", text)
        assert "  " not in text
        assert not re.search(r"\s[,.;:!?)]", text), text
        assert text.count("“") == text.count("”"), text
        unnumbered = re.sub(r"^[a-zđ]\) ", "", text)
        assert unnumbered.count("(") == unnumbered.count(")"), text
        assert '"' not in text, text
        assert not re.search(r"[–—\u00a0\u00ad\u200b]", text), text
        assert not re.search(r"[.;,]{2}|\.;|;\.", text.replace("./.", "")), text


@pytest.mark.parametrize("stem", STEMS)
def test_the_words_of_the_district_and_old_names_are_not_in_a_school_s_paper(stem):
    wrong = re.compile(r"toàn Ngành|các cấp trong|Ban thi đua|Phòng Giáo dục 0|quản lý nhà nước")
    assert [t for t in texts(stem) if wrong.search(t)] == []


@pytest.mark.parametrize("stem", LETTERS)
def test_headings_count_without_a_gap(stem):
    headings = [t for t in texts(stem) if re.match(r"[IVX]+\. ", t)]
    assert [t for t in headings if t != t.upper()] == []
    romans = [t.split(".")[0] for t in headings]
    assert romans == ["I", "II", "III", "IV", "V", "VI"][: len(romans)]
    assert len(romans) >= 3
    assert not [t for t in texts(stem) if re.match(r"\d+\.\d+", t)]


@pytest.mark.parametrize("template", sorted(TEMPLATES.glob("*.docx")), ids=lambda p: p.stem)
def test_no_number_and_no_year_is_typed_into_a_template(template):
    typed = re.sub(r"\{\{.*?\}\}|\{%.*?%\}|\[VB [^\]]*\]|===.*?===|«PAGE»2", "", twin(template))
    typed = re.sub(r"(?m)^ *(?:\| )?\d\. ", "", typed)  # the numbers of headings
    assert re.findall(r".{0,20}\d.{0,20}", typed.replace("khoản 3 Mục III", "")) == []


# --- sums


def number(text: str) -> int:
    return int(text or 0)


def test_subtotals_of_the_summary_add_up_to_its_totals():
    found = facts("tong-hop-dang-ky")
    for column in ("ldtt", "cstdcs", "cstd_cap_tren", "giay_khen", "bang_khen", "hoi_thi"):
        parts = sum(number(team[f"cong_{column}"]) for team in found["ds_to"])
        assert parts == number(found[f"tong_{column}"])
    people = [person for team in found["ds_to"] for person in team["ds_nguoi"]]
    assert [p["stt"] for p in people] == [str(n) for n in range(1, 41)]
    assert len([p for p in people if p["ldtt"]]) == number(found["so_dang_ky"]) == 39


def test_titles_by_team_add_up_and_stay_within_the_law_of_the_year():
    found = facts("tong-ket")
    for column in ("dang_ky_ldtt", "dang_ky_cstd", "dat_ldtt", "dat_cstd", "khong_xet"):
        parts = sum(number(team[column]) for team in found["ds_to"])
        assert parts == number(found[f"tong_{column}"])
    assert found["tong_dat_ldtt"] == "36"
    assert found["tong_dat_cstd"] == "04"  # at most 15 % of 36
    assert number(found["tong_dat_ldtt"]) + number(found["tong_khong_xet"]) == 40


def test_the_proposed_stand_from_high_to_low():
    proposals = [line["de_nghi"] for line in facts("tong-ket")["ds_trich_ngang"]]
    assert len(proposals) == 36
    assert all("Bằng khen" in p for p in proposals[:2])
    assert all(p.startswith("Chiến sĩ thi đua cơ sở") for p in proposals[2:6])
    assert all("Chiến sĩ" not in p and "Bằng khen" not in p for p in proposals[6:])


def test_a_number_in_a_sentence_is_the_number_of_the_table():
    plan = facts("ke-hoach")
    assert plan["so_thanh_vien"] == f"{len(plan['ds_hoi_dong']):02d}"
    assert plan["so_dot"] == f"{len(plan['ds_dot']):02d}"
    report = facts("so-ket-dot-1")
    assert report["so_duoc_xep"] == str(len(report["ds_xep_loai"]))
