"""What every sheet is made of: a row that knows its cells, and its columns."""

from dataclasses import dataclass, field
from enum import Enum
from functools import cache
from typing import Any, ClassVar, Self

from pydantic import BaseModel, ConfigDict, Field, field_validator
from pydantic import ValidationInfo as Info
from pydantic.fields import FieldInfo

from pipeline.cells import CellError, Kind, blank, kind_of, refusal
from pipeline.findings import Place


@dataclass(frozen=True)
class Source:
    """Where a row was read: file, sheet, row number (from 1), and the letter of each column.

    refused: the fields whose cell could not be read and now count as blank.
    """

    file: str
    sheet: str
    row: int
    columns: dict[str, str] = field(default_factory=dict)
    refused: frozenset[str] = frozenset()

    def cell(self, name: str) -> Place:
        """The cell of a field; the row alone where the sheet has no such column."""
        letter = self.columns.get(name)
        return Place(self.file, self.sheet, f"{letter}{self.row}" if letter else f"dòng {self.row}")


class Names(Enum):
    """Whose names a cell holds; the value says which sheets of the year list them."""

    PERSON = "Nhân sự"
    TEAM = "Tổ"
    COLLECTIVE = "Tổ, tên trường"
    EITHER = "Nhân sự, Tổ, tên trường"
    PERIOD = "Đợt thi đua"


@dataclass(frozen=True)
class Column:
    """One column as the form, the reader and the data dictionary see it."""

    name: str
    heading: str
    help: str
    example: str
    required: bool
    kind: Kind
    names: Names | None = None


def column(
    heading: str,
    help_: str = "",
    *,
    example: str = "",
    required: bool = False,
    names: Names | None = None,
) -> Any:
    """A field of a sheet. `required`: a row without it is an error at that cell.

    names: whose names it holds where another sheet lists them, so that the form can offer them.
    """
    return Field(
        default=None,
        validate_default=True,
        title=heading,
        description=help_,
        examples=[example],
        json_schema_extra={"required": required, "names": names and names.name},
    )


class Row(BaseModel):
    """One row of a sheet, read and typed; it knows its cells."""

    model_config = ConfigDict(frozen=True, arbitrary_types_allowed=True)

    workbook: ClassVar[str]
    sheet: ClassVar[str]
    about: ClassVar[str]  # what its rows say, one sentence
    filled: ClassVar[str]  # when the secretary fills it, a phrase
    given: ClassVar[tuple[str, ...]] = ()  # fields the blank form fills in: whom the row is about
    needed: ClassVar[bool] = False  # without this sheet, no paper of its workbook can be made

    source: Source = Field(repr=False)

    @field_validator("*", mode="before")
    @classmethod
    def _read_cell(cls, value: object, info: Info) -> object:
        found = cls.columns().get(str(info.field_name))
        if found is None:
            return value
        if isinstance(value, CellError):
            raise value.refusal()
        if found.required and blank(value):
            raise refusal("BT-10", f"Ô «{found.heading}» còn trống. {found.help}")
        return found.kind.read(value)

    @classmethod
    @cache
    def columns(cls) -> dict[str, Column]:
        """The sheet's columns by field name, in the order of the form."""
        declared = {name: f for name, f in cls.model_fields.items() if name != "source"}
        return {name: _column(name, f) for name, f in declared.items()}

    @property
    def unanswered(self) -> bool:
        """Whether the row holds nothing but what the blank form had filled in."""
        others = (getattr(self, name) for name in type(self).columns() if name not in self.given)
        typed = any(not (v is None or v is False or v in ("", ())) for v in others)
        return bool(self.given) and not typed and not self.source.refused

    def cell_kind(self, name: str) -> Kind:
        """How this row's cell is read and shown; that of its column unless the row knows better."""
        return type(self).columns()[name].kind

    def at(self, name: str) -> Place:
        """The cell this row's field was read from."""
        return self.source.cell(name)

    def with_(self, **changes: object) -> Self:
        """A copy with some fields replaced."""
        return self.model_copy(update=changes)


def _column(name: str, declared: FieldInfo) -> Column:
    extra = declared.json_schema_extra
    assert isinstance(extra, dict), f"{name} is not declared by `column`"
    names = extra["names"]
    return Column(
        name,
        heading=declared.title or "",
        help=declared.description or "",
        example=str((declared.examples or [""])[0]),
        required=bool(extra["required"]),
        kind=kind_of(declared.annotation),
        names=Names[str(names)] if names else None,
    )


CODE = ("Mã", "Mã riêng của mỗi người, không đổi qua các năm học.")
NAME = ("Họ và tên", "Ghi đủ họ, đệm và tên, viết như trong hồ sơ.")
EITHER = ("Họ và tên, tập thể", "Họ và tên một người, hoặc tên tổ, tên trường.")
TICKED = "Gõ x; để trống là không."
