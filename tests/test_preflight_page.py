"""The page to print, and the command: what is written, what is said, the exit code."""

import re
import shutil
from dataclasses import replace
from html.parser import HTMLParser
from pathlib import Path

import pytest

from pipeline.findings import Finding, Place
from pipeline.preflight import Packet, Standing, packet
from pipeline.preflight.page import page
from tests.a_school import School
from tests.packets import LATER, packet_of, year_of


class Read(HTMLParser):
    """The tags of a page and its text, as a reader without eyes meets them."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.text = ""
        self.feed(page)
        self.text = " ".join(self.text.split())

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))

    def handle_data(self, data: str) -> None:
        self.text += f" {data}"

    def named(self, tag: str) -> list[dict[str, str | None]]:
        return [attributes for name, attributes in self.tags if name == tag]


def shown(packet: Packet) -> str:
    return page(packet).decode()


def faulty() -> Packet:
    return packet_of(year_of(), so_ket_hoc_ky_1=Standing.MISSING, unprinted="chưa có LibreOffice")


def test_every_line_stands_on_the_page_with_its_basis_and_level() -> None:
    packet = faulty()
    text = Read(shown(packet)).text
    assert packet.lines
    for line in packet.lines:
        assert " ".join(line.what.split()) in text
        assert line.basis in text
        assert line.level[1:] in text


def test_what_is_wrong_stands_above_all_else() -> None:
    text = Read(shown(faulty())).text
    order = ["KHÔNG ĐẠT (01)", "CẦN NGƯỜI XEM (", "NGƯỜI KÝ XEM", "CHƯA KIỂM TRA (", "ĐẠT (1"]
    places = [text.index(head) for head in order[:-1]]
    assert places == sorted(places)
    assert text.index("Chưa gửi: còn 01 điều không đạt.") < places[0]


def test_the_page_is_vietnamese_and_its_tables_are_tables() -> None:
    read = Read(shown(faulty()))
    assert read.named("html") == [{"lang": "vi"}]
    assert {head.get("scope") for head in read.named("th")} == {"col", "row"}
    assert len(read.named("h1")) == 1
    labels = {section["aria-labelledby"] for section in read.named("section")}
    assert labels == {head["id"] for head in read.named("h2")}


def test_the_page_needs_nothing_beside_itself() -> None:
    html = shown(faulty())
    read = Read(html)
    assert not {"script", "link", "img", "iframe", "object"} & {tag for tag, _ in read.tags}
    assert not {"src", "href"} & {name for _, attributes in read.tags for name in attributes}
    assert not re.search(r"https?:|@import|url\(", html)
    [policy] = [m["content"] for m in read.named("meta") if "http-equiv" in m]
    assert policy == "default-src 'none'; style-src 'unsafe-inline'"


def test_what_a_cell_holds_is_never_taken_for_a_tag() -> None:
    found = Finding(Place('a"<b>.docx'), "ND30-SPACE", "«<script>alert(1)</script> & {{ x }}»")
    one = replace(packet_of(year_of()).papers[0], found=(found,))
    html = shown(packet(year_of(), LATER, [], [one], {}))
    assert "<script" not in html
    assert "&lt;script&gt;alert(1)&lt;/script&gt; &amp; {{ x }}" in html
    assert "«<script>alert(1)</script> & {{ x }}»" in Read(html).text


def test_the_same_packet_gives_the_same_bytes() -> None:
    assert page(faulty()) == page(faulty())


def test_papers_stand_in_the_order_of_their_days() -> None:
    text = Read(shown(faulty())).text
    listed = text[text.index("BỘ VĂN BẢN") : text.index("KHÔNG ĐẠT (")]
    days = ["30/9/2021", "12/10/2021", "05/01/2022", "21/01/2022", "05/4/2022", "01/7/2022"]
    assert [listed.index(day) for day in days] == sorted(listed.index(day) for day in days)
    assert "Sơ kết Học kỳ I 05/BC-MNKL 21/01/2022 08 chưa lập" in listed
    assert "Tổng hợp đăng ký (biểu) 12/10/2021 03 đã lập" in listed


# the command


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> School:
    done = School.new(tmp_path_factory.mktemp("truong"))
    assert done.told("reports")[0] == 0
    return done


@pytest.fixture
def school(finished: School, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> School:
    """A school whose papers are made, on a machine without LibreOffice."""
    shutil.copytree(finished.home, tmp_path, dirs_exist_ok=True)
    monkeypatch.setenv("PATH", "")
    return School(tmp_path)


def test_a_clean_packet_exits_with_0_and_lies_beside_the_papers(school: School) -> None:
    code, output = school.told("preflight", "--on", "01/9/2022")
    assert code == 0
    assert "KHÔNG ĐẠT" not in output
    assert "máy chưa có LibreOffice" in output
    written = (school.outputs / "soat-xet.html").read_bytes()
    assert "tính đến ngày 01 tháng 9 năm 2022" in written.decode()
    school.told("preflight", "--on", "01/9/2022")
    assert (school.outputs / "soat-xet.html").read_bytes() == written


def test_a_red_line_exits_with_1_and_says_what_to_do(school: School) -> None:
    (school.outputs / "tong-ket.docx").unlink()
    code, output = school.told("preflight", "--on", "01/9/2022")
    assert code == 1
    assert "\n  tong-ket.docx: Tổng kết chưa có trong bộ; hãy chạy make reports." in output
    assert output.splitlines()[-1].startswith("Chưa gửi: còn 01 điều không đạt.")


def test_what_is_overdue_and_not_sent_is_told_from_the_day_after(school: School) -> None:
    for heading, value in (("Hạn nộp", "10/7/2022"), ("Ngày gửi", None)):
        school.type_into("nam-hoc.xlsx:Văn bản", "Tổng kết", heading, value)
    said = "HS-06 Hạn nộp «Tổng kết» 10/7/2022 đã qua mà chưa ghi ngày gửi; hãy gửi ngay"
    assert said not in school.told("preflight", "--on", "10/7/2022")[1]
    assert said in school.told("preflight", "--on", "11/7/2022")[1]


def test_a_file_that_is_no_word_file_is_one_red_line(school: School) -> None:
    (school.outputs / "ke-hoach.docx").write_bytes(b"khong phai Word")
    code, output = school.told("preflight", "--on", "01/9/2022")
    assert code == 1
    assert "ke-hoach.docx: BT-01 " in output


def test_a_paper_edited_by_hand_is_told_also_while_the_workbooks_are_wrong(school: School) -> None:
    from docx import Document

    paper = school.outputs / "ke-hoach.docx"
    document = Document(str(paper))
    document.add_paragraph("Thêm một câu.")
    document.save(str(paper))
    assert "ke-hoach.docx: BT-90 " in school.told("preflight", "--on", "01/9/2022")[1]
    school.type_into("nam-hoc.xlsx:Văn bản", "Kế hoạch", "Ngày ban hành", "27/9/2021")
    code, output = school.told("preflight", "--on", "01/9/2022")
    assert code == 1
    assert "ke-hoach.docx: BT-90 " in output
    assert "Chờ sửa lỗi của bảng tính mới lập, mới soát được: Kế hoạch, " in output
