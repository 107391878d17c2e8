package dev.slipway.plans.run;

import dev.slipway.engine.document.value.Folder;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.engine.target.Session;
import dev.slipway.plans.compose.SecretValues;
import dev.slipway.state.Value;
import dev.slipway.state.disk.RealDisk;
import dev.slipway.state.secret.DigestKey;
import dev.slipway.state.secret.KeyFile;
import dev.slipway.state.secret.SecretDigests;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

/**
 * The secrets of this workstation. A secret is looked up whenever it is wanted and never kept; what is kept of it is a
 * digest. Where there is no key for digests yet, one of this process alone does for looking, and becomes the key once
 * something is recorded that was made with it.
 */
public final class WorkstationSecrets implements Session.Secrets, SecretValues {

    private static final String KEY_VARIABLE = "SLIPWAY_KEY";
    private static final String VARIABLE = "env:";
    private static final String FILE = "file:";

    private final Map<String, String> environment;
    private final Folder folder;
    private final KeyFile file;
    private Optional<SecretDigests> digests = Optional.empty();
    private Optional<DigestKey> unkept = Optional.empty();

    public WorkstationSecrets(Map<String, String> environment, Workplace workplace, Path home) {
        this.environment = Map.copyOf(environment);
        this.folder = new Folder(workplace.documentFolder(), home);
        this.file = new KeyFile(workplace.key(), new RealDisk());
    }

    private DigestKey key() {
        var given = environment.get(KEY_VARIABLE);
        if (given != null) {
            return DigestKey.parse(given, KEY_VARIABLE);
        }
        var found = file.find();
        if (found.isPresent()) {
            return found.get();
        }
        unkept = Optional.of(DigestKey.random());
        return unkept.get();
    }

    private synchronized SecretDigests digests() {
        if (digests.isEmpty()) {
            digests = Optional.of(SecretDigests.with(key()));
        }
        return digests.get();
    }

    /**
     * To be called before digests are recorded: from now on the key is there for later runs. If somebody else's has
     * come between, that one stays, and what was digested by now counts as unknown whether changed.
     */
    public synchronized void keepKey() {
        unkept.ifPresent(file::keep);
        unkept = Optional.empty();
    }

    @Override
    public Value.Secret value(SecretReference secret) {
        var unknown = new Value.Secret(secret.reference(), "");
        try {
            var bytes = resolve(unknown);
            try {
                return digests().value(secret.reference(), bytes);
            } finally {
                Arrays.fill(bytes, (byte) 0);
            }
        } catch (Session.MissingSecret _) {
            // Whoever only plans need not have it: it then counts as unknown whether changed.
            return unknown;
        }
    }

    @Override
    public byte[] resolve(Value.Secret secret) throws Session.MissingSecret {
        var reference = secret.reference();
        if (reference.startsWith(VARIABLE)) {
            var name = reference.substring(VARIABLE.length());
            var text = environment.get(name);
            if (text == null) {
                throw new Session.MissingSecret("the environment has no variable " + name
                        + ", which the document names as a" + " secret; set it and start again");
            }
            return text.getBytes(StandardCharsets.UTF_8);
        }
        if (reference.startsWith(FILE)) {
            return read(reference.substring(FILE.length()));
        }
        throw new Session.MissingSecret("nobody knows where the secret " + reference + " is; name it by env or file");
    }

    private byte[] read(String name) throws Session.MissingSecret {
        try {
            return Files.readAllBytes(folder.find(name).path());
        } catch (IOException | IllegalArgumentException e) {
            throw new Session.MissingSecret(
                    "the file " + name + ", which the document names as a secret, cannot be read ("
                            + e.getClass().getSimpleName() + "); put it there and start again");
        }
    }

    @Override
    public String digest(byte[] found) {
        return digests().value("", found).digest();
    }
}
