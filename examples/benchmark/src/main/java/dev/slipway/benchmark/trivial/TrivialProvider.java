package dev.slipway.benchmark.trivial;

import dev.slipway.engine.document.binding.SectionCheck;
import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.state.Address;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** The layer {@code trivial}. */
public final class TrivialProvider implements Provider {

    @Override
    public String name() {
        return "trivial";
    }

    @Override
    public Set<String> standsOn() {
        return Set.of();
    }

    @Override
    public List<SectionType<?>> sections() {
        return List.of(SectionType.optional("trivial", Trivial.class, SectionCheck.none()));
    }

    @Override
    public List<ResourceType> types() {
        return List.of(new LineType());
    }

    @Override
    public Declarations declare(Installation installation) {
        var resources = new ArrayList<Resource>();
        var section = installation.section(Trivial.class);
        if (section.isEmpty()) {
            return Declarations.NONE;
        }
        for (var thing : section.get().things()) {
            var needs = new HashSet<Address>();
            for (var need : thing.needs()) {
                needs.add(new Address("trivial.line", need));
            }
            resources.add(new Resource(
                    new Address("trivial.line", thing.name()),
                    Set.of(LineType.FILE),
                    new TreeMap<>(Map.of("value", Wish.exactly(Value.of(thing.value())))),
                    needs,
                    Set.of(),
                    Set.of(),
                    Set.of(),
                    Optional.empty(),
                    installation.source(thing, "name")));
        }
        return new Declarations(
                resources, List.of(), List.of(), new TreeMap<>(Map.of(LineType.FILE, Value.MapOf.EMPTY)));
    }

    @Override
    public List<TargetOpener> openers(Mode mode) {
        return List.of(new LineFileOpener());
    }
}
