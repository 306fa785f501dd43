"""Vietnamese as official papers spell it: one form of text, order of names, dates and numbers."""

import re
import unicodedata
from collections.abc import Iterable
from datetime import date
from decimal import ROUND_HALF_UP, Decimal
from functools import lru_cache

from babel.dates import format_date
from babel.numbers import format_decimal

TONES = ("", "\u0300", "\u0309", "\u0303", "\u0301", "\u0323")  # ngang huyền hỏi ngã sắc nặng
LETTERS = {letter: rank for rank, letter in enumerate("aăâbcdđeêfghijklmnoôơpqrstuưvwxyz")}
UNSEEN = re.compile("[\u00ad\u200b\u200c\u200d\u2060\ufeff]")  # left by web pages
DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
ROMAN = ((10, "X"), (9, "IX"), (5, "V"), (4, "IV"), (1, "I"))


@lru_cache(maxsize=16_384)  # the same titles and names are met thousands of times a year
def normal(text: str) -> str:
    """NFC, every run of white space one space, none at either end, no letter without width."""
    return " ".join(unicodedata.normalize("NFC", UNSEEN.sub("", text)).split())


@lru_cache(maxsize=16_384)
def fold(text: str) -> str:
    """A key blind to accents, case, spacing and punctuation: for headings and listed words."""
    text = UNSEEN.sub("", text).replace("Đ", "d").replace("đ", "d")
    plain = unicodedata.normalize("NFD", text).casefold()
    letters = "".join(c for c in plain if not unicodedata.combining(c))
    return " ".join(re.findall(r"[a-z0-9]+", letters))


@lru_cache(maxsize=16_384)
def name_key(name: str) -> tuple[tuple[str, str], ...]:
    """A key blind to case and to where the tone mark sits (Hoà = Hòa), but not to the tone."""
    words = []
    for word in unicodedata.normalize("NFD", name).casefold().split():
        letters = "".join(c for c in word if c not in TONES)
        words.append((letters, "".join(c for c in word if c in TONES)))
    return tuple(words)


def _dictionary_order(text: str) -> tuple[list[tuple[int, int]], list[int]]:
    """Letters first, tones second, as the Vietnamese alphabet has it."""
    letters, tones = [], []
    for char in unicodedata.normalize("NFC", text).lower():
        parts = unicodedata.normalize("NFD", char)
        base = unicodedata.normalize("NFC", "".join(c for c in parts if c not in TONES))
        letters.append((1, LETTERS[base]) if base in LETTERS else (0, ord(char)))
        tones.append(next((TONES.index(c) for c in parts if c in TONES), 0))
    return letters, tones


@lru_cache(maxsize=16_384)
def name_order(name: str) -> tuple[object, ...]:
    """A sort key by given name, then family and middle names."""
    *before, given = name.split() or [""]
    return (_dictionary_order(given), _dictionary_order(" ".join(before)), name)


def long_date(day: date) -> str:
    """`ngày 05 tháng 01 năm 2022`, `ngày 28 tháng 9 năm 2021` (30/2020/NĐ-CP, PL I, II.4b)."""
    month = "MM" if day.month <= 2 else "M"
    return format_date(day, f"'ngày' dd 'tháng' {month} 'năm' yyyy", locale="vi")


def short_date(day: date) -> str:
    """`05/01/2022`, `28/9/2021`: days below 10 and months 1, 2 are padded, as in the long form."""
    month = "MM" if day.month <= 2 else "M"
    return format_date(day, f"dd/{month}/yyyy", locale="vi")


@lru_cache(maxsize=1_024)
def count(number: int) -> str:
    """A count as the papers write it: `04`, `27`, `1.250`; nothing is `0`."""
    return f"0{number}" if 0 < number < 10 else format_decimal(number, locale="vi")


def decimal(number: Decimal) -> str:
    """`8,5`; no trailing zeros."""
    return format_decimal(number, format="#,##0.##", locale="vi")


def dong(amount: Decimal) -> str:
    """`1.490.000 đồng`; what is less than a đồng after a comma."""
    return f"{decimal(amount)} đồng"


def percent(part: int, whole: int) -> str:
    """`92,5%`, rounded half up to one decimal; empty where there is no whole."""
    if not whole:
        return ""
    share = (Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP)
    return format_decimal(share, format="0.#", locale="vi") + "%"


def roman(number: int) -> str:
    """1 → `I`, 14 → `XIV`; up to 39."""
    numeral = ""
    for value, letters in ROMAN:
        times, number = divmod(number, value)
        numeral += letters * times
    return numeral


def listed(words: Iterable[str]) -> str:
    """`a, b và c`."""
    *front, last = list(words) or [""]
    return f"{', '.join(front)} và {last}" if front else last


def ranges(numbers: Iterable[int]) -> str:
    """2, 3, 4, 9 → `2-4, 9`; ascending numbers."""
    runs: list[list[int]] = []
    for number in numbers:
        if runs and number == runs[-1][-1] + 1:
            runs[-1].append(number)
        else:
            runs.append([number])
    return ", ".join(f"{run[0]}-{run[-1]}" if run[1:] else str(run[0]) for run in runs)


def sentence(text: str) -> str:
    """The text with its first letter a capital; the rest as it is."""
    return text[:1].upper() + text[1:]


def _hundreds(number: int, *, full: bool) -> list[str]:
    hundreds, tens, ones = number // 100, number // 10 % 10, number % 10
    words = [DIGITS[hundreds], "trăm"] if hundreds or full else []
    if tens == 0:
        return words + ((["linh"] if words else []) + [DIGITS[ones]] if ones else [])
    if tens == 1:
        last = {0: [], 5: ["lăm"]}.get(ones, [DIGITS[ones]])
        return [*words, "mười", *last]
    last = {0: [], 1: ["mốt"], 5: ["lăm"]}.get(ones, [DIGITS[ones]])
    return [*words, DIGITS[tens], "mươi", *last]


def in_words(number: int) -> str:
    """39 → `ba mươi chín`; whole numbers from 0 below 10¹²."""
    if number == 0:
        return DIGITS[0]
    groups = []
    while number:
        number, group = divmod(number, 1000)
        groups.append(group)
    words: list[str] = []
    for power in reversed(range(len(groups))):
        if groups[power]:
            words += _hundreds(groups[power], full=power < len(groups) - 1)
            words += [("", "nghìn", "triệu", "tỷ")[power]] if power else []
    return " ".join(words)
