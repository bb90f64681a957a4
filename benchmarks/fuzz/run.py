"""Feeds broken statement files to the readers: each must end in a statement or in one of the package's own errors.

    python benchmarks/fuzz/run.py [--inputs 10000] [--kind ofx --kind qif …] [--seed 1] [--json]

Inputs are small files of each kind with bytes flipped, pieces cut, doubled, swapped between files or replaced by what
breaks parsers. Counted are inputs, those that were read, the slowest, and the memory that the process took. A crash is
printed with the bytes that cause it, and ends the run with status 1.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import sys
import time
from dataclasses import asdict, dataclass, field
from typing import Final

from smartspend.kernel.errors import DomainError
from smartspend.statements import read

CSV = (
    b"Date,Payee,Description,Amount,Currency,Balance\n2026-01-03,Grocer,Bread,-12.34,EUR,100.00\n"
    b'2026-01-05,Employer,Salary,2500.00,EUR,2600.00\n2026-01-09,"Two\nlines","He said ""no""",-1.00,EUR,2599.00\n'
)
GERMAN = (
    "Konto;DE89370400440532013000\n\nBuchung;Empfänger;Zweck;Soll;Haben;Währung\n"
    "01.02.2026;Bäcker;Brot;4,20;;EUR\n13.02.2026;Müller & Söhne;Lohn;;2.500,00;EUR\n"
).encode("cp1252")
OFX = (
    b"OFXHEADER:100\nDATA:OFXSGML\nVERSION:102\nCHARSET:1252\n\n<OFX><BANKMSGSRSV1><STMTTRNRS><STMTRS><CURDEF>EUR"
    b"<BANKACCTFROM><BANKID>1<ACCTID>2<ACCTTYPE>CHECKING</BANKACCTFROM><BANKTRANLIST><DTSTART>20260101<DTEND>20260131"
    b"<STMTTRN><TRNTYPE>POS<DTPOSTED>20260118230000[-8:PST]<TRNAMT>-23.90<FITID>A17<NAME>SHOP &amp; CO<MEMO>CARD"
    b"</STMTTRN></BANKTRANLIST><LEDGERBAL><BALAMT>1204.10<DTASOF>20260131</LEDGERBAL></STMTRS></STMTTRNRS>"
    b"</BANKMSGSRSV1></OFX>"
)
QIF = (
    b"!Account\nNEveryday\nTBank\n^\n!Type:Bank\nD18/01/2026\nT-23.90\nPShop\nMCard\nLFood:Bread\n^\nD19/01'26\n"
    b"T1,000.00\nPPay\nSRent\n$600.00\nSFood\n$400.00\n^\n"
)
MT940 = (
    b":20:STARTUMSE\r\n:25:50010517/1234567890\r\n:28C:00001/001\r\n:60F:C260114EUR100,00\r\n"
    b":61:2601150116DR12,50NDDTNONREF//A1B2\r\n:86:105?00FOLGELASTSCHRIFT?20EREF+RE-1?21SVWZ+Strom Abschlag?22mehr"
    b"?30BANKDEFFXXX?31DE12500105170648489890?32Stadtwerke\r\n:62F:C260115EUR87,50\r\n-\r\n"
)
CAMT = (
    b'<?xml version="1.0" encoding="UTF-8"?><Document xmlns="urn:iso:std:iso:20022:tech:xsd:camt.053.001.08">'
    b"<BkToCstmrStmt><Stmt><Id>S1</Id><Acct><Id><IBAN>DE89370400440532013000</IBAN></Id><Ccy>EUR</Ccy></Acct>"
    b'<Bal><Tp><CdOrPrtry><Cd>OPBD</Cd></CdOrPrtry></Tp><Amt Ccy="EUR">100.00</Amt><CdtDbtInd>CRDT</CdtDbtInd>'
    b'<Dt><Dt>2026-01-14</Dt></Dt></Bal><Ntry><Amt Ccy="EUR">12.50</Amt><CdtDbtInd>DBIT</CdtDbtInd><Sts><Cd>BOOK</Cd>'
    b"</Sts><BookgDt><Dt>2026-01-15</Dt></BookgDt><NtryDtls><TxDtls><RmtInf><Ustrd>Power</Ustrd></RmtInf></TxDtls>"
    b"</NtryDtls></Ntry></Stmt></BkToCstmrStmt></Document>"
)
JSON = (
    b'[{"bookingDate": "2026-01-15", "transactionAmount": {"amount": "-12.50", "currency": "EUR"}, '
    b'"creditorName": "Shop", "remittanceInformationUnstructured": "Bread"}, {"bookingDate": "2026-01-16", '
    b'"transactionAmount": {"amount": "100.00", "currency": "EUR"}, "debtorName": "Employer"}]'
)
SEEDS: Final = {
    "csv": (CSV, GERMAN),
    "ofx": (OFX,),
    "qif": (QIF,),
    "mt940": (MT940,),
    "camt": (CAMT,),
    "json": (JSON,),
}
NASTY: Final = (
    *(
        b"\x00",
        b"\xff\xfe",
        b"\xef\xbb\xbf",
        b"\r",
        b"\n\n\n",
        b'"',
        b"'",
        b";",
        b",",
        b"<",
        b"</",
        b"\xc3",
        b"\t" * 50,
    ),
    *(b"<!DOCTYPE a [", b'<!ENTITY x "y">]>', b"&x;", b"<![CDATA[", b"--", b"{", b"[" * 200, b"\\", b"=1+1", b"%s"),
    *(b"9" * 400, b"-0", b"1e999", b"NaN", b"00.00.0000", b"31.02.2026", b"99999999", b"EUR", b"XXX"),
    *(b"^", b"!Type:Invst", b":61:", b":86:", b":62F:", b"{4:", b"-}", b"?20", b"//"),
    *("\u0663\u066b\u0665".encode(), "\u202e".encode()),
)
SLOW_SECONDS = 10.0


@dataclass
class Outcome:
    """What became of the inputs of one kind; `memory` is the process's peak so far in MiB."""

    kind: str
    inputs: int = 0
    read: int = 0
    seconds: float = 0.0
    slowest: float = 0.0
    memory: float = 0.0
    crashes: list[str] = field(default_factory=list)


def mutated(rng: random.Random, seed: bytes, others: list[bytes]) -> bytes:
    """The file after some accidents."""
    data = bytearray(seed)
    for _ in range(rng.choice((1, 1, 2, 3, 6, 12))):
        place = rng.randrange(len(data) + 1)
        length = rng.choice((0, 1, 1, 2, 8, 40, 200))
        match rng.randrange(7):
            case 0 if data:
                data[min(place, len(data) - 1)] = rng.randrange(256)
            case 1:
                del data[place : place + length]
            case 2:
                data[place:place] = rng.choice(NASTY)
            case 3:
                data[place : place + length] = rng.choice(NASTY)
            case 4:
                data[place:place] = data[place : place + length] * rng.choice((1, 2, 30))
            case 5:
                other = rng.choice(others)
                begin = rng.randrange(len(other))
                data[place:place] = other[begin : begin + length]
            case _:
                del data[place:]
    return bytes(data)


def torment(kind: str, inputs: int, seed: int) -> Outcome:
    """Reads so many broken files of one kind."""
    rng = random.Random(f"{seed}/{kind}")
    others = [one for seeds in SEEDS.values() for one in seeds]
    outcome = Outcome(kind)
    began = time.perf_counter()
    for _ in range(inputs):
        data = mutated(rng, rng.choice(SEEDS[kind]), others)
        started = time.perf_counter()
        try:
            read(data, name=f"file.{kind}")
            outcome.read += 1
        except DomainError:
            pass
        except BaseException as error:
            if isinstance(error, KeyboardInterrupt):
                raise
            outcome.crashes.append(f"{type(error).__name__}: {error} on {data!r}")
        outcome.slowest = max(outcome.slowest, time.perf_counter() - started)
        outcome.inputs += 1
        if len(outcome.crashes) >= 5:
            break
    outcome.seconds = round(time.perf_counter() - began, 1)
    outcome.slowest = round(outcome.slowest, 3)
    outcome.memory = round(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
    return outcome


def main() -> int:
    """Runs, prints, and fails where anything crashed or took too long."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--inputs", type=int, default=10_000, help="of each kind")
    parser.add_argument("--kind", choices=list(SEEDS), action="append")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true")
    options = parser.parse_args()
    outcomes = [torment(kind, options.inputs, options.seed) for kind in options.kind or SEEDS]
    if options.json:
        print(json.dumps([asdict(one) for one in outcomes]))
    else:
        for one in outcomes:
            print(
                f"{one.kind:6} {one.inputs:>9,} inputs, {one.read:>9,} read, {one.seconds:>7} s, "
                f"slowest {one.slowest} s, {one.memory:.0f} MiB, {len(one.crashes)} crashes"
            )
            for crash in one.crashes:
                print(f"    {crash[:2000]}")
    return int(any(one.crashes or one.slowest > SLOW_SECONDS for one in outcomes))


if __name__ == "__main__":
    sys.exit(main())
