"""What one title or commendation pays: base salary × coefficient on the day of the decision."""

from dataclasses import dataclass
from datetime import date
from decimal import ROUND_CEILING, Decimal

from pipeline.law import Law, NoProvisionError, Provision
from pipeline.vietnamese import decimal, short_date
from pipeline.vocabulary import Honour

# What a collective gets a multiple of; the titles of collectives have coefficients of their own.
MULTIPLES = {
    Honour.COMMUNE_CERTIFICATE: "collective_certificate_multiple",
    Honour.DISTRICT_CERTIFICATE: "collective_certificate_multiple",
    Honour.CITY_CERTIFICATE: "collective_diploma_multiple",
    Honour.MINISTRY_CERTIFICATE: "collective_diploma_multiple",
    Honour.PRIME_MINISTER_CERTIFICATE: "collective_diploma_multiple",
    Honour.LABOUR_ORDER_THIRD: "collective_order_multiple",
}


@dataclass(frozen=True)
class Reward:
    """The provisions one sum is made of. multiple: only for what a collective gets more of."""

    salary: Provision
    coefficient: Provision
    rounding: Provision
    multiple: Provision | None = None

    @property
    def exact(self) -> Decimal:
        """The sum in đồng before rounding; figures of the law are read as they are written."""
        times = self.multiple.value if self.multiple else 1
        return Decimal(self.salary.value) * Decimal(str(self.coefficient.value)) * times

    @property
    def rounded(self) -> Decimal:
        """The sum as the decrees write it: rounded up to ten thousands."""
        return rounded_up(self.exact, self.rounding.value)

    @property
    def factor(self) -> str:
        """`0,3`; `0,3 × 2` for a collective."""
        shown = decimal(Decimal(str(self.coefficient.value)))
        return f"{shown} × {self.multiple.value}" if self.multiple else shown

    @property
    def bases(self) -> str:
        """The texts it rests on, each with what it gives."""
        said = [f"{self.coefficient.shown}: hệ số", f"{self.salary.shown}: lương cơ sở"]
        if self.multiple:
            said.append(f"{self.multiple.shown}: mức của tập thể")
        return "; ".join(said)


def rounded_up(amount: Decimal, step: int) -> Decimal:
    """The least multiple of `step` that is not below the amount."""
    return (amount / step).to_integral_value(ROUND_CEILING) * step


def reward(law: Law, honour: Honour, *, on: date, collective: bool = False) -> Reward:
    """What the honour pays when it is decided on that day.

    Raises NoProvisionError where no law covers the day, or where the honour is no longer given.
    """
    name = f"coefficient_{honour.name.lower()}"
    coefficient = law.provision(name, on=on)
    if coefficient.none:
        raise NoProvisionError(
            f"chưa có quy định cho ngày {short_date(on)}: từ {coefficient.since} không còn "
            f"{honour} ({coefficient.shown})"
        )
    multiple = MULTIPLES.get(honour) if collective else None
    return Reward(
        salary=law.provision("base_salary", on=on),
        coefficient=coefficient,
        rounding=law.provision("money_rounding", on=on),
        multiple=law.provision(multiple, on=on) if multiple else None,
    )
