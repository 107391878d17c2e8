package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.host.operation.Bytes;
import dev.slipway.state.TargetId;
import java.util.Optional;

/**
 * What is at a path. Links are not followed.
 *
 * @param path absolute
 * @param content whether its content is wanted too
 */
public record FileProbe(TargetId target, String path, boolean content) implements HostProbe<FileProbe.Found> {

    /**
     * What is there.
     *
     * @param kind {@code absent}, {@code file}, {@code folder}, {@code link} or {@code other}
     * @param mode four octal digits, empty if absent
     * @param link where a link points to, else empty
     * @param sha256 digest of a file's content in lower-case hex, else empty
     * @param content a file's content where it was asked for and is at most 256 KiB; empty otherwise
     */
    public record Found(
            String kind, String mode, String owner, String group, String link, String sha256, Optional<Bytes> content)
            implements Reading {

        public static final Found ABSENT = new Found("absent", "", "", "", "", "", Optional.empty());
    }

    @Override
    public Class<Found> answers() {
        return Found.class;
    }
}
