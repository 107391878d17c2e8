package dev.slipway.engine.sim;

import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.state.Value;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;

/** Things whose planning a test tampers with. */
public final class OddType implements ResourceType {

    /** Plans, given what would be right. */
    @FunctionalInterface
    public interface Twist {
        Planned plan(PlanRequest request, Planned right);
    }

    private final ThingType right = new ThingType();

    /** How often it was asked to plan. */
    public final AtomicInteger asked = new AtomicInteger();

    public Twist plan = (_, planned) -> planned;
    public UnaryOperator<Observed> observed = seen -> seen;
    public UnaryOperator<Value.MapOf> upgrade = attributes -> attributes;
    public int version = 1;

    @Override
    public String name() {
        return ThingType.NAME;
    }

    @Override
    public int version() {
        return version;
    }

    @Override
    public Value.MapOf upgrade(int from, Value.MapOf attributes) {
        return upgrade.apply(attributes);
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        return right.probes(subject);
    }

    @Override
    public Observed observed(Subject subject, Readings readings) {
        return observed.apply(right.observed(subject, readings));
    }

    @Override
    public Planned plan(PlanRequest request) {
        asked.incrementAndGet();
        return plan.plan(request, right.plan(request));
    }
}
