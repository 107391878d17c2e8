"""Runs whole processes, takes their time, and prints the table of it."""

import os
import pathlib
import platform
import statistics
import subprocess
import sys
import tempfile
import time
from typing import NamedTuple

HERE = pathlib.Path(__file__).resolve().parent
ROOT = HERE.parent.parent
SLIPWAY = str(ROOT / "slipway")


class Figures(NamedTuple):
    """Of one process, or the medians of several: seconds on the clock, seconds of processor, and MB at the peak."""

    wall: float
    cpu: float = None
    peak: float = None


def run(command, folder=None, environment=None, expected=(0,)):
    """Runs a process; its figures and what it printed. Ends the benchmark if the process fails."""
    with tempfile.TemporaryFile() as out:
        start = time.monotonic()
        process = subprocess.Popen(command, cwd=folder, stdin=subprocess.DEVNULL, stdout=out, stderr=subprocess.STDOUT,
                                   env={**os.environ, **(environment or {})})
        _, status, used = os.wait4(process.pid, 0)
        wall = time.monotonic() - start
        process.returncode = os.waitstatus_to_exitcode(status)
        out.seek(0)
        text = out.read().decode(errors="replace")
    if process.returncode not in expected:
        sys.exit(f"benchmark: {' '.join(map(str, command))} ended with {process.returncode}\n{text[-4000:]}")
    return Figures(wall, used.ru_utime + used.ru_stime, used.ru_maxrss / 1024), text


def median(times, action, before=lambda: None):
    """The medians of several runs; what is done before each is not in them."""
    all_figures = []
    for _ in range(times):
        before()
        all_figures.append(action())
    return Figures(*(statistics.median(figures) for figures in zip(*all_figures)))


class Table:
    """A line for each row as soon as it is known."""

    def __init__(self):
        self.missed = []
        print(f"{platform.machine()}, {processor()}, {os.cpu_count()} processors, load {load()}")
        print(f"\n{'':<58} {'wall':>9} {'cpu':>9} {'peak':>8} {'at most':>10}", flush=True)

    def seconds(self, what, figures, most=None):
        self.row(what, figures, figures.wall, most, " s")

    def times(self, what, ratio, most):
        self.row(what, Figures(ratio), ratio, most, " x")

    def row(self, what, figures, judged, most, unit):
        cells = [f"{figures.wall:7.2f}{unit}",
                 "" if figures.cpu is None else f"{figures.cpu:7.2f} s",
                 "" if figures.peak is None else f"{figures.peak:5.0f} MB",
                 "" if most is None else f"{most:8.2f}{unit}"]
        verdict = "" if most is None else "ok" if judged <= most else "MISSED"
        if verdict == "MISSED":
            self.missed.append(what)
        print(f"{what:<58} {cells[0]:>9} {cells[1]:>9} {cells[2]:>8} {cells[3]:>10}  {verdict}".rstrip(), flush=True)

    def end(self):
        print(f"\nload at the end: {load()}")
        if self.missed:
            sys.exit("missed: " + "; ".join(self.missed))


def load():
    return "%.1f" % os.getloadavg()[0]


def processor():
    for line in pathlib.Path("/proc/cpuinfo").read_text().splitlines():
        if line.startswith("model name"):
            return line.split(":", 1)[1].strip()
    return platform.processor()
