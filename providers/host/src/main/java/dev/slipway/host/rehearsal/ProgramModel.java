package dev.slipway.host.rehearsal;

import dev.slipway.host.probe.ProgramProbe.Printed;
import java.util.List;

/**
 * What a program does on a modelled host. A layer ships one for each program that it runs, found by
 * {@link java.util.ServiceLoader}.
 */
public interface ProgramModel {

    /** Absolute path of the program: {@code /usr/bin/kubeadm}. */
    String program();

    /**
     * Runs it, as an operation or as a probe.
     *
     * @param arguments the path and its arguments
     * @param input what it gets on standard input
     */
    Printed run(ModelHost host, List<String> arguments, byte[] input);
}
