"""Published rates are fetched where that is wanted, on good days and on bad ones, and every call is shown."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import psycopg
import pytest
from typer.testing import CliRunner

from smartspend.cli.main import app as command_line
from smartspend.db.pool import Pool
from smartspend.outbound.destination import DestinationRefused, Service
from smartspend.outbound.redaction import Redactor
from smartspend.outbound.service import EVERYBODY, Call, Client
from smartspend.rates import jobs
from smartspend.sandbox.central_bank import CentralBankSimulator, as_csv
from smartspend.sandbox.server import Misbehaviour
from smartspend.settings import Settings, SettingsError
from tests.conftest import Person

NOW = datetime(2026, 11, 25, 16, 0, tzinfo=UTC)
NEWEST = date(2026, 11, 25)


@pytest.fixture
def bank() -> Iterator[CentralBankSimulator]:
    with CentralBankSimulator() as made:
        yield made


@pytest.fixture(autouse=True)
def nothing_known(database_url: str) -> None:
    """Published rates hold for everybody, so each test begins without any."""
    with psycopg.connect(database_url, autocommit=True) as connection:
        connection.execute("TRUNCATE reference_rates, rate_fetches")


@pytest.fixture
def door(pool: Pool) -> Client:
    async def pause(_seconds: float) -> None:
        return

    return Client(pool, EVERYBODY, pause=pause)


def where(bank: CentralBankSimulator, **how: float) -> Service:
    return Service("European Central Bank", bank.base_url, timeout=how.get("timeout", 5), attempts=1)


async def known(person: Person) -> dict[str, str]:
    found = (await person.http.get("/rates", params={"day": str(NEWEST)})).json()["items"]
    return {one["currency"]: one["rate"] for one in found}


async def test_the_first_fetch_brings_all_days_and_the_next_waits(
    pool: Pool, person: Person, bank: CentralBankSimulator, door: Client
) -> None:
    told = await jobs.fetch_if_due(pool, where(bank), door, NOW)
    assert told is not None
    assert (told["file"], told["added"], told["last_day"], told["failure"]) == ("eurofxref-hist.zip", 16, NEWEST, None)
    assert (await known(person))["USD"] == "1.0823"
    assert await jobs.fetch_if_due(pool, where(bank), door, NOW + timedelta(hours=2)) is None
    bank.days["2026-11-26"] = {"USD": "1.09"}
    told = await jobs.fetch_if_due(pool, where(bank), door, NOW + timedelta(days=1))
    assert told is not None
    assert (told["file"], told["added"]) == ("eurofxref-daily.xml", 1)
    assert [one.path for one in bank.received] == [
        "/stats/eurofxref/eurofxref-hist.zip",
        "/stats/eurofxref/eurofxref-daily.xml",
    ]


async def test_every_household_sees_the_call_and_nothing_of_it_went_along(
    pool: Pool, person: Person, stranger: Person, bank: CentralBankSimulator, door: Client
) -> None:
    await jobs.fetch_if_due(pool, where(bank), door, NOW)
    for somebody in (person, stranger):
        (shown,) = (await somebody.http.get("/outbound")).json()["items"]
        assert (shown["method"], shown["path"]) == ("GET", "/stats/eurofxref/eurofxref-hist.zip")
        assert (shown["sent"], shown["sent_bytes"], shown["status"]) == ("", 0, 200)
        assert shown["purpose"] == "fetch exchange rates"
    (received,) = bank.received
    assert received.body == ""
    assert "authorization" not in received.headers
    assert "content-type" not in received.headers


@pytest.mark.parametrize(
    "how",
    ["too_many", "broken", "html", "garbage", "empty", "redirect", "half", "cut", "disconnect", "huge", "compressed"],
)
async def test_a_bad_day_changes_nothing_and_is_tried_again_later(
    pool: Pool, person: Person, bank: CentralBankSimulator, door: Client, how: Misbehaviour
) -> None:
    bank.misbehave(how)
    told = await jobs.fetch_if_due(pool, where(bank), door, NOW)
    assert told is not None
    assert told["failure"]
    assert await known(person) == {}
    fetching = (await person.http.get("/rates")).json()["fetching"]
    assert fetching["failure"] == told["failure"]
    assert await jobs.fetch_if_due(pool, where(bank), door, NOW + timedelta(minutes=14)) is None
    told = await jobs.fetch_if_due(pool, where(bank), door, NOW + timedelta(minutes=15))
    assert told is not None
    assert told["failure"] is None
    assert (await known(person))["GBP"] == "0.83375"


async def test_a_bank_that_says_nothing_is_not_waited_for(pool: Pool, bank: CentralBankSimulator, door: Client) -> None:
    bank.misbehave("silent")
    told = await jobs.fetch_if_due(pool, where(bank, timeout=0.2), door, NOW)
    assert told is not None
    assert told["failure"] == "127.0.0.1 did not answer in time."


async def test_yesterdays_file_is_no_success(pool: Pool, bank: CentralBankSimulator, door: Client) -> None:
    bank.misbehave("stale", "stale")
    first = await jobs.fetch_if_due(pool, where(bank), door, NOW)
    assert first is not None
    assert first["last_day"] == date(2026, 11, 24)
    again = await jobs.fetch_if_due(pool, where(bank), door, NOW + timedelta(minutes=15))
    assert again is not None
    assert (again["file"], again["added"]) == ("eurofxref-daily.xml", 0)
    at_last = await jobs.fetch_if_due(pool, where(bank), door, NOW + timedelta(minutes=30))
    assert at_last is not None
    assert at_last["last_day"] == NEWEST


async def test_over_the_weekend_nobody_is_asked(pool: Pool, bank: CentralBankSimulator, door: Client) -> None:
    friday = datetime(2026, 11, 20, 16, 0, tzinfo=UTC)
    bank.days = {day: rates for day, rates in bank.days.items() if day <= "2026-11-20"}
    assert await jobs.fetch_if_due(pool, where(bank), door, friday) is not None
    for hours in range(1, 70, 6):
        assert await jobs.fetch_if_due(pool, where(bank), door, friday + timedelta(hours=hours)) is None
    assert len(bank.received) == 1


async def test_off_unless_it_is_asked_for(pool: Pool, bank: CentralBankSimulator, tmp_path: Path) -> None:
    def made(**values: str) -> Settings:
        return Settings(_env_file=None, data_dir=tmp_path, rates_url=bank.base_url, **values)  # type: ignore[call-arg, arg-type]  # pydantic-settings takes it

    await jobs.keep_fetched(pool, made())
    assert bank.received == []
    await jobs.keep_fetched(pool, made(rates="ecb"))
    assert len(bank.received) == 1
    with pytest.raises(SettingsError):
        jobs.configured(made(rates="ecb").model_copy(update={"rates_url": "ftp://example.org"}))


async def test_texts_of_a_household_never_leave_in_everybodys_name(door: Client, bank: CentralBankSimulator) -> None:
    with pytest.raises(DestinationRefused):
        await door.ask(Call(where(bank), "x", {"a": 1}, "a test", Redactor()))
    assert bank.received == []


def test_whoever_runs_it_takes_a_file_for_everybody(
    database_url: str, bank: CentralBankSimulator, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SMARTSPEND_DATABASE_URL", database_url)
    monkeypatch.setenv("SMARTSPEND_DATA_DIR", str(tmp_path))
    file = tmp_path / "eurofxref-hist.csv"
    file.write_text(as_csv(bank.days))
    ran = CliRunner().invoke(command_line, ["rates", "import", str(file), "--data-dir", str(tmp_path)])
    assert (ran.exit_code, ran.stdout) == (0, "16 rates are new, 0 changed; the newest are of 2026-11-25.\n")
    file.write_text("Date,Amount\n")
    ran = CliRunner().invoke(command_line, ["rates", "import", str(file), "--data-dir", str(tmp_path)])
    assert ran.exit_code == 1
    assert "reference rates" in ran.output
    ran = CliRunner().invoke(command_line, ["rates", "fetch", "--data-dir", str(tmp_path)])
    assert ran.exit_code == 1
    assert "SMARTSPEND_RATES=ecb" in ran.output
