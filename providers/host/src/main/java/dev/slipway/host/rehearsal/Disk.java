package dev.slipway.host.rehearsal;

import dev.slipway.host.operation.Bytes;
import dev.slipway.host.probe.FileProbe.Found;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * The file system of a modelled host: contents lie below {@code root/}, modes and owners in {@code attributes.txt},
 * since whoever rehearses is seldom root. A path without a line there has the usual ones.
 */
final class Disk {

    /** Mode and owner of what is at a path. */
    record Attributes(String mode, String owner, String group) {
        static final Attributes FILE = new Attributes("0644", "root", "root");
        static final Attributes FOLDER = new Attributes("0755", "root", "root");
        static final Attributes LINK = new Attributes("0777", "root", "root");

        String line(String path) {
            return mode + ' ' + owner + ' ' + group + ' ' + path;
        }
    }

    private final Path root;
    private final Lines file;
    private final TreeMap<String, Attributes> attributes = new TreeMap<>();

    Disk(Path host) {
        this.root = host.resolve("root");
        this.file = new Lines(host.resolve("attributes.txt"));
        for (var line : file.read()) {
            var words = line.split(" ", 4);
            if (words.length == 4) {
                attributes.put(words[3], new Attributes(words[0], words[1], words[2]));
            }
        }
    }

    Found find(String path, boolean content) {
        var place = place(path);
        try {
            if (!Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                return Found.ABSENT;
            }
            if (Files.isSymbolicLink(place)) {
                var link = Files.readSymbolicLink(place).toString();
                return found("link", attributes(path, Attributes.LINK), link, "", Optional.empty());
            }
            if (Files.isDirectory(place)) {
                return found("folder", attributes(path, Attributes.FOLDER), "", "", Optional.empty());
            }
            var bytes = Files.readAllBytes(place);
            var shown = content && bytes.length <= 256 * 1024 ? Optional.of(Bytes.of(bytes)) : Optional.<Bytes>empty();
            return found("file", attributes(path, Attributes.FILE), "", sha256(bytes), shown);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    private static Found found(String kind, Attributes a, String link, String sha256, Optional<Bytes> content) {
        return new Found(kind, a.mode(), a.owner(), a.group(), link, sha256, content);
    }

    private Attributes attributes(String path, Attributes usual) {
        return attributes.getOrDefault(path, usual);
    }

    /** The text of a file, following links inside the host; empty if there is none. */
    Optional<String> text(String path) {
        var found = find(path, true);
        if (found.kind().equals("link")
                && found.link().startsWith("/")
                && !found.link().equals(path)) {
            return text(found.link());
        }
        return found.content().map(Bytes::text);
    }

    boolean exists(String path) {
        return !find(path, false).kind().equals("absent");
    }

    boolean isFile(String path) {
        return find(path, false).kind().equals("file");
    }

    void write(String path, byte[] content, Attributes how) {
        try {
            clear(path, "file");
            var place = place(path);
            Files.createDirectories(parent(place));
            Lines.replace(place, content);
            set(path, how);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void folder(String path, Attributes how) {
        try {
            clear(path, "folder");
            Files.createDirectories(place(path));
            set(path, how);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void link(String path, String to) {
        try {
            remove(path);
            var place = place(path);
            Files.createDirectories(parent(place));
            Files.createSymbolicLink(place, Path.of(to));
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    void set(String path, Attributes how) {
        attributes.put(path, how);
        file.write(attributes.entrySet().stream()
                .map(entry -> entry.getValue().line(entry.getKey()))
                .toList());
    }

    /** Removes what is at a path, with all that is in it. */
    void remove(String path) {
        var place = place(path);
        try {
            if (Files.exists(place, LinkOption.NOFOLLOW_LINKS)) {
                delete(place);
            }
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
        var gone = attributes.keySet().removeIf(other -> other.equals(path) || other.startsWith(path + '/'));
        if (gone) {
            file.write(attributes.entrySet().stream()
                    .map(entry -> entry.getValue().line(entry.getKey()))
                    .toList());
        }
    }

    /** Names of what is in a folder, sorted; none if there is no such folder. */
    List<String> list(String path) {
        var place = place(path);
        if (!Files.isDirectory(place, LinkOption.NOFOLLOW_LINKS)) {
            return List.of();
        }
        try (Stream<Path> entries = Files.list(place)) {
            return entries.map(entry -> String.valueOf(entry.getFileName()))
                    .sorted()
                    .toList();
        } catch (IOException problem) {
            throw new UncheckedIOException(problem);
        }
    }

    /** All paths whose attributes are written down, for tests of the model. */
    Map<String, Attributes> attributes() {
        return Map.copyOf(attributes);
    }

    private void clear(String path, String kind) {
        var there = find(path, false).kind();
        if (!there.equals("absent") && !there.equals(kind)) {
            remove(path);
        }
    }

    private Path place(String path) {
        var place = root.resolve(path.substring(1)).normalize();
        if (!place.startsWith(root)) {
            throw new IllegalArgumentException("a path that leaves the host: " + path);
        }
        return place;
    }

    private static Path parent(Path place) {
        var parent = place.getParent();
        return parent == null ? place : parent;
    }

    private static void delete(Path place) throws IOException {
        Files.walkFileTree(place, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes a) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(
                    Path folder, @org.jspecify.annotations.Nullable IOException problem) throws IOException {
                Files.delete(folder);
                return FileVisitResult.CONTINUE;
            }
        });
    }

    static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException problem) {
            throw new IllegalStateException(problem);
        }
    }
}
