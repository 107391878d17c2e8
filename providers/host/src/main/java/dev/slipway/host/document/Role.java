package dev.slipway.host.document;

/** What a host is for: {@code roles: [control-plane]}. */
public enum Role {
    CONTROL_PLANE,
    WORKER
}
