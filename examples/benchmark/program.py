"""Slipway's own parts, for what cannot be started by ./slipway: other layers, another main class."""

import re

from measure import HERE, ROOT, SLIPWAY, run


class Program:
    """Built and arranged by ./slipway, with its flags."""

    def __init__(self):
        run([SLIPWAY, "--version"])
        run(["mvn", "--batch-mode", "--quiet", "-Dmaven.test.skip=true", "-pl", "examples/benchmark", "-am", "package"],
            ROOT)
        build = ROOT / "target/slipway/current"
        self.java = build.joinpath("java").read_text().rsplit(" ", 1)[0] + "/bin/java"
        self.flags = re.search(r'^flags="(.*)"$', (ROOT / "slipway").read_text(), re.MULTILINE)[1].split()
        self.jars = [str(build / "jars" / name) for name in build.joinpath("classpath").read_text().split()]
        self.benchmark = str(next((HERE / "target").glob("slipway-benchmark-*.jar")))

    def trivial(self, *words, options=()):
        """A command with the layer 'trivial' in the place of the real layers."""
        return self._start([jar for jar in self.jars if "slipway-provider-" not in jar], options,
                           "dev.slipway.plans.cli.Main", *words)

    def observing(self, *words):
        """Observes with the real layers in one process."""
        return self._start(self.jars, (), "dev.slipway.benchmark.hosts.Observing", *words)

    def _start(self, jars, options, *words):
        return [self.java, *self.flags, *options, "-cp", ":".join([*jars, self.benchmark]), *words]
