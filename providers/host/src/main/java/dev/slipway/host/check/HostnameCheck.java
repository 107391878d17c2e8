package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import java.util.Set;

/** Whether a host calls itself what the document calls it: the kubelet takes the host's own name for its node. */
final class HostnameCheck {

    private HostnameCheck() {}

    static Check of(Checked host) {
        return host.warn(
                "hostname",
                host.node(),
                Set.of(host.system()),
                readings -> Answers.judge(
                        readings,
                        host.system(),
                        machine -> Answers.expect(
                                machine.hostname().equals(host.name()),
                                host.name() + " calls itself " + machine.hostname(),
                                "run hostnamectl set-hostname " + host.name() + " there, or name it "
                                        + machine.hostname() + " in the document")));
    }
}
