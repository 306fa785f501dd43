"""The year 2025-2026, after the districts were abolished: names and levels follow a paper's day."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner
from docx import Document
from docx.oxml.ns import qn

from pipeline import checks
from pipeline.cli import cli
from pipeline.facts import Brief, facts_of
from pipeline.findings import errors
from pipeline.intake import read_folder
from pipeline.law import read_law
from pipeline.papers import papers_of
from pipeline.sheets.year import PastHonour
from pipeline.vietnamese import name_key
from tests.a_school import OURS
from tests.builders import a_year
from tests.papers_made import made, papers_made
from tests.sample_year import INPUTS, sample_year

LABEL = "2025-2026"
FOLDER = INPUTS[LABEL]
STEMS = sorted(made(FOLDER))
OLD = re.compile(r"\bhuyện\b|Gia Lâm|Phòng GD|Phòng Giáo dục", re.IGNORECASE)
NEW = re.compile(r"Bát Tràng|\b(?:UBND|cấp) xã\b|Văn hóa - Xã hội", re.IGNORECASE)


def texts(paper: Path) -> Iterator[str]:
    """Every paragraph: of the body and its tables, of all heads and feet."""
    document = Document(str(paper))
    parts = [document.element.body]
    for section in document.sections:
        parts += [
            part._element
            for kind in ("header", "footer")
            for which in ("", "first_page_", "even_page_")
            if not (part := getattr(section, f"{which}{kind}")).is_linked_to_previous
        ]
    for part in parts:
        for paragraph in part.iter(qn("w:p")):
            if text := "".join(run.text or "" for run in paragraph.iter(qn("w:t"))):
                yield text


def letterhead(paper: Path) -> list[str]:
    """Agency, school, number, and place with day."""
    head = Document(str(paper)).tables[0]
    left = [p.text for row in head.rows for p in row.cells[0].paragraphs if p.text]
    return [*left, head.cell(1, 1).text]


def facts(stem: str) -> dict:
    year, _ = read_folder(FOLDER)
    paper = next(paper for paper in papers_of(year) if paper.stem == stem)
    return facts_of(Brief(year, paper, read_law()))[0]


# --- the year as it is kept


def test_nobody_of_the_one_year_works_in_the_other():
    first, second = sample_year(), sample_year(LABEL)
    names = [{name_key(member.name) for member in year.members} for year in (first, second)]
    assert (len(names[0]), len(names[1])) == (40, 21)
    assert names[0] & names[1] == set()


def test_no_check_finds_an_error():
    year, _ = read_folder(FOLDER)
    assert errors(checks.findings(year, read_law())) == ()


def test_all_seven_papers_are_made_from_the_workbooks(tmp_path):
    folders = [f"--{kind}={tmp_path / kind}" for kind in ("outputs", "archive", "build")]
    command = ["reports", f"--inputs={FOLDER.parent}", f"--year={LABEL}", *folders]
    ran = CliRunner().invoke(cli, command, env=OURS)
    assert (ran.exit_code, ran.exception) == (0, None), ran.output
    assert sorted(path.stem for path in (tmp_path / "outputs" / LABEL).glob("*.docx")) == [
        "ke-hoach",
        "so-ket-dot-1",
        "so-ket-dot-2",
        "so-ket-dot-3",
        "so-ket-hoc-ky-1",
        "tong-hop-dang-ky",
        "tong-ket",
    ]


def test_titles_of_the_years_before_were_decided_by_the_district_then_by_the_commune():
    def decided_by(row: PastHonour) -> tuple[str, str]:
        return row.school_year, row.authority

    titles = [row for row in sample_year(LABEL).history if row.honour == "Lao động tiên tiến"]
    assert {decided_by(row) for row in titles} == {
        ("2022-2023", "Chủ tịch UBND huyện Gia Lâm"),
        ("2023-2024", "Chủ tịch UBND huyện Gia Lâm"),
        ("2024-2025", "Chủ tịch UBND xã Bát Tràng"),
    }


# --- names and places


@pytest.mark.parametrize("stem", STEMS)
def test_no_paper_after_the_reform_names_a_district_or_its_office(stem):
    assert [text for text in texts(made(FOLDER)[stem]) if OLD.search(text)] == []


@pytest.mark.parametrize("stem", STEMS)
def test_every_paper_of_2021_2022_names_the_district_and_its_office(stem):
    found = list(texts(made()[stem]))
    assert any(re.search(r"\bUBND HUYỆN GIA LÂM\b", text) for text in found)
    assert any("Phòng Giáo dục và Đào tạo huyện Gia Lâm" in text for text in found)
    assert [text for text in found if NEW.search(text)] == []


@pytest.mark.parametrize("stem", STEMS)
def test_the_letterhead_is_that_of_the_commune(stem):
    agency, school, *_, day = letterhead(made(FOLDER)[stem])
    assert (agency, school) == ("UBND XÃ BÁT TRÀNG", "TRƯỜNG MẦM NON KIM LAN")
    assert re.fullmatch(r"Bát Tràng, ngày \d\d tháng \d\d? năm 202[56]", day)


@pytest.mark.parametrize("stem", [s for s in STEMS if s.startswith(("so-ket", "tong-ket"))])
def test_a_report_is_addressed_to_the_commune(stem):
    found = list(texts(made(FOLDER)[stem]))
    to = "Ủy ban nhân dân xã Bát Tràng (qua Phòng Văn hóa - Xã hội)"
    assert f"Kính gửi: {to}" in found
    assert "- Như trên;" in found
    assert f"- {to} (để báo cáo);" not in found


@pytest.mark.parametrize("stem", STEMS)
def test_no_tag_and_no_placeholder_is_left(stem):
    wrong = re.compile(r"\{\{|\{%|%\}|\}\}|None|…|  |\s[,.;:)]")
    assert [text for text in texts(made(FOLDER)[stem]) if wrong.search(text)] == []


# --- the law


def test_the_plan_rests_on_the_texts_in_force_on_its_day():
    assert [line["can_cu"].split(" của ")[0] for line in facts("ke-hoach")["ds_can_cu"]] == [
        "Căn cứ Luật Thi đua, khen thưởng ngày 15 tháng 6 năm 2022;",
        "Căn cứ Nghị định số 152/2025/NĐ-CP ngày 14 tháng 6 năm 2025",
        "Căn cứ Thông tư số 15/2025/TT-BNV ngày 04 tháng 8 năm 2025",
        "Căn cứ Thông tư số 29/2023/TT-BGDĐT ngày 29 tháng 12 năm 2023",
        "Thực hiện Kế hoạch số 9127/KH-UBND ngày 25 tháng 8 năm 2025",
    ]


def test_every_legal_text_cited_is_in_force_on_the_day_of_the_paper_that_cites_it():
    year, law = sample_year(LABEL), read_law()
    cited = [
        (paper.name, basis.symbol, law.texts[basis.symbol].in_force(document.issued))
        for paper in papers_of(year)
        for basis in year.bases
        if basis.symbol in law.texts
        and str(paper.kind) in basis.used_for
        and (document := paper.document(year))
        and document.issued
    ]
    assert ("Kế hoạch", "29/2023/TT-BGDĐT", True) in cited
    assert ("Tổng kết", "07/2026/TT-BGDĐT", True) in cited
    assert [name for name, _, stands in cited if not stands] == []


def test_nobody_must_register_any_more_to_be_considered():
    assert facts("ke-hoach")["dang_ky_bat_buoc"] is False


def test_basic_titles_are_of_the_commune_and_the_highest_of_the_city():
    expected = {
        "Tập thể Lao động xuất sắc": "Thành phố",
        "Tập thể Lao động tiên tiến": "Xã",
        "Lao động tiên tiến": "Xã",
        "Chiến sĩ thi đua cơ sở": "Xã",
        "Bằng khen của Chủ tịch UBND Thành phố": "Thành phố",
        "Giấy khen của Chủ tịch UBND xã": "Xã",
        "Giáo viên dạy giỏi": "Xã",
        "Sáng kiến cấp xã": "Xã",
    }
    for table in (facts("ke-hoach")["ds_chi_tieu"], facts("tong-ket")["ds_thuc_hien"]):
        assert {line["noi_dung"]: line["cap"] for line in table} == expected


def test_the_years_of_an_anniversary_are_counted():
    found = "\n".join(line["ngay_ky_niem"] for line in facts("ke-hoach")["ds_dot"])
    assert found.splitlines() == [
        "Ngày Nhà giáo Việt Nam 20/11/2025 (43 năm)",
        "Ngày thành lập Đảng Cộng sản Việt Nam 03/02/2026 (96 năm)",
        "Ngày Giải phóng miền Nam, thống nhất đất nước 30/4/2026 (51 năm)",
        "Ngày sinh Chủ tịch Hồ Chí Minh 19/5/2026 (136 năm)",
    ]


# --- a year whose papers stand on both sides of 01/7/2025

STRADDLING = """
    [Trường]
    Mục                | Giá trị                                     | Từ ngày
    Năm học            | 2024-2025                                   |
    Ngày bắt đầu       | 05/9/2024                                   |
    Ngày kết thúc      | 31/5/2025                                   |
    Tên trường         | Trường Mầm non Kim Lan                      |
    Chữ viết tắt       | MNKL                                        |
    Cơ quan chủ quản   | UBND huyện Gia Lâm                          |
    Cơ quan chủ quản   | UBND xã Bát Tràng                           | 01/7/2025
    Địa danh           | Kim Lan                                     |
    Địa danh           | Kim Đức                                     | 01/01/2025
    Địa danh           | Bát Tràng                                   | 01/7/2025
    Nơi nhận báo cáo   | Phòng Giáo dục và Đào tạo huyện Gia Lâm     |
    Nơi nhận báo cáo   | Ủy ban nhân dân xã Bát Tràng                | 01/7/2025
    Hiệu trưởng        | Lê Thị Hạnh                                 |
    Chủ tịch Công đoàn | Trần Thị Bình                               |
    [Nhân sự]
    Mã   | Họ và tên   | Chức vụ     | Tổ            | Nhóm
    QL01 | Lê Thị Hạnh | Hiệu trưởng | Ban giám hiệu | Quản lý
    [Tổ]
    Tổ            | Tổ trưởng
    Ban giám hiệu | Lê Thị Hạnh
    [Căn cứ]
    Loại | Ngày      | Trích yếu                 | Dùng cho
    Luật | 15/6/2022 | Luật Thi đua, khen thưởng | Kế hoạch
    [Đợt thi đua]
    Hệ  | Đợt   | Từ ngày   | Đến ngày
    Đợt | Đợt 1 | 05/9/2024 | 31/5/2025
    [Chỉ tiêu]
    Nội dung                          | Loại      | Cấp công nhận | Đối tượng | Số lượng
    Lao động tiên tiến                | Danh hiệu | Huyện         | Cá nhân   | 1
    Giấy khen của Chủ tịch UBND huyện | Hình thức | Huyện         | Cá nhân   | 1
    [Văn bản]
    Văn bản      | Số | Ngày ban hành
    Kế hoạch     | 40 | 04/9/2024
    Sơ kết Đợt 1 | 30 | 03/6/2025
    Tổng kết     | 35 | 05/7/2025
    [Nơi nhận]
    Văn bản  | Nơi nhận                                | Mục đích
    Kế hoạch | Phòng Giáo dục và Đào tạo huyện Gia Lâm | để báo cáo
    Sơ kết   | Phòng Giáo dục và Đào tạo huyện Gia Lâm | để báo cáo
    Tổng kết | Ủy ban nhân dân xã Bát Tràng            | để báo cáo
    [Kết quả cá nhân]
    Mã   | Họ và tên   | Danh hiệu đề nghị  | Hình thức đề nghị
    QL01 | Lê Thị Hạnh | Lao động tiên tiến | Giấy khen của Chủ tịch UBND xã
"""


@pytest.fixture(scope="module")
def straddling() -> dict[str, Path]:
    return papers_made(a_year(STRADDLING, "2024-2025"))


@pytest.mark.parametrize(
    ("stem", "expected"),
    [
        (
            "ke-hoach",
            ["UBND HUYỆN GIA LÂM", "Số: 40/KH-MNKL", "Kim Lan, ngày 04 tháng 9 năm 2024"],
        ),
        (
            "so-ket-dot-1",
            ["UBND HUYỆN GIA LÂM", "Số: 30/BC-MNKL", "Kim Đức, ngày 03 tháng 6 năm 2025"],
        ),
        (
            "tong-ket",
            ["UBND XÃ BÁT TRÀNG", "Số: 35/BC-MNKL", "Bát Tràng, ngày 05 tháng 7 năm 2025"],
        ),
    ],
)
def test_each_letterhead_of_a_straddling_year_follows_its_own_day(straddling, stem, expected):
    agency, _, number, day = letterhead(straddling[stem])
    assert [agency, number, day] == expected


def test_each_report_of_a_straddling_year_goes_to_who_received_reports_then(straddling):
    assert "Kính gửi: Phòng Giáo dục và Đào tạo huyện Gia Lâm" in texts(straddling["so-ket-dot-1"])
    assert "Kính gửi: Ủy ban nhân dân xã Bát Tràng" in texts(straddling["tong-ket"])


def targets_of(stem: str, table: str) -> list[dict]:
    year = a_year(STRADDLING, "2024-2025")
    paper = next(paper for paper in papers_of(year) if paper.stem == stem)
    return facts_of(Brief(year, paper, read_law()))[0][table]


def test_what_the_district_was_to_decide_is_decided_by_the_commune_since():
    [planned, _] = targets_of("ke-hoach", "ds_chi_tieu")
    [interim, _] = targets_of("so-ket-dot-1", "ds_thuc_hien")
    [final, _] = targets_of("tong-ket", "ds_thuc_hien")
    assert [line["cap"] for line in (planned, interim, final)] == ["Huyện", "Huyện", "Xã"]


def test_the_commune_s_certificate_counts_where_the_plan_still_said_the_district_s():
    [_, final] = targets_of("tong-ket", "ds_thuc_hien")
    assert (final["ket_qua"], final["danh_gia"]) == ("01", "Đạt")
