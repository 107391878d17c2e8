package dev.slipway.benchmark;

import dev.slipway.rules.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.slipway.benchmark", 0);
    }
}
