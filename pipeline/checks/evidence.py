"""What proves a result: the number and day of a decision, or a file."""

from collections.abc import Iterator

from pipeline.checks.said import warning
from pipeline.findings import Finding
from pipeline.law import Law
from pipeline.school_year import SchoolYear
from pipeline.vocabulary import Honour


def results_are_proved(year: SchoolYear, _: Law) -> Iterator[Finding]:
    """Kết quả có minh chứng: số, ngày quyết định hoặc tên tệp.

    Danh hiệu cá nhân cao hơn Lao động tiên tiến và mọi hình thức khen thưởng được đề nghị ghi
    cột Minh chứng; quyết định khen thưởng ghi số và ngày; kết quả chỉ tiêu ghi minh chứng.

    Căn cứ: việc xét tặng phải căn cứ vào minh chứng cụ thể.
    Mức: cảnh báo.

    Đạt:
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị      | Minh chứng
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở | QĐ 12/QĐ-MNKL ngày 10/5/2022
        Trần Thị Bình | Lao động tiên tiến     |
    Không đạt:
        [Kết quả cá nhân]
        Họ và tên     | Danh hiệu đề nghị      | Minh chứng
        Nguyễn Thị An | Chiến sĩ thi đua cơ sở |
        [Quyết định khen thưởng]
        Họ và tên, tập thể | Danh hiệu, hình thức | Số quyết định | Ngày quyết định
        Nguyễn Thị An      | Lao động tiên tiến   | 1234/QĐ-UBND  |
        => ket-qua.xlsx:Kết quả cá nhân:C2
        => ket-qua.xlsx:Quyết định khen thưởng:D2
    """
    for result in year.results:
        if not result.evidence and (honour := _to_prove(result.titles, result.commendations)):
            yield warning(
                result.at("evidence"),
                f"{result.name} được đề nghị «{honour}» nhưng chưa đủ minh chứng; hãy ghi số, "
                "ngày quyết định hoặc tên tệp.",
            )
    for decision in year.decisions:
        for field, lacking in (("decision", "số"), ("decided", "ngày")):
            if not getattr(decision, field):
                yield warning(
                    decision.at(field),
                    f"Quyết định khen thưởng {decision.name} chưa có {lacking}, chưa đủ minh "
                    "chứng; hãy ghi theo quyết định.",
                )
    for target in year.target_results:
        if target.number and not target.evidence:
            yield warning(
                target.at("evidence"),
                f"«{target.content}» chưa đủ minh chứng; hãy ghi văn bản, quyết định chứng minh.",
            )


def _to_prove(titles: tuple[Honour, ...], commendations: tuple[Honour, ...]) -> Honour | None:
    """The first honour that needs proof: any but the title nearly everyone gets."""
    return next((h for h in (*titles, *commendations) if h is not Honour.ADVANCED_WORKER), None)
