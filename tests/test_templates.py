"""A template is judged before anyone fills it: every tag, in every branch, with its place."""

from pathlib import Path

import openpyxl
import pytest
from docx import Document
from docx.oxml.parser import parse_xml
from word_files import a_docx

from pipeline.findings import PipelineError, Severity
from pipeline.templates import Tags, check, twin

KNOWN: Tags = {
    "nam_hoc": None,
    "ten_truong": None,
    "co_khen_thuong": None,
    "ds_dang_ky": {"stt": None, "ho_ten": None, "ds_danh_hieu": {"ten": None}},
}
NAMESPACE = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def said(tmp_path: Path, text: str) -> list[str]:
    return [str(finding) for finding in check(a_docx(tmp_path / "so-ket.docx", text), KNOWN)]


def told(tmp_path: Path, text: str) -> list[tuple[str, str]]:
    """Code and place of each finding."""
    found = check(a_docx(tmp_path / "so-ket.docx", text), KNOWN)
    return [(finding.rule, finding.place.position) for finding in found]


def test_a_template_that_prints_loops_and_chooses_has_no_fault(tmp_path):
    text = """
        Năm học {{ nam_hoc }}{% if not co_khen_thuong %}, không khen thưởng{% endif %}.
        {%p if co_khen_thuong %}
        {{ ten_truong }} khen thưởng:
        {%p elif ten_truong %}
        {{ nam_hoc }}
        {%p else %}
        Không có
        {%p endif %}
        | TT        | Họ và tên    |
        | {%tr for d in ds_dang_ky %} |
        | {{d.stt}} | {{ d.ho_ten }}: {% for h in d.ds_danh_hieu %}{{ h.ten }}; {% endfor %} |
        | {%tr endfor %} |
        === đầu trang ===
        {{ ten_truong }}
    """
    assert said(tmp_path, text) == []


def test_a_misspelt_tag_is_named_with_its_place_and_the_nearest_known(tmp_path):
    assert said(tmp_path, "Báo cáo\nNăm học {{ nam_hocc }}") == [
        "so-ket.docx:thân văn bản:đoạn 2: MAU-01 "
        "Không có thẻ {{ nam_hocc }}. Có phải là {{ nam_hoc }}?"
    ]


def test_a_tag_like_no_other_points_at_the_list_of_tags(tmp_path):
    [message] = said(tmp_path, "{{ xyz }}")
    assert message.endswith("Không có thẻ {{ xyz }}. Các thẻ có sẵn: docs/the.md.")


def test_a_misspelt_column_is_named_with_its_cell(tmp_path):
    text = """
        | Họ và tên |
        | {%tr for d in ds_dang_ky %} |
        | {{ d.ho_tenn }} |
        | {%tr endfor %} |
    """
    assert said(tmp_path, text) == [
        "so-ket.docx:thân văn bản:bảng 1, hàng 3, ô 1: MAU-01 "
        "Không có thẻ {{ d.ho_tenn }}. Có phải là {{ d.ho_ten }}?"
    ]


def test_the_columns_of_a_list_within_a_list_are_known_too(tmp_path):
    text = """
        {%p for d in ds_dang_ky %}
        {% for h in d.ds_danh_hieu %}{{ h.ten }}, {{ h.cap }}{% endfor %}
        {%p endfor %}
    """
    assert told(tmp_path, text) == [("MAU-01", "đoạn 2")]


def test_a_branch_never_taken_is_read_too(tmp_path):
    text = """
        {%p if co_khen_thuong %}
        {{ nam_hoc }}
        {%p else %}
        {{ nam_hok }}
        {%p endif %}
    """
    assert told(tmp_path, text) == [("MAU-01", "đoạn 4")]


def test_the_header_is_read_too(tmp_path):
    assert said(tmp_path, "Báo cáo\n=== đầu trang ===\n{{ ten_truongg }}") == [
        "so-ket.docx:đầu trang:đoạn 1: MAU-01 "
        "Không có thẻ {{ ten_truongg }}. Có phải là {{ ten_truong }}?"
    ]


def test_the_title_of_the_file_is_read_too(tmp_path):
    path = a_docx(tmp_path / "so-ket.docx", "Báo cáo")
    document = Document(str(path))
    document.core_properties.title = "Sơ kết {{ nam_hocc }}"
    document.save(str(path))
    [finding] = check(path, KNOWN)
    assert str(finding.place) == "so-ket.docx:thuộc tính tệp:tiêu đề"


def test_a_text_box_is_read_once_though_word_stores_it_twice(tmp_path):
    path = a_docx(tmp_path / "so-ket.docx", "Báo cáo")
    document = Document(str(path))
    box = (
        "<w:pict><w:txbxContent><w:p><w:r><w:t>{{ la }}</w:t></w:r></w:p></w:txbxContent></w:pict>"
    )
    both = f"<m:Choice>{box}</m:Choice><m:Fallback>{box}</m:Fallback>"
    compatibility = 'xmlns:m="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    alternatives = f"<m:AlternateContent {compatibility}>{both}</m:AlternateContent>"
    document.paragraphs[0]._p.append(parse_xml(f"<w:r {NAMESPACE}>{alternatives}</w:r>"))
    document.save(str(path))
    assert [finding.place.position for finding in check(path, KNOWN)] == ["đoạn 1, khung, đoạn 1"]
    assert twin(path).splitlines()[:2] == ["Báo cáo«hình»", "    {{ la }}"]


def test_what_a_content_control_holds_is_read_too(tmp_path):
    path = a_docx(tmp_path / "so-ket.docx", "Báo cáo")
    document = Document(str(path))
    held = "<w:sdtContent><w:p><w:r><w:t>{{ la }}</w:t></w:r></w:p></w:sdtContent>"
    document.paragraphs[0]._p.addnext(parse_xml(f"<w:sdt {NAMESPACE}>{held}</w:sdt>"))
    document.save(str(path))
    assert [finding.place.position for finding in check(path, KNOWN)] == ["đoạn 2"]
    assert twin(path).splitlines()[:2] == ["Báo cáo", "{{ la }}"]


def test_a_tag_in_the_title_of_a_picture_is_found_though_no_text_shows_it(tmp_path):
    path = a_docx(tmp_path / "so-ket.docx", "Báo cáo")
    document = Document(str(path))
    mark = parse_xml(f'<w:bookmarkStart {NAMESPACE} w:id="1" w:name="{{{{ la }}}}"/>')
    document.paragraphs[0]._p.append(mark)
    document.save(str(path))
    [finding] = check(path, KNOWN)
    assert (finding.rule, finding.place.part) == ("MAU-01", "thân văn bản")


def test_a_tag_cut_into_runs_by_word_is_one_tag(tmp_path):
    path = tmp_path / "so-ket.docx"
    document = Document()
    paragraph = document.add_paragraph("Năm học {{ na")
    paragraph.add_run("m_ho").bold = True
    paragraph.add_run("cc }}")
    document.save(str(path))
    [finding] = check(path, KNOWN)
    assert "{{ nam_hocc }}. Có phải là {{ nam_hoc }}?" in finding.message


def test_all_faults_are_told_at_once(tmp_path):
    text = """
        {{ nam_hocc }} {{ ten_truong|upper }}
        {%p if co_khen %}
        {{ ten_truong
        === chân trang ===
        {{ ten_truongg }}
    """
    assert told(tmp_path, text) == [
        ("MAU-01", "đoạn 1"),
        ("MAU-02", "đoạn 1"),
        ("MAU-01", "đoạn 2"),
        ("MAU-03", "đoạn 3"),
        ("MAU-03", "đoạn 2"),
        ("MAU-01", "đoạn 1"),
    ]


@pytest.mark.parametrize(
    ("tag", "what"),
    [
        ("{{ nam_hoc|upper }}", "bộ lọc"),
        ("{{ nam_hoc + 1 }}", "phép tính"),
        ("{{ nam_hoc == ten_truong }}", "phép so sánh"),
        ("{{ nam_hoc.upper() }}", "lời gọi hàm"),
        ("{{ range(3) }}", "lời gọi hàm"),
        ("{{ nam_hoc if co_khen_thuong else ten_truong }}", "«if» trong thẻ in"),
        ("{{ ds_dang_ky[0] }}", "dấu ngoặc vuông"),
        ("{{ nam_hoc ~ ten_truong }}", "phép nối"),
        ("{{ 2021 }}", "giá trị gõ thẳng"),
        ("{% if nam_hoc and ten_truong %}x{% endif %}", "«and»"),
        ("{% if nam_hoc is defined %}x{% endif %}", "phép thử"),
        ("{% set x = 1 %}", "mẫu chỉ in, lặp (for) hoặc chọn (if)"),
        ("{% include 'a' %}", "mẫu chỉ in, lặp (for) hoặc chọn (if)"),
        ("{# ghi chú #}", "mẫu chỉ in, lặp (for) hoặc chọn (if)"),
        ("{%- if nam_hoc %}x{% endif %}", "bỏ dấu -"),
        ("{{r nam_hoc }}", "bỏ chữ «r»"),
        ("{% for d in ds_dang_ky %}{{ loop.index }}{% endfor %}", "cột stt"),
        ("{% for d in ds_dang_ky if d.stt %}x{% endfor %}", "vòng lặp chỉ viết"),
        ("{% for d in nam_hoc %}{{ d.stt }}{% endfor %}", "không phải danh sách"),
        ("{% for d in ds_dang_ky %}{{ d }}{% endfor %}", "là cả một dòng"),
        ("{{ ds_dang_ky }}", "hãy lặp"),
        ("{{ ds_dang_ky.ho_ten }}", "hãy lặp"),
    ],
)
def test_more_than_print_loop_choose_is_named_in_vietnamese(tmp_path, tag, what):
    [message] = said(tmp_path, tag)
    assert "MAU-02" in message
    assert what in message


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("Năm học {{ nam_hoc và", "Ngoặc thẻ không đủ đôi trong «Năm học {{ nam_hoc và»"),
        ("Năm học { nam_hoc }}", "Ngoặc thẻ không đủ đôi"),
        ("{{ nam_hoc %}", "Ngoặc thẻ không đủ đôi"),
        ("{{ ten truong }}", "Có phải là {{ ten_truong }}?"),
        ("{{ }}", "viết chưa đúng"),
        ("{% if %}x{% endif %}", "viết chưa đúng"),
        ("{% for d ds_dang_ky %}{{ d.bat_ky }}{% endfor %}", "viết chưa đúng"),
        ("{% for d in ds_dang_ky %}", "{% for d in ds_dang_ky %} chưa có {% endfor %} đóng lại"),
        ("{%p if nam_hoc %}", "{%p if nam_hoc %} chưa có {%p endif %} đóng lại"),
        ("{% if nam_hoc %}{% for d in ds_dang_ky %}{% endif %}", "chưa có {% endfor %} đóng lại"),
        ("{%p if nam_hoc %}\n{% else %}\n{%p endif %}", "{% else %} không cùng loại, cùng chỗ"),
        ("x{% endfor %}", "đóng mà không có thẻ for nào đang mở"),
        ("{% else %}", "chỉ đứng giữa if và endif"),
        ("{% for d in ds_dang_ky %}{% else %}{% endfor %}", "chỉ đứng giữa if và endif"),
        ("Chữ này mất {%p if nam_hoc %}\n{%p endif %}", "phải đứng riêng một đoạn"),
        ("{%p if nam_hoc %}\nx\n{% endif %}", "không cùng loại, cùng chỗ"),
        ("{% if nam_hoc %}\nx{% endif %}", "không cùng loại, cùng chỗ"),
        ("{%tr if nam_hoc %}", "chỉ dùng trong bảng"),
        ("{% p if nam_hoc %}", "viết liền {%p, rồi một dấu cách"),
    ],
)
def test_a_tag_that_is_not_whole_is_told_with_what_to_do(tmp_path, text, what):
    messages = said(tmp_path, text)
    assert "MAU-03" in messages[0]
    assert what in messages[0]


def test_text_beside_a_row_tag_would_be_lost_and_is_told(tmp_path):
    text = """
        | {%tr for d in ds_dang_ky %} | Họ và tên |
        | {{ d.stt }} | {{ d.ho_ten }} |
        | {%tr endfor %} |
    """
    [message] = said(tmp_path, text)
    assert "bảng 1, hàng 1, ô 1: MAU-03" in message
    assert "phải đứng riêng một hàng" in message


def test_a_loop_may_not_begin_outside_a_table_and_end_inside(tmp_path):
    text = """
        {%p for d in ds_dang_ky %}
        | {%p endfor %} | Họ và tên |
    """
    [message] = said(tmp_path, text)
    assert "{%p endfor %} không cùng loại, cùng chỗ với {%p for d in ds_dang_ky %}" in message


def test_an_unknown_list_is_told_once_not_for_each_of_its_columns(tmp_path):
    text = "{% for d in ds_dang_kyy %}{{ d.ho_ten }} {{ d.bat_ky }}{% endfor %}"
    assert told(tmp_path, text) == [("MAU-01", "đoạn 1")]


def test_the_row_of_a_loop_is_unknown_after_the_loop(tmp_path):
    text = "{% for d in ds_dang_ky %}{{ d.stt }}{% endfor %}{{ d.stt }}"
    assert told(tmp_path, text) == [("MAU-01", "đoạn 1")]


def test_leftovers_of_editing_are_warnings(tmp_path):
    path = a_docx(tmp_path / "so-ket.docx", "Báo cáo")
    document = Document(str(path))
    inserted = parse_xml(
        f'<w:ins {NAMESPACE} w:id="1" w:author="a"><w:r><w:t>x</w:t></w:r></w:ins>'
    )
    document.paragraphs[0]._p.append(inserted)
    document.add_comment(document.paragraphs[0].runs[0], "xem lại")
    document.settings.element.append(parse_xml(f"<w:trackRevisions {NAMESPACE}/>"))
    document.save(str(path))
    found = check(path, KNOWN)
    assert [finding.rule for finding in found] == ["MAU-05"] * 3
    assert {finding.severity for finding in found} == {Severity.WARNING}
    messages = [finding.message for finding in found]
    assert ["Accept All" in messages[0], "Delete All" in messages[1]] == [True, True]
    assert "tắt Track Changes" in messages[2]


@pytest.mark.parametrize("damage", ["not a zip", "cut off", "another file", "packed otherwise"])
def test_a_file_that_does_not_open_is_a_finding(tmp_path, damage):
    path = a_docx(tmp_path / "so-ket.docx", "Báo cáo")
    content = path.read_bytes()
    if damage == "another file":
        openpyxl.Workbook().save(path)
    elif damage == "packed otherwise":
        path.write_bytes(content.replace(b"\x08\x00", b"\x63\x00"))
    else:
        path.write_bytes(b"PK" if damage == "not a zip" else content[: len(content) // 2])
    [finding] = check(path, KNOWN)
    assert finding.rule == "MAU-07"


def test_a_missing_template_cannot_be_read(tmp_path):
    with pytest.raises(PipelineError, match="Không mở được"):
        twin(tmp_path / "khong-co.docx")


def test_the_twin_reads_as_the_paper_does(tmp_path):
    path = a_docx(
        tmp_path / "so-ket.docx",
        """
        BÁO CÁO
        | TT | Họ và tên |
        | {%tr for d in ds_dang_ky %} |
        | {{ d.stt }} | {{ d.ho_ten }} |
        | {%tr endfor %} |
        Nơi nhận
        === đầu trang ===
        {{ ten_truong }}
        """,
    )
    assert twin(path) == (
        "BÁO CÁO\n"
        "| TT | Họ và tên |\n"
        "| {%tr for d in ds_dang_ky %} |\n"
        "| {{ d.stt }} | {{ d.ho_ten }} |\n"
        "| {%tr endfor %} |\n"
        "Nơi nhận\n"
        "=== trang 216 × 279 mm; lề trên 25, dưới 25, trái 32, phải 32 mm ===\n"
        "=== đầu trang ===\n"
        "{{ ten_truong }}\n"
    )


def test_the_twin_names_styles_fields_breaks_and_sections(tmp_path):
    path = tmp_path / "so-ket.docx"
    document = Document()
    document.add_paragraph("Báo cáo", style="Title")
    run = document.add_paragraph("Một\tHai").add_run()
    run.add_break()
    run.add_text("Ba")
    document.add_section()
    field = f'<w:fldSimple {NAMESPACE} w:instr=" PAGE "><w:r><w:t>1</w:t></w:r></w:fldSimple>'
    document.add_paragraph("Trang ")._p.append(parse_xml(field))
    document.save(str(path))
    page = "=== trang 216 × 279 mm; lề trên 25, dưới 25, trái 32, phải 32 mm ==="
    assert twin(path).splitlines() == [
        "[Title] Báo cáo",
        "Một\tHai↵Ba",
        "",
        page,
        "Trang «PAGE»1",
        page,
    ]


def test_a_cell_shows_its_style_only_where_it_differs_from_the_cell_above(tmp_path):
    path = a_docx(tmp_path / "so-ket.docx", "| Họ và tên |\n| An |\n| Bình |")
    document = Document(str(path))
    for row, style in zip(document.tables[0].rows, ("Title", "Quote", "Quote"), strict=True):
        row.cells[0].paragraphs[0].style = style
    document.save(str(path))
    assert twin(path).splitlines()[:3] == [
        "| [Title] Họ và tên |",
        "| [Quote] An |",
        "| Bình |",
    ]
