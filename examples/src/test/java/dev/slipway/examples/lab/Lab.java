package dev.slipway.examples.lab;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** The lab's own command, and its hosts. */
final class Lab {

    /** The checkout. */
    static final Path ROOT = root();

    private static final Path COMMAND = ROOT.resolve("examples/lab/lab");

    private Lab() {}

    /** Runs {@code lab WORDS}; what it printed. Fails the test if it fails. */
    static String run(String... words) {
        var command = new ArrayList<>(List.of(COMMAND.toString()));
        command.addAll(List.of(words));
        var ended = Programs.run(ROOT, Map.of(), Duration.ofMinutes(30), command);
        assertThat(ended.exit()).as(ended.said()).isZero();
        return ended.out();
    }

    /** Where the lab keeps its key, its known_hosts and its packages. */
    static Path folder() {
        return Path.of(setting("LAB_DIR", "/var/lib/slipway-lab"));
    }

    private static String setting(String name, String usual) {
        var value = System.getenv(name);
        return value == null || value.isEmpty() ? usual : value;
    }

    /** One host of the lab. */
    record Host(int number) {

        String name() {
            return "h" + number;
        }

        String address() {
            return setting("LAB_NET", "10.77.0") + '.' + (10 + number);
        }

        /** Runs a command as root, past network and sshd; what it printed. Fails the test if it fails. */
        String in(String command) {
            return Lab.run("in", String.valueOf(number), command);
        }

        /** Runs a command as root, past network and sshd, whatever its exit status. */
        Ended tryIn(String command) {
            return Programs.run(
                    ROOT,
                    Map.of(),
                    Duration.ofMinutes(2),
                    List.of(COMMAND.toString(), "in", String.valueOf(number), command));
        }

        /** Does something of the lab to it: {@code does("cut")}. */
        void does(String what, String... more) {
            var words = new ArrayList<>(List.of(what, String.valueOf(number)));
            words.addAll(List.of(more));
            Lab.run(words.toArray(String[]::new));
        }
    }

    /** Bare hosts with these numbers, new ones. */
    static List<Host> bare(int... numbers) {
        var words = new ArrayList<>(List.of("new"));
        var hosts = new ArrayList<Host>();
        for (var number : numbers) {
            words.add(String.valueOf(number));
            hosts.add(new Host(number));
        }
        run(words.toArray(String[]::new));
        return hosts;
    }

    private static Path root() {
        var folder = Path.of("").toAbsolutePath();
        while (folder != null && !folder.resolve("slipway").toFile().isFile()) {
            folder = folder.getParent();
        }
        if (folder == null) {
            throw new IllegalStateException(
                    "not inside a checkout of Slipway: " + Path.of("").toAbsolutePath());
        }
        return folder;
    }
}
