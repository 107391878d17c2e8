package dev.slipway.host.ssh;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/** A real sshd on the loopback interface, that lets the user of the test log in with the keys of the test. */
public final class Sshd implements AutoCloseable {

    private static final Path PROGRAM = Path.of("/usr/sbin/sshd");

    private final Path folder;
    private final Process process;
    private final int port;
    private final AtomicInteger keys = new AtomicInteger();

    private Sshd(Path folder, Process process, int port) {
        this.folder = folder;
        this.process = process;
        this.port = port;
    }

    /** Whether there is one on this machine; says so if not. */
    public static boolean isThere() {
        if (Files.isExecutable(PROGRAM)) {
            return true;
        }
        System.err.println("skipped: there is no " + PROGRAM + " (install openssh-server to run the tests of SSH)");
        return false;
    }

    /** Starts one with an ed25519, an RSA and an ECDSA host key, that takes the user keys of {@link #key}. */
    public static Sshd start(Path folder, String... settings) {
        try {
            Files.createDirectories(folder);
            for (var type : List.of("ed25519", "rsa", "ecdsa")) {
                keygen(folder.resolve("host_" + type), type, "");
            }
            var port = freePort();
            var config = """
                ListenAddress 127.0.0.1
                Port %d
                PidFile none
                AuthorizedKeysFile %s
                StrictModes no
                UsePAM no
                PasswordAuthentication no
                KbdInteractiveAuthentication no
                PermitRootLogin yes
                """.formatted(port, folder.resolve("authorized_keys"));
            var text = new StringBuilder(config);
            if (List.of(settings).stream().noneMatch(setting -> setting.startsWith("HostKey"))) {
                for (var type : List.of("ed25519", "rsa", "ecdsa")) {
                    text.append("HostKey ")
                            .append(folder.resolve("host_" + type))
                            .append('\n');
                }
            }
            for (var setting : settings) {
                text.append(setting.replace("FOLDER", folder.toString())).append('\n');
            }
            Files.writeString(folder.resolve("sshd_config"), text);
            Files.writeString(folder.resolve("authorized_keys"), "");
            if (System.getProperty("user.name", "").equals("root")) {
                Files.createDirectories(Path.of("/run/sshd"));
            }
            return new Sshd(folder, launch(folder), port);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Process launch(Path folder) throws IOException {
        var process = new ProcessBuilder(
                        PROGRAM.toString(),
                        "-D",
                        "-e",
                        "-f",
                        folder.resolve("sshd_config").toString())
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        var log = new BufferedReader(new InputStreamReader(process.getErrorStream(), StandardCharsets.UTF_8));
        for (var line = log.readLine(); line != null; line = log.readLine()) {
            if (line.contains("Server listening")) {
                Thread.ofVirtual().start(() -> drain(log));
                return process;
            }
        }
        throw new IOException("sshd did not start");
    }

    /** Takes the rest of the log, so that sshd is never held up by it. */
    private static void drain(BufferedReader log) {
        try {
            log.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // sshd has ended.
        }
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Makes a key for users and lets it in. */
    public Path key(String type, String passphrase) {
        try {
            var path = folder.resolve("user_" + keys.incrementAndGet());
            keygen(path, type, passphrase);
            var authorized = folder.resolve("authorized_keys");
            Files.writeString(authorized, Files.readString(authorized) + Files.readString(Path.of(path + ".pub")));
            return path;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void keygen(Path path, String type, String passphrase) throws IOException {
        Tool.run("ssh-keygen", "-q", "-t", type, "-N", passphrase, "-C", "test", "-f", path.toString());
    }

    public int port() {
        return port;
    }

    /** A line for known_hosts with one of its host keys. */
    public String knownLine(String names, String type) {
        try {
            var words =
                    Files.readString(folder.resolve("host_" + type + ".pub")).split(" ");
            return names + " " + words[0] + " " + words[1] + "\n";
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The fingerprint of one of its host keys, by OpenSSH's own word. */
    public String fingerprint(String type) {
        return Tool.run(
                        "ssh-keygen",
                        "-l",
                        "-f",
                        folder.resolve("host_" + type + ".pub").toString())
                .split(" ")[1];
    }

    @Override
    public void close() {
        process.descendants().forEach(ProcessHandle::destroy);
        process.destroy();
    }
}
