package dev.slipway.host.rehearsal;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.probe.AddressesProbe;
import dev.slipway.host.probe.CandidatesProbe;
import dev.slipway.host.probe.ConnectProbe;
import dev.slipway.host.probe.DpkgProbe;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.HostProbe;
import dev.slipway.host.probe.HttpProbe;
import dev.slipway.host.probe.ModuleProbe;
import dev.slipway.host.probe.OwnershipProbe;
import dev.slipway.host.probe.PackageProbe;
import dev.slipway.host.probe.PortsProbe;
import dev.slipway.host.probe.ProgramProbe;
import dev.slipway.host.probe.SecretFileProbe;
import dev.slipway.host.probe.SpaceProbe;
import dev.slipway.host.probe.SwapProbe;
import dev.slipway.host.probe.SysctlProbe;
import dev.slipway.host.probe.SystemProbe;
import dev.slipway.host.probe.UnitProbe;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Function;

/**
 * Answers probes from the model of one host.
 *
 * @param digests makes the keyed digest of what is found where a secret should be
 */
record Answerer(ModelHost host, Map<String, ProgramModel> programs, Function<byte[], String> digests) {

    void answer(HostProbe<?> probe, Readings.Builder answers) {
        switch (probe) {
            case SystemProbe p -> answers.read(p, host.facts());
            case FileProbe p -> answers.read(p, host.disk().find(p.path(), p.content()));
            case SecretFileProbe p -> answers.read(p, secret(p));
            case PackageProbe p -> answers.read(p, host.apt().installed(p.name()));
            case CandidatesProbe p -> answers.read(p, host.apt().candidates(p.name()));
            case DpkgProbe p -> answers.read(p, host.apt().dpkg());
            case UnitProbe p -> answers.read(p, host.systemd().unit(p.unit()));
            case ModuleProbe p -> answers.read(p, host.kernelModel().module(p.name()));
            case SysctlProbe p -> answers.read(p, host.kernelModel().sysctl(p.key()));
            case SwapProbe p -> answers.read(p, host.kernelModel().swap());
            case PortsProbe p -> answers.read(p, host.ports());
            case SpaceProbe p -> answers.read(p, host.space());
            case ConnectProbe p -> answers.read(p, new ConnectProbe.Connected("refused"));
            case HttpProbe p -> answers.read(p, new HttpProbe.Answered(0, ""));
            case AddressesProbe p -> answers.read(p, host.addresses());
            case OwnershipProbe p -> answers.read(p, host.owner());
            case ProgramProbe p -> {
                var model = programs.get(p.arguments().getFirst());
                answers.read(
                        p,
                        model == null || !host.disk().exists(model.program())
                                ? new ProgramProbe.Printed(
                                        127, "", p.arguments().getFirst() + ": not found")
                                : model.run(host, p.arguments(), new byte[0]));
            }
        }
    }

    /** Where a secret was written, its digest is; anything else there was written by hand. */
    private SecretFileProbe.Found secret(SecretFileProbe probe) {
        var there = host.disk().find(probe.path(), true);
        if (there.kind().equals("absent")) {
            return SecretFileProbe.Found.ABSENT;
        }
        var text = there.content().map(Bytes::text).orElse("").strip();
        var digest = text.startsWith(Carrier.SECRET)
                ? text.substring(Carrier.SECRET.length())
                : digests.apply(text.getBytes(StandardCharsets.UTF_8));
        return new SecretFileProbe.Found(
                there.kind(),
                there.mode(),
                there.owner(),
                there.group(),
                there.kind().equals("file") ? digest : "");
    }
}
