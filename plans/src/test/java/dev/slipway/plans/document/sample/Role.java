package dev.slipway.plans.document.sample;

/** What a host is for. */
public enum Role {
    CONTROL_PLANE,
    WORKER
}
