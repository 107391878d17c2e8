package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
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
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Function;

/** Sorts probes into questions, so that all of a kind cost one program on the host. */
final class Questions {

    private static final int FILES_AT_ONCE = 500;

    private final Function<byte[], String> digester;
    private final List<HostProbe<?>> files = new ArrayList<>();
    private final List<PackageProbe> packages = new ArrayList<>();
    private final List<DpkgProbe> dpkg = new ArrayList<>();
    private final List<CandidatesProbe> candidates = new ArrayList<>();
    private final List<UnitProbe> units = new ArrayList<>();
    private final List<ModuleProbe> modules = new ArrayList<>();
    private final List<SysctlProbe> sysctls = new ArrayList<>();
    private final List<String> settings = new ArrayList<>();
    private final List<ConnectProbe> connects = new ArrayList<>();
    private final List<Question> single = new ArrayList<>();
    private final List<Question> system = new ArrayList<>();

    private Questions(Function<byte[], String> digester) {
        this.digester = digester;
    }

    /**
     * The questions for some probes. What cannot be asked is answered at once, as unreadable.
     *
     * @param digester makes the keyed digest of what is found where a secret should be
     */
    static List<Question> of(
            Collection<? extends HostProbe<?>> probes, Function<byte[], String> digester, Readings.Builder answers) {
        var questions = new Questions(digester);
        for (var probe : probes) {
            try {
                questions.add(probe);
            } catch (UnfitText unfit) {
                answers.unreadable(probe, unfit.why());
            }
        }
        return questions.all();
    }

    private void add(HostProbe<?> probe) throws UnfitText {
        switch (probe) {
            case FileProbe file -> {
                Names.path(file.path());
                files.add(file);
            }
            case SecretFileProbe file -> {
                Names.path(file.path());
                files.add(file);
            }
            case PackageProbe one -> {
                Names.packageName(one.name());
                packages.add(one);
            }
            case DpkgProbe one -> dpkg.add(one);
            case CandidatesProbe one -> {
                Names.packageName(one.name());
                candidates.add(one);
            }
            case UnitProbe unit -> {
                Names.unit(unit.unit());
                units.add(unit);
            }
            case ModuleProbe module -> {
                Names.module(module.name());
                modules.add(module);
            }
            case SysctlProbe sysctl -> {
                settings.add(Names.sysctl(sysctl.key()));
                sysctls.add(sysctl);
            }
            case ConnectProbe connect -> {
                Shell.word(connect.address());
                connects.add(connect);
            }
            case AddressesProbe addresses -> single.add(new AddressQuestion(addresses));
            case HttpProbe http -> single.add(HttpQuestion.of(http));
            case OwnershipProbe ownership -> single.add(new OwnershipQuestion(ownership));
            case PortsProbe ports -> single.add(new ListenerQuestion(ports));
            case ProgramProbe program -> single.add(ProgramQuestion.of(program));
            case SpaceProbe space -> {
                Names.path(space.path());
                single.add(new SpaceQuestion(space));
            }
            case SwapProbe swap -> single.add(new SwapQuestion(swap));
            case SystemProbe machine -> system.add(new SystemQuestion(machine));
        }
    }

    private List<Question> all() {
        var all = new ArrayList<Question>();
        for (var from = 0; from < files.size(); from += FILES_AT_ONCE) {
            var some = List.copyOf(files.subList(from, Math.min(files.size(), from + FILES_AT_ONCE)));
            all.add(new FileQuestion(some, digester));
        }
        if (!sysctls.isEmpty()) {
            all.add(new SysctlQuestion(sysctls, settings));
        }
        if (!modules.isEmpty()) {
            all.add(new ModuleQuestion(modules));
        }
        // The clock is read in the middle of the conversation, because its two ends are what it is held against.
        all.addAll(system);
        if (!packages.isEmpty() || !dpkg.isEmpty()) {
            all.add(new PackageQuestion(packages, dpkg));
        }
        if (!units.isEmpty()) {
            all.add(new UnitQuestion(units));
        }
        if (!candidates.isEmpty()) {
            all.add(new CandidatesQuestion(candidates));
        }
        all.addAll(single);
        if (!connects.isEmpty()) {
            all.add(new ConnectQuestion(connects));
        }
        return all;
    }
}
