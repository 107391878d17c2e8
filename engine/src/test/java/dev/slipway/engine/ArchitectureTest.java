package dev.slipway.engine;

import dev.slipway.rules.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.slipway.engine", 295);
    }
}
