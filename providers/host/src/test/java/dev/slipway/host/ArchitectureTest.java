package dev.slipway.host;

import dev.slipway.rules.ArchitectureRules;

class ArchitectureTest extends ArchitectureRules {
    ArchitectureTest() {
        super("dev.slipway.host", 270);
    }
}
