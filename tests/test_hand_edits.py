"""A paper edited by hand: what was changed, where it belongs, and what a person answers."""

import shutil

import docx
import pytest

from tests.a_school import School
from tests.test_make import PROJECT
from tests.test_make import School as MakingSchool
from tests.word_edits import edited

PLAN = "ke-hoach.docx"
NUMBER = (">35</w:t>", ">36</w:t>")  # the target of Lao động tiên tiến
WORDS = ("Phổ biến Luật", "Tuyên truyền, phổ biến Luật")


@pytest.fixture(scope="module")
def finished(tmp_path_factory):
    done = School.new(tmp_path_factory.mktemp("truong"))
    assert done.told("reports")[0] == 0
    return done


@pytest.fixture
def made(finished, tmp_path):
    shutil.copytree(finished.home, tmp_path, dirs_exist_ok=True)
    return School(tmp_path)


def edit(school, *changes):
    """Words of the plan replaced; the file as it is afterwards."""
    paper = school.outputs / PLAN
    paper.write_bytes(edited(paper, *changes))
    return paper.read_bytes()


def restyle(school):
    """One line of the plan in Arial."""
    document = docx.Document(str(school.outputs / PLAN))
    [run] = [p.runs[0] for p in document.paragraphs if p.text.startswith("- Xây dựng văn hóa")]
    run.font.name = "Arial"
    document.save(str(school.outputs / PLAN))


def of(output, *rules):
    """The lines of those rules about the plan."""
    return [line for line in output.splitlines() if any(f" {r} " in f" {line} " for r in rules)]


# what was changed


def test_number_word_and_font_get_three_proposals_and_nothing_is_overwritten(made):
    edit(made, NUMBER, WORDS)
    restyle(made)
    kept = (made.outputs / PLAN).read_bytes()
    code, output = made.told("reports")
    assert code == 1
    assert (made.outputs / PLAN).read_bytes() == kept
    [number] = of(output, "SO-90")
    assert number == (
        "ke-hoach.docx:thân văn bản:bảng 3, hàng 3, ô 5: SO-90 «36» khác số liệu là «35»; nguồn: "
        "nam-hoc.xlsx:Chỉ tiêu:F5 (thẻ ds_chi_tieu.2.so_luong). Nếu «36» đúng, hãy sửa ở đó rồi "
        "lập lại."
    )
    [words] = of(output, "BT-92")
    assert "«Phổ» thành «Tuyên truyền, phổ». Đưa vào mẫu?" in words
    assert "hãy sửa mẫu ke-hoach.docx, đoạn 46." in words
    [looks] = of(output, "BT-93")
    assert "phông chữ Times New Roman thành Arial. Giữ hay bỏ?" in looks
    [question] = of(output, "BT-90")
    assert 'make reports KEEP="ke-hoach"' in question
    assert 'make reports DISCARD="ke-hoach"' in question


def test_a_change_of_words_alone_asks_and_stops_nothing(made):
    edit(made, WORDS)
    code, output = made.told("fill")
    assert code == 0
    assert len(of(output, "BT-90", "BT-92")) == 2


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (
            ("- Phổ biến Luật", "- Họp tổ mỗi tuần. Phổ biến Luật"),
            "thêm «Họp tổ mỗi tuần.». Đưa vào mẫu? Nếu từ nay viết thế, hãy sửa mẫu ke-hoach.docx, "
            "đoạn 46.",
        ),
        (
            (", phân công nhiệm vụ cho từng thành viên", ""),
            "bỏ «, phân công nhiệm vụ cho từng thành viên»",
        ),
    ],
)
def test_words_put_in_or_struck_out_are_quoted(made, change, said):
    edit(made, change)
    [words] = of(made.told("fill")[1], "BT-92")
    assert said in words


def test_a_paragraph_typed_in_is_placed_in_the_template_behind_the_one_before(made):
    document = docx.Document(str(made.outputs / PLAN))
    [after] = [p for p in document.paragraphs if p.text.startswith("- Kiểm tra việc tổ chức")]
    after.insert_paragraph_before("- Tập huấn cho tổ trưởng.")
    document.save(str(made.outputs / PLAN))
    [words] = of(made.told("fill")[1], "BT-92")
    assert "Đoạn gõ thêm: «- Tập huấn cho tổ trưởng.». Đưa vào mẫu?" in words
    assert "hãy sửa mẫu ke-hoach.docx, ngay sau đoạn 47." in words


def test_a_file_saved_again_without_a_change_is_said_to_be_so(made):
    edit(made)
    code, output = made.told("fill")
    assert code == 0
    assert "Chữ, số và trình bày không khác bản lập hôm nay; tệp chỉ được lưu lại." in output


def test_a_file_that_is_no_word_file_any_more_is_left_alone_and_said_to_be_so(made):
    (made.outputs / PLAN).write_bytes(b"hong")
    code, output = made.told("fill")
    assert (code, (made.outputs / PLAN).read_bytes()) == (1, b"hong")
    assert output.count("Không mở được ke-hoach.docx") == 1


def test_another_paper_under_that_name_is_not_told_word_by_word(made):
    shutil.copyfile(made.outputs / "tong-ket.docx", made.outputs / PLAN)
    code, output = made.told("fill")
    assert code == 1
    assert len(of(output, "SO-90", "SO-92", "SO-94", "SO-95", "BT-92", "BT-93")) == 40
    assert "chỗ sửa nữa; có thể đây là một văn bản khác." in output


# keep


def test_a_kept_paper_is_asked_about_no_more_until_it_changes_again(made):
    kept = edit(made, NUMBER, WORDS)
    code, output = made.told("fill", "--keep", "ke-hoach")
    assert (code, (made.outputs / PLAN).read_bytes()) == (0, kept)
    assert "Giữ bản sửa tay của ke-hoach.docx" in output
    assert made.told("fill")[1].count("ke-hoach.docx") == 0
    edit(made, ("Tuyên truyền, phổ biến", "Tuyên truyền"))
    assert len(of(made.told("fill")[1], "BT-90")) == 1


def test_a_kept_paper_is_asked_about_again_when_the_data_change(made):
    kept = edit(made, WORDS)
    assert made.told("reports", "--keep", "ke-hoach")[0] == 0
    made.number_the_plan(46)
    code, output = made.told("reports")
    assert (code, (made.outputs / PLAN).read_bytes()) == (1, kept)
    assert all("«45» trong" in line for line in of(output, "SO-90"))
    assert len(of(output, "SO-90")) == 2  # its number, and once more above the annex
    assert made.told("reports", "--keep", "ke-hoach")[0] == 0
    assert of(made.told("reports")[1], "BT-90") == []


def test_a_change_typed_into_the_workbook_as_well_is_no_difference_any_more(made):
    edit(made, NUMBER)
    made.type_into("nam-hoc.xlsx:Chỉ tiêu", "Lao động tiên tiến", "Số lượng", 36)
    _, output = made.told("reports")
    assert "bảng 3, hàng 3, ô 5" not in output
    # its share follows from it, and was left as it stood
    assert len(of(output, "SO-90")) == 1


# make anew


def test_a_discarded_edit_is_moved_beside_and_the_paper_made_anew(made):
    before = (made.outputs / PLAN).read_bytes()
    edits = edit(made, NUMBER)
    code, output = made.told("fill", "--discard", "ke-hoach")
    assert code == 0
    assert (made.outputs / PLAN).read_bytes() == before
    assert (made.outputs / "ke-hoach.da-sua-tay.docx").read_bytes() == edits
    assert "ke-hoach.da-sua-tay.docx" in output
    assert "BT-91" not in made.told("fill")[1]


def test_a_second_discarded_edit_does_not_replace_the_first(made):
    first = edit(made, NUMBER)
    made.told("fill", "--discard", "ke-hoach")
    second = edit(made, WORDS)
    made.told("fill", "--discard", "ke-hoach")
    assert (made.outputs / "ke-hoach.da-sua-tay.docx").read_bytes() == first
    assert (made.outputs / "ke-hoach.da-sua-tay-2.docx").read_bytes() == second


def test_a_kept_paper_can_be_made_anew_after_all(made):
    before = (made.outputs / PLAN).read_bytes()
    edit(made, WORDS)
    made.told("fill", "--keep", "ke-hoach")
    assert made.told("fill", "--discard", "ke-hoach")[0] == 0
    assert (made.outputs / PLAN).read_bytes() == before


# names


def test_several_papers_are_answered_at_once(made):
    edit(made, WORDS)
    other = made.outputs / "tong-ket.docx"
    other.write_bytes(edited(other, ("Các hoạt động chính", "Hoạt động chính")))
    code, output = made.told("fill", "--keep", "ke-hoach tong-ket.docx")
    assert code == 0
    assert output.count("Giữ bản sửa tay của") == 2


@pytest.mark.parametrize(
    ("answer", "said"),
    [
        (("--keep", "ke-hoac"), "Năm học không có văn bản «ke-hoac» để giữ hay bỏ."),
        (("--discard", "ke-hoac"), "Có phải «ke-hoach»?"),
        (("--keep", "ke-hoach", "--discard", "ke-hoach"), "có cả ở KEEP và DISCARD"),
    ],
)
def test_a_name_that_is_no_paper_or_is_answered_twice_is_one_sentence(made, answer, said):
    edits = edit(made, WORDS)
    assert said in made.refused("fill", *answer)
    assert (made.outputs / PLAN).read_bytes() == edits


def test_an_answer_about_a_paper_nobody_edited_changes_nothing(made):
    before = (made.outputs / PLAN).read_bytes()
    code, output = made.told("fill", "--discard", "ke-hoach")
    assert (code, (made.outputs / PLAN).read_bytes()) == (0, before)
    assert "ke-hoach.docx không có bản sửa tay nào để giữ hay bỏ." in output


# sealing


def test_a_kept_paper_whose_numbers_and_names_are_those_of_the_data_is_sealed(made):
    kept = edit(made, WORDS)
    made.told("fill", "--keep", "ke-hoach")
    code, output = made.told("archive")
    assert code == 0
    assert "ke-hoach.docx: giữ bản sửa tay, mọi số và tên khớp số liệu" in output
    assert (made.bag / "data" / "outputs" / PLAN).read_bytes() == kept


@pytest.mark.parametrize(
    "change",
    [
        NUMBER,
        ("Lưu Thị Ngọc Hà", "Lưu Thị Ngọc Hoa"),
        ("có minh chứng", "có ít nhất 02 minh chứng"),
    ],
)
def test_a_kept_paper_with_a_number_or_name_of_its_own_is_not_sealed(made, change):
    edit(made, change)
    made.told("fill", "--keep", "ke-hoach")
    code, output = made.told("archive")
    assert code == 1
    assert "ke-hoach.docx: LT-01 Chưa niêm phong được: bản sửa tay có số, tên chưa khớp" in output
    assert "python -m pipeline numbers ke-hoach" in output
    assert not made.bag.exists()


def test_an_edit_nobody_answered_for_is_not_sealed(made):
    edit(made, WORDS)
    code, output = made.told("archive")
    assert code == 1
    assert "hoặc đã sửa tay" in output


def test_an_edit_that_was_not_kept_is_not_sealed_with_the_year(made):
    edit(made, NUMBER)
    made.told("fill", "--discard", "ke-hoach")
    assert made.told("archive")[0] == 0
    assert sorted(p.name for p in (made.bag / "data" / "outputs").glob("ke-hoach*")) == [PLAN]


# make


@pytest.mark.skipif(not (PROJECT / ".venv" / "ready").exists(), reason="make set nothing up here")
def test_make_asks_until_it_is_answered_and_passes_the_answer_on(tmp_path):
    school = MakingSchool(tmp_path)
    assert school.make("reports").returncode == 0
    edit(school, WORDS)
    for _ in range(2):
        assert "BT-90" in school.make("reports").stdout
    assert "Giữ bản sửa tay" in school.make("reports", "KEEP=ke-hoach").stdout
    assert "BT-90" not in school.make("reports").stdout
    assert "pipeline fill" not in school.make("reports").stdout
