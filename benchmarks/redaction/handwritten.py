"""Lines written one by one as banks write them, half of which may be looked into.

`{P:…}` is a person, `{S:…}` a shop; `{A:…}`, `{C:…}`, `{D:…}`, `{E:…}`, `{N:…}`, `{R:…}`, `{T:…}` an account, card,
address, e-mail or payment address, national number, reference and telephone number; `#` in them is any digit, and a
word in small letters such as `{pesel}` or `{iban:DE}` a number with right check digits. They were written, marked and
halved before the rules that they measure were read. `kept` is only ever counted: what is missed in it is never printed,
and whoever adds its words to the product has to write another one.
"""

from __future__ import annotations

import random
import re
import zlib
from collections.abc import Callable
from pathlib import Path
from typing import Final

from benchmarks.redaction.corpus import Marked

HALVES: Final = ("read", "kept")
LATER: Final = "later"
_FILES: Final = ("lines_west.txt", "lines_north_east.txt", "lines_far.txt")
_MARK: Final = re.compile(r"\{(\w+)(?::([^}]*))?\}")
_KINDS: Final = {
    "P": "PERSON",
    "S": "SHOP",
    "A": "ACCOUNT",
    "C": "CARD",
    "D": "ADDRESS",
    "E": "EMAIL",
    "N": "ID",
    "R": "REFERENCE",
    "T": "PHONE",
}
_IBANS: Final = {
    "DE": 22,
    "FR": 27,
    "ES": 24,
    "IT": 27,
    "NL": 18,
    "CH": 21,
    "PT": 25,
    "FI": 18,
    "TR": 26,
    "RO": 24,
    "NO": 15,
    "SA": 24,
    "AE": 23,
    "BE": 16,
    "BG": 22,
    "EE": 20,
    "GB": 22,
    "HR": 21,
    "LT": 20,
    "LV": 21,
    "MT": 31,
    "PK": 24,
    "SI": 19,
    "SK": 24,
}
_IBAN_LETTERS: Final = {"NL": "INGB", "GB": "LOYD", "RO": "RNCB", "IT": "X", "BG": "BNBG", "LV": "HABA"} | {
    "MT": "VALL",
    "PK": "HABB",
}


def texts(half: str) -> list[Marked]:
    """That half of the lines, or those that were written later, after the rules had been mended with the others."""
    found: list[Marked] = []
    for name in ("lines_later.txt",) if half == LATER else _FILES:
        language = ""
        for line in Path(__file__).with_name(name).read_text("utf-8").splitlines():
            if line.startswith("= "):
                language = line[2:]
            elif line and not line.startswith("# ") and (half == LATER or _half(line) == half):
                found.append(_marked(line, language))
    return found


def _half(line: str) -> str:
    return HALVES[zlib.crc32(line.encode()) % 2]


def _marked(line: str, language: str) -> Marked:
    rng = random.Random(zlib.crc32(line.encode()))
    said, place = "", 0
    marks: list[tuple[str, int, int]] = []
    for mark in _MARK.finditer(line):
        said += line[place : mark.start()]
        kind, value = (_KINDS[mark[1]], _filled(rng, mark[2])) if mark[1] in _KINDS else _number(rng, mark[1], mark[2])
        marks.append((kind, len(said), len(said) + len(value)))
        said += value
        place = mark.end()
    return Marked(said + line[place:], language, tuple(marks))


def _filled(rng: random.Random, text: str) -> str:
    return re.sub("#", lambda _: str(rng.randint(1, 9)), text)


def _number(rng: random.Random, name: str, country: str | None) -> tuple[str, str]:
    if name.startswith("iban"):
        made = _iban(rng, country or "DE")
        return "IBAN", re.sub("(.{4})(?=.)", r"\1 ", made) if name == "ibang" else made
    if name.startswith("card"):
        made = _luhn("4" + _digits(rng, 14))
        return "CARD", re.sub("(.{4})(?=.)", r"\1 ", made) if name == "cardg" else made
    return "ID", _NUMBERS[name](rng)


def _digits(rng: random.Random, count: int) -> str:
    return str(rng.randint(1, 9)) + "".join(str(rng.randint(0, 9)) for _ in range(count - 1))


def _iban(rng: random.Random, country: str) -> str:
    letters = _IBAN_LETTERS.get(country, "")
    body = letters + _digits(rng, _IBANS[country] - 4 - len(letters))
    check = 98 - int("".join(str(int(one, 36)) for one in f"{body}{country}00")) % 97
    return f"{country}{check:02}{body}"


def _luhn(body: str) -> str:
    doubled = [int(one) * (2 - place % 2) for place, one in enumerate(reversed(body))]
    return f"{body}{-sum(value // 10 + value % 10 for value in doubled) % 10}"


def _weighed(body: str, weights: tuple[int, ...], modulus: int = 11) -> int:
    return sum(int(one) * weight for one, weight in zip(body, weights, strict=True)) % modulus


def _born(rng: random.Random, form: str = "{y:02}{m:02}{d:02}") -> str:
    return form.format(y=rng.randint(40, 99), m=rng.randint(1, 12), d=rng.randint(1, 28))


def _twice(body: str, first: tuple[int, ...], second: tuple[int, ...]) -> str:
    """With two check digits that complement weighed sums to a multiple of 11, a ten being a nought."""
    for weights in (first, second):
        body += str(-_weighed(body, weights) % 11 % 10)
    return body


def _cpf(rng: random.Random) -> str:
    made = _twice(_digits(rng, 9), (10, 9, 8, 7, 6, 5, 4, 3, 2), (11, 10, 9, 8, 7, 6, 5, 4, 3, 2))
    return f"{made[:3]}.{made[3:6]}.{made[6:9]}-{made[9:]}"


def _fnr(rng: random.Random) -> str:
    while True:
        made = _twice(
            _born(rng, "{d:02}{m:02}{y:02}") + _digits(rng, 3),
            (3, 7, 6, 1, 8, 9, 4, 5, 2),
            (5, 4, 3, 2, 7, 6, 5, 4, 3, 2),
        )
        if not _weighed(made[:10], (3, 7, 6, 1, 8, 9, 4, 5, 2, 1)):
            return f"{made[:6]} {made[6:]}"


def _cf(rng: random.Random) -> str:
    """An Italian tax number: letters of the name, date, place, and a letter that checks."""
    body = f"BRTLCU{rng.randint(60, 99)}{rng.choice('ABCDEHLMPRST')}{rng.randint(10, 28)}F205"
    odd = dict(zip("0123456789", (1, 0, 5, 7, 9, 13, 15, 17, 19, 21), strict=True)) | dict(
        zip(
            "ABCDEFGHIJKLMNOPQRSTUVWXYZ",
            (1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23),
            strict=True,
        )
    )
    total = sum(
        odd[one] if place % 2 == 0 else (int(one) if one.isdigit() else ord(one) - ord("A"))
        for place, one in enumerate(body)
    )
    return body + chr(ord("A") + total % 26)


def _rut(rng: random.Random) -> str:
    body = _digits(rng, 8)
    check = -_weighed(body, (3, 2, 7, 6, 5, 4, 3, 2)) % 11
    return f"{body[:2]}.{body[2:5]}.{body[5:]}-{'K' if check == 10 else check}"


def _tckn(rng: random.Random) -> str:
    body = _digits(rng, 9)
    tenth = (sum(map(int, body[::2])) * 7 - sum(map(int, body[1::2]))) % 10
    return f"{body}{tenth}{(sum(map(int, body)) + tenth) % 10}"


def _oib(rng: random.Random) -> str:
    body, rest = _digits(rng, 10), 10
    for one in body:
        rest = ((rest + int(one)) % 10 or 10) * 2 % 11
    return f"{body}{(11 - rest) % 10}"


def _aadhaar(rng: random.Random) -> str:
    """With the check digit of Verhoeff, found by trying."""
    body = _digits(rng, 11)
    last = next(one for one in "0123456789" if _verhoeff(body + one) == 0)
    return re.sub("(.{4})(?=.)", r"\1 ", body + last)


def _verhoeff(number: str) -> int:
    def times(left: int, right: int) -> int:
        """The product in the dihedral group of order ten."""
        if left < 5:
            return (left + right) % 5 + (0 if right < 5 else 5)
        return (left - right) % 5 + (5 if right < 5 else 0)

    def moved(digit: int, count: int) -> int:
        for _ in range(count):
            digit = (1, 5, 7, 6, 2, 8, 3, 0, 9, 4)[digit]
        return digit

    check = 0
    for place, one in enumerate(reversed(number)):
        check = times(check, moved(int(one), place % 8))
    return check


def _checked(
    length: int, weights: tuple[int, ...], form: Callable[[int], int] = lambda total: total % 11 % 10
) -> Callable[[random.Random], str]:
    """Digits and one more, which `form` makes of their weighed sum."""

    def make(rng: random.Random) -> str:
        body = _digits(rng, length)
        return f"{body}{form(sum(int(one) * weight for one, weight in zip(body, weights, strict=True)))}"

    return make


def _dated(
    extra: int, weights: tuple[int, ...], form: Callable[[int], int], before: str = ""
) -> Callable[[random.Random], str]:
    """A date of birth, more digits, and one that `form` makes of their weighed sum."""

    def make(rng: random.Random) -> str:
        body = before + _born(rng) + _digits(rng, extra)
        return f"{body}{form(sum(int(one) * weight for one, weight in zip(body, weights, strict=True)))}"

    return make


def _dni(rng: random.Random) -> str:
    body = _digits(rng, 8)
    return f"{body}{'TRWAGMYFPDXBNJZSQVHLCKE'[int(body) % 23]}"


def _nir(rng: random.Random) -> str:
    body = f"2 {rng.randint(50, 99)} {rng.randint(1, 12):02} {rng.randint(10, 89)} {_digits(rng, 3)} {_digits(rng, 3)}"
    return f"{body} {97 - int(body.replace(' ', '')) % 97:02}"


def _ahv(rng: random.Random) -> str:
    body = "756" + _digits(rng, 9)
    made = f"{body}{-sum(int(one) * (1, 3)[place % 2] for place, one in enumerate(body)) % 10}"
    return f"{made[:3]}.{made[3:7]}.{made[7:11]}.{made[11:]}"


def _rrn(rng: random.Random) -> str:
    made = _dated(6, (2, 3, 4, 5, 6, 7, 8, 9, 2, 3, 4, 5), lambda total: (11 - total % 11) % 10)(rng)
    return f"{made[:6]}-{made[6:]}"


def _cn18(rng: random.Random) -> str:
    body = f"310104{rng.randint(1950, 2005)}{rng.randint(1, 12):02}{rng.randint(10, 28)}{_digits(rng, 3)}"
    return body + "10X98765432"[_weighed(body, (7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2))]


def _inn12(rng: random.Random) -> str:
    body = _digits(rng, 10)
    for weights in ((7, 2, 4, 10, 3, 5, 9, 4, 6, 8), (3, 7, 2, 4, 10, 3, 5, 9, 4, 6, 8)):
        body += str(_weighed(body, weights) % 10)
    return body


def _pnr(rng: random.Random) -> str:
    made = _luhn(_born(rng) + _digits(rng, 3))
    return f"{made[:6]}-{made[6:]}"


def _uuid(rng: random.Random) -> str:
    made = f"{rng.getrandbits(128):032x}"
    return f"{made[:8]}-{made[8:12]}-4{made[13:16]}-a{made[17:20]}-{made[20:]}"


_ALTERNATING: Final = (1, 3, 7, 9, 1, 3, 7, 9, 1, 3)
_CLABE: Final = (3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7, 1, 3, 7)
_NUMBERS: Final[dict[str, Callable[[random.Random], str]]] = {
    "aadhaar": _aadhaar,
    "ahv": _ahv,
    "cf": _cf,
    "cn18": _cn18,
    "cpf": _cpf,
    "dni": _dni,
    "fnr": _fnr,
    "inn12": _inn12,
    "nir": _nir,
    "oib": _oib,
    "pnr": _pnr,
    "rrn": _rrn,
    "rut": _rut,
    "tckn": _tckn,
    "uuid": _uuid,
    "afm": _checked(8, (256, 128, 64, 32, 16, 8, 4, 2)),
    "bsn": _checked(8, (9, 8, 7, 6, 5, 4, 3, 2)),
    "clabe": _checked(17, _CLABE, lambda total: -total % 10),
    "nif": _checked(8, (9, 8, 7, 6, 5, 4, 3, 2), lambda total: -total % 11 % 10),
    "teudat": lambda rng: _luhn(_digits(rng, 8)),
    "thai": _checked(12, tuple(range(13, 1, -1)), lambda total: (11 - total % 11) % 10),
    "mynumber": _checked(11, (6, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2), lambda total: -total % 11 % 10),
    "pesel": _dated(4, _ALTERNATING, lambda total: -total % 10),
    "egn": _dated(3, (2, 4, 8, 5, 10, 9, 7, 3, 6), lambda total: total % 11 % 10),
    "cnp": _dated(5, (2, 7, 9, 1, 4, 6, 3, 5, 8, 2, 7, 9), lambda total: 1 if total % 11 == 10 else total % 11, "2"),
    "iin": _dated(5, tuple(range(1, 12)), lambda total: total % 11 % 10),
}
