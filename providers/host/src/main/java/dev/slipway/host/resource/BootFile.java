package dev.slipway.host.resource;

import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Place;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.RemovePath;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.state.TargetId;

/** A file of one line that a boot reads. No file and an empty one are the same. */
record BootFile(TargetId target, String path) {

    FileProbe probe() {
        return new FileProbe(target, path, true);
    }

    /** The line; empty if there is no file; in brackets what is there if it is none. */
    String text(FileProbe.Found found) {
        return switch (found.kind()) {
            case "absent" -> "";
            case "file" ->
                found.content().map(Bytes::text).orElse("(too large)").strip();
            case "link" -> "(link to " + found.link() + ")";
            default -> "(" + found.kind() + ")";
        };
    }

    Operation become(String line) {
        var place = Place.at(target);
        return line.isEmpty()
                ? new RemovePath(place, path, false)
                : new WriteFile(place, path, new Content.Plain(Bytes.of(line + "\n")), "0644", "root", "root", false);
    }
}
