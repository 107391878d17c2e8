package dev.slipway.host.catalogue;

import java.util.Arrays;
import java.util.List;

/** The systems that this layer knows. */
public enum KnownSystem {
    DEBIAN_12("debian", "12", "Debian 12"),
    DEBIAN_13("debian", "13", "Debian 13"),
    UBUNTU_22_04("ubuntu", "22.04", "Ubuntu 22.04"),
    UBUNTU_24_04("ubuntu", "24.04", "Ubuntu 24.04");

    private final String id;
    private final String version;
    private final String title;

    KnownSystem(String id, String version, String title) {
        this.id = id;
        this.version = version;
        this.title = title;
    }

    /**
     * Whether a system is known.
     *
     * @param id {@code ID} of its os-release
     * @param version {@code VERSION_ID} of its os-release
     */
    public static boolean knows(String id, String version) {
        return Arrays.stream(values()).anyMatch(known -> known.id.equals(id) && known.version.equals(version));
    }

    /** All of them, for people. */
    public static List<String> titles() {
        return Arrays.stream(values()).map(known -> known.title).toList();
    }
}
