package dev.slipway.host.rehearsal;

import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Session;
import dev.slipway.host.operation.ClaimHost;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.HoldPackages;
import dev.slipway.host.operation.HostOperation;
import dev.slipway.host.operation.InstallPackages;
import dev.slipway.host.operation.LoadModule;
import dev.slipway.host.operation.MakeFolder;
import dev.slipway.host.operation.ReleaseHost;
import dev.slipway.host.operation.ReloadUnits;
import dev.slipway.host.operation.RemovePackages;
import dev.slipway.host.operation.RemovePath;
import dev.slipway.host.operation.RepairDpkg;
import dev.slipway.host.operation.RestorePath;
import dev.slipway.host.operation.RunProgram;
import dev.slipway.host.operation.SetAttributes;
import dev.slipway.host.operation.SetSysctl;
import dev.slipway.host.operation.SwapOff;
import dev.slipway.host.operation.SwapOn;
import dev.slipway.host.operation.UnitAction;
import dev.slipway.host.operation.UnloadModule;
import dev.slipway.host.operation.UpdatePackageLists;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.state.Value;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Optional;

/** Carries operations out on the model of one host. */
record Carrier(ModelHost host, Session session, Map<String, ProgramModel> programs, Outputs outputs) {

    /** What stands, before its digest, where a real host has a secret. */
    static final String SECRET = "a secret, known by its digest ";

    /** Does one operation; what it yields, if it yields something. */
    Optional<String> carry(HostOperation operation) throws Trouble {
        switch (operation) {
            case WriteFile o -> {
                keep(o.keepBefore(), o.path());
                host.disk().write(o.path(), bytes(o.content()), new Disk.Attributes(o.mode(), o.owner(), o.group()));
            }
            case MakeFolder o -> {
                keep(o.keepBefore(), o.path());
                host.disk().folder(o.path(), new Disk.Attributes(o.mode(), o.owner(), o.group()));
            }
            case SetAttributes o -> {
                if (!host.disk().exists(o.path())) {
                    throw new Trouble(
                            "mode and owner of " + o.path() + " cannot be set",
                            "chown: cannot access '" + o.path() + "': No such file or directory",
                            "plan again");
                }
                host.disk().set(o.path(), new Disk.Attributes(o.mode(), o.owner(), o.group()));
            }
            case RemovePath o -> {
                if (!o.recursive() && !host.disk().list(o.path()).isEmpty()) {
                    throw new Trouble(
                            o.path() + " cannot be removed",
                            "rmdir: failed to remove '" + o.path() + "': Directory not empty",
                            "see what is in it");
                }
                host.disk().remove(o.path());
            }
            case RestorePath o -> host.keepsakes().restore(o.path());
            case UpdatePackageLists o -> host.apt().update(o.source());
            case InstallPackages o -> host.apt().install(o);
            case RemovePackages o -> host.apt().remove(o.packages(), o.purge());
            case HoldPackages o -> o.packages().forEach(name -> host.apt().hold(name, o.hold()));
            case RepairDpkg _ -> host.apt().repair();
            case ReloadUnits _ -> host.systemd().reload();
            case UnitAction o -> host.systemd().act(o.unit(), o.verb());
            case LoadModule o -> host.kernelModel().load(o.name());
            case UnloadModule o -> host.kernelModel().unload(o.name());
            case SetSysctl o -> host.kernelModel().set(o.key(), o.value());
            case SwapOff _ -> host.kernelModel().swapOff();
            case SwapOn _ -> host.kernelModel().swapOn();
            case ClaimHost o -> host.claim(o.installation(), o.lineage().isEmpty() ? session.lineage() : o.lineage());
            case ReleaseHost _ -> host.release();
            case RunProgram o -> {
                return program(o);
            }
        }
        return Optional.empty();
    }

    private Optional<String> program(RunProgram operation) throws Trouble {
        var path = operation.arguments().getFirst();
        var model = programs.get(path);
        if (model == null || !host.disk().exists(path)) {
            throw new Trouble(
                    operation.summary() + " failed", path + ": not found", "see that its package is installed");
        }
        var printed = model.run(host, operation.arguments(), bytes(operation.input()));
        if (printed.exit() != 0) {
            throw new Trouble(
                    operation.summary() + " ended with " + printed.exit(), printed.error(), "see what it says above");
        }
        return operation.yields().isEmpty() ? Optional.empty() : Optional.of(printed.output());
    }

    private void keep(boolean asked, String path) {
        if (asked) {
            host.keepsakes().keep(path);
        }
    }

    /** A secret is not written into the model: its keyed digest stands for it. */
    private byte[] bytes(Content content) throws Trouble {
        return switch (content) {
            case Content.Plain(var bytes) -> bytes.toArray();
            case Content.Hidden(var secret) -> (SECRET + secret.digest() + "\n").getBytes(StandardCharsets.UTF_8);
            case Content.Local(var path, var sha256) -> local(path, sha256);
            case Content.Yielded(var output) ->
                outputs.find(output)
                        .orElseThrow(() -> new Trouble("there is no output " + output, "", "report this as a fault"))
                        .getBytes(StandardCharsets.UTF_8);
            case Content.Joined(var parts) -> {
                var all = new ByteArrayOutputStream();
                for (var part : parts) {
                    all.writeBytes(bytes(part));
                }
                yield all.toByteArray();
            }
        };
    }

    private byte[] local(String path, String sha256) throws Trouble {
        try {
            var content = session.secrets().resolve(new Value.Secret("file:" + path, ""));
            if (!Disk.sha256(content).equals(sha256)) {
                throw new Trouble(path + " has changed since it was planned", "", "plan again");
            }
            return content;
        } catch (Session.MissingSecret missing) {
            throw new Trouble(path + " cannot be read", String.valueOf(missing.getMessage()), "see that it is there");
        }
    }
}
