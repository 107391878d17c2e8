package dev.slipway.plans;

import dev.slipway.rules.ArchitectureRules;
import java.util.List;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.slipway.plans", 1);
    }

    @Override
    protected List<String> packagesThatPrint() {
        return List.of("dev.slipway.plans.cli..");
    }
}
