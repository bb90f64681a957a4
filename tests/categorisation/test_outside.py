"""A model outside: asked late, asked little, told nothing private, believed only where nothing else decided."""

from __future__ import annotations

import random
import re
from collections.abc import Awaitable, Callable, Iterator
from dataclasses import replace
from typing import Any

import pytest

from benchmarks.redaction import blind
from smartspend.categorisation.outside import chat, jobs, service, zero_shot
from smartspend.categorisation.outside.configured import configured
from smartspend.categorisation.outside.question import Question, clean_reason
from smartspend.jobs import queue
from smartspend.outbound import service as outbound
from smartspend.outbound.service import Client
from smartspend.sandbox.chat import ChatSimulator
from smartspend.sandbox.zero_shot import ZeroShotSimulator
from smartspend.settings import Settings, SettingsError
from tests.conftest import Person
from tests.imports.conftest import Desk

HEAD = "Date,Payee,Description,Amount,Currency\n"
UNKNOWN = "2026-01-04,Zxqv Wplk,quaint quibblery,-6.00,EUR"
LEFT_OVER = HEAD + "2026-01-02,Lidl,card,-4.00,EUR\n" + UNKNOWN + "\n2026-01-05,Zxqv Wplk,quaint quibblery,-7.00,EUR\n"
CANARIES = {
    "DE89 3704 0044 0532 0130 00": "2026-01-04,Qwrt Plmk,quaint quibblery DE89 3704 0044 0532 0130 00,-1.00,EUR",
    "4111 1111 1111 1111": "2026-01-04,Qwrt Plmk,vague bureau 4111 1111 1111 1111,-2.00,EUR",
    "Zwirbelmayr": "2026-01-04,Hans Zwirbelmayr,Überweisung an Hans Zwirbelmayr strange thing,-3.00,EUR",
    "+49 170 5551234": "2026-01-04,Qwrt Plmk,odd gizmo +49 170 5551234,-4.00,EUR",
    "secret.person@example.org": "2026-01-04,Qwrt Plmk,weird doodad secret.person@example.org,-5.00,EUR",
    "Hauptstraße 12": '2026-01-04,Qwrt Plmk,"peculiar matter, Hauptstraße 12, 80331 München",-6.00,EUR',
    "756.9217.0769.85": "2026-01-04,Qwrt Plmk,funny stuff AHV 756.9217.0769.85,-7.00,EUR",
    "987654321": "2026-01-04,Qwrt Plmk,curious item Konto 987654321,-8.00,EUR",
    "Adamine": "2026-01-04,Qwrt Plmk,mysterious object ADAMINE,-9.00,EUR",
}


def settings(**values: Any) -> Settings:
    return Settings(_env_file=None, **values)  # type: ignore[call-arg]  # pydantic-settings takes it


@pytest.fixture
def ask_chat(monkeypatch: pytest.MonkeyPatch) -> Iterator[ChatSimulator]:
    """A chat server in the house that knows one thing, configured."""
    with ChatSimulator({"quibblery": "shopping.gifts"}) as simulator:
        use(monkeypatch, settings(ai_kind="openai", ai_url=simulator.base_url, ai_model="sandbox"))
        yield simulator


def use(monkeypatch: pytest.MonkeyPatch, configured_so: Settings) -> None:
    """Has the job find these settings, and wait for nothing."""

    async def pause(_seconds: float) -> None:
        """Takes no time."""

    monkeypatch.setattr(jobs, "settings", lambda: configured_so)
    monkeypatch.setattr(outbound, "Client", lambda pool, household: Client(pool, household, pause=pause))


@pytest.fixture
def desk(person: Person, run_jobs: Callable[[], Awaitable[int]]) -> Desk:
    return Desk(person, run_jobs)


async def send(desk: Desk, content: str) -> list[dict[str, Any]]:
    done = await desk.send(content.encode())
    assert done["state"] == "done", done["problem"]
    return await desk.rows()


async def test_only_what_nothing_else_decided_is_asked_once(desk: Desk, ask_chat: ChatSimulator) -> None:
    rows = await send(desk, LEFT_OVER)
    assert [row["category_source"] for row in rows] == ["merchant", "ai", "ai"]
    gifts = await desk.person.category("shopping.gifts")
    assert [str(row["category_id"]) for row in rows[1:]] == [gifts, gifts]
    assert rows[1]["category_reason"].startswith("Suggested by the AI model sandbox: It reads like")
    assert rows[1]["category_confidence"] == pytest.approx(0.85)
    (received,) = ask_chat.received
    assert received.json()["messages"][1]["content"].count("quibblery") == 1
    assert "Lidl" not in received.body


async def test_what_was_answered_once_is_not_asked_again(desk: Desk, ask_chat: ChatSimulator) -> None:
    await send(desk, LEFT_OVER)
    await send(desk, LEFT_OVER.replace("2026-01", "2026-02"))
    assert len(ask_chat.received) == 1
    assert [row["category_source"] for row in await desk.rows()].count("ai") == 4


LETTERS = "bcdfghjklmnpqrstvwxz"


def unknown(count: int) -> str:
    """So many payments that nothing knows, each with a text of its own."""
    names = [f"Z{one}q{other}v quibblery" for one in LETTERS for other in LETTERS][:count]
    return HEAD + "".join(f"2026-01-04,{name},,-6.00,EUR\n" for name in names)


def asked(simulator: ChatSimulator) -> list[str]:
    """The texts that were asked about, once for each time."""
    contents = [one.json()["messages"][-1]["content"] for one in simulator.received]
    return [text for content in contents for text in re.findall(r"^\d+\. (.*)$", content, re.MULTILINE)]


@pytest.fixture
async def small_runs(person: Person, monkeypatch: pytest.MonkeyPatch) -> None:
    """Runs that look at few rows and ask about fewer; nothing but the model outside is sure enough."""
    assert (await person.http.put("/categorisation/threshold", json={"threshold": 0.84})).status_code == 200
    monkeypatch.setattr(service, "ROWS_MAX", 60)
    monkeypatch.setattr(service, "QUESTIONS_MAX", 25)
    monkeypatch.setattr(chat, "BATCH", 5)


@pytest.mark.usefixtures("small_runs")
async def test_run_follows_run_until_nothing_is_left(desk: Desk, ask_chat: ChatSimulator) -> None:
    rows = await send(desk, unknown(170))
    assert {row["category_source"] for row in rows} == {"ai"}
    assert (len(asked(ask_chat)), len(set(asked(ask_chat)))) == (170, 170)


@pytest.mark.usefixtures("small_runs")
async def test_what_made_no_sense_is_not_asked_again_by_the_next_run(desk: Desk, ask_chat: ChatSimulator) -> None:
    ask_chat.says = ["nonsense", "nonsense"]
    rows = await send(desk, unknown(90) + unknown(90).removeprefix(HEAD).replace("-6.00", "-7.00"))
    assert [row["category_source"] for row in rows].count("ai") == 170
    assert sorted({asked(ask_chat).count(text) for text in asked(ask_chat)}) == [1, 2]
    assert len(asked(ask_chat)) == 95  # five of them twice: once more in plain words


@pytest.mark.usefixtures("small_runs")
async def test_a_service_that_breaks_down_in_the_middle_is_left_alone_and_asked_for_the_rest_later(
    desk: Desk, ask_chat: ChatSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    calls = 0
    answer = ask_chat.answer

    def tired(request: Any, *, wrong: bool) -> Any:
        nonlocal calls
        calls += 1
        if calls > 13:
            return ask_chat.error(402, "Insufficient credit", "insufficient_quota")
        return answer(request, wrong=wrong)

    monkeypatch.setattr(ask_chat, "answer", tired)
    rows = await send(desk, unknown(170))
    assert [row["category_source"] for row in rows].count("ai") == 65
    assert len(ask_chat.received) == 15  # given up after two without an answer
    answered = set(asked(ask_chat)[:65])
    monkeypatch.setattr(ask_chat, "answer", answer)
    ask_chat.received.clear()
    await send(desk, HEAD + "2026-03-02,Lidl,card,-4.00,EUR\n")
    assert [row["category_source"] for row in await desk.rows()].count("ai") == 170
    assert len(asked(ask_chat)) == 105
    assert answered.isdisjoint(asked(ask_chat))


@pytest.mark.usefixtures("small_runs")
async def test_a_worker_that_is_killed_in_the_middle_asks_nothing_twice(
    desk: Desk, ask_chat: ChatSimulator, monkeypatch: pytest.MonkeyPatch
) -> None:
    remember, kept = service._remember, 0

    async def killed(*arguments: Any) -> None:
        nonlocal kept
        await remember(*arguments)
        kept += 1
        if kept == 7:
            raise KeyboardInterrupt

    monkeypatch.setattr(service, "_remember", killed)
    with pytest.raises(KeyboardInterrupt):
        await send(desk, unknown(80))
    # The queue gives the job of a dead worker to the next one, as it was.
    async with desk.person.scope() as scope:
        import_id = await scope.value("SELECT id FROM imports WHERE household_id = current_household()")
        await queue.follow_up(scope.connection, desk.person.household_id, jobs.ASK, {"id": str(import_id)})
    await desk.run_jobs()
    assert {row["category_source"] for row in await desk.rows()} == {"ai"}
    assert (len(asked(ask_chat)), len(set(asked(ask_chat)))) == (80, 80)


async def test_what_got_no_answer_is_asked_about_after_the_next_import(desk: Desk, ask_chat: ChatSimulator) -> None:
    ask_chat.misbehave("broken", "broken", "broken", "broken")
    rows = await send(desk, LEFT_OVER)
    assert rows[1]["category_source"] is None
    rows = await send(desk, HEAD + "2026-03-02,Lidl,card,-4.00,EUR")
    assert [row["category_source"] for row in rows] == ["merchant", "ai", "ai", "merchant"]


async def test_no_canary_reaches_a_chat_server(desk: Desk, ask_chat: ChatSimulator) -> None:
    async with desk.person.scope() as scope:
        await scope.run("UPDATE people SET name = 'Adamine Q' WHERE id = %s", [desk.person.id])
    await send(desk, HEAD + "\n".join(CANARIES.values()))
    assert ask_chat.received
    said = "".join(str(one.json()) + one.body for one in ask_chat.received)
    assert "quibblery" in said
    assert [one for one in CANARIES if one.casefold() in said.casefold()] == []
    ledger = str((await desk.person.http.get("/outbound")).json())
    assert [one for one in CANARIES if one.casefold() in ledger.casefold()] == []


async def test_nobody_of_many_languages_reaches_a_chat_server(desk: Desk, ask_chat: ChatSimulator) -> None:
    rng = random.Random(1)  # noqa: S311 (texts, not secrets)
    texts = [blind.text(rng, half) for half in blind.languages("dev") for _ in range(4)]
    lines = [f'2026-01-04,,"{one.text.replace(chr(34), "")}",-{number}.00,EUR' for number, one in enumerate(texts, 1)]
    await send(desk, HEAD + "\n".join([*lines, UNKNOWN]))
    said = "".join(str(one.json()) for one in ask_chat.received).casefold()
    planted = [one.text[start:end] for one in texts for kind, start, end in one.marks if kind != "SHOP"]
    assert len(planted) > len(texts) / 2
    assert "quibblery" in said
    assert [one for one in planted if one.casefold() in said] == []


async def test_no_canary_reaches_a_classifier(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with ZeroShotSimulator() as simulator:
        use(monkeypatch, settings(ai_kind="huggingface", ai_url=simulator.base_url, ai_key="hf_sandbox"))
        await send(desk, HEAD + "\n".join(CANARIES.values()))
        said = "".join(str(one.json()) + one.body for one in simulator.received)
    assert "quibblery" in said
    found = [one for one in CANARIES if one.casefold() in said.casefold()]
    assert found in ([], ["Adamine"])  # nobody here is called so


@pytest.mark.parametrize("shape", ["list", "object"])
async def test_a_classifier_is_asked_for_group_and_category(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, shape: Any
) -> None:
    with ZeroShotSimulator({"quibblery": "shopping"}, shape=shape) as simulator:
        simulator.knows["quaint"] = "a gift shop"
        use(monkeypatch, settings(ai_kind="huggingface", ai_url=simulator.base_url, ai_key="hf_sandbox"))
        rows = await send(desk, LEFT_OVER)
        assert [len(one.json()["parameters"]["candidate_labels"]) > 1 for one in simulator.received] == [True, True]
    assert str(rows[1]["category_id"]) == await desk.person.category("shopping.gifts")
    assert rows[1]["category_confidence"] == pytest.approx(0.85)


TROUBLES = {
    "too_many": "asked too often",
    "broken": "could not be reached",
    "loading": "could not be reached",
    "half": "could not be reached",
    "disconnect": "could not be reached",
    "html": "made no sense",
    "garbage": "made no sense",
    "wrong_labels": "made no sense",
    "empty": "made no sense",
    "redirect": "refused",
    "huge": "could not be reached",
    "compressed": "could not be reached",
    "no_credit": "credit is used up",
    "unauthorised": "does not accept the key",
}


@pytest.mark.parametrize("how", TROUBLES)
@pytest.mark.parametrize("kind", ["openai", "huggingface"])
async def test_bad_days_leave_a_note_and_no_failed_import(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, how: Any, kind: Any
) -> None:
    simulator = ChatSimulator() if kind == "openai" else ZeroShotSimulator()
    with simulator:
        url = simulator.base_url
        use(monkeypatch, settings(ai_kind=kind, ai_url=url, ai_model="sandbox/model", ai_key="hf_sandbox"))
        simulator.misbehave(always=how)
        rows = await send(desk, LEFT_OVER)
    assert [row["category_source"] for row in rows] == ["merchant", None, None]
    assert TROUBLES[how] in rows[1]["category_reason"]
    assert rows[1]["category_id"] is None


async def test_a_model_that_never_answers(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with ChatSimulator() as simulator:
        impatient = settings(ai_kind="openai", ai_url=simulator.base_url, ai_model="sandbox")
        use(monkeypatch, impatient)
        model = configured(impatient)
        assert model is not None
        quick = replace(model, service=replace(model.service, timeout=0.05))
        monkeypatch.setattr(jobs, "configured", lambda _settings: quick)
        simulator.misbehave(always="silent")
        rows = await send(desk, LEFT_OVER)
    assert "could not be reached in time" in rows[1]["category_reason"]


@pytest.mark.usefixtures("ask_chat")
async def test_a_decision_made_meanwhile_stands(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    pets = await desk.person.category("shopping.pets")

    async def ask(client: Client, call: Any) -> Any:
        (row,) = [one for one in await desk.rows() if one["description"] == "quaint quibblery" and one["minor"] == -600]
        patched = await desk.person.http.patch(f"/transactions/{row['id']}", json={"category_id": pets})
        assert patched.status_code == 200
        return await real(client, call)

    real = Client.ask
    monkeypatch.setattr(Client, "ask", ask)
    rows = await send(desk, LEFT_OVER)
    assert [row["category_source"] for row in rows] == ["merchant", "person", "ai"]
    assert str(rows[1]["category_id"]) == pets


async def test_small_servers_are_asked_in_plain_words(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    with ChatSimulator({"quibblery": "shopping.gifts"}, structured=False) as simulator:
        use(monkeypatch, settings(ai_kind="openai", ai_url=simulator.base_url, ai_model="sandbox"))
        rows = await send(desk, LEFT_OVER)
        assert ["response_format" in one.json() for one in simulator.received] == [True, False]
    assert rows[1]["category_source"] == "ai"


async def test_one_repair_and_no_more(desk: Desk, ask_chat: ChatSimulator) -> None:
    ask_chat.says = ['{"answers": [{"n": 1, "category":', 'Here: ```json\n{"answers": []}\n```', '{"answers": []}']
    rows = await send(desk, LEFT_OVER)
    assert len(ask_chat.received) == 2
    assert "made no sense" in rows[1]["category_reason"]


@pytest.mark.usefixtures("ask_chat")
async def test_what_a_model_did_can_be_taken_back(desk: Desk) -> None:
    await send(desk, LEFT_OVER)
    batches = (await desk.person.http.get("/history")).json()["items"]
    (batch,) = [one for one in batches if one["cause"] == "categorisation.ai"]
    assert batch["actor"]["name"] == "AI model sandbox"
    assert (await desk.person.http.post(f"/history/{batch['id']}/revert")).status_code == 200
    assert [row["category_source"] for row in await desk.rows()] == ["merchant", None, None]


async def test_nothing_is_asked_unless_it_is_configured(desk: Desk) -> None:
    rows = await send(desk, LEFT_OVER)
    assert rows[1]["category_source"] is None
    assert (await desk.person.http.get("/outbound")).json()["items"] == []


async def test_a_payment_that_is_nothing_but_private_is_not_asked(desk: Desk, ask_chat: ChatSimulator) -> None:
    await send(desk, HEAD + "2026-01-04,Maria Zwirbelmayr,,-6.00,EUR\n")
    assert ask_chat.received == []


QUESTIONS = [Question("quaint quibblery", "quaint quibblery", "out"), Question("odd gizmo", "odd gizmo", "out")]
KEYS = {"food.groceries": None, "shopping.gifts": None, "income.salary": None}


@pytest.mark.parametrize(
    "answer",
    [
        *({"n": 3}, {"n": 0}, {"n": True}, {"n": "1"}, {"category": "income.salary"}, {"category": "quarks"}),
        *({"category": None}, {"category": ["food.groceries"]}, {"confidence": "high"}, {"confidence": True}),
    ],
)
def test_answers_that_do_not_fit_are_left_out(answer: dict[str, Any]) -> None:
    import orjson

    whole = {"n": 1, "category": "shopping.gifts", "confidence": 0.9, "reason": "x", **answer}
    said = orjson.dumps({"answers": [whole, "x", None]}).decode()
    assert chat.answers({"choices": [{"message": {"content": said}}]}, QUESTIONS, KEYS) == {}


@pytest.mark.parametrize("reply", [None, [], {}, {"choices": []}, {"choices": [{"message": {"content": None}}]}, "x"])
def test_replies_that_are_none(reply: Any) -> None:
    assert chat.answers(reply, QUESTIONS, KEYS) == {}
    assert zero_shot.best(reply, {"a": "b"}) is None


@pytest.mark.parametrize(
    "reply",
    [
        [{"label": "a", "score": "much"}, {"label": 3, "score": 1}],
        [{"label": "quarks", "score": 1.0}],
        {"labels": ["a"], "scores": "x"},
        {"labels": ["a"], "scores": []},
        {"error": ["no"]},
    ],
)
def test_scores_that_are_none(reply: Any) -> None:
    assert zero_shot.best(reply, {"a": "b"}) is None


def test_a_reason_is_one_short_line_without_placeholders() -> None:
    assert clean_reason("paid\nto ⟦PERSON_1⟧\u202e on ⟦WHAT_2⟧") == "paid to a person on something private"
    assert len(clean_reason("x" * 1000)) == 160
    assert clean_reason(None) == ""


@pytest.mark.parametrize(
    ("values", "problem"),
    [
        ({"ai_kind": "openai"}, "SMARTSPEND_AI_URL"),
        ({"ai_kind": "openai", "ai_url": "http://api.example.org/v1", "ai_model": "m", "ai_key": "k"}, "https"),
        ({"ai_kind": "openai", "ai_url": "https://api.example.org/v1", "ai_model": "m"}, "SMARTSPEND_AI_KEY"),
        ({"ai_kind": "huggingface", "ai_key": "hf_x", "ai_model": "../x"}, "no path"),
    ],
)
def test_settings_that_cannot_be_used(values: dict[str, Any], problem: str) -> None:
    with pytest.raises(SettingsError, match=problem):
        configured(settings(**values))


def test_settings_that_can() -> None:
    assert configured(settings()) is None
    assert configured(settings(ai_kind="", ai_url="")) is None
    hugging_face = configured(settings(ai_kind="huggingface", ai_key="hf_x"))
    assert hugging_face is not None
    assert hugging_face.service.target(hugging_face.name).host == "router.huggingface.co"
    at_home = configured(settings(ai_kind="openai", ai_url="http://localhost:11434/v1", ai_model="small"))
    assert at_home is not None
    assert at_home.service.home
