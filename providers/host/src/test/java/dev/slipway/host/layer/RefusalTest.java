package dev.slipway.host.layer;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.plan.CheckOutcome;
import dev.slipway.engine.plan.CheckOutcome.Result;
import dev.slipway.engine.plan.Plan;
import dev.slipway.host.document.Extras;
import dev.slipway.host.document.ModuleName;
import dev.slipway.host.document.SysctlKey;
import dev.slipway.host.document.SysctlValue;
import dev.slipway.host.document.UnitEntry;
import dev.slipway.host.document.UnitName;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.ClaimHost;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.MakeFolder;
import dev.slipway.host.operation.ReloadUnits;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.resource.OnHost;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is not done, and is said. */
class RefusalTest {

    private static final OnHost NODE = new OnHost("node-1");

    @TempDir
    private Path folder;

    @Test
    void aHostOfAnotherInstallationIsTouchedByNothing() {
        var world = new World(folder);
        world.byHand("node-1", new ClaimHost(NODE.place(), "other", "lineage-2"));

        var plan = world.plan(Document.of("node-1", "node-2"));

        assertThat(plan.refused().get(NODE.ownership()).why()).startsWith("node-1 belongs to the installation other");
        assertThat(plan.changes().keySet())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address.toString()).contains("node-2"));
    }

    @Test
    void anUnknownSystemIsRefusedByName() {
        var world = new World(folder);
        world.plan(Document.of("node-1"));
        world.edit("node-1", "machine.txt", "version = 12", "version = 11");

        var plan = world.plan(Document.of("node-1"));

        assertThat(check(plan, "system").result()).isEqualTo(Result.FAILED);
        assertThat(check(plan, "system").found())
                .isEqualTo("node-1 has debian 11, expected Debian 12, Debian 13, Ubuntu 22.04, Ubuntu 24.04");
        assertThat(plan.changes().values())
                .allSatisfy(planned -> assertThat(planned.address()).isEqualTo(NODE.ownership()));
    }

    @Test
    void aDropInOfSomebodyElseForTheKubeletIsNamed() {
        var world = new World(folder);
        world.settle(Document.of("node-1"));
        assertThat(world.plan(Document.of("node-1")).checks()).isEmpty();
        var foreign = "/etc/systemd/system/kubelet.service.d/99-foreign.conf";
        world.byHand(
                "node-1",
                new WriteFile(
                        NODE.place(),
                        foreign,
                        new Content.Plain(Bytes.of("[Service]\nNice=5\n")),
                        "0644",
                        "root",
                        "root",
                        false));
        world.byHand("node-1", new ReloadUnits(NODE.place()));

        var check = check(world.plan(Document.of("node-1")), "kubelet-unit");

        assertThat(check.result()).isEqualTo(Result.WARNED);
        assertThat(check.found()).contains("the kubelet of node-1 also does what " + foreign + " says");
    }

    @Test
    void aFailedCheckMayBeAllowedByName() {
        var world = new World(folder);
        world.plan(Document.of("node-1"));
        world.edit("node-1", "machine.txt", "memory = 8589934592", "memory = 1048576");

        assertThat(check(world.plan(Document.of("node-1")), "memory").result()).isEqualTo(Result.FAILED);
        assertThat(check(world.plan(Document.of("node-1"), "host.check[node-1:memory]"), "memory")
                        .result())
                .isEqualTo(Result.ALLOWED);
    }

    @Test
    void aPortInUseIsNamedWithItsProcess() {
        var world = new World(folder);
        world.plan(Document.of("node-1"));
        world.edit("node-1", "ports.txt", "", "tcp * 6443 nginx 812\ntcp * 10250 kubelet 900\n");

        assertThat(check(world.plan(Document.of("node-1")), "ports").found())
                .isEqualTo("ports of node-1 are in use: 6443 by nginx (pid 812) (for kube-apiserver)");
    }

    @Test
    void twinsAreFound() {
        var world = new World(folder);
        var document = Document.of("node-1", "node-2");
        world.plan(document);
        var first = new World(folder)
                .fingerprint("node-1")
                .lines()
                .filter(line -> line.startsWith("machine-id = "))
                .findFirst()
                .orElseThrow();
        var second = world.fingerprint("node-2")
                .lines()
                .filter(line -> line.startsWith("machine-id = "))
                .findFirst()
                .orElseThrow();
        world.edit("node-2", "machine.txt", second, first);

        assertThat(check(world.plan(document), "machine-id").found())
                .startsWith("node-1 has the same machine-id as node-2");
    }

    @Test
    void aClockThatIsWrongIsNamed() {
        var world = new World(folder);
        var document = Document.of("node-1", "node-2");
        world.plan(document);
        world.edit("node-2", "machine.txt", "clock = 1767225600000", "clock = 1767225690000");

        var plan = world.plan(document);

        assertThat(plan.checks())
                .filteredOn(check -> check.result() == Result.FAILED)
                .extracting(CheckOutcome::found)
                .containsExactly("the clock of node-2 is 90 s ahead of that of node-1, expected at most 60 s");
    }

    @Test
    void aModelledHostOnlyHasWhatItShouldHave() {
        assertThat(new World(folder).plan(Document.of("node-1", "node-2")).checks())
                .allSatisfy(check -> assertThat(check.result()).isEqualTo(Result.PASSED));
    }

    @Test
    void aFolderInTheWayOfAFileIsNotRemovedUnlessThatIsAllowed() {
        var world = new World(folder);
        var path = "/etc/systemd/system/kubelet.service";
        world.byHand("node-1", new MakeFolder(NODE.place(), path, "0755", "root", "root", false));
        var document = Document.of("node-1");

        assertThat(world.plan(document).refused()).containsKey(NODE.file(path));
        assertThat(world.plan(document, NODE.file(path).toString()).refused()).isEmpty();
    }

    @Test
    void aModuleThatTheKernelDoesNotHaveIsNamed() {
        var extras =
                new Extras(List.of(), List.of(), List.of(), List.of(), List.of(new ModuleName("no_such")), Map.of());

        assertThat(why(Document.of("node-1").extras(extras), "host.module[node-1:no_such]"))
                .isEqualTo("the kernel of node-1 has no module no_such");
    }

    @Test
    void aSettingThatTheKernelDoesNotHaveIsNamed() {
        var extras = new Extras(
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                Map.of(new SysctlKey("net.ipv4.no_such"), new SysctlValue("1")));

        assertThat(why(Document.of("node-1").extras(extras), "host.sysctl[node-1:net.ipv4.no_such]"))
                .isEqualTo("the kernel of node-1 has no setting net.ipv4.no_such");
    }

    @Test
    void aUnitThatNothingBringsIsNamed() {
        var unit = new UnitEntry(
                new UnitName("no-such.service"),
                Optional.empty(),
                Optional.empty(),
                Map.of(),
                Optional.empty(),
                Optional.empty(),
                List.of(),
                false);
        var extras = new Extras(List.of(), List.of(), List.of(), List.of(unit), List.of(), Map.of());

        assertThat(why(Document.of("node-1").extras(extras), "host.unit[node-1:no-such.service]"))
                .isEqualTo("node-1 has no unit no-such.service, and nothing in this plan brings it");
    }

    @Test
    void aSilentHostIsHeldAndTheOthersGoOn() {
        var world = new World(folder);
        var document = Document.of("node-1", "node-2");
        world.plan(document);
        world.edit("node-2", "silent", "", "no route to host\n");

        var result = world.apply(document);

        assertThat(result.outcomes().keySet())
                .isNotEmpty()
                .allSatisfy(address -> assertThat(address.toString()).contains("node-1"));
        assertThat(result.succeeded()).isTrue();
    }

    private String why(Document document, String address) {
        return new World(folder)
                .plan(document).refused().entrySet().stream()
                        .filter(entry -> entry.getKey().toString().equals(address))
                        .map(entry -> entry.getValue().why())
                        .findFirst()
                        .orElse("not refused");
    }

    private static CheckOutcome check(Plan plan, String name) {
        return plan.checks().stream()
                .filter(check -> check.check().equals(NODE.check(name)))
                .findFirst()
                .orElseThrow();
    }
}
