"""The simulators answer as the real services do, and go wrong as those do."""

from __future__ import annotations

import os
import subprocess
import sys
from typing import Any

import httpx
import pytest

from smartspend.sandbox.chat import ChatSimulator
from smartspend.sandbox.server import Simulator
from smartspend.sandbox.zero_shot import ZeroShotSimulator

QUESTION = {"inputs": "Blue Bottle", "parameters": {"candidate_labels": ["a coffee shop", "a bank"]}}
TOKEN = {"Authorization": "Bearer hf_sandbox"}
CHAT = {"model": "m", "messages": [{"role": "user", "content": "1. Blue Bottle\n2. Other"}]}


def ask(simulator: Simulator, path: str, body: Any, **headers: str) -> httpx.Response:
    return httpx.post(f"{simulator.url}{path}", json=body, headers=headers, timeout=30, trust_env=False)


@pytest.mark.parametrize("shape", ["list", "object"])
def test_zero_shot_scores_sum_to_one_best_first(shape: Any) -> None:
    with ZeroShotSimulator({"bottle": "a coffee shop"}, shape=shape) as simulator:
        said = ask(simulator, "/hf-inference/models/facebook/bart-large-mnli", QUESTION, **TOKEN).json()
        assert simulator.received[0].json() == QUESTION
    labels = [one["label"] for one in said] if shape == "list" else said["labels"]
    scores = [one["score"] for one in said] if shape == "list" else said["scores"]
    assert labels == ["a coffee shop", "a bank"]
    assert sum(scores) == pytest.approx(1)


def test_zero_shot_refuses_as_the_service_does() -> None:
    with ZeroShotSimulator() as simulator:
        path = "/hf-inference/models/facebook/bart-large-mnli"
        assert ask(simulator, path, QUESTION).status_code == 401
        assert ask(simulator, "/models", QUESTION, **TOKEN).status_code == 404
        assert ask(simulator, path, {"inputs": "x"}, **TOKEN).status_code == 400
        simulator.misbehave("loading")
        loading = ask(simulator, path, QUESTION, **TOKEN)
    assert (loading.status_code, loading.json()["estimated_time"]) == (503, 20.0)


def test_chat_answers_numbered_lines() -> None:
    with ChatSimulator({"bottle": "food.coffee"}) as simulator:
        said = ask(simulator, "/v1/chat/completions", CHAT).json()
        assert ask(simulator, "/v1/chat/completions", {"model": "m"}).status_code == 400
        assert httpx.get(f"{simulator.url}/v1/models", trust_env=False).json()["data"]
    assert said["object"] == "chat.completion"
    assert '"category": "food.coffee"' in said["choices"][0]["message"]["content"]


def test_what_goes_wrong_goes_wrong_once_each() -> None:
    with ChatSimulator() as simulator:
        simulator.misbehave("too_many", "broken", "html", "empty", "no_credit", "redirect")
        answers = [ask(simulator, "/v1/chat/completions", CHAT) for _ in range(7)]
        assert [one.status_code for one in answers] == [429, 500, 200, 200, 402, 307, 200]
        assert answers[0].headers["retry-after"] == "1"
        simulator.misbehave("half", "disconnect")
        for _ in range(2):
            with pytest.raises(httpx.RemoteProtocolError):
                ask(simulator, "/v1/chat/completions", CHAT)


def test_a_simulator_is_a_process_too() -> None:
    command = [sys.executable, "-m", "smartspend.sandbox", "openai"]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, env=dict(os.environ)) as process:
        assert process.stdout is not None
        url = process.stdout.readline().strip()
        assert httpx.get(f"{url}/v1/models", trust_env=False).status_code == 200
        process.terminate()
