package dev.slipway.host.declare;

import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.spi.Milestone;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.Wish;
import dev.slipway.host.operation.InstallPackages.Package;
import dev.slipway.host.resource.FileType;
import dev.slipway.host.resource.FolderType;
import dev.slipway.host.resource.OnHost;
import dev.slipway.host.resource.PackagesType;
import dev.slipway.host.resource.Permissions;
import dev.slipway.host.resource.UnitType;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Gathers what is declared on one host. What is declared twice is as it was declared last, and needs what both need.
 */
final class OneHost {

    private final OnHost on;
    private final Optional<Lane> disturbance;
    private final TreeMap<Address, Draft> drafts = new TreeMap<>();

    /** @param disturbance what a change holds that may restart a service */
    OneHost(String name, Optional<Lane> disturbance) {
        this.on = new OnHost(name);
        this.disturbance = disturbance;
    }

    OnHost on() {
        return on;
    }

    boolean has(Address address) {
        return drafts.containsKey(address);
    }

    Address add(Address address, SortedMap<String, Wish> wishes, Collection<Address> needs, String source) {
        var draft = drafts.computeIfAbsent(address, _ -> new Draft());
        draft.wishes = wishes;
        draft.needs.addAll(needs);
        draft.source = source;
        return address;
    }

    Address file(String path, String text, Address... needs) {
        return add(on.file(path), FileType.text(text, Permissions.FILE), List.of(needs), "");
    }

    Address folder(String path, Address... needs) {
        return add(on.folder(path), FolderType.wishes(Permissions.FOLDER), List.of(needs), "");
    }

    /** A drop-in of a unit, in its folder. */
    Address dropIn(String unit, String name, String text, Address... needs) {
        var folder = folder("/etc/systemd/system/" + unit + ".d", needs);
        return file("/etc/systemd/system/" + unit + ".d/" + name + ".conf", text, folder);
    }

    Address packages(String group, List<Package> packages, Collection<Address> needs) {
        return apt(add(on.packages(group), PackagesType.wishes(packages), needs, ""));
    }

    Address unit(String name, SortedMap<String, Wish> wishes, Collection<Address> needs) {
        return disturbing(add(on.unit(name), wishes, needs, ""));
    }

    /** A unit that runs and starts with the host. */
    Address running(String name, Collection<Address> needs) {
        return unit(name, UnitType.wishes(Optional.of(true), Optional.of(true), false), needs);
    }

    /** Lets something that was declared need more. */
    void needs(Address address, Collection<Address> more) {
        var draft = drafts.get(address);
        if (draft != null) {
            draft.needs.addAll(more);
        }
    }

    /** Marks what apt works for: there is one apt per host. */
    Address apt(Address address) {
        return hold(address, on.apt());
    }

    /** Marks what may restart a service. */
    Address disturbing(Address address) {
        return disturbance.map(lane -> hold(address, lane)).orElse(address);
    }

    private Address hold(Address address, Lane lane) {
        var draft = drafts.get(address);
        if (draft != null) {
            draft.lanes.add(lane);
        }
        return address;
    }

    Set<Address> addresses() {
        return Set.copyOf(drafts.keySet());
    }

    /** All that was gathered: everything needs that the host is ours, and all together is the host's milestone. */
    List<Resource> resources() {
        var resources = new ArrayList<Resource>();
        for (var entry : drafts.entrySet()) {
            var draft = entry.getValue();
            if (!entry.getKey().equals(on.ownership())) {
                draft.needs.add(on.ownership());
            }
            resources.add(new Resource(
                    entry.getKey(),
                    Set.of(on.target()),
                    draft.wishes,
                    draft.needs,
                    Set.of(),
                    Set.of(new Milestone("host[" + on.host() + "]")),
                    draft.lanes,
                    Optional.empty(),
                    draft.source));
        }
        return resources;
    }

    private static final class Draft {
        private SortedMap<String, Wish> wishes = new TreeMap<>();
        private final Set<Address> needs = new HashSet<>();
        private final Set<Lane> lanes = new HashSet<>();
        private String source = "";
    }
}
