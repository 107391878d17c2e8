"""The engine: generated documents of things that are lines of one file."""

import pathlib
import random
import shutil
import tempfile

from measure import SLIPWAY, median, run

LAYERS, NEEDS = 20, 3


def document(folder, things):
    """Writes installation.yaml with so many things; the same number gives the same file."""
    chance = random.Random(things)
    width = max(1, things // LAYERS)
    lines = ["apiVersion: slipway.dev/v1", "kind: Installation", "metadata: {name: benchmark}", "spec:", "  trivial:",
             "    things:"]
    for number in range(things):
        below, first = (number // width - 1) * width, chance.randrange(width)
        above = range(min(NEEDS, width)) if below >= 0 else ()
        needs = [f"thing-{below + (first + need * 7) % width}" for need in above]
        lines.append(f"      - {{name: thing-{number}, value: v{number}, needs: [{', '.join(dict.fromkeys(needs))}]}}")
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "installation.yaml").write_text("\n".join(lines) + "\n")


def measure(table, program):
    work = pathlib.Path(tempfile.mkdtemp(prefix="slipway-benchmark-"))
    cache = work / "slipway.aot"

    def slipway(folder, *words, options=()):
        options = [f"-XX:AOTCache={cache}", *options]
        return run(program.trivial(*words, "--document-limit", "64", options=options), folder)[0]

    try:
        table.seconds("slipway --version", median(11, lambda: run([SLIPWAY, "--version"], work)[0]), 0.35)
        document(work / "training", 200)
        run(program.trivial("apply", "--auto-approve", options=[f"-XX:AOTCacheOutput={cache}"]), work / "training")
        plans = {}
        for things, most, times in ((1_000, 0.9, 7), (10_000, 2.2, 5)):
            folder = work / str(things)
            document(folder, things)
            plans[things] = median(times, lambda: slipway(folder, "plan"))
            table.seconds(f"plan {things:,}", plans[things], most)
        applied = work / "applied"

        def clean():
            shutil.rmtree(applied, ignore_errors=True)
            document(applied, 1_000)

        table.seconds("apply 1,000, a durable record per intent and outcome",
                      median(5, lambda: slipway(applied, "apply", "--auto-approve"), clean), 2.0)
        table.seconds("plan 1,000 when all is as desired",
                      median(5, lambda: slipway(applied, "plan", "--detailed-exit-code")))
        folder = work / "100000"
        document(folder, 100_000)
        plans[100_000] = median(3, lambda: slipway(folder, "plan", options=["-Xmx1000m"]))
        table.seconds("plan 100,000 in a heap of 1,000 MB", plans[100_000], 15.0)
        table.times("plan 100,000 held against plan 10,000", plans[100_000].wall / plans[10_000].wall, 12.0)
        table.seconds("plan 100,000 --out FILE in a heap of 1,000 MB",
                      median(3, lambda: slipway(folder, "plan", "--out", "saved.plan", options=["-Xmx1000m"])))
    finally:
        shutil.rmtree(work)
