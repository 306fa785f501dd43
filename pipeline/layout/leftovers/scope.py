"""Words of the district in a paper of a school."""

from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy, Letter, Role
from pipeline.layout.known import Known
from pipeline.layout.leftovers.citations import is_cited
from pipeline.layout.leftovers.data import any_of, table
from pipeline.layout.leftovers.lines import before, is_quoted
from pipeline.layout.leftovers.text import letters
from pipeline.vietnamese import fold

SAID = table("scope")
PHRASES, THEIRS = any_of(SAID["phrases"]), any_of(SAID["theirs"])
BACK = 60  # letters of the clause that may say whose it is
TEXT = frozenset({Role.BODY, Role.ARTICLE, Role.CLAUSE_HEADING, Role.HEADING, Role.TABLE})


def a_school_speaks_for_itself(anatomy: Anatomy, known: Known) -> Iterator[Finding]:
    """Văn bản của trường nói việc của trường, không chép câu của cấp trên.

    Những cụm «toàn ngành», «Hội đồng … các cấp», «quản lý nhà nước», «chỉ tiêu phát triển kinh tế
    - xã hội» là lời của phòng, của huyện. Bỏ qua khi câu nói rõ đó là việc của cấp trên («hưởng
    ứng», «sự quan tâm của»), khi nằm trong văn bản được dẫn, trong ngoặc kép.

    Căn cứ: chủ thể của văn bản là nhà trường.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Động viên giáo viên, nhân viên trong toàn trường đổi mới, sáng tạo.»
    Không đạt:
        Nội dung: «Động viên giáo viên, nhân viên trong toàn Ngành đổi mới, sáng tạo.»
        => đoạn 8
    """
    for letter, text in letters(anatomy):
        lines = text.naming(SAID["phrases"]) if _of_a_school(letter, known) else ()
        for line in (line for line in lines if line.role in TEXT):
            for at in line.all(PHRASES):
                theirs = THEIRS.search(before(line.text, at, BACK))
                if not (theirs or is_quoted(line.text, at) or is_cited(line.text, at)):
                    said = f"«{line.text[at.start : at.end]}» là lời của cấp trên"
                    yield line.found(at, f"{said}; nên nói việc của nhà trường.")


def _of_a_school(letter: Letter, known: Known) -> bool:
    """Whether a school issued it, or, where nobody is named, speaks in it of itself."""
    issuers = letter.of(Role.ISSUER)
    if issuers:
        return any(fold(line.text).startswith("truong ") for line in issuers)
    said = (fold(p.text) for p in letter.of(Role.BODY))
    return bool(known.school) or any("nha truong" in text for text in said)
