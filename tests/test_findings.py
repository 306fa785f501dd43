"""Findings: how they read, how they sort, and that JSON loses nothing."""

from hypothesis import given
from hypothesis import strategies as st

from pipeline.findings import Finding, Place, Severity, errors, in_order

CELL = Place("dang-ky.xlsx", "Đăng ký cá nhân", "C12")


def test_a_place_reads_file_sheet_cell() -> None:
    assert str(CELL) == "dang-ky.xlsx:Đăng ký cá nhân:C12"
    assert str(Place("nam-hoc.xlsx", "Trường")) == "nam-hoc.xlsx:Trường"
    assert str(Place("nam-hoc.xlsx")) == "nam-hoc.xlsx"


def test_an_error_reads_as_one_line_with_its_basis() -> None:
    found = Finding(CELL, "CN-30", "Sửa ô này.", "15/2003/QH11, Điều 10")
    assert str(found) == (
        "dang-ky.xlsx:Đăng ký cá nhân:C12: CN-30 Sửa ô này. [15/2003/QH11, Điều 10]"
    )


def test_a_warning_says_that_it_is_one() -> None:
    found = Finding(CELL, "BT-33", "Nên ghi thêm.", severity=Severity.WARNING)
    assert str(found).endswith("C12: BT-33 (cảnh báo) Nên ghi thêm.")


def test_cells_sort_by_row_then_column_as_a_person_reads() -> None:
    positions = ["AA2", "B10", "A10", "C9", "B2", ""]
    found = [Finding(Place("x.xlsx", "A", p), "BT-10", "…") for p in positions]
    assert [f.place.position for f in in_order(found)] == ["", "B2", "AA2", "C9", "A10", "B10"]


def test_the_same_finding_is_told_once() -> None:
    assert len(in_order([Finding(CELL, "BT-10", "…"), Finding(CELL, "BT-10", "…")])) == 1


def test_only_errors_stop_a_paper() -> None:
    found = [Finding(CELL, "X", "…", severity=severity) for severity in Severity]
    assert [f.severity for f in errors(found)] == [Severity.ERROR]


PLACES = st.builds(Place, st.text(), st.text(), st.text())
FINDINGS = st.builds(
    Finding, PLACES, st.text(), st.text(), st.text(), st.sampled_from(list(Severity))
)


@given(st.lists(FINDINGS))
def test_the_order_of_findings_does_not_depend_on_how_they_were_found(found: list[Finding]) -> None:
    assert in_order(found) == in_order(reversed(found))
