package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.host.probe.UnitProbe;
import java.util.Set;

/**
 * Whether the kubelet is told something by drop-ins of others, such as {@code systemctl edit} makes. They count after
 * ours, so what the unit says is no longer what the document says. They are named and left: whoever wrote them had a
 * reason.
 */
final class KubeletUnitCheck {

    private static final String UNIT = "kubelet.service";

    private KubeletUnitCheck() {}

    static Check of(Checked host) {
        var probe = new UnitProbe(host.on().target(), UNIT);
        return host.watch(
                "kubelet-unit",
                Set.of(host.on().unit(UNIT)),
                Set.of(probe),
                readings -> Answers.judge(readings, probe, unit -> judged(host, unit)));
    }

    private static Verdict judged(Checked host, UnitProbe.Unit unit) {
        var others = unit.dropIns().stream()
                .filter(path -> path.startsWith("/etc/systemd/") || path.startsWith("/run/systemd/"))
                .filter(path -> !host.addresses().contains(host.on().file(path)))
                .toList();
        return Answers.expect(
                others.isEmpty(),
                "the kubelet of " + host.name() + " also does what " + String.join(", ", others)
                        + " says, which is not in the document",
                "remove it, or take over what it says; systemctl cat kubelet shows there what counts");
    }
}
