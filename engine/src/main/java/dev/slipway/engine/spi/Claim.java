package dev.slipway.engine.spi;

import java.util.Set;

/**
 * Something that a layer uses and no other may: claims of all layers are checked against each other.
 *
 * @param value the subnet, the port as {@code tcp/6443}, the path or the object's name
 * @param hosts the hosts on which it is claimed; empty for all of them
 * @param by what claims it, for people: {@code Contour's Envoy}
 * @param source its place in the document as {@code file:line:column}; empty if it is a default
 */
public record Claim(Kind kind, String value, Set<String> hosts, String by, String source) {

    public Claim {
        hosts = Set.copyOf(hosts);
    }

    /** What can be claimed. */
    public enum Kind {
        SUBNET,
        HOST_PORT,
        PATH,
        OBJECT
    }
}
