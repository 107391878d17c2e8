package dev.slipway.host.check;

import dev.slipway.engine.document.value.Version;
import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.host.document.HostRow;
import java.util.Set;

/** Whether the kubelet works with the host's cgroups. */
final class CgroupsCheck {

    private CgroupsCheck() {}

    static Check of(Checked host, HostRow row, Version kubernetes) {
        Check.Question question = readings -> Answers.judge(
                readings,
                host.system(),
                machine -> machine.cgroups() == 1 ? old(host, row, kubernetes) : Answers.passed());
        return row.cgroupV1()
                ? host.warn("cgroups", host.node(), Set.of(host.system()), question)
                : host.fail("cgroups", host.node(), Set.of(host.system()), question);
    }

    private static Verdict old(Checked host, HostRow row, Version kubernetes) {
        return new Verdict.Failed(
                host.name() + " has cgroups of version 1; the kubelet of " + kubernetes
                        + (row.cgroupV1() ? " still works with them, later ones do not" : " does not work with them"),
                "boot it with cgroups of version 2 (kernel option systemd.unified_cgroup_hierarchy=1)");
    }
}
