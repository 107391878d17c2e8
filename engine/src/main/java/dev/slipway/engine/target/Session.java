package dev.slipway.engine.target;

import dev.slipway.state.Value;
import java.nio.file.Path;

/**
 * The run that a target is opened for.
 *
 * @param run identity of the run, for the lock on a target
 * @param installation name of the installation, which a host belongs to
 * @param lineage lineage of the state
 * @param secrets resolves references to secrets, at the moment of use
 * @param progress takes what a target waits for
 * @param folder where this run keeps its files: {@code .slipway} beside the document, or {@code .slipway/rehearsal}, where
 *     modelled targets also have their world
 * @param trustNewKeys whether the user asked to believe a target that nobody knows the key of yet
 */
public record Session(
        String run,
        String installation,
        String lineage,
        Secrets secrets,
        Progress progress,
        Path folder,
        boolean trustNewKeys) {

    /** A run that believes only keys that are known. */
    public Session(String run, String installation, String lineage, Secrets secrets, Progress progress, Path folder) {
        this(run, installation, lineage, secrets, progress, folder, false);
    }

    /** Resolves references to secrets. */
    @FunctionalInterface
    public interface Secrets {

        /**
         * The secret itself. Callers use it at once and keep no copy.
         *
         * @throws MissingSecret if its environment variable or file is not there
         */
        byte[] resolve(Value.Secret secret) throws MissingSecret;

        /**
         * Keyed digest of what a target found where a secret should be, so that it can be held against that of {@link
         * Value.Secret}; empty without a key.
         */
        default String digest(byte[] found) {
            return "";
        }
    }

    /** Takes what a target waits for or is doing, one line at a time, without secrets. */
    @FunctionalInterface
    public interface Progress {
        void says(String target, String line);
    }

    /** A secret's environment variable or file is not there. The message names it and what to do. */
    public static final class MissingSecret extends Exception {
        private static final long serialVersionUID = 1;

        public MissingSecret(String message) {
            super(message);
        }
    }
}
