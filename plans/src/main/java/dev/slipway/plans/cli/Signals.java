package dev.slipway.plans.cli;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Ctrl-C, and the polite way in which systems end a process.
 *
 * <p>The JDK has a type for signals that everybody may use and nobody may compile against without a warning, so it is
 * called by its name. A shutdown hook would not do: once one runs, a second Ctrl-C is not heard.
 */
final class Signals implements Interrupts {

    private static final List<String> SIGNALS = List.of("INT", "TERM");

    @Override
    public Watch watch(Runnable told) {
        var before = new ArrayList<Runnable>();
        try {
            var signal = Class.forName("sun.misc.Signal");
            var handler = Class.forName("sun.misc.SignalHandler");
            var handle = signal.getMethod("handle", signal, handler);
            var ours = Proxy.newProxyInstance(
                    Signals.class.getClassLoader(),
                    new Class<?>[] {handler},
                    (_, method, _) -> answer(method.getName(), told));
            for (var name : SIGNALS) {
                var one = signal.getConstructor(String.class).newInstance(name);
                var former = handle.invoke(null, one, ours);
                before.add(() -> restore(handle, one, former));
            }
        } catch (ReflectiveOperationException | IllegalArgumentException _) {
            // A Java without signals: Ctrl-C then ends the process, and the journal tells the rest.
        }
        return () -> before.forEach(Runnable::run);
    }

    /** The answer to a method of the handler: of its own there is one, the others every object has. */
    private static @Nullable Object answer(String method, Runnable told) {
        return switch (method) {
            case "equals" -> false;
            case "hashCode" -> 0;
            case "toString" -> "the handler of slipway";
            default -> {
                told.run();
                yield null;
            }
        };
    }

    private static void restore(java.lang.reflect.Method handle, Object signal, Object former) {
        try {
            handle.invoke(null, signal, former);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("what could be set a moment ago cannot be set back", e);
        }
    }
}
