package dev.slipway.engine.plan;

/** Whether something that is as desired also works yet. */
public sealed interface Readiness {

    /** It works. */
    record Ready() implements Readiness {}

    /**
     * It does not work yet.
     *
     * @param waitsFor what it waits for, for people: {@code DaemonSet kube-system/weave-net: 2 of 3 ready}
     * @param hopeless whether waiting cannot help
     */
    record NotReady(String waitsFor, boolean hopeless) implements Readiness {}

    /** The one value of {@link Ready}. */
    Readiness READY = new Ready();
}
