"""What a cell may hold: a raw value from a spreadsheet read into a typed one, or a plain refusal.

The plain Python type of a field (`date | None`, `tuple[Honour, ...]`) says how its cells are
read; `kind_of` tells the reader, the blank form and the data dictionary. A refusal is a
PydanticCustomError that carries a `BT-` code and a whole Vietnamese sentence; a blank stays a
blank (None, "", () or False) and is never guessed.
"""

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from decimal import Decimal
from enum import Enum
from functools import cache
from itertools import permutations
from typing import get_args

from pydantic_core import PydanticCustomError
from rapidfuzz import fuzz, process

from pipeline.vietnamese import fold, normal, short_date
from pipeline.vocabulary import Honour

EXCEL_DAY_ZERO = date(1899, 12, 30)
EXCEL_DAYS = range(20000, 80000)  # 1954 to 2119: a serial number in a date column
DAY_FORMS = (  # a time behind it, which other programs write, is passed over
    re.compile(r"(?P<day>\d{1,2}) ?([/.-]) ?(?P<month>\d{1,2}) ?\2 ?(?P<year>\d{4})( [\d:]+)?"),
    re.compile(r"(?P<year>\d{4})([/.-])(?P<month>\d{1,2})\2(?P<day>\d{1,2})([ T][\d:.]+)?"),
    re.compile(
        r"(ngày )?(?P<day>\d{1,2}) tháng (?P<month>\d{1,2})[, ] ?năm (?P<year>\d{4})", re.IGNORECASE
    ),
)
NUMBER = re.compile(r"-?[0-9]+([.,][0-9]+)?")
NEAR = 70  # rapidfuzz score from which a proposal helps more than it misleads
TELLING = 5  # two proposals closer than this are no proposal


def nearest(word: str, known: Iterable[str]) -> str:
    """The one known word that `word` most likely meant, or "" where none or two come near."""
    keys = {name: fold(name) for name in known}
    found = process.extract(fold(word), keys, scorer=fuzz.ratio, limit=2, score_cutoff=NEAR)
    if not found or (len(found) == 2 and found[0][1] - found[1][1] < TELLING):
        return ""
    return str(found[0][2])


def proposal(word: str, known: Iterable[str]) -> str:
    """` Có phải «…»?`, or the whole list where nothing comes near and the list is short."""
    names = tuple(known)
    if near := nearest(word, names):
        return f" Có phải «{near}»?"
    return f" Chọn một trong: {'; '.join(names)}." if len(names) <= 12 else ""


def refusal(code: str, sentence: str) -> PydanticCustomError:
    """The error a cell type raises: a `BT-` code and what a person reads."""
    return PydanticCustomError("cell", "{sentence}", {"code": code, "sentence": sentence})


@dataclass(frozen=True)
class CellError:
    """A cell that shows an error, or a formula whose result was never saved: not a blank."""

    shown: str

    def refusal(self) -> PydanticCustomError:
        """What to tell the person at that cell."""
        return refusal("BT-15", f"Ô báo {self.shown}; hãy sửa công thức hoặc gõ giá trị vào ô.")


def blank(value: object) -> bool:
    """Whether a cell counts as empty."""
    return value is None or (isinstance(value, str) and not normal(value))


def read_text(value: object) -> object:
    """A string as typed; numbers without a needless `.0`; a date in its short form."""
    if blank(value):
        return ""
    if isinstance(value, datetime | date):
        return short_date(value)
    if isinstance(value, float) and value.is_integer():
        return str(int(value))
    return normal(str(value))


def read_texts(value: object) -> object:
    """The parts between semicolons, blanks dropped."""
    return tuple(part for part in map(normal, str(read_text(value)).split(";")) if part)


def read_day(value: object) -> object:
    """A date cell, a serial number, or text like 28/9/2021; a day that never was is refused."""
    if blank(value):
        return None
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if isinstance(value, float) and int(value) in EXCEL_DAYS:
        value = int(value)  # the rest is the time of day
    text = str(read_text(value))
    if text.isdecimal() and int(text) in EXCEL_DAYS:
        return EXCEL_DAY_ZERO + timedelta(days=int(text))
    for form in DAY_FORMS:
        if match := form.fullmatch(text):
            return _calendar_day(text, **{part: int(n) for part, n in match.groupdict().items()})
    raise refusal("BT-11", f"«{text}» không đọc được thành ngày; gõ đủ dạng 28/9/2021.")


def _calendar_day(text: str, day: int, month: int, year: int) -> date:
    try:
        return date(year, month, day)
    except ValueError:
        raise refusal("BT-11", f"Ngày «{text}» không có trong lịch; hãy sửa lại.") from None


def _number(value: object, wanted: str) -> Decimal:
    if isinstance(value, datetime | date):
        raise refusal(
            "BT-12",
            f"Ô đang là ngày {short_date(value)}, có thể Excel đã đổi một số thành ngày; "
            f"định dạng ô kiểu Số rồi gõ lại {wanted}.",
        )
    if isinstance(value, int | float) and not isinstance(value, bool):
        number = Decimal(str(value))
    elif match := NUMBER.fullmatch(text := normal(str(value))):
        number = Decimal(match[0].replace(",", "."))
    else:
        raise refusal("BT-12", f"«{text}» không phải {wanted}; gõ bằng chữ số.")
    if not number.is_finite() or number < 0:
        raise refusal("BT-12", f"«{read_text(value)}» không phải {wanted}; gõ số không âm.")
    return number


def read_count(value: object) -> object:
    """A whole number from 0 up."""
    if blank(value):
        return None
    number = _number(value, "số nguyên")
    if number != number.to_integral_value():
        raise refusal("BT-12", f"«{read_text(value)}» không phải số nguyên; hãy sửa lại.")
    return int(number)


def read_points(value: object) -> object:
    """A number from 0 up, with a decimal comma or point; `85%` is 85."""
    if isinstance(value, str):
        value = normal(value).removesuffix("%")
    return None if blank(value) else _number(value, "số")


def read_tick(value: object) -> object:
    """`x` (or Có, TRUE) is a tick, blank (or Không, FALSE) is none; anything else is refused."""
    if isinstance(value, bool):
        return value
    if blank(value):
        return False
    word = fold(str(read_text(value)))
    if word not in ("x", "co", "true", "khong", "false"):
        raise refusal("BT-13", f"«{normal(str(value))}» không hiểu được; gõ x hoặc để trống.")
    return word in ("x", "co", "true")


@cache
def _spellings(choices: type[Enum]) -> dict[str, Enum]:
    """Every accepted spelling of every choice, folded: the name; an honour's abbreviation too."""
    spellings = {fold(str(choice)): choice for choice in choices}
    if choices is Honour:
        spellings |= {fold(honour.value.short): honour for honour in Honour}
        spellings |= {  # Tập thể LĐTT
            fold(str(whole).replace(str(part), part.value.short)): whole
            for whole, part in permutations(Honour, 2)
            if str(part) in str(whole)
        }
    return spellings


def read_choice(choices: type[Enum]) -> Callable[[object], object]:
    """A reader of one word of a list: accents, case and spacing forgiven, nothing else."""
    spellings = _spellings(choices)

    def read(value: object) -> object:
        if blank(value):
            return None
        if isinstance(value, choices):
            return value
        word = str(read_text(value))
        if fold(word) in spellings:
            return spellings[fold(word)]
        raise refusal(
            "BT-14", f"«{word}» không có trong danh mục.{proposal(word, map(str, choices))}"
        )

    return read


def read_choices(choices: type[Enum]) -> Callable[[object], object]:
    """A reader of several words of a list, separated by semicolons."""
    read_one = read_choice(choices)

    def read(value: object) -> object:
        parts = value if isinstance(value, tuple) else read_texts(value)
        assert isinstance(parts, tuple)
        return tuple(read_one(part) for part in parts)

    return read


def keep(value: object) -> object:
    """The raw value, a blank as None; its type depends on another cell of the row."""
    return None if blank(value) else value


@dataclass(frozen=True)
class Kind:
    """How a column's type is read and shown: its Vietnamese name, its choices, one or several."""

    name: str
    read: Callable[[object], object]
    choices: tuple[str, ...] = ()
    many: bool = False


PLAIN = {
    str: Kind("chữ", read_text),
    date: Kind("ngày", read_day),
    int: Kind("số nguyên", read_count),
    Decimal: Kind("số", read_points),
    bool: Kind("dấu x", read_tick, ("x",)),
    object: Kind("tùy mục", keep),
}


def kind_of(annotation: object) -> Kind:
    """The kind of cell behind a field's annotation: `date | None`, `tuple[Honour, ...]`, `str` …"""
    inner, *rest = get_args(annotation) or (annotation,)
    many = rest == [Ellipsis]
    if isinstance(inner, type) and issubclass(inner, Enum):
        read = read_choices(inner) if many else read_choice(inner)
        return Kind("danh mục", read, tuple(map(str, inner)), many)
    return Kind("chữ", read_texts, many=True) if many else PLAIN[inner]
