package dev.slipway.host.ssh;

import com.hierynomus.sshj.key.KeyAlgorithm;
import com.hierynomus.sshj.key.KeyAlgorithms;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import net.schmizz.keepalive.KeepAliveProvider;
import net.schmizz.sshj.Config;
import net.schmizz.sshj.DefaultConfig;
import net.schmizz.sshj.common.Factory;
import net.schmizz.sshj.common.SecurityUtils;

/**
 * Chooses algorithms. BouncyCastle costs as much as the rest of connecting together and only the elliptic curves of
 * NIST need it, so it is taken only for those.
 */
final class Algorithms {

    private static boolean bouncyCastle;

    static {
        SecurityUtils.setRegisterBouncyCastle(false);
    }

    private Algorithms() {}

    /**
     * What a connection may use. Servers show the first of the keys that they have, so those that can be right come
     * first; the others stay, because they are for the users' keys too.
     *
     * @param first types of host keys that may be right
     */
    static Config config(List<String> first) {
        var types = new LinkedHashSet<>(first);
        types.add("ssh-ed25519");
        types.add("ssh-rsa");
        if (types.stream().anyMatch(Algorithms::isOfNist)) {
            takeBouncyCastle();
        }
        if (hasBouncyCastle()) {
            types.addAll(List.of("ecdsa-sha2-nistp256", "ecdsa-sha2-nistp384", "ecdsa-sha2-nistp521"));
        }
        var config = new DefaultConfig();
        config.setKeepAliveProvider(KeepAliveProvider.KEEP_ALIVE);
        config.setKeyAlgorithms(factories(types));
        return config;
    }

    static boolean isOfNist(String type) {
        return type.startsWith("ecdsa");
    }

    /** Makes NIST's curves known. */
    static synchronized void takeBouncyCastle() {
        if (!bouncyCastle) {
            bouncyCastle = true;
            SecurityUtils.setRegisterBouncyCastle(true);
        }
    }

    private static synchronized boolean hasBouncyCastle() {
        return bouncyCastle;
    }

    private static List<Factory.Named<KeyAlgorithm>> factories(Iterable<String> types) {
        var factories = new ArrayList<Factory.Named<KeyAlgorithm>>();
        for (var type : types) {
            switch (type) {
                case "ssh-ed25519" -> factories.add(KeyAlgorithms.EdDSA25519());
                case "ssh-rsa" -> {
                    factories.add(KeyAlgorithms.RSASHA512());
                    factories.add(KeyAlgorithms.RSASHA256());
                }
                case "ecdsa-sha2-nistp256" -> factories.add(KeyAlgorithms.ECDSASHANistp256());
                case "ecdsa-sha2-nistp384" -> factories.add(KeyAlgorithms.ECDSASHANistp384());
                case "ecdsa-sha2-nistp521" -> factories.add(KeyAlgorithms.ECDSASHANistp521());
                default -> {
                    // A type that we do not know cannot be what the server shows us.
                }
            }
        }
        return factories;
    }
}
