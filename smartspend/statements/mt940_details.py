"""The text of an MT940 entry (field 86) in its dialects: who is on the other side, and what it is for.

German and Polish banks number the parts (`?20`, `<20`, `~20`, `^20`), Dutch ones name them (`/REMI/`), all others write
free text in which a label or an account number may tell the other party. No word of the text is lost: what has no field
of its own stays in the description.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

_STRUCTURED: Final = re.compile(r"\s*(\d{3})?\s?([^\w\s:/\-.,()+'])(?=\d\d)")
_SEPA: Final = re.compile(r"(EREF|KREF|MREF|CRED|DEBT|SVWZ|ABWA|ABWE|IBAN|BIC|COAM|OAMT|PURP|RREF|RTRN|INST|REMI)\+ ?")
_TAGS: Final = (
    "TRTP|TRCD|IBAN|BIC|NAME|REMI|EREF|BENM|ORDP|CNTP|MARF|CSID|PREF|ISDT|RTRN|SVCL|PURP|ADDR|ULTD|ULTB|ULTC|ULCD|"
    "OCMT|CHGS|CHGS1|CHGS2|EXCH|TYPE|KREF|SVWZ|IREF|ID|INIT|BEN|ORD|PY|NAMI|ACCW|BO|RFB|INS|EI|IACC|CSTR|NARR"
)
_TAG: Final = re.compile(rf"/({_TAGS})/")
_SLASHED: Final = re.compile(rf"\s*/(?:{_TAGS}|[A-Z]{{2,5}}\d?)/")
_IBAN_START: Final = re.compile(r"(?<![A-Za-z0-9])[A-Z]{2}\d{2}[A-Z0-9 ]{11,42}")
_LABELLED: Final = re.compile(
    r"(?:^|[\s/;,])(?:NAAM|NAME|AUFTRAGGEBER|EMPF(?:Ä|AE)NGER|ZAHLUNGSPFLICHTIGER|OD|DLA|BENEFICIARY|ORDERING PARTY)"
    r"\s*:\s*"
    r"([^;:|]{2,120}?)(?=\s*(?:;|\||$|\s\s|\s[\w.]+\s?:))",
    re.IGNORECASE,
)
_ACCOUNT: Final = re.compile(
    r"(?:REK(?:ENING)?|IBAN|KONTO|ACCOUNT|ACC|RACH(?:UNEK)?)\.?\s*:\s*([A-Z]{2}\d{2}[A-Z0-9]{11,30}|\d{8,26})\b",
    re.IGNORECASE,
)
_NOTHING: Final = frozenset({"NONREF", "NOREF", "NOTPROVIDED", "NOT PROVIDED", "NOTAVAILABLE", "NONE", "UNKNOWN"})
_FULL: Final = 27
_ACCOUNT_DIGITS: Final = 8
_LINE: Final = 65
_NARROW: Final = 40


@dataclass(slots=True)
class Details:
    """What field 86 says. `code` is the three-digit kind in front of numbered parts."""

    payee: str = ""
    description: str = ""
    counterparty: str | None = None
    reference: str | None = None
    code: str | None = None


def details(lines: Sequence[str], second: str) -> Details:
    """The parts of a field's physical `lines`; `second` is the free second line of the entry itself."""
    found = _of(lines)
    if second:
        iban = iban_in(second) if len(second) <= 40 else None
        if iban and found.counterparty is None:
            found.counterparty = iban
        if _folded(second) not in _folded(found.payee + found.description):
            found.description = f"{second} {found.description}".strip()
    return found


def is_reference(text: str | None) -> bool:
    """Whether the text names something; banks write NONREF where they have nothing."""
    return bool(text) and (text or "").strip(" /").upper() not in _NOTHING


def iban_in(text: str) -> str | None:
    """The first account number in IBAN form whose check digits hold, without blanks."""
    for match in _IBAN_START.finditer(text[:2000]):
        words = match[0].split(" ")
        for count in range(len(words), 0, -1):
            candidate = "".join(words[:count])
            if 15 <= len(candidate) <= 34 and is_iban(candidate):
                return candidate
    return None


def is_iban(text: str) -> bool:
    """Whether country, check digits and account number hold together (ISO 7064, modulo 97)."""
    if not (text.isascii() and text.isalnum() and text[:2].isalpha() and text[2:4].isdigit()):
        return False
    return int("".join(str(int(letter, 36)) for letter in text[4:] + text[:4])) % 97 == 1


def _of(lines: Sequence[str]) -> Details:
    joined = "".join(lines)
    match = _STRUCTURED.match(joined)
    if match is not None and (match[1] or match[2] in "?<>~^|#$&*%"):
        parts = _parts(joined[match.end() - 1 :], match[2])
        if len(parts) > 1 or match[1]:
            return _numbered(parts, match[1] if match[2] == "?" else None)
    if _SLASHED.match(joined) and _TAG.search(joined):
        return _tagged(_wrapped(lines))
    return _free(lines)


def _parts(text: str, separator: str) -> list[tuple[int, str]]:
    """Number and text of each part. A separator before any other number is part of the text."""
    found: list[tuple[int, str]] = []
    for piece in text.split(separator):
        number = int(piece[:2]) if piece[:2].isdigit() and piece[:2].isascii() else -1
        if number >= 0 and (number in (0, 10) or number >= 20):
            found.append((number, piece[2:]))
        elif found:
            found[-1] = (found[-1][0], f"{found[-1][1]}{separator}{piece}")
        elif piece.strip():
            found.append((20, piece))
    return found


def _numbered(parts: list[tuple[int, str]], code: str | None) -> Details:
    """German and Polish parts: 00 kind, 20 to 29 and 60 to 69 purpose, 31 and 38 account, 32 and 33 name."""
    purpose = [text for number, text in parts if 20 <= number <= 29]
    purpose += [text for number, text in parts if 60 <= number <= 69]
    name = _spaced(_glued([text for number, text in parts if number in (32, 33)])[0])
    other = [text for number, text in parts if number not in (0, 10, 30, 31, 32, 33, 34, 38) and number >= 30]
    rest = [_spaced(text) for text in other if text not in purpose]
    keyed = _sepa(purpose)
    accounts = [_account(text) for wanted in (38, 31) for number, text in parts if number == wanted]
    account = next(filter(None, [*accounts, _account(keyed.get("IBAN", ""))]), None)
    kind = _spaced(" ".join(text for number, text in parts if number == 0))
    reference = next((keyed[key] for key in ("EREF", "KREF") if is_reference(keyed.get(key))), None)
    payee = name or keyed.get("ABWA", "") or keyed.get("ABWE", "")
    texts = [kind, keyed.pop("", ""), keyed.pop("SVWZ", ""), *rest]
    texts += [
        f"{key} {value}" if key in {"MREF", "CRED"} else value
        for key, value in keyed.items()
        if key not in {"IBAN", "BIC"} and value not in (reference, payee) and is_reference(value)
    ]
    return Details(payee, _spaced(" ".join(filter(None, texts))), account, reference, code)


def _account(text: str) -> str | None:
    tight = "".join(text.split())
    return tight.upper() if tight and any(letter.isdigit() for letter in tight) and tight.strip("0") else None


def _glued(texts: Sequence[str]) -> tuple[str, list[int]]:
    """The parts as one text, and where each begins. A full part runs on, a shorter one ended its line."""
    lengths = [len(text) for text in texts]
    longest = max(lengths, default=0)
    full = longest if longest >= _FULL or (longest >= _FULL - 3 and lengths.count(longest) > 1) else _FULL
    glued: list[str] = []
    heads: list[int] = []
    place = 0
    for text in texts:
        heads.append(place)
        piece = text if len(text) >= min(full, _FULL) else f"{text} "
        glued.append(piece)
        place += len(piece)
    return "".join(glued), heads


def _sepa(texts: Sequence[str]) -> dict[str, str]:
    """The purpose by SEPA keyword, under an empty keyword what stands before the first."""
    text, heads = _glued(texts)
    starts = set(heads)
    cuts = [
        match
        for match in _SEPA.finditer(text)
        if match.start() in starts
        or text[match.start() - 1].isspace()
        or any(place in starts for place in range(match.start() + 1, match.end()))
    ]
    found = {"": _spaced(text[: cuts[0].start()] if cuts else text)}
    ends = [*(match.start() for match in cuts[1:]), len(text)]
    for match, end in zip(cuts, ends, strict=False):
        value = _spaced(text[match.end() : end])
        found[match[1]] = f"{found[match[1]]} {value}" if match[1] in found else value
    return found


def _wrapped(lines: Sequence[str]) -> str:
    """Lines as one text: a full line (65 characters, or several of the longest) was cut, a shorter one ended."""
    lengths = [len(line) for line in lines]
    longest = max(lengths, default=0)
    repeated = lengths.count(longest) > 1
    full = longest if longest >= _NARROW and repeated else max(_LINE, longest + (longest > _LINE))
    pieces: list[str] = []
    before = full
    for line in lines:
        pieces.append(line if before >= full or line.startswith("/") else f" {line}")
        before = len(line)
    return "".join(pieces).strip()


def _tagged(text: str) -> Details:
    """Dutch parts: `/NAME/`, `/IBAN/`, `/CNTP/account/bic/name/city/`, `/REMI/USTD//text/`."""
    found: dict[str, str] = {}
    cuts = list(_TAG.finditer(text))
    ends = [*(match.start() for match in cuts[1:]), len(text)]
    texts = [_spaced(text[: cuts[0].start()].strip("/ ").replace("/", " "))]
    for match, end in zip(cuts, ends, strict=True):
        value = _spaced(text[match.end() : end]).strip("/ ")
        if value and match[1] not in found:
            found[match[1]] = value
        elif value:
            texts.append(value)
    payee = found.pop("NAME", "")
    account = found.pop("IBAN", "")
    if "CNTP" in found:
        fields = [*found.pop("CNTP").split("/"), "", "", ""]
        account, payee = account or fields[0], payee or fields[2]
        texts.append(" ".join(fields[3:]).strip())
    for key in ("BENM", "ORDP", "BEN", "ORD", "BO"):
        number, _, rest = found.pop(key, "").partition("/")
        if len(number) >= _ACCOUNT_DIGITS and number.isdigit():
            account, value = account or number, rest
        else:
            value = f"{number}/{rest}".strip("/")
        if value and not payee:
            payee, _, rest = value.partition("/")
            texts.append(rest.strip("/"))
        elif value:
            texts.append(value)
    remittance = found.pop("REMI", "").removeprefix("USTD//").removeprefix("STRD/").removeprefix("USTD/")
    reference = next((found.pop(key) for key in ("EREF", "PREF", "IREF") if is_reference(found.get(key))), None)
    kind = found.pop("TRTP", "")
    others = [value for key, value in found.items() if key not in {"BIC", "TRCD"} and is_reference(value)]
    said = _spaced(" ".join(filter(None, [kind, remittance, *texts, *others])))
    return Details(_spaced(payee), said, _account(account) or iban_in(text), reference)


def _free(lines: Sequence[str]) -> Details:
    """Text without structure: the other party stands behind a label, its account is what looks like one."""
    text = _wrapped([line if place else line.lstrip() for place, line in enumerate(lines)])
    label = _LABELLED.search(text[:2000])
    payee = _spaced(label[1]) if label else ""
    account = _ACCOUNT.search(text[:2000])
    return Details(payee, _spaced(text), iban_in(text) or (account[1] if account else None))


def _spaced(text: str) -> str:
    return " ".join(text.split())


def _folded(text: str) -> str:
    return "".join(text.split()).casefold()
