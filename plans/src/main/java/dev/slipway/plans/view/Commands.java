package dev.slipway.plans.view;

import dev.slipway.engine.target.Operation;
import java.util.List;

/** Says what an operation will run on its target, line by line. */
@FunctionalInterface
public interface Commands {
    List<String> of(Operation operation);
}
