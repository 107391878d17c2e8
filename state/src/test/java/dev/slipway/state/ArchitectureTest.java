package dev.slipway.state;

import dev.slipway.rules.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.slipway.state", 125);
    }
}
