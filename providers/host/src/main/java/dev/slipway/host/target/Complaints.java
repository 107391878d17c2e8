package dev.slipway.host.target;

import dev.slipway.host.reach.Privilege;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Listens to standard error: keeps the end of what is said, and answers sudo when it asks for the password, once. */
final class Complaints {

    private static final int KEPT = 4000;

    private final StringBuilder said = new StringBuilder();
    private final Thread thread;
    private boolean asked;
    private boolean wrong;

    /**
     * Starts listening.
     *
     * @param password what sudo is told; empty if nothing
     */
    Complaints(InputStream err, OutputStream in, byte[] password) {
        this.thread = Thread.ofVirtual().name("stderr").start(() -> listen(err, in, password));
    }

    private void listen(InputStream err, OutputStream in, byte[] password) {
        var buffer = new byte[4096];
        try {
            for (var count = err.read(buffer); count >= 0; count = err.read(buffer)) {
                take(new String(buffer, 0, count, StandardCharsets.UTF_8), in, password);
            }
        } catch (IOException _) {
            // The connection is gone; whoever reads the answer sees that too.
        } finally {
            Arrays.fill(password, (byte) 0);
        }
    }

    private synchronized void take(String text, OutputStream in, byte[] password) throws IOException {
        said.append(text);
        for (var at = said.indexOf(Privilege.PROMPT); at >= 0; at = said.indexOf(Privilege.PROMPT)) {
            said.delete(at, at + Privilege.PROMPT.length());
            if (asked || password.length == 0) {
                wrong = true;
                in.close();
            } else {
                asked = true;
                var line = Arrays.copyOf(password, password.length + 1);
                line[password.length] = '\n';
                in.write(line);
                in.flush();
                Arrays.fill(line, (byte) 0);
            }
        }
        if (said.length() > 2 * KEPT) {
            said.delete(0, said.length() - KEPT);
        }
    }

    /** Whether sudo asked again after it was told the password. */
    synchronized boolean wrongPassword() {
        return wrong;
    }

    /** What was said until the program ended. */
    String all() {
        try {
            thread.join(java.time.Duration.ofSeconds(2));
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
        synchronized (this) {
            return said.toString().strip();
        }
    }
}
