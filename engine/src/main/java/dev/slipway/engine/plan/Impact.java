package dev.slipway.engine.plan;

/** What a change costs the people who use the cluster, from least to most. */
public enum Impact {
    NONE("none"),
    RESTARTS_SERVICE("restarts a service"),
    RESTARTS_WORKLOADS("restarts workloads"),
    DRAINS_NODE("drains a node"),
    INTERRUPTS_CONTROL_PLANE("interrupts the control plane"),
    /** Refused unless it was allowed by name. */
    LOSES_DATA("loses data");

    private final String words;

    Impact(String words) {
        this.words = words;
    }

    /** As a person reads it. */
    public String words() {
        return words;
    }
}
