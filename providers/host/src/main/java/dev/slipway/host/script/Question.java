package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.HostProbe;
import java.util.List;

/** Probes of one kind that are asked together: which functions of the script answer them, and what the answers mean. */
interface Question {

    /** The probes that it answers. */
    List<? extends HostProbe<?>> probes();

    /** Calls of functions of the script: each a name and arguments. */
    List<List<String>> calls();

    /**
     * Says what each probe's answer is.
     *
     * @param sections what came back, one for each call
     */
    void answer(List<Section> sections, Readings.Builder answers);
}
