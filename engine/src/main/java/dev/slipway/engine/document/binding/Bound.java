package dev.slipway.engine.document.binding;

import java.util.List;
import java.util.Optional;

/**
 * What was bound.
 *
 * @param value empty if it could not be made
 * @param gaps where something was left out because it could not be bound, as the keys and items that lead there
 * @param files the files that it names
 * @param secrets the secrets that it refers to
 */
public record Bound<T>(
        Optional<T> value, Places places, List<List<String>> gaps, List<FileUse> files, List<SecretUse> secrets) {

    public Bound {
        gaps = List.copyOf(gaps);
        files = List.copyOf(files);
        secrets = List.copyOf(secrets);
    }
}
