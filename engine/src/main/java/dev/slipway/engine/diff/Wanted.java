package dev.slipway.engine.diff;

import dev.slipway.engine.spi.Rule;
import dev.slipway.engine.spi.Wish;
import dev.slipway.state.Value;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What wishes come to where something is recorded or there already. */
public final class Wanted {

    private Wanted() {}

    /** The attributes that a thing is to have; those that are not ours are not among them. */
    public static Value.MapOf attributes(Map<String, Wish> wishes, Value.MapOf recorded, Value.MapOf observed) {
        var wanted = new TreeMap<String, Value>();
        for (var wish : wishes.entrySet()) {
            var name = wish.getKey();
            if (wish.getValue().rule() != Rule.NOT_OURS) {
                wanted.put(
                        name,
                        value(
                                wish.getValue(),
                                recorded.entries().get(name),
                                observed.entries().get(name)));
            }
        }
        return new Value.MapOf(wanted);
    }

    /** Whether a wish is met by what is there. */
    public static boolean met(Wish wish, Optional<Value> observed) {
        if (wish.rule() == Rule.NOT_OURS) {
            return true;
        }
        return observed.isPresent() && Likeness.same(value(wish, null, observed.get()), observed.get());
    }

    private static Value value(Wish wish, @Nullable Value recorded, @Nullable Value observed) {
        return switch (wish.rule()) {
            case EXACTLY, NOT_OURS ->
                observed != null && wish.value() instanceof Value.Unknown unknown && unknown.admits(observed)
                        ? observed
                        : wish.value();
            case AT_LEAST -> observed != null && reaches(observed, wish.value()) ? observed : wish.value();
            case ONCE -> observed != null ? observed : again(wish.value(), recorded);
        };
    }

    /** What was given is given again; what the world made it makes anew. */
    private static Value again(Value wished, @Nullable Value recorded) {
        return recorded == null || wished instanceof Value.Unknown ? wished : recorded;
    }

    private static boolean reaches(Value observed, Value least) {
        return observed instanceof Value.Numeric(var have)
                && least instanceof Value.Numeric(var need)
                && have.compareTo(need) >= 0;
    }
}
