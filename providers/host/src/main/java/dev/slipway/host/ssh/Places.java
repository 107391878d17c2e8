package dev.slipway.host.ssh;

import dev.slipway.host.way.Way;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where the files are that a way names.
 *
 * @param home the user's home folder
 * @param base the folder that relative paths are relative to: that of the document
 */
record Places(Path home, Path base) {

    /** The keys to try, in order: the one that the way names, else the usual ones that exist. */
    List<Path> keys(Way way) {
        return way.key()
                .map(key -> List.of(resolve(key)))
                .orElseGet(() -> Stream.of("id_ed25519", "id_ecdsa", "id_rsa")
                        .map(name -> home.resolve(".ssh").resolve(name))
                        .filter(Files::exists)
                        .toList());
    }

    /** The known_hosts files: the one that the way names, else the usual ones. A new key is written to the first. */
    List<Path> knownHosts(Way way) {
        return way.knownHosts()
                .map(file -> List.of(resolve(file)))
                .orElseGet(() -> List.of(
                        home.resolve(".ssh/known_hosts"),
                        home.resolve(".ssh/known_hosts2"),
                        Path.of("/etc/ssh/ssh_known_hosts"),
                        Path.of("/etc/ssh/ssh_known_hosts2")));
    }

    private Path resolve(String path) {
        if (path.equals("~") || path.startsWith("~/")) {
            return home.resolve(path.substring(Math.min(2, path.length())));
        }
        return base.resolve(path).normalize();
    }
}
