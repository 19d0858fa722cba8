"""Judged queries and the two numbers that count: recall at 5 and mean reciprocal rank at 10."""

import json
import subprocess
from pathlib import Path

from ruamel.yaml import YAML

from catalog.pyodide.node import find_node

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
WORKER = ROOT / "site/assets/search/worker.mjs"


def queries(language: str) -> list[dict]:
    """The judged set: each query belongs to the half for tuning or to the one kept aside."""
    return _read(f"queries.{language}.yml")


def dev_queries(language: str) -> list[dict]:
    """The development set, which was tuned on as a whole."""
    return _read(f"dev.{language}.yml")


def _read(name):
    return YAML(typ="safe", pure=True).load((HERE / name).read_text(encoding="utf-8"))


def ask(judged, folder: Path, worker: Path = WORKER) -> list[dict]:
    """What the worker that ships finds for each query, under Node, from an index folder."""
    done = subprocess.run([find_node(), str(HERE / "evaluate.mjs"), str(worker), str(folder)], input=json.dumps(judged),
                          capture_output=True, text=True, encoding="utf-8", check=False)
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


def recall_at_5(found: list[str], answers: list[str]) -> float:
    """Share of the right pages among the first five, of as many as could be there."""
    return sum(any(_is(one, answer) for one in found[:5]) for answer in answers) / min(5, len(answers))


def reciprocal_rank(found: list[str], answers: list[str]) -> float:
    """1 for a right page in first place, 1/2 in second, …, 0 beyond ten."""
    return next((1 / rank for rank, one in enumerate(found[:10], 1) if any(_is(one, answer) for answer in answers)), 0.0)


def _is(result: str, answer: str) -> bool:
    return result == answer or ("#" not in answer and result.split("#")[0] == answer)


def shown(found: dict) -> list[str]:
    """What a reader sees from the top: the direct answer, if there is one, and the results."""
    return [found["answer"]] * (found["answer"] is not None) + found["results"]


def scores(judged, found) -> dict:
    """Mean recall and rank, and the queries without a result."""
    lists = [shown(one) for one in found]
    return {
        "recall": sum(recall_at_5(f, q["answers"]) for q, f in zip(judged, lists)) / len(judged),
        "mrr": sum(reciprocal_rank(f, q["answers"]) for q, f in zip(judged, lists)) / len(judged),
        "empty": [q["query"] for q, f in zip(judged, lists) if not f],
    }
