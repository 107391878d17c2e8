package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.SpaceProbe;
import java.util.List;
import java.util.Set;

/** Whether there is room for packages, images and what containers write. */
final class SpaceChecks {

    private static final String STORE = "/var/lib";
    private static final long LEAST = Sizes.GIBI;
    private static final long ENOUGH = 10 * Sizes.GIBI;

    /** Above this share in use the kubelet soon begins to throw images away. */
    private static final int FULL = 80;

    private SpaceChecks() {}

    static List<Check> of(Checked host) {
        var probe = new SpaceProbe(host.on().target(), STORE);
        Set<Probe<?>> probes = Set.of(probe);
        return List.of(
                host.fail("space", host.packages(), probes, readings -> least(host, probe, readings)),
                host.warn("space-for-images", host.node(), probes, readings -> enough(host, probe, readings)));
    }

    private static Verdict least(Checked host, SpaceProbe probe, Readings readings) {
        return Answers.judge(
                readings,
                probe,
                space -> Answers.expect(
                        space.available() >= LEAST,
                        found(host, space, "at least " + Sizes.text(LEAST)),
                        "make room there"));
    }

    private static Verdict enough(Checked host, SpaceProbe probe, Readings readings) {
        return Answers.judge(readings, probe, space -> {
            var used = space.total() == 0 ? 0 : 100 - space.available() * 100 / space.total();
            return Answers.expect(
                    space.available() >= ENOUGH && used <= FULL,
                    found(
                            host,
                            space,
                            Sizes.text(ENOUGH) + ", and at most " + FULL + " % in use (found " + used + " %)"),
                    "make room there, or mount a larger disk on " + STORE);
        });
    }

    private static String found(Checked host, SpaceProbe.Space space, String expected) {
        return host.name() + " has " + Sizes.text(space.available()) + " free for " + STORE + " on " + space.mount()
                + ", expected " + expected;
    }
}
