package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;

/**
 * What is at a path where a secret should be. The target makes the keyed digest of the content at once
 * ({@link dev.slipway.engine.target.Session.Secrets#digest}) and hands on nothing else of it. Links are not followed.
 *
 * @param path absolute
 */
public record SecretFileProbe(TargetId target, String path) implements HostProbe<SecretFileProbe.Found> {

    /**
     * What is there.
     *
     * @param kind as in {@link FileProbe.Found}
     * @param mode four octal digits, empty if absent
     * @param digest keyed digest of a file's content; empty if it is no file or there is no key
     */
    public record Found(String kind, String mode, String owner, String group, String digest) implements Reading {

        public static final Found ABSENT = new Found("absent", "", "", "", "");
    }

    @Override
    public Class<Found> answers() {
        return Found.class;
    }
}
