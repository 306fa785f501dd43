"""Whether the symbol of a paper cited agrees with its kind and with who issued it."""

import re
from collections.abc import Iterator

from pipeline.findings import Finding
from pipeline.layout.anatomy import Anatomy
from pipeline.layout.known import Known
from pipeline.layout.leftovers.citations import CITING, Citation, citations
from pipeline.layout.leftovers.data import table
from pipeline.layout.leftovers.text import everything
from pipeline.vietnamese import fold

SAID = table("citations")
CODES: dict[str, str] = SAID["codes"]
OFFICES: dict[str, dict[str, list[str]]] = SAID["offices"]
# Folded words → office, longest first: "thu tuong chinh phu" is not the government.
CALLED = sorted(
    ((fold(word), office) for office, said in OFFICES.items() for word in said["words"]),
    key=lambda pair: -len(pair[0]),
)


def symbols_agree_with_their_issuer(anatomy: Anatomy, _: Known) -> Iterator[Finding]:
    """Ký hiệu của văn bản được dẫn hợp với tên loại và cơ quan ban hành nêu cạnh đó.

    Chỉ báo khi trái nhau rõ: «…/QĐ-UBND của Phòng Giáo dục và Đào tạo», «Quyết định số …/KH-…».
    Văn bản dẫn không nêu cơ quan thì không soát cơ quan.

    Căn cứ: 30/2020/NĐ-CP, PL I, II.3; PL III, I.
    Mức: cảnh báo.

    Đạt:
        Nội dung: «Thực hiện Kế hoạch số 236/KH-GD&ĐT ngày 28/9/2021 của Phòng Giáo dục và Đào tạo.»
    Không đạt:
        Nội dung: «Thực hiện Kế hoạch số 236/KH-UBND ngày 28/9/2021 của Phòng Giáo dục và Đào tạo.»
        => đoạn 8
    """
    for line in everything(anatomy).holding(CITING):
        for citation in citations(line.text):
            if wrong := _contradiction(citation):
                yield line.found(
                    citation.span, f"{wrong}; hãy xem lại.", "30/2020/NĐ-CP, PL I, II.3"
                )


def _contradiction(citation: Citation) -> str:
    parts = re.split(r"-", citation.symbol)
    kind = CODES.get(parts[0], "")
    named = next((name for name in CODES.values() if fold(name) == fold(citation.kind)), "")
    if kind and named and kind != named:
        return f"ký hiệu «{parts[0]}» là của {kind.lower()}, không phải {named.lower()}"
    signed, said = _offices_of(parts), _office(citation.issuer)
    if said and signed and said not in signed:
        told = " hoặc ".join(sorted(signed))
        return f"ký hiệu «{citation.symbol}» là của {told}, mà câu này ghi của {said}"
    return ""


def _offices_of(parts: list[str]) -> frozenset[str]:
    """The offices a symbol may be of; of none it does not name."""
    codes = {fold(re.sub(r"\d+$", "", part)) for part in parts}
    return frozenset(
        office for office, said in OFFICES.items() if codes & set(map(fold, said["codes"]))
    )


def _office(issuer: str) -> str:
    key = fold(issuer)
    return next((office for word, office in CALLED if key.startswith(word)), "")
