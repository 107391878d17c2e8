package dev.slipway.plans.compose;

import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.engine.spi.Installation;
import dev.slipway.plans.document.CheckedDocument;
import dev.slipway.state.Value;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/** A checked document with what belongs to it: rows of the catalogue, content of the files, values of the secrets. */
final class ComposedInstallation implements Installation {

    private final CheckedDocument document;
    private final Map<Class<?>, Object> rows;
    private final SecretValues secrets;
    private final Map<FileReference, byte[]> contents = new ConcurrentHashMap<>();

    ComposedInstallation(CheckedDocument document, Map<Class<?>, Object> rows, SecretValues secrets) {
        this.document = document;
        this.rows = Map.copyOf(rows);
        this.secrets = secrets;
    }

    @Override
    public String name() {
        return document.name();
    }

    @Override
    public <S> Optional<S> section(Class<S> type) {
        return document.section(type);
    }

    @Override
    public <R> Optional<R> row(Class<R> type) {
        return Optional.ofNullable(rows.get(type)).map(type::cast);
    }

    @Override
    public String source(Object owner, String component) {
        return document.source(owner, component);
    }

    /** Read once, so that all layers see the same. */
    @Override
    public byte[] content(FileReference file) {
        return contents.computeIfAbsent(file, ComposedInstallation::read).clone();
    }

    private static byte[] read(FileReference file) {
        try {
            return Files.readAllBytes(file.path());
        } catch (IOException e) {
            throw new UncheckedIOException(file + " was there a moment ago and cannot be read", e);
        }
    }

    @Override
    public Value.Secret secret(SecretReference secret) {
        return secrets.value(secret);
    }
}
