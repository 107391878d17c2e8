package dev.slipway.host.rehearsal;

import java.nio.charset.StandardCharsets;

/** What was at a path before it was first changed, kept on the host itself under /var/lib/slipway/before. */
final class Keepsakes {

    private static final String FOLDER = "/var/lib/slipway/before/";

    private final Disk disk;

    Keepsakes(Disk disk) {
        this.disk = disk;
    }

    /** Keeps what is at a path, unless something was kept of it already. */
    void keep(String path) {
        var note = note(path);
        if (disk.exists(note)) {
            return;
        }
        var now = disk.find(path, true);
        now.content().ifPresent(content -> disk.write(note + ".content", content.toArray(), secret()));
        var line =
                String.join(" ", now.kind(), word(now.mode()), word(now.owner()), word(now.group()), word(now.link()));
        disk.write(note, (line + '\n' + path + '\n').getBytes(StandardCharsets.UTF_8), secret());
    }

    /** Puts back what was kept, or removes the path if there was nothing; the keepsake goes. */
    void restore(String path) {
        var note = note(path);
        var kept = disk.text(note).orElse("absent - - - -").lines().findFirst().orElse("absent - - - -");
        var words = kept.split(" ", 5);
        var how = new Disk.Attributes(words[1], words[2], words[3]);
        switch (words[0]) {
            case "file" ->
                disk.write(path, disk.text(note + ".content").orElse("").getBytes(StandardCharsets.UTF_8), how);
            case "folder" -> disk.folder(path, how);
            case "link" -> disk.link(path, words[4]);
            default -> disk.remove(path);
        }
        disk.remove(note);
        disk.remove(note + ".content");
    }

    private static String note(String path) {
        return FOLDER + Disk.sha256(path.getBytes(StandardCharsets.UTF_8)).substring(0, 32);
    }

    private static Disk.Attributes secret() {
        return new Disk.Attributes("0600", "root", "root");
    }

    private static String word(String text) {
        return text.isEmpty() ? "-" : text;
    }
}
