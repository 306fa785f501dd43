"""A Word file is read as Word shows it: what sets a look, what is text, what is counted once."""

from pathlib import Path

import pytest

from pipeline.word import Mark
from tests.word.packages import document, first, p, r, style

TIMES = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Times New Roman"/>'
DEFAULTS = (
    f"<w:docDefaults><w:rPrDefault><w:rPr>{TIMES}"
    '<w:sz w:val="26"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
    '<w:spacing w:after="120"/></w:pPr></w:pPrDefault></w:docDefaults>'
)


# the look of letters


def test_a_file_without_styles_is_in_words_own_times_and_size_10(tmp_path: Path) -> None:
    look = first(tmp_path, p("Kế hoạch")).runs[0].look
    assert (look.ascii, look.size, look.bold, look.colour) == ("Times New Roman", 10, False, "auto")


def test_the_spot_outweighs_the_style_and_the_style_its_base(tmp_path: Path) -> None:
    styles = (
        DEFAULTS
        + style("Normal", '<w:rPr><w:sz w:val="28"/></w:rPr>')
        + style("Goc", "<w:rPr><w:b/><w:i/></w:rPr>", base="Normal")
        + style("DeMuc", '<w:rPr><w:i w:val="0"/></w:rPr>', base="Goc")
    )
    body = p("I. MỤC ĐÍCH", held='<w:pStyle w:val="DeMuc"/>', look='<w:sz w:val="24"/>')
    paragraph = first(tmp_path, body, styles=styles)
    look = paragraph.runs[0].look
    assert (look.size, look.bold, look.italic) == (12, True, False)
    assert (paragraph.style, paragraph.shape.after) == ("DeMuc", 6)


def test_a_style_based_on_itself_is_read_once(tmp_path: Path) -> None:
    styles = style("A", "<w:rPr><w:b/></w:rPr>", base="B") + style("B", "", base="A")
    assert first(tmp_path, p("x", held='<w:pStyle w:val="A"/>'), styles=styles).runs[0].look.bold


def test_bold_of_a_paragraphs_style_and_of_a_character_style_cancel_out(tmp_path: Path) -> None:
    bold = "<w:rPr><w:b/></w:rPr>"
    styles = style("Dam", bold) + style("ChuDam", bold, kind="character")
    both = p("x", held='<w:pStyle w:val="Dam"/>', look='<w:rStyle w:val="ChuDam"/>')
    assert not first(tmp_path, both, styles=styles).runs[0].look.bold
    one = p("x", look='<w:rStyle w:val="ChuDam"/>')
    assert first(tmp_path, one, styles=styles).runs[0].look.bold
    spot = p("x", held='<w:pStyle w:val="Dam"/>', look="<w:b/>")
    assert first(tmp_path, spot, styles=styles).runs[0].look.bold


@pytest.mark.parametrize("off", ["0", "false", "off"])
def test_a_switch_set_off_is_off(tmp_path: Path, off: str) -> None:
    assert not first(tmp_path, p("x", look=f'<w:b w:val="{off}"/>')).runs[0].look.bold


THEME = (
    "<a:themeElements><a:fontScheme>"
    '<a:majorFont><a:latin typeface="Cambria"/><a:font script="Viet" typeface="Arial"/>'
    "</a:majorFont>"
    '<a:minorFont><a:latin typeface="Calibri"/><a:font script="Viet" typeface="Times New Roman"/>'
    "</a:minorFont></a:fontScheme></a:themeElements>"
)
MINOR = '<w:rFonts w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'


def test_the_theme_gives_its_vietnamese_typeface_to_a_vietnamese_file(tmp_path: Path) -> None:
    vietnamese = '<w:themeFontLang w:val="vi-VN"/>'
    body = p("Kế hoạch", look=MINOR)
    assert first(tmp_path, body, theme=THEME).runs[0].fonts == {"Calibri"}
    read = first(tmp_path, body, theme=THEME, settings=vietnamese)
    assert read.runs[0].fonts == {"Times New Roman"}


def test_a_typeface_named_beside_a_theme_one_does_not_count(tmp_path: Path) -> None:
    both = '<w:rFonts w:ascii="Arial" w:asciiTheme="minorHAnsi" w:hAnsiTheme="minorHAnsi"/>'
    assert first(tmp_path, p("Ke hoach", look=both), theme=THEME).runs[0].fonts == {"Calibri"}


def test_a_typeface_named_on_the_spot_outweighs_the_theme_of_the_style(tmp_path: Path) -> None:
    styles = style("Normal", f"<w:rPr>{MINOR}</w:rPr>")
    read = first(tmp_path, p("Kế hoạch", look=TIMES), styles=styles, theme=THEME)
    assert read.runs[0].fonts == {"Times New Roman"}


def test_letters_with_marks_may_have_a_typeface_of_their_own(tmp_path: Path) -> None:
    mixed = '<w:rFonts w:ascii="Times New Roman" w:hAnsi="Arial"/>'
    assert first(tmp_path, p("Kế", look=mixed)).runs[0].fonts == {"Times New Roman", "Arial"}
    assert first(tmp_path, p("abc 123", look=mixed)).runs[0].fonts == {"Times New Roman"}


def test_the_style_of_a_table_and_of_its_first_row_set_the_cells(tmp_path: Path) -> None:
    header = '<w:tblStylePr w:type="firstRow"><w:rPr><w:b/></w:rPr></w:tblStylePr>'
    styles = DEFAULTS + style("Bang", f'<w:rPr><w:sz w:val="22"/></w:rPr>{header}', kind="table")
    row = f"<w:tr><w:tc>{p('a')}</w:tc></w:tr>"
    body = (
        '<w:tbl><w:tblPr><w:tblStyle w:val="Bang"/><w:tblLook w:firstRow="1"/></w:tblPr>'
        f"{row}{row}</w:tbl>"
    )
    top, below = document(tmp_path, body, styles=styles).paragraphs
    assert (top.runs[0].look.size, top.runs[0].look.bold) == (11, True)
    assert (below.runs[0].look.size, below.runs[0].look.bold) == (11, False)


# how paragraphs are set


def test_measures_are_millimetres_and_points(tmp_path: Path) -> None:
    held = (
        '<w:spacing w:before="120" w:after="60" w:line="360" w:lineRule="auto"/>'
        '<w:ind w:left="567" w:firstLine="720"/><w:jc w:val="both"/>'
    )
    shape = first(tmp_path, p("x", held=held)).shape
    assert (shape.before, shape.after, shape.line, shape.align) == (6, 3, 360, "both")
    assert (shape.left, shape.first) == (10, 12.7)


def test_an_exact_line_is_in_points(tmp_path: Path) -> None:
    shape = first(tmp_path, p("x", held='<w:spacing w:line="360" w:lineRule="exact"/>')).shape
    assert (shape.line, shape.line_rule) == (18, "exact")


def test_a_first_line_set_nearer_outweighs_one_that_hangs_by_the_style(tmp_path: Path) -> None:
    styles = style("Treo", '<w:pPr><w:ind w:left="720" w:hanging="360"/></w:pPr>')
    held = '<w:pStyle w:val="Treo"/><w:ind w:firstLine="567"/>'
    shape = first(tmp_path, p("x", held=held), styles=styles).shape
    assert (shape.left, shape.first) == (12.7, 10)
    hanging = p("x", held='<w:pStyle w:val="Treo"/>')
    assert first(tmp_path, hanging, styles=styles).shape.first == -6.35


def test_end_is_right_whatever_the_file_calls_it(tmp_path: Path) -> None:
    assert first(tmp_path, p("x", held='<w:jc w:val="end"/>')).shape.align == "right"


# lists


LIST = (
    '<w:abstractNum w:abstractNumId="1">'
    '<w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/>'
    '<w:pPr><w:ind w:left="360" w:hanging="360"/></w:pPr></w:lvl>'
    '<w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%2."/>'
    "</w:lvl>"
    '<w:lvl w:ilvl="2"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%3)"/>'
    "</w:lvl>"
    '<w:lvl w:ilvl="3"><w:numFmt w:val="bullet"/><w:lvlText w:val="-"/></w:lvl></w:abstractNum>'
    '<w:num w:numId="5"><w:abstractNumId w:val="1"/></w:num>'
    '<w:num w:numId="6"><w:abstractNumId w:val="1"/>'
    '<w:lvlOverride w:ilvl="1"><w:startOverride w:val="4"/></w:lvlOverride></w:num>'
)


def listed(level: int, number: int = 5) -> str:
    held = f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>'
    return p("x", held=held)


def test_numbers_word_puts_are_labels(tmp_path: Path) -> None:
    levels = [0, 1, 1, 2, 2, 0, 1, 3]
    body = "".join(map(listed, levels))
    read = document(tmp_path, body, numbering=LIST)
    labels = [paragraph.label for paragraph in read.paragraphs]
    assert labels == ["I.", "1.", "2.", "a)", "b)", "II.", "1.", "-"]


def test_a_list_may_start_elsewhere(tmp_path: Path) -> None:
    read = document(tmp_path, listed(1, 6) + listed(1, 6), numbering=LIST)
    assert [paragraph.label for paragraph in read.paragraphs] == ["4.", "5."]


def test_a_list_named_by_the_style_counts_and_indents(tmp_path: Path) -> None:
    styles = style("DeMuc", '<w:pPr><w:numPr><w:numId w:val="5"/></w:numPr></w:pPr>')
    read = first(tmp_path, p("x", held='<w:pStyle w:val="DeMuc"/>'), styles=styles, numbering=LIST)
    assert (read.label, read.shape.left, read.shape.first) == ("I.", 6.35, -6.35)


def test_a_list_taken_off_on_the_spot_gives_no_label(tmp_path: Path) -> None:
    assert first(tmp_path, listed(0, 0), numbering=LIST).label == ""


# text


def test_a_text_cut_into_runs_is_one(tmp_path: Path) -> None:
    cut = f"<w:p>{r('KẾ H')}<w:proofErr w:type='spellStart'/>{r('OẠ')}{r('CH')}</w:p>"
    assert first(tmp_path, cut).text == "KẾ HOẠCH"


def test_tabs_breaks_and_kept_hyphens_are_characters(tmp_path: Path) -> None:
    run = "<w:r><w:t>a</w:t><w:tab/><w:t>b</w:t><w:br/><w:t>c</w:t><w:noBreakHyphen/></w:r>"
    assert first(tmp_path, f"<w:p>{run}</w:p>").text == "a\tb\nc\u2011"


def test_what_was_inserted_is_text_and_what_was_deleted_is_not(tmp_path: Path) -> None:
    body = (
        f"<w:p>{r('Năm học ')}<w:del w:id='1'><w:r><w:delText>2020-2021</w:delText></w:r></w:del>"
        f"<w:ins w:id='2'>{r('2021-2022')}</w:ins></w:p>"
    )
    read = document(tmp_path, body)
    assert read.paragraphs[0].text == "Năm học 2021-2022"
    assert [mark for mark, _ in read.marks] == [Mark.TRACKED]


def test_hidden_letters_are_no_text_but_a_mark(tmp_path: Path) -> None:
    read = document(tmp_path, f"<w:p>{r('thấy')}{r(' ẩn', '<w:vanish/>')}</w:p>")
    assert read.paragraphs[0].text == "thấy"
    assert [mark for mark, _ in read.marks] == [Mark.HIDDEN]


def test_a_comment_and_a_highlight_are_marks(tmp_path: Path) -> None:
    comment = '<w:r><w:commentReference w:id="0"/></w:r>'
    marked = r("x", '<w:highlight w:val="yellow"/>')
    body = f"<w:p>{marked}{comment}</w:p>"
    assert {mark for mark, _ in document(tmp_path, body).marks} == {Mark.HIGHLIGHT, Mark.COMMENT}


@pytest.mark.parametrize(
    "wrapped",
    [
        "<w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt>",
        "<w:customXml>{}</w:customXml>",
        "<w:sdt><w:sdtContent><w:sdt><w:sdtContent>{}</w:sdtContent></w:sdt></w:sdtContent></w:sdt>",
    ],
)
def test_what_a_content_control_wraps_is_read(tmp_path: Path, wrapped: str) -> None:
    body = wrapped.format(p("trong khung")) + p("sau")
    assert [q.text for q in document(tmp_path, body).paragraphs] == ["trong khung", "sau"]


def test_a_link_and_a_smart_tag_hide_no_text(tmp_path: Path) -> None:
    body = f"<w:p><w:hyperlink>{r('a')}</w:hyperlink><w:smartTag>{r('b')}</w:smartTag></w:p>"
    assert first(tmp_path, body).text == "ab"


def test_a_field_shows_its_result_and_is_known_by_its_code(tmp_path: Path) -> None:
    def mark(kind: str) -> str:
        return f'<w:r><w:fldChar w:fldCharType="{kind}"/></w:r>'

    code = "<w:r><w:instrText> PAGE </w:instrText></w:r>"
    body = f"<w:p>{mark('begin')}{code}{mark('separate')}{r('2')}{mark('end')}</w:p>"
    runs = first(tmp_path, body).runs
    assert [(run.text, run.field.strip()) for run in runs if run.text] == [("2", "PAGE")]
    simple = f'<w:p><w:fldSimple w:instr=" PAGE ">{r("2")}</w:fldSimple></w:p>'
    assert [(run.text, run.field.strip()) for run in first(tmp_path, simple).runs] == [
        ("2", "PAGE")
    ]


def test_a_text_box_is_read_once_though_word_keeps_it_twice(tmp_path: Path) -> None:
    box = f"<w:txbxContent>{p('HỎA TỐC')}</w:txbxContent>"
    body = (
        f"<w:p>{r('thân')}<w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        "<w:drawing><wp:anchor>"
        "<wp:extent cx='1000000' cy='500000'/>"
        f"<wps:txbx>{box}</wps:txbx></wp:anchor></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{box}</v:textbox></w:pict></mc:Fallback>"
        "</mc:AlternateContent></w:r></w:p>"
    )
    read = document(tmp_path, body).paragraphs
    assert [(q.text, q.boxed) for q in read] == [("thân", False), ("HỎA TỐC", True)]


def test_notes_are_read_and_their_separators_are_not(tmp_path: Path) -> None:
    notes = (
        f'<w:footnote w:type="separator" w:id="0">{p("")}</w:footnote>'
        f'<w:footnote w:id="2">{p("theo báo cáo")}</w:footnote>'
    )
    assert [q.text for q in document(tmp_path, p("x"), footnotes=notes).notes] == ["theo báo cáo"]


# lines


LINE = (
    '<w:drawing><wp:anchor><wp:extent cx="{emu}" cy="0"/><a:graphic><a:graphicData><wps:wsp/>'
    "</a:graphicData></a:graphic></wp:anchor></w:drawing>"
)


def test_a_drawn_line_is_counted_once_in_millimetres(tmp_path: Path) -> None:
    body = (
        "<w:p><w:r><mc:AlternateContent><mc:Choice Requires='wps'>"
        f"{LINE.format(emu=2016000)}</mc:Choice><mc:Fallback><w:pict>"
        '<v:line from="0,0" to="158.7pt,0"/></w:pict></mc:Fallback></mc:AlternateContent></w:r>'
        "</w:p>"
    )
    [rule] = first(tmp_path, body).rules
    assert (rule.drawn, rule.width, rule.colour, rule.solid) == ("hình", 56, "auto", True)


def test_an_old_line_tells_its_length_by_its_ends(tmp_path: Path) -> None:
    body = '<w:p><w:r><w:pict><v:line from="10pt,5pt" to="95.05pt,5pt"/></w:pict></w:r></w:p>'
    [rule] = first(tmp_path, body).rules
    assert (rule.drawn, rule.width) == ("hình", 30)


def test_a_border_below_is_a_line_and_one_all_round_is_a_frame(tmp_path: Path) -> None:
    below = '<w:pBdr><w:bottom w:val="single" w:color="FF0000"/></w:pBdr>'
    [rule] = first(tmp_path, p("", held=below)).rules
    assert (rule.drawn, rule.colour) == ("viền", "FF0000")
    sides = "".join(f'<w:{s} w:val="single"/>' for s in ("top", "left", "bottom", "right"))
    framed = first(tmp_path, p("KHẨN", held=f"<w:pBdr>{sides}</w:pBdr>"))
    assert (framed.rules, framed.borders) == ((), True)


def test_a_row_of_underscores_is_a_line_half_an_em_each(tmp_path: Path) -> None:
    [rule] = first(tmp_path, p("_" * 20, look='<w:sz w:val="24"/>')).rules
    assert (rule.drawn, rule.width) == ("gạch dưới", 42.3)
    assert first(tmp_path, p("Họ tên: ______")).rules == ()


# places and pages


def test_a_place_says_table_row_and_cell(tmp_path: Path) -> None:
    inner = f"<w:tbl><w:tr><w:tc>{p('trong')}</w:tc></w:tr></w:tbl>"
    cells = f"<w:tc>{p('a')}</w:tc><w:tc>{p('b')}{inner}{p('c')}</w:tc>"
    body = f"{p('đầu')}<w:tbl><w:tr>{cells}</w:tr></w:tbl>{p('cuối')}"
    read = document(tmp_path, body).paragraphs
    assert [(q.text, q.place.position) for q in read] == [
        ("đầu", "đoạn 1"),
        ("a", "bảng 1, hàng 1, ô 1"),
        ("b", "bảng 1, hàng 1, ô 2"),
        ("trong", "bảng 1, hàng 1, ô 2, bảng 1, hàng 1, ô 1"),
        ("c", "bảng 1, hàng 1, ô 2"),
        ("cuối", "đoạn 2"),
    ]
    assert read[3].cell is not None
    assert read[3].cell.nested


def test_a_later_section_keeps_the_header_it_does_not_replace(tmp_path: Path) -> None:
    page = '<w:pgSz w:w="11906" w:h="16838"/><w:pgMar w:top="1134" w:left="1701"/>'
    one = f'<w:sectPr><w:headerReference w:type="default" r:id="rHeader"/>{page}</w:sectPr>'
    wide = '<w:sectPr><w:pgSz w:w="16838" w:h="11906"/><w:pgNumType w:start="1"/></w:sectPr>'
    body = f"<w:p><w:pPr>{one}</w:pPr></w:p>{p('phụ lục')}{wide}"
    first_, second = document(tmp_path, body, header=p("2")).sections
    assert (first_.width, first_.height, first_.top, first_.left) == (210.01, 297, 20, 30)
    assert (second.landscape, second.number_start) == (True, 1)
    assert [q.text for _, side in second.heads for q in side] == ["2"]


def test_a_paragraph_knows_its_section(tmp_path: Path) -> None:
    section = "<w:sectPr/>"
    body = f"{p('một')}<w:p><w:pPr>{section}</w:pPr></w:p>{p('hai')}{section}"
    assert [q.section for q in document(tmp_path, body).paragraphs] == [0, 0, 1]
