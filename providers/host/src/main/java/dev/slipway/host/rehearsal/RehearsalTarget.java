package dev.slipway.host.rehearsal;

import dev.slipway.engine.target.Failure;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.RunResult;
import dev.slipway.engine.target.Session;
import dev.slipway.engine.target.Target;
import dev.slipway.host.operation.HostOperation;
import dev.slipway.host.probe.HostProbe;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/** A modelled host as a target. One conversation at a time, like the lock on a real one. */
final class RehearsalTarget implements Target {

    private final Supplier<ModelHost> hosts;
    private final Session session;
    private final Map<String, ProgramModel> programs;
    private final ReentrantLock lock = new ReentrantLock();

    RehearsalTarget(Supplier<ModelHost> hosts, Session session, Map<String, ProgramModel> programs) {
        this.hosts = hosts;
        this.session = session;
        this.programs = Map.copyOf(programs);
    }

    @Override
    public Readings read(Set<Probe<?>> probes) {
        lock.lock();
        try {
            return answers(hosts.get(), probes);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public RunResult run(Run run) {
        lock.lock();
        try {
            var host = hosts.get();
            var silence = host.silence();
            if (silence.isPresent()) {
                var failure = new Failure("the host cannot be reached", silence.get(), "", true, false);
                return new RunResult(0, Optional.of(failure), Outputs.NONE, answers(host, run.after()));
            }
            var carrier = new Carrier(host, session, programs, run.outputs());
            var yielded = new TreeMap<String, String>();
            var done = 0;
            Optional<Failure> failure = Optional.empty();
            for (var operation : run.operations()) {
                try {
                    carry(carrier, operation).ifPresent(text -> yielded.put(operation.yields(), text));
                    done++;
                } catch (Trouble trouble) {
                    failure = Optional.of(new Failure(
                            String.valueOf(trouble.getMessage()), trouble.detail(), trouble.remedy(), false, false));
                    break;
                }
            }
            return new RunResult(done, failure, new Outputs(yielded), answers(hosts.get(), run.after()));
        } finally {
            lock.unlock();
        }
    }

    private static Optional<String> carry(Carrier carrier, Operation operation) throws Trouble {
        if (operation instanceof HostOperation known) {
            return carrier.carry(known);
        }
        throw new Trouble("a host cannot do this: " + operation.summary(), "", "report this as a fault of its layer");
    }

    private Readings answers(ModelHost host, Set<Probe<?>> probes) {
        var answers = Readings.builder();
        var silence = host.silence();
        for (var probe : probes) {
            if (silence.isPresent()) {
                answers.unreadable(probe, silence.get());
            } else if (probe instanceof HostProbe<?> known) {
                new Answerer(host, programs, session.secrets()::digest).answer(known, answers);
            } else {
                answers.unreadable(probe, "a host cannot answer " + probe);
            }
        }
        return answers.build();
    }

    @Override
    public void close() {
        // Nothing is held open: the world is on disk.
    }
}
