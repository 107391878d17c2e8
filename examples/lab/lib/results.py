#!/usr/bin/env python3
"""Prints what a run of the lab's tests came to, as a page of Markdown.

results.py COMMIT SEED FOLDER: the commit and the seed of the run, and the folder with Surefire's reports.
"""

import datetime
import os
import pathlib
import platform
import re
import sys
import xml.etree.ElementTree as xml


def minutes(seconds):
    return f"{int(seconds) // 60}:{int(seconds) % 60:02}"


def cases(suite):
    """Name, seconds and outcome of each test; those of a parameterised one have their own."""
    for case in suite.iter("testcase"):
        bad = case.find("failure") is not None or case.find("error") is not None
        skipped = case.find("skipped") is not None
        yield case.get("name"), float(case.get("time", 0)), "failed" if bad else "skipped" if skipped else "passed"


def moments(suite):
    """What the tests say of their seeds, of what they did, and of the moments at which they killed something."""
    for out in suite.iter("system-out"):
        for line in (out.text or "").splitlines():
            if line.startswith("lab: "):
                yield re.sub(r": \S*/slipway ", ": slipway ", line.removeprefix("lab: "))


def main(commit, seed, folder):
    suites = []
    for report in sorted(pathlib.Path(folder).glob("TEST-*LabTest.xml")):
        suites.append(xml.parse(report).getroot())
    rows = [(suite.get("name").rsplit(".", 1)[-1], list(cases(suite)), float(suite.get("time")), list(moments(suite)))
            for suite in suites]
    every = [outcome for _, tests, _, _ in rows for _, _, outcome in tests]
    memory = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") >> 30
    print("# Results of the lab's tests\n")
    print("Written by `examples/lab/long`: all lab tests with their full counts, on real hosts.\n")
    print(f"- commit {commit}, seed {seed}, {datetime.date.today()}")
    print(f"- {os.cpu_count()} processors, {memory} GiB, Linux {platform.release()}")
    print(f"- {every.count('passed')} passed, {every.count('failed')} failed, {every.count('skipped')} skipped"
          f" in {minutes(sum(seconds for _, _, seconds, _ in rows))} (minutes:seconds)\n")
    print("| class | tests | passed | failed | time |")
    print("|---|---:|---:|---:|---:|")
    for name, tests, seconds, _ in rows:
        outcomes = [outcome for _, _, outcome in tests]
        print(f"| {name} | {len(tests)} | {outcomes.count('passed')} | {outcomes.count('failed')} | {minutes(seconds)} |")
    for name, tests, _, said in rows:
        print(f"\n## {name}\n")
        for test, seconds, outcome in tests:
            mark = "" if outcome == "passed" else f" **{outcome}**"
            print(f"- {test} ({seconds:.0f} s){mark}")
        if said:
            print("\n```")
            print("\n".join(said))
            print("```")


if __name__ == "__main__":
    main(*sys.argv[1:])
