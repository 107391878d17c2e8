package dev.slipway.host.operation;

import dev.slipway.engine.target.Place;
import dev.slipway.state.Value;
import java.util.Set;

/**
 * Writes a file whole: to a temporary name beside it, owner and mode set, fsynced, then renamed. A folder or a link in
 * its place goes. Folders above it are made with mode 0755.
 *
 * @param path absolute
 * @param mode four octal digits
 * @param keepBefore whether what is there now, if nothing was kept for this path yet, is kept under
 *     /var/lib/slipway/before, so that {@link RestorePath} can bring it back
 */
public record WriteFile(
        Place place, String path, Content content, String mode, String owner, String group, boolean keepBefore)
        implements HostOperation {

    @Override
    public Set<String> uses() {
        return content.uses();
    }

    @Override
    public String summary() {
        return "write file " + path;
    }

    @Override
    public Value.MapOf describe() {
        return Description.of("WriteFile")
                .and("path", path)
                .and("content", content)
                .and("mode", mode)
                .and("owner", owner)
                .and("group", group)
                .and("keepBefore", keepBefore)
                .build();
    }
}
