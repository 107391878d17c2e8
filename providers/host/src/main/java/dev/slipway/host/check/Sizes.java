package dev.slipway.host.check;

/** Sizes, for people. */
final class Sizes {

    static final long MEBI = 1024L * 1024;
    static final long GIBI = 1024 * MEBI;

    private Sizes() {}

    static String text(long bytes) {
        return bytes >= 10 * GIBI ? bytes / GIBI + " GiB" : bytes / MEBI + " MiB";
    }
}
