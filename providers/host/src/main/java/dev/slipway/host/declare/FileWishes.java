package dev.slipway.host.declare;

import dev.slipway.engine.document.value.FileMode;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Wish;
import dev.slipway.host.document.FileEntry;
import dev.slipway.host.document.UnitEntry;
import dev.slipway.host.resource.FileType;
import dev.slipway.host.resource.Permissions;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.SortedMap;

/** What is asked of files: a text, a secret, or a copy of a file of the workstation. */
record FileWishes(Installation installation) {

    /** The largest copy that a plan shows. */
    private static final int LARGEST_SHOWN = 64 * 1024;

    SortedMap<String, Wish> of(FileEntry file) {
        var usual = new FileMode(file.secret().isPresent() ? 0600 : 0644);
        var permissions = permissions(file.mode().orElse(usual), file.owner(), file.group());
        if (file.secret().isPresent()) {
            return FileType.secret(installation.secret(file.secret().get()), permissions);
        }
        return file.source()
                .map(source -> copy(source, permissions))
                .orElseGet(() -> FileType.text(file.content().orElseThrow().text(), permissions));
    }

    /** A unit's own file; empty if that is of a package. */
    Optional<SortedMap<String, Wish>> of(UnitEntry unit) {
        return unit.content()
                .map(text -> FileType.text(text.text(), Permissions.FILE))
                .or(() -> unit.source().map(source -> copy(source, Permissions.FILE)));
    }

    static Permissions permissions(FileMode mode, String owner, String group) {
        return new Permissions("%04o".formatted(mode.bits()), owner, group);
    }

    /** A copy is shown if it is a text, not too long, and everybody may read it on the host. */
    private SortedMap<String, Wish> copy(FileReference source, Permissions permissions) {
        var bytes = installation.content(source);
        var shown = bytes.length <= LARGEST_SHOWN && permissions.forAll() ? text(bytes) : Optional.<String>empty();
        return shown.map(text -> FileType.text(text, permissions))
                .orElseGet(() -> FileType.copy(source.text(), Digests.sha256(bytes), permissions));
    }

    private static Optional<String> text(byte[] bytes) {
        try {
            var text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.indexOf('\0') < 0 ? Optional.of(text) : Optional.empty();
        } catch (CharacterCodingException _) {
            return Optional.empty();
        }
    }
}
