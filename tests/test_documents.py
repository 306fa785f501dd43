"""A template and its facts give a Word file: text as written, the same bytes, or a refusal."""

import io
import os
import re
import subprocess
import sys
import zipfile
from itertools import chain
from pathlib import Path

import pytest
from docx import Document
from docx.opc.constants import RELATIONSHIP_TYPE as RT
from docx.opc.packuri import PackURI
from docx.opc.part import Part
from hypothesis import given, settings
from hypothesis import strategies as st
from openxml_audit import OpenXmlValidator
from word_files import a_docx

from pipeline.documents import fill
from pipeline.findings import PipelineError
from pipeline.templates import Tags, check, twin

REPORT = """
    Trường {{ ten_truong }}
    {%p if co_khen_thuong %}
    Khen thưởng: {{ khen_thuong }}
    {%p else %}
    Không khen thưởng
    {%p endif %}
    | TT | Họ và tên |
    | {%tr for d in ds_dang_ky %} |
    | {{ d.stt }} | {{ d.ho_ten }}{% for h in d.ds_danh_hieu %}; {{ h.ten }}{% endfor %} |
    | {%tr endfor %} |
    === đầu trang ===
    {{ ten_truong }}
"""
FACTS = {
    "ten_truong": "Mầm non Hoa Sen",
    "co_khen_thuong": False,
    "khen_thuong": "",
    "ds_dang_ky": [
        {"stt": "1", "ho_ten": "Nguyễn Thị An", "ds_danh_hieu": [{"ten": "LĐTT"}]},
        {"stt": "2", "ho_ten": "Trần Văn Bình", "ds_danh_hieu": []},
    ],
}
KNOWN: Tags = {"ten": None, "co": None, "ds": {"ten": None}}
NAME_TEMPLATE = """
    Họ tên: {{ ten }}.
    | {%tr for d in ds %} |
    | {{ d.ten }} |
    | {%tr endfor %} |
    === đầu trang ===
    {{ ten }}
"""
printable = st.characters(exclude_categories=("Cc", "Cs"), exclude_characters="\ufffe\uffff")
tags = ["{{ ten }}", "{% if %}", "{_{", "}_}", "{_%", "%_}", "{#", "&amp;", "<w:p>", "&#123;"]
marks = ["]]>", "\u00ad", "\u200b", "\u2028", "“", "'", '"', "  ", "Phòng GD&ĐT", "Đặng Thị Huệ"]
tricky = st.sampled_from([*tags, *marks])
anything = st.lists(st.one_of(st.text(printable), tricky)).map("".join)


def filled(path: Path, content: bytes) -> Path:
    path.write_bytes(content)
    return path


@pytest.fixture(scope="module")
def name_template(tmp_path_factory):
    return a_docx(tmp_path_factory.mktemp("mau") / "ten.docx", NAME_TEMPLATE)


def test_a_report_prints_what_its_facts_say(tmp_path):
    report = fill(a_docx(tmp_path / "so-ket.docx", REPORT), FACTS)
    assert twin(filled(tmp_path / "ra.docx", report)) == (
        "Trường Mầm non Hoa Sen\n"
        "Không khen thưởng\n"
        "| TT | Họ và tên |\n"
        "| 1 | Nguyễn Thị An; LĐTT |\n"
        "| 2 | Trần Văn Bình |\n"
        "=== trang 216 × 279 mm; lề trên 25, dưới 25, trái 32, phải 32 mm ===\n"
        "=== đầu trang ===\n"
        "Mầm non Hoa Sen\n"
    )


@settings(max_examples=60, deadline=None)
@given(anything)
def test_any_text_prints_exactly_as_written(name_template, name):
    document = Document(io.BytesIO(fill(name_template, {"ten": name, "ds": [{"ten": name}]})))
    assert document.paragraphs[0].text == f"Họ tên: {name}."
    assert [row.cells[0].text for row in document.tables[0].rows] == [name]
    assert [p.text for p in document.sections[0].header.paragraphs] == [name]


def test_a_line_break_in_a_fact_prints_as_one(tmp_path):
    template = a_docx(tmp_path / "a.docx", "{{ ten }}")
    document = Document(io.BytesIO(fill(template, {"ten": "Dòng một\nDòng hai"})))
    assert document.paragraphs[0].text == "Dòng một\nDòng hai"


def test_the_title_of_the_file_is_filled_in_plain(tmp_path):
    path = a_docx(tmp_path / "a.docx", "Báo cáo")
    template = Document(str(path))
    template.core_properties.title = "Báo cáo gửi {{ noi_nhan }}"
    template.save(str(path))
    document = Document(io.BytesIO(fill(path, {"noi_nhan": "Phòng GD&ĐT"})))
    assert document.core_properties.title == "Báo cáo gửi Phòng GD&ĐT"
    long = Document(io.BytesIO(fill(path, {"noi_nhan": "a" * 300})))
    assert len(long.core_properties.title) == 255


def test_a_fact_in_a_footnote_is_never_run_as_a_tag(tmp_path):
    """docxtpl renders footnotes once per section, so it reads its own output as a template."""
    path = a_docx(tmp_path / "a.docx", "Báo cáo")
    template = Document(str(path))
    template.add_section()
    space = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
    notes = f'<w:footnotes xmlns:w="{space}"><w:footnote w:id="1"><w:p><w:r><w:t>{{{{ ten }}}}'
    notes += "</w:t></w:r></w:p></w:footnote></w:footnotes>"
    kind = "application/vnd.openxmlformats-officedocument.wordprocessingml.footnotes+xml"
    part = Part(PackURI("/word/footnotes.xml"), kind, notes.encode(), template.part.package)
    template.part.relate_to(part, RT.FOOTNOTES)
    template.save(str(path))
    out = filled(tmp_path / "ra.docx", fill(path, {"ten": "{{ 7 * 7 }} & {_{ {{ ten }}"}))
    assert "{{ 7 * 7 }} & {_{ {{ ten }}" in twin(out)


def test_the_same_facts_give_the_same_bytes_in_any_process(tmp_path):
    template = a_docx(tmp_path / "so-ket.docx", REPORT)
    script = (
        "import sys, hashlib, pathlib; from pipeline.documents import fill; "
        "from test_documents import FACTS; "
        "print(hashlib.sha256(fill(pathlib.Path(sys.argv[1]), FACTS)).hexdigest())"
    )
    here = Path(__file__).parent
    digests = set()
    for seed in ("1", "2"):
        paths = os.pathsep.join([str(here), str(here.parent)])
        environ = {**os.environ, "PYTHONHASHSEED": seed, "PYTHONPATH": paths}
        command = [sys.executable, "-c", script, str(template)]
        digests.add(subprocess.run(command, env=environ, capture_output=True, check=True).stdout)
    assert len(digests) == 1


def test_a_paper_carries_no_clock_and_no_mark_of_the_machine(tmp_path):
    report = fill(a_docx(tmp_path / "so-ket.docx", REPORT), FACTS)
    with zipfile.ZipFile(io.BytesIO(report)) as package:
        assert {entry.date_time for entry in package.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {entry.create_system for entry in package.infolist()} == {0}
        assert package.namelist()[0] == "[Content_Types].xml"


def test_a_template_without_properties_gets_none(tmp_path):
    """python-docx would make some up, with the time of day in them."""
    path = a_docx(tmp_path / "a.docx", "{{ ten }}")
    template = Document(str(path))
    for key, relation in list(template.part.package.rels.items()):
        if relation.reltype == RT.CORE_PROPERTIES:
            del template.part.package.rels[key]
    template.save(str(path))
    with zipfile.ZipFile(io.BytesIO(fill(path, {"ten": "An"}))) as package:
        assert "docProps/core.xml" not in package.namelist()


def test_a_filled_report_is_valid_open_xml(tmp_path):
    report = filled(tmp_path / "ra.docx", fill(a_docx(tmp_path / "so-ket.docx", REPORT), FACTS))
    verdict = OpenXmlValidator().validate(str(report))
    assert verdict.is_valid, verdict.errors


def test_an_empty_list_leaves_no_table_without_rows_and_no_cell_without_a_paragraph(tmp_path):
    """Word refuses to open such a file."""
    text = """
        Đầu
        | {%tr for d in ds %} |
        | {{ d.ten }} |
        | {%tr endfor %} |
        Giữa
        | Nơi nhận | ô này |
    """
    path = a_docx(tmp_path / "a.docx", text)
    template = Document(str(path))
    cell = template.tables[1].rows[0].cells[1]
    cell.paragraphs[0].text = "{%p for d in ds %}"
    cell.add_paragraph("{{ d.ten }}")
    cell.add_paragraph("{%p endfor %}")
    template.save(str(path))
    paper = filled(tmp_path / "ra.docx", fill(path, {"ds": []}))
    assert twin(paper).splitlines()[:3] == ["Đầu", "Giữa", "| Nơi nhận |  |"]
    assert len(Document(str(paper)).tables) == 1
    assert OpenXmlValidator().validate(str(paper)).is_valid


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("{{ ten_truongg }}", "không có dữ kiện nào cho thẻ «ten_truongg»"),
        ("{% for d in ds_dang_ky %}{{ d.ho_tenn }}{% endfor %}", "«ho_tenn»"),
        ("{% if ten_truongg %}x{% endif %}", "«ten_truongg»"),
        ("{{ ten_truong.upper }}", "«upper»"),
        ("{{ ds_dang_ky.append }}", "«append»"),
        ("{{ range }}", "«range»"),
        ("{{ co_khen_thuong }}", "thẻ in gọi tên dữ kiện có/không"),
        ("{{ ds_dang_ky }}", "hoặc danh sách"),
        ("{{ ten_truong|upper }}", "Chạy «make templates»"),
        ("{{ ten_truong", "Chạy «make templates»"),
        ("{% for d in co_khen_thuong %}{% endfor %}", "Chạy «make templates»"),
        ("{% if co_khen_thuong %}a\n| b{% endif %} |", "mở ở chỗ này mà đóng ở chỗ khác"),
    ],
)
def test_a_wrong_tag_is_refused_with_the_name_of_the_template(tmp_path, text, reason):
    template = a_docx(tmp_path / "so-ket.docx", text)
    with pytest.raises(PipelineError, match=r"từ mẫu so-ket\.docx") as refused:
        fill(template, FACTS)
    assert reason in str(refused.value)


@pytest.mark.parametrize(
    ("facts", "named"),
    [
        ({"ten": "a\x0bb"}, "«ten» có ký tự không in được U+000B"),
        ({"ten": "a\x00b"}, "U+0000"),
        ({"ten": "a\tb"}, "U+0009"),
        ({"ten": "a\ud800b"}, "U+D800"),
        ({"ten": "a\uffffb"}, "U+FFFF"),
        ({"ten": "An", "ds": [{"a": "x"}, {"a": "\x1f"}]}, "«ds, dòng 2.a»"),
        ({"ten": None}, "«ten» không phải chữ"),
        ({"ten": 12}, "«ten» không phải chữ"),
        ({"ten": ["An"]}, "«ten» không phải chữ"),
    ],
)
def test_a_fact_that_cannot_be_printed_is_refused_by_name(tmp_path, facts, named):
    with pytest.raises(PipelineError) as refused:
        fill(a_docx(tmp_path / "a.docx", "{{ ten }}"), facts)
    assert named in str(refused.value)


def test_a_template_that_does_not_open_is_refused(tmp_path):
    with pytest.raises(PipelineError, match=r"Không mở được .*khong-co\.docx"):
        fill(tmp_path / "khong-co.docx", {})


TABLE = ["| Một | Hai |", "| {%tr for d in ds %} |", "| {{ d.ten }} | b |", "| {%tr endfor %} |"]
CHOSEN_ROW = ["| {%tr if co %} |", "| c | {{ ten }} |", "| {%tr endif %} |"]
IN_A_LINE = ["{% for d in ds %}{{ d.ten }}; {% endfor %}"]
PIECES = [["Chữ"], ["Chữ {{ ten }}"], ["{% if co %}chọn{% endif %}"], IN_A_LINE, TABLE, CHOSEN_ROW]
piece = st.sampled_from(PIECES)
several = st.lists(st.deferred(lambda: block), max_size=3).map(lambda them: [*chain(*them)])
choice = several.map(lambda inner: ["{%p if co %}", *inner, "{%p endif %}"])
loop = several.map(lambda inner: ["{%p for d in ds %}", "{{ d.ten }}", *inner, "{%p endfor %}"])
block = st.one_of(piece, choice, loop)


def as_filled(template: Path) -> list[str]:
    """The twin of the paper when every choice is made and every list has the one row Bình."""
    lines = [line for line in twin(template).splitlines() if not re.search(r"\{%(p|tr) ", line)]
    plain = [line.replace("{{ ten }}", "An").replace("{{ d.ten }}", "Bình") for line in lines]
    return [re.sub(r"\{%.*?%\}", "", line) for line in plain]


@settings(max_examples=50, deadline=None)
@given(several, st.integers(-10, 20))
def test_what_the_check_passes_is_filled_without_losing_a_word(tmp_path_factory, text, torn):
    template = tmp_path_factory.mktemp("mau") / "a.docx"
    kept = [line for number, line in enumerate(text) if number != torn]
    found = check(a_docx(template, "\n".join(["Đầu", *kept])), KNOWN)
    if found and len(kept) < len(text):
        return
    assert found == ()
    facts = {"ten": "An", "co": True, "ds": [{"ten": "Bình"}]}
    paper = filled(template.with_name("ra.docx"), fill(template, facts))
    assert twin(paper).splitlines() == as_filled(template)
    nothing = fill(template, {"ten": "An", "co": False, "ds": []})
    assert "{" not in twin(filled(template.with_name("ra.docx"), nothing))
