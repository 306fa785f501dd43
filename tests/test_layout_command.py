"""`layout` as a person runs it, and the same gate at the end of `reports`."""

import json
import shutil
from pathlib import Path

import pytest
from docx import Document

from tests.a_school import School
from tests.papers_made import paper

KEPT = "- Lưu: VT, TĐKT."


@pytest.fixture(scope="module")
def finished(tmp_path_factory: pytest.TempPathFactory) -> School:
    """A school whose papers have been made once; tests work on copies of it."""
    done = School.new(tmp_path_factory.mktemp("truong"))
    assert done.told("reports")[0] == 0
    return done


@pytest.fixture
def school(finished: School, tmp_path: Path) -> School:
    shutil.copytree(finished.home, tmp_path, dirs_exist_ok=True)
    return School(tmp_path)


def retyped(path: Path, old: str, new: str) -> Path:
    """The Word file with one paragraph typed anew, its look kept."""
    document = Document(str(path))
    cells = [cell for table in document.tables for row in table.rows for cell in row.cells]
    every = [*document.paragraphs, *(p for cell in cells for p in cell.paragraphs)]
    found = next(paragraph for paragraph in every if paragraph.text == old)
    first, *rest = found.runs
    first.text = new
    for run in rest:
        run.text = ""
    document.save(str(path))
    return path


def a_file(folder: Path, name: str, *lines: str) -> str:
    document = Document()
    for line in lines:
        document.add_paragraph(line)
    document.save(str(folder / name))
    return str(folder / name)


def foreign(folder: Path, old: str = "", new: str = "") -> str:
    """A paper of the sample year under another name, outside the folders of the year."""
    path = Path(shutil.copy(paper("so-ket-dot-1"), folder / "bao-cao.docx"))
    return str(retyped(path, old, new) if old else path)


# any file


def test_a_paper_in_order_is_said_to_be(school: School, tmp_path: Path) -> None:
    code, output = school.told("layout", foreign(tmp_path))
    assert (code, output) == (0, "1 tệp: 0 lỗi, 0 cảnh báo. Không thấy chỗ nào phải sửa.\n")


def test_a_fault_is_one_line_with_place_code_cure_and_clause(
    school: School, tmp_path: Path
) -> None:
    code, output = school.told("layout", foreign(tmp_path, KEPT, "- Lưu VP."))
    assert code == 1
    assert output.splitlines() == [
        "bao-cao.docx:thân văn bản:bảng 4, hàng 1, ô 1: ND30-NN-LUU «- Lưu VP.»: hãy ghi "
        "«- Lưu: VT, …» (có dấu hai chấm, rồi chữ VT). [30/2020/NĐ-CP, PL I, Phần I, II.9d]",
        "1 tệp: 1 lỗi, 0 cảnh báo. Sửa các chỗ có lỗi trong Word rồi chạy lại.",
    ]


def test_json_is_one_list_of_objects_as_check_prints_it(school: School, tmp_path: Path) -> None:
    code, output = school.told("layout", "--json", foreign(tmp_path, KEPT, "- Lưu VP."))
    assert code == 1
    assert json.loads(output) == [
        {
            "rule": "ND30-NN-LUU",
            "severity": "ERROR",
            "file": "bao-cao.docx",
            "part": "thân văn bản",
            "position": "bảng 4, hàng 1, ô 1",
            "message": "«- Lưu VP.»: hãy ghi «- Lưu: VT, …» (có dấu hai chấm, rồi chữ VT).",
            "basis": "30/2020/NĐ-CP, PL I, Phần I, II.9d",
        }
    ]


def test_one_rule_alone_may_be_asked_for(school: School, tmp_path: Path) -> None:
    file = foreign(tmp_path, KEPT, "- Lưu VP.")
    assert school.told("layout", "--rule", "ND30-SIGN-NAME", file)[0] == 0
    assert school.told("layout", "--rule", "ND30-NN-LUU", file)[0] == 1


def test_a_rule_that_is_not_there_is_refused_with_the_nearest(school: School) -> None:
    said = school.refused("layout", "--rule", "ND30-NN-LƯU", "x.docx")
    assert said.startswith("Không có quy tắc «ND30-NN-LƯU»; gần nhất: ND30-NN-LUU")


def test_a_file_that_is_no_word_file_gets_its_sentence_and_the_others_are_read(
    school: School, tmp_path: Path
) -> None:
    (tmp_path / "ghi-chu.docx").write_text("Đây không phải tệp Word.", "utf-8")
    missing, wrong = str(tmp_path / "khong-co.docx"), str(tmp_path / "ghi-chu.docx")
    code, output = school.told("layout", missing, wrong, foreign(tmp_path, KEPT, "- Lưu VP."))
    first, second, third, last = output.splitlines()
    assert code == 2
    assert first == f"Không thấy tệp {missing}; hãy xem lại tên và thư mục."
    assert second.startswith("Không mở được ghi-chu.docx: ")
    assert "ND30-NN-LUU" in third
    assert last == "3 tệp: 1 lỗi, 0 cảnh báo. Sửa các chỗ có lỗi trong Word rồi chạy lại."


def test_files_refused_leave_json_a_list(school: School, tmp_path: Path) -> None:
    ran = school.run("layout", "--json", str(tmp_path / "khong-co.docx"))
    assert ran.exit_code == 2
    assert json.loads(ran.stdout) == []
    assert ran.stderr.startswith("Không thấy tệp ")


def test_a_paper_of_the_party_is_said_to_follow_other_rules(school: School, tmp_path: Path) -> None:
    file = a_file(tmp_path, "nq.docx", "ĐẢNG CỘNG SẢN VIỆT NAM", "NGHỊ QUYẾT", "Chi bộ họp.")
    code, output = school.told("layout", file)
    assert code == 0
    assert output.splitlines()[0] == (
        "nq.docx: văn bản của Đảng, Đoàn theo quy định riêng, không soát thể thức."
    )


def test_a_text_without_letterhead_is_said_to_be_none(school: School, tmp_path: Path) -> None:
    file = a_file(tmp_path, "thu.docx", "Kính gửi quý phụ huynh.", "Nhà trường cảm ơn.")
    code, output = school.told("layout", file)
    assert code == 0
    assert output.splitlines()[0] == (
        "thu.docx: không thấy phần đầu của văn bản hành chính (Quốc hiệu, cơ quan, số); "
        "chỉ soát chỗ sót và phép tính."
    )


# a paper of the year


def test_without_a_name_every_paper_of_the_year_is_looked_at(school: School) -> None:
    (school.outputs / "~$ke-hoach.docx").write_bytes(b"")
    code, output = school.told("layout")
    assert code == 0
    assert output == "7 tệp: 0 lỗi, 0 cảnh báo. Không thấy chỗ nào phải sửa.\n"


def test_without_papers_a_command_without_files_says_what_to_type(tmp_path: Path) -> None:
    assert School(tmp_path).refused("layout").startswith("Hãy ghi tên tệp cần soát: make layout")


def test_a_paper_of_the_year_is_held_to_more_than_one_from_elsewhere(
    school: School, tmp_path: Path
) -> None:
    path = school.outputs / "so-ket-dot-1.docx"
    document = Document(str(path))
    for row in document.tables[-2].rows:  # the last is that of the annex
        properties = row._tr.trPr
        for child in list(properties) if properties is not None else ():
            properties.remove(child)
    document.save(str(path))
    abroad = shutil.copy(path, tmp_path / "so-ket-dot-1.docx")
    assert "ND30-SIGN-ORPHAN (cảnh báo)" in school.told("layout", str(path))[1]
    assert "ND30-SIGN-ORPHAN" not in school.told("layout", str(abroad))[1]


def test_a_paper_whose_workbooks_do_not_open_is_looked_at_as_one_from_elsewhere(
    school: School,
) -> None:
    shutil.rmtree(school.inputs)
    code, output = school.told("layout", str(school.outputs / "ke-hoach.docx"))
    assert (code, output) == (0, "1 tệp: 0 lỗi, 0 cảnh báo. Không thấy chỗ nào phải sửa.\n")


# the gate of reports


def spoil_the_template(school: School) -> None:
    template = school.templates / "so-ket.docx"
    retyped(template, KEPT, "- Lưu VP.")


def test_a_fault_in_papers_just_made_stops_them_from_leaving_and_keeps_them(school: School) -> None:
    spoil_the_template(school)
    code, output = school.told("reports")
    assert code == 1
    assert output.count("ND30-NN-LUU") == 4
    assert "so-ket-hoc-ky-1.docx:thân văn bản:" in output
    assert "Đã lập" in output
    assert output.splitlines()[-1] == (
        "Văn bản đã lập nhưng còn lỗi ở trên, chưa gửi đi: sửa bảng tính, mẫu hoặc chính văn bản "
        "rồi chạy lại."
    )


def test_a_fault_is_told_again_until_it_is_mended(school: School) -> None:
    spoil_the_template(school)
    assert school.told("reports")[0] == 1
    code, output = school.told("reports")
    assert code == 1
    assert output.count("ND30-NN-LUU") == 4
    retyped(school.templates / "so-ket.docx", "- Lưu VP.", KEPT)
    assert school.told("reports")[0] == 0


def test_a_paper_is_looked_at_again_only_when_something_has_changed(school: School) -> None:
    remembered = json.loads((school.build / "judged.json").read_text("utf-8"))
    mark = {"rule": "ND30-NN-LUU", "severity": "WARNING", "file": "ke-hoach.docx"}
    mark |= {"part": "thân văn bản", "position": "", "message": "Còn nhớ.", "basis": ""}
    remembered["ke-hoach"]["found"] = [mark]
    (school.build / "judged.json").write_text(json.dumps(remembered), "utf-8")
    assert "Còn nhớ." in school.told("reports")[1]
    assert "Còn nhớ." in school.told("reports")[1]
    school.number_the_plan(46)
    assert "Còn nhớ." not in school.told("reports")[1]


def test_a_paper_edited_by_hand_is_judged_as_it_lies_there(school: School) -> None:
    retyped(school.outputs / "ke-hoach.docx", KEPT, "- Lưu VP.")
    code, output = school.told("reports")
    assert code == 1
    assert "ke-hoach.docx:thân văn bản:" in output
    assert "ND30-NN-LUU" in output


def test_what_is_remembered_may_be_lost_or_damaged(school: School) -> None:
    (school.build / "judged.json").write_text("{", "utf-8")
    assert school.told("reports")[0] == 0
    assert set(json.loads((school.build / "judged.json").read_text("utf-8"))) == {
        path.stem for path in school.outputs.glob("*.docx")
    }
