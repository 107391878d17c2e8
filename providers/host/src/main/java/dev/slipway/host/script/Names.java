package dev.slipway.host.script;

import java.util.regex.Pattern;

/** Checks that names are what the host's programs take for one name, and nothing else. */
final class Names {

    private static final Pattern PACKAGE = Pattern.compile("[a-z0-9][a-z0-9+.-]+(:[a-z0-9-]+)?");
    private static final Pattern VERSION = Pattern.compile("[A-Za-z0-9.+:~*-]*");
    private static final Pattern UNIT = Pattern.compile("[A-Za-z0-9:_.@\\\\-]+\\.[a-z]+");
    private static final Pattern MODULE = Pattern.compile("[A-Za-z0-9_-]+");
    private static final Pattern SYSCTL = Pattern.compile("[A-Za-z0-9_*:/.-]+");

    private Names() {}

    static String path(String path) throws UnfitText {
        Shell.word(path);
        if (!path.startsWith("/")) {
            throw new UnfitText("not an absolute path: '" + path + "'");
        }
        return path;
    }

    /** A path that is changed: neither the root folder nor one that winds its way. */
    static String ownPath(String path) throws UnfitText {
        path(path);
        for (var part : path.substring(1).split("/", -1)) {
            if (part.isEmpty() || part.equals(".") || part.equals("..")) {
                throw new UnfitText(
                        "not a plain absolute path: '" + path + "' (without //, /./, /../ and / at its end)");
            }
        }
        return path;
    }

    static String folderOf(String path) {
        var slash = path.lastIndexOf('/');
        return slash <= 0 ? "/" : path.substring(0, slash);
    }

    static String packageName(String name) throws UnfitText {
        return checked(PACKAGE, name, "name of a package");
    }

    static String packageVersion(String version) throws UnfitText {
        return checked(VERSION, version, "version of a package");
    }

    static String unit(String unit) throws UnfitText {
        return checked(UNIT, unit.startsWith("-") ? "" : unit, "unit");
    }

    /** The name as the kernel writes it. */
    static String module(String name) throws UnfitText {
        return checked(MODULE, name.startsWith("-") ? "" : name, "kernel module")
                .replace('-', '_');
    }

    /** Where the kernel shows a setting: dots and slashes change places, as sysctl does it. */
    static String sysctl(String key) throws UnfitText {
        checked(SYSCTL, key, "kernel setting");
        var dotted = key.indexOf('/') < 0 || (key.indexOf('.') >= 0 && key.indexOf('.') < key.indexOf('/'));
        var path = dotted ? key.replace('.', '\0').replace('/', '.').replace('\0', '/') : key;
        return ownPath("/proc/sys/" + path);
    }

    private static String checked(Pattern pattern, String text, String what) throws UnfitText {
        if (!pattern.matcher(text).matches()) {
            throw new UnfitText("not the " + what + ": '" + text + "'");
        }
        return text;
    }
}
