package dev.slipway.host.resource;

import dev.slipway.engine.plan.Lane;
import dev.slipway.engine.target.Place;
import dev.slipway.state.Address;
import dev.slipway.state.TargetId;

/**
 * Addresses of what is on a host.
 *
 * @param host the host's name in the document
 */
public record OnHost(String host) {

    /** The kind of target that a host is. */
    public static final String KIND = "host";

    public TargetId target() {
        return new TargetId(KIND, host);
    }

    public Place place() {
        return Place.at(target());
    }

    public Address ownership() {
        return new Address(OwnershipType.NAME, host);
    }

    public Address repository(String name) {
        return of(RepositoryType.NAME, name);
    }

    public Address packageLists() {
        return new Address(PackageListsType.NAME, host);
    }

    /** Packages that change at the same moment. */
    public Address packages(String group) {
        return of(PackagesType.NAME, group);
    }

    public Address file(String path) {
        return of(FileType.NAME, path);
    }

    public Address folder(String path) {
        return of(FolderType.NAME, path);
    }

    public Address unit(String name) {
        return of(UnitType.NAME, name);
    }

    public Address module(String name) {
        return of(ModuleType.NAME, name);
    }

    public Address sysctl(String key) {
        return of(SysctlType.NAME, key);
    }

    public Address swap() {
        return new Address(SwapType.NAME, host);
    }

    /** What everything holds that apt works for: there is one apt on a host. */
    public Lane apt() {
        return new Lane("apt of " + host, 1);
    }

    public Address check(String name) {
        return of("host.check", name);
    }

    private Address of(String type, String name) {
        return new Address(type, host + ":" + name);
    }
}
