package dev.slipway.host.check;

import dev.slipway.engine.spi.Check;
import dev.slipway.engine.spi.Check.Verdict;
import dev.slipway.engine.target.Readings;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.probe.FileProbe;
import java.util.Set;

/** Whether /etc/resolv.conf names a name server: CoreDNS ends at once on a host where it does not. */
final class ResolverCheck {

    private static final String PATH = "/etc/resolv.conf";

    private ResolverCheck() {}

    static Check of(Checked host) {
        var probe = new FileProbe(host.on().target(), PATH, true);
        return host.warn("resolver", host.node(), Set.of(probe), readings -> verdict(host, probe, readings));
    }

    /** Where it is a link, what it leads to is systemd-resolved's or the like, and never empty. */
    private static Verdict verdict(Checked host, FileProbe probe, Readings readings) {
        return Answers.judge(
                readings,
                probe,
                found -> Answers.expect(
                        found.kind().equals("link")
                                || found.content()
                                        .map(Bytes::text)
                                        .orElse("")
                                        .lines()
                                        .anyMatch(ResolverCheck::names),
                        PATH + " of " + host.name() + " names no name server, and CoreDNS does not start without one",
                        "add a line such as `nameserver 192.0.2.53` to it"));
    }

    private static boolean names(String line) {
        return line.strip().matches("nameserver\\s+\\S+.*");
    }
}
