package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.List;

/** Which swap is in use now. */
public record SwapProbe(TargetId target) implements HostProbe<SwapProbe.Swap> {

    /** Devices or files in use. */
    public record Swap(List<String> areas) implements Reading {
        public Swap {
            areas = List.copyOf(areas);
        }
    }

    @Override
    public Class<Swap> answers() {
        return Swap.class;
    }
}
