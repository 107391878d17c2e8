package dev.slipway.state.lock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.state.lock.Processes.Life;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinuxProcessesTest {

    private static final ProcessIdentity OTHER = new ProcessIdentity("ops", "build-7", "boot-1", "pid:[1]", 4711, 900);

    @TempDir
    private Path proc;

    @BeforeEach
    void fillProc() throws IOException {
        write("sys/kernel/random/boot_id", "boot-1\n");
        write("sys/kernel/hostname", "build-7\n");
        Files.createDirectories(proc.resolve("self/ns"));
        Files.createSymbolicLink(proc.resolve("self/ns/pid"), Path.of("pid:[1]"));
        stat(1, "systemd", "S", 1);
        stat(ProcessHandle.current().pid(), "java", "R", 1234);
    }

    @Test
    void knowsItself() {
        assertThat(processes().self())
                .isEqualTo(new ProcessIdentity(
                        System.getProperty("user.name"),
                        "build-7",
                        "boot-1",
                        "pid:[1]",
                        ProcessHandle.current().pid(),
                        1234));
    }

    @Test
    void seesAProcessThatRuns() throws IOException {
        stat(4711, "a (strange) name) R 1", "S", 900);

        assertThat(lifeOf(OTHER)).isEqualTo(Life.RUNS);
    }

    @Test
    void seesThatAProcessIsGone() {
        assertThat(lifeOf(OTHER)).isEqualTo(Life.GONE);
    }

    @Test
    void seesThatTheNumberBelongsToAnotherProcessNow() throws IOException {
        stat(4711, "java", "S", 901);

        assertThat(lifeOf(OTHER)).isEqualTo(Life.GONE);
    }

    @Test
    void takesAnEndedProcessThatNobodyAskedAfterForGone() throws IOException {
        stat(4711, "java", "Z", 900);

        assertThat(lifeOf(OTHER)).isEqualTo(Life.GONE);
    }

    @Test
    void provesNothingAboutAnotherMachineOrContainer() {
        assertThat(lifeOf(new ProcessIdentity("ops", "elsewhere", "boot-2", "pid:[1]", 4711, 900)))
                .isEqualTo(Life.ELSEWHERE);
        assertThat(lifeOf(new ProcessIdentity("ops", "build-7", "boot-1", "pid:[2]", 4711, 900)))
                .isEqualTo(Life.ELSEWHERE);
        assertThat(lifeOf(new ProcessIdentity("ops", "build-7", "boot-1", "", 4711, 900)))
                .isEqualTo(Life.ELSEWHERE);
        assertThat(lifeOf(new ProcessIdentity("ops", "elsewhere", "", "", 4711, 900)))
                .isEqualTo(Life.ELSEWHERE);
    }

    @Test
    void provesNothingAboutAnEarlierStartOfTheMachine() {
        assertThat(lifeOf(new ProcessIdentity("ops", "build-7", "boot-2", "pid:[1]", 4711, 900)))
                .isEqualTo(Life.EARLIER_START);
    }

    @Test
    void provesNothingWhereProcessesOfOthersAreHidden() throws IOException {
        Files.delete(proc.resolve("1/stat"));

        assertThat(lifeOf(OTHER)).isEqualTo(Life.HIDDEN);
    }

    @Test
    void provesNothingFromWhatItCannotRead() throws IOException {
        write("4711/stat", "4711 (java) S");
        assertThat(lifeOf(OTHER)).isEqualTo(Life.HIDDEN);

        Files.delete(proc.resolve("4711/stat"));
        Files.createDirectory(proc.resolve("4711/stat"));
        assertThat(lifeOf(OTHER)).isEqualTo(Life.HIDDEN);
    }

    @Test
    void provesNothingOnASystemWithoutProc() {
        var processes = new LinuxProcesses(proc.resolve("none"));
        var self = processes.self();

        assertThat(self.boot()).isEmpty();
        assertThat(self.processSpace()).isEmpty();
        assertThat(self.host()).isNotEmpty();
        assertThat(processes.lifeOf(self)).isEqualTo(Life.HIDDEN);
    }

    @Test
    void seesThisTestRunOnThisMachine() {
        var processes = new LinuxProcesses();

        assertThat(processes.lifeOf(processes.self())).isEqualTo(Life.RUNS);
    }

    private Processes processes() {
        return new LinuxProcesses(proc);
    }

    private Life lifeOf(ProcessIdentity process) {
        return processes().lifeOf(process);
    }

    private void stat(long pid, String name, String state, long started) throws IOException {
        write(
                pid + "/stat",
                pid + " (" + name + ") " + state + " 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 " + started
                        + " 20\n");
    }

    private void write(String file, String text) throws IOException {
        Files.createDirectories(proc.resolve(file).getParent());
        Files.writeString(proc.resolve(file), text);
    }
}
