"""What came in another format goes back as a new .xlsx with the same cells."""

import pytest

from pipeline.findings import PipelineError
from pipeline.marks import marked, suffix
from tests.hostile_files import an_ods, an_xls, locked, noise
from tests.marks.workbooks import cells, kept, links, notes, wrong


@pytest.mark.parametrize("make", [an_xls, an_ods], ids=["xls", "ods"])
def test_an_old_workbook_comes_back_as_a_new_one_with_the_same_cells(make, tmp_path):
    path = make(tmp_path / "dang-ky.cu")
    copy = marked(path, [wrong("B4", "Họ tên chưa đúng.", part="Nhân sự")])
    first, *others = cells(kept(tmp_path / "copy.xlsx", copy))
    assert suffix(path) == ".xlsx"
    assert others == cells(path)
    assert first[1]["A3"] == (
        "Đây là tệp .xlsx mới, lập lại từ dang-ky.cu: giá trị từng ô được giữ nguyên; phông chữ, "
        "màu, danh sách chọn, ghi chú, hình, biểu đồ, macro không còn; công thức chỉ còn kết quả. "
        "Khi chép vào inputs thì lấy tệp dang-ky.cu ra, để không bị đọc hai lần."
    )
    assert notes(copy) == {"B4": "―― Việc cần sửa ――\nLỗi: Họ tên chưa đúng."}
    assert links(copy) == ["'Nhân sự'!B4"]


def test_a_csv_comes_back_with_its_texts_as_texts(tmp_path):
    path = tmp_path / "dang-ky-nha-tre.csv"
    path.write_text("Mã;Điểm;Lỗi\n001;8,5;#N/A\n=1+1;0012;\n", encoding="utf-8-sig")
    copy = marked(path, [wrong("A2", part="dang-ky-nha-tre")])
    assert cells(kept(tmp_path / "copy.xlsx", copy))[1:] == cells(path)
    assert links(copy) == ["'dang-ky-nha-tre'!A2"]


def test_a_tab_whose_title_excel_refuses_is_marked_under_another(tmp_path):
    path = tmp_path / "dang-ky [sửa] tổ mẫu giáo năm tuổi lần hai.csv"
    path.write_text("Mã;Họ và tên\nGV01;Nguyễn Thị An\n", encoding="utf-8")
    copy = marked(path, [wrong("B2", part=path.stem)])
    assert links(copy) == ["'dang-ky  sửa  tổ mẫu giáo năm t'!B2"]


def test_a_page_saved_as_xls_keeps_its_joined_cells(tmp_path):
    path = tmp_path / "dang-ky.xls"
    path.write_text(
        "<html><table><tr><td colspan=2>DANH SÁCH<tr><td>Mã<td>Tên</table></html>", "utf-8"
    )
    copy = marked(path, [wrong("B1", part="dang-ky")])
    assert cells(kept(tmp_path / "copy.xlsx", copy))[1:] == cells(path)
    assert [*notes(copy)] == ["A1"]


def test_the_same_old_workbook_gives_the_same_bytes(tmp_path):
    path = an_xls(tmp_path / "dang-ky.xls")
    assert marked(path, ()) == marked(path, ())


@pytest.mark.parametrize("make", [noise, locked])
def test_what_cannot_be_read_is_refused_in_words(make, tmp_path):
    with pytest.raises(PipelineError, match="Không mở được dang-ky"):
        marked(make(tmp_path / "dang-ky.xlsx"), ())
