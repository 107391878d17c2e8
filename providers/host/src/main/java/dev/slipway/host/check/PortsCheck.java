package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.host.probe.PortsProbe;
import dev.slipway.host.probe.PortsProbe.Listener;
import dev.slipway.host.probe.PortsProbe.Ports;
import java.util.ArrayList;
import java.util.Set;

/** Whether ports that Kubernetes needs are in use by something else. */
final class PortsCheck {

    /** What the kernel keeps of a program's name. */
    private static final int NAME_LENGTH = 15;

    private PortsCheck() {}

    static Check of(Checked host) {
        var probe = new PortsProbe(host.on().target());
        return host.fail(
                "ports",
                host.node(),
                Set.of(probe),
                readings -> Answers.judge(readings, probe, ports -> verdict(host, ports)));
    }

    private static Verdict verdict(Checked host, Ports ports) {
        var taken = new ArrayList<String>();
        for (var wanted : KubernetesPort.of(host)) {
            for (var listener : ports.listeners()) {
                if (listener.protocol().startsWith("tcp")
                        && listener.port() == wanted.port()
                        && !isProgram(listener, wanted.program())) {
                    taken.add(wanted.port() + " by " + user(listener) + " (for " + wanted.program() + ")");
                    break;
                }
            }
        }
        return Answers.expect(
                taken.isEmpty(),
                "ports of " + host.name() + " are in use: " + String.join(", ", taken),
                "stop what uses them, or move it to other ports");
    }

    private static boolean isProgram(Listener listener, String program) {
        return listener.process().equals(program)
                || listener.process().equals(program.substring(0, Math.min(NAME_LENGTH, program.length())));
    }

    private static String user(Listener listener) {
        return listener.process().isEmpty()
                ? "an unknown process"
                : listener.process() + (listener.pid() == 0 ? "" : " (pid " + listener.pid() + ")");
    }
}
