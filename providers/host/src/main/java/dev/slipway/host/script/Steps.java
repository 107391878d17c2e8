package dev.slipway.host.script;

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
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Says which function of the script does an operation, and what it works with. */
final class Steps {

    private Steps() {}

    static Step of(HostOperation operation, Folders folders) throws UnfitText {
        return switch (operation) {
            case WriteFile file ->
                new Step(
                        "write_file",
                        Map.of(
                                "path", Names.ownPath(file.path()),
                                "folder", Names.folderOf(file.path()),
                                "mode", file.mode(),
                                "owner", file.owner(),
                                "group", file.group(),
                                "keep", flag(file.keepBefore()),
                                "before", folders.before(file.path())),
                        List.of());
            case MakeFolder folder ->
                new Step(
                        "make_folder",
                        Map.of(
                                "path", Names.ownPath(folder.path()),
                                "folder", Names.folderOf(folder.path()),
                                "mode", folder.mode(),
                                "owner", folder.owner(),
                                "group", folder.group(),
                                "keep", flag(folder.keepBefore()),
                                "before", folders.before(folder.path())),
                        List.of());
            case SetAttributes attributes ->
                new Step(
                        "set_attributes",
                        Map.of(
                                "path", Names.ownPath(attributes.path()),
                                "mode", attributes.mode(),
                                "owner", attributes.owner(),
                                "group", attributes.group()),
                        List.of());
            case RemovePath remove ->
                new Step(
                        "remove_path",
                        Map.of(
                                "path", Names.ownPath(remove.path()),
                                "folder", Names.folderOf(remove.path()),
                                "recursive", flag(remove.recursive())),
                        List.of());
            case RestorePath restore ->
                new Step(
                        "restore_path",
                        Map.of(
                                "path", Names.ownPath(restore.path()),
                                "folder", Names.folderOf(restore.path()),
                                "before", folders.before(restore.path())),
                        List.of());
            case InstallPackages install -> install(install);
            case RemovePackages remove ->
                new Step("apt_remove", Map.of("how", remove.purge() ? "purge" : "remove"), names(remove.packages()));
            case HoldPackages hold ->
                new Step("apt_hold", Map.of("state", hold.hold() ? "hold" : "install"), names(hold.packages()));
            case RepairDpkg _ -> new Step("apt_repair", Map.of(), List.of());
            case UpdatePackageLists(var _, var source) ->
                source.isEmpty()
                        ? new Step("apt_update", Map.of(), List.of())
                        : new Step("apt_update_one", Map.of("source", Names.ownPath(source)), List.of());
            case UnitAction action ->
                new Step(
                        "unit_action",
                        Map.of("verb", action.verb().words(), "unit", Names.unit(action.unit())),
                        List.of());
            case ReloadUnits _ -> new Step("reload_units", Map.of(), List.of());
            case LoadModule load -> new Step("load_module", Map.of("module", Names.module(load.name())), List.of());
            case UnloadModule unload ->
                new Step("unload_module", Map.of("module", Names.module(unload.name())), List.of());
            case SetSysctl set ->
                new Step("set_sysctl", Map.of("setting", Names.sysctl(set.key()), "value", set.value()), List.of());
            case SwapOff _ -> new Step("swap_off", Map.of(), List.of());
            case SwapOn _ -> new Step("swap_on", Map.of(), List.of());
            case RunProgram program -> {
                if (program.arguments().isEmpty()) {
                    throw new UnfitText("not a program: no arguments at all");
                }
                Names.path(program.arguments().getFirst());
                var function = program.input().equals(Content.nothing()) ? "run_program" : "feed_program";
                yield new Step(function, Map.of(), program.arguments());
            }
            case ClaimHost claim ->
                new Step(
                        "claim_host",
                        Map.of(
                                "path", folders.note(),
                                "folder", folders.lib(),
                                "mode", "0644",
                                "keep", "",
                                "mine", new HostNote(claim.installation(), claim.lineage()).whose()),
                        List.of());
            case ReleaseHost _ -> new Step("release_host", Map.of("path", folders.note()), List.of());
        };
    }

    private static Step install(InstallPackages install) throws UnfitText {
        var wanted = new ArrayList<String>();
        var hold = new ArrayList<String>();
        var free = new ArrayList<String>();
        for (var one : install.packages()) {
            var name = Names.packageName(one.name());
            wanted.add(one.version().isEmpty() ? name : name + "=" + Names.packageVersion(one.version()));
            (one.hold() ? hold : free).add(name);
        }
        return new Step(
                "apt_install",
                Map.of(
                        "downgrade", install.downgrade() ? "--allow-downgrades" : "",
                        "hold", String.join(" ", hold),
                        "free", String.join(" ", free)),
                wanted);
    }

    private static List<String> names(List<String> packages) throws UnfitText {
        var names = new ArrayList<String>();
        for (var name : packages) {
            names.add(Names.packageName(name));
        }
        return names;
    }

    private static String flag(boolean flag) {
        return flag ? "yes" : "";
    }
}
