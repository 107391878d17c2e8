package dev.slipway.state.store;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.state.Address;
import dev.slipway.state.JournalEntry;
import dev.slipway.state.Samples;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Law 5 of the design, in a real process: kills one that appends from many threads. */
@Timeout(120)
class KilledProcessTest {

    private static final int THREADS = 8;
    private static final int ENOUGH = 200;

    @TempDir
    private Path temp;

    /** The process: says the key of each entry once its append has returned, for ever. */
    public static void main(String[] arguments) {
        var state = ((LockOutcome.Granted) new FolderStore(Path.of(arguments[0])).lock("to be killed")).state();
        try (var executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var thread = 0; thread < THREADS; thread++) {
                var number = thread;
                executor.execute(() -> {
                    for (var i = 0; ; i++) {
                        var address = new Address("host.file", number + "-" + i);
                        state.append(new JournalEntry.Made("run-1", Samples.recorded(address)));
                        System.out.println(address);
                    }
                });
            }
        }
    }

    @Test
    void keepsEveryEntryWhoseAppendReturned() throws Exception {
        var folder = temp.resolve(".slipway");
        var said = new HashSet<Address>();
        var process = start(folder);
        try (var answers = process.inputReader(StandardCharsets.UTF_8)) {
            for (var line = answers.readLine(); line != null; line = answers.readLine()) {
                Address.parse(line).ifPresent(said::add);
                if (said.size() == ENOUGH) {
                    process.destroyForcibly();
                }
            }
        } catch (IOException _) {
            // The pipe of a killed process may break.
        } finally {
            process.destroyForcibly().waitFor();
        }

        var store = new FolderStore(folder);
        assertThat(said).hasSizeGreaterThanOrEqualTo(ENOUGH);
        assertThat(store.load().resources().keySet()).containsAll(said);

        var granted = (LockOutcome.Granted) store.lock("test");
        try (var state = granted.state()) {
            assertThat(granted.from()).isPresent();
            assertThat(state.fold().resources().keySet()).containsAll(said);
        }
        assertThat(store.load().resources().keySet()).containsAll(said);
    }

    private static Process start(Path folder) throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        KilledProcessTest.class.getName(),
                        folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }
}
