package dev.slipway.host.resource;

import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.standard.Difference;
import dev.slipway.state.Value;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Who may do what with a file or folder.
 *
 * @param mode four octal digits
 */
public record Permissions(String mode, String owner, String group) {

    /** Everybody may read it. */
    public static final Permissions FILE = new Permissions("0644", "root", "root");

    /** Everybody may run it. */
    public static final Permissions PROGRAM = new Permissions("0755", "root", "root");

    /** Everybody may look into it. */
    public static final Permissions FOLDER = new Permissions("0755", "root", "root");

    /** Only root may read it. */
    public static final Permissions SECRET = new Permissions("0600", "root", "root");

    private static final String[] NAMES = {"mode", "owner", "group"};

    SortedMap<String, Wish> wishes() {
        var wishes = new TreeMap<String, Wish>();
        wishes.put("mode", Wish.exactly(Value.of(mode)));
        wishes.put("owner", Wish.exactly(Value.of(owner)));
        wishes.put("group", Wish.exactly(Value.of(group)));
        return wishes;
    }

    Map<String, Value> values() {
        return Map.of("mode", Value.of(mode), "owner", Value.of(owner), "group", Value.of(group));
    }

    static Permissions of(Value.MapOf attributes, Permissions usual) {
        return new Permissions(
                attributes.text("mode").orElse(usual.mode),
                attributes.text("owner").orElse(usual.owner),
                attributes.text("group").orElse(usual.group));
    }

    static boolean differ(Difference difference) {
        return difference.has(NAMES);
    }

    /** Whether users other than owner and group may read it. */
    public boolean forAll() {
        return !mode.isEmpty() && ((mode.charAt(mode.length() - 1) - '0') & 4) != 0;
    }
}
