package dev.slipway.state.journal;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.state.JournalEntry;
import dev.slipway.state.Samples;
import dev.slipway.state.StateArbitraries;
import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;

class JournalTest {

    private static final JournalHeader HEADER = new JournalHeader("journal-1", "lineage-1", 7);
    private static final List<JournalEntry> ENTRIES = List.of(
            new JournalEntry.RunStarted("run-1", "acme"),
            new JournalEntry.TargetKnown(Samples.NODE_1, Samples.way("10.77.0.11")),
            new JournalEntry.Intent("run-1", "create", Samples.recorded(Samples.FILE)),
            new JournalEntry.Made("run-1", Samples.recorded(Samples.FILE)),
            new JournalEntry.Gone("run-1", Samples.UNIT));

    @Property
    @Domain(StateArbitraries.class)
    void readsBackWhatWasAppended(@ForAll List<JournalEntry> entries) {
        var file = written(entries);

        var journal = Journal.read(file, "journal");

        if (entries.isEmpty()) {
            assertThat(journal).isEmpty();
        } else {
            assertThat(journal).hasValueSatisfying(read -> {
                assertThat(read.header()).isEqualTo(HEADER);
                assertThat(read.entries()).isEqualTo(entries);
                assertThat(read.length()).isEqualTo(file.length);
            });
        }
    }

    @Test
    void goesOnWhereItEnded() {
        var file = new MemoryFile();
        append(GroupCommit.begin(file, "journal", HEADER), ENTRIES.subList(0, 2));
        var journal = Journal.read(file.bytes(), "journal").orElseThrow();

        append(GroupCommit.resume(file, "journal", journal), ENTRIES.subList(2, 5));

        assertThat(Journal.read(file.bytes(), "journal").orElseThrow().entries())
                .isEqualTo(ENTRIES);
    }

    @Test
    void dropsALineThatWasTornOffAndNothingElse() {
        var file = written(ENTRIES);
        for (var length = 0; length < file.length; length++) {
            var torn = Arrays.copyOf(file, length);
            var whole = count(torn, '\n') - 1;

            var journal = Journal.read(torn, "journal");

            if (whole < 0) {
                assertThat(journal).as("%d bytes", length).isEmpty();
            } else {
                assertThat(journal.orElseThrow().entries())
                        .as("%d bytes", length)
                        .isEqualTo(ENTRIES.subList(0, whole));
                assertThat(new String(torn, 0, (int) journal.orElseThrow().length(), UTF_8))
                        .endsWith("\n");
            }
        }
    }

    @Test
    void refusesEveryChangedByte() {
        var file = written(ENTRIES);
        for (var at = 0; at < file.length; at++) {
            for (var bit = 0; bit < 8; bit++) {
                var flipped = file.clone();
                flipped[at] ^= (byte) (1 << bit);

                assertThatThrownBy(() -> Journal.read(flipped, "journal"))
                        .as("bit %d of byte %d", bit, at)
                        .isInstanceOf(StateException.class);
            }
        }
    }

    @Test
    void refusesLinesThatAreMissingDoubledOrInAnotherOrder() {
        var lines = new String(written(ENTRIES), UTF_8).lines().toList();
        for (var at = 0; at + 1 < lines.size(); at++) {
            var missing = new ArrayList<>(lines);
            missing.remove(at);
            var doubled = new ArrayList<>(lines);
            doubled.add(at, lines.get(at));
            var swapped = new ArrayList<>(lines);
            Collections.swap(swapped, at, at + 1);

            for (var wrong : List.of(missing, doubled, swapped)) {
                assertThatThrownBy(() -> Journal.read(bytes(wrong), "journal"))
                        .as("at line %d: %s", at, wrong)
                        .isInstanceOf(StateException.class);
            }
        }
    }

    @Test
    void namesTheByteThatADamagedLineBeginsAt() {
        var file = written(ENTRIES);
        var second = new String(file, UTF_8).indexOf('\n') + 1;
        file[second + 30] ^= 1;

        var problem = problem(file);

        assertThat(problem.what()).isEqualTo("the journal of an unfinished run is damaged");
        assertThat(problem.where()).isEqualTo("journal, byte " + second + " (line 2)");
        assertThat(problem.why()).matches("found checksum [0-9a-f]{8}, expected [0-9a-f]{8}");
        assertThat(problem.todo()).contains("truncate -s " + second);
    }

    @Test
    void saysWhatItExpectedOfALine() {
        var text = new String(written(ENTRIES), UTF_8);
        var header = text.substring(0, text.indexOf('\n') + 1);

        assertThat(problem((header + "hello\n").getBytes(UTF_8)).why())
                .isEqualTo("expected a line of the form LENGTH CHECKSUM JSON");
        assertThat(problem((header + "5 00000000 {}\n").getBytes(UTF_8)).why())
                .isEqualTo("found 2 bytes of JSON, expected 5");
        assertThat(problem((header + "1 00000000 {}").getBytes(UTF_8)).why())
                .isEqualTo("the line is longer than it says, or what ends it is not a line feed");
    }

    @Test
    void refusesANewerFormat() {
        var json = "{\"format_version\":2,\"journal\":\"j\",\"lineage\":\"l\",\"serial\":1}".getBytes(UTF_8);

        assertThat(problem(line(Frame.FIRST, json)))
                .isEqualTo(new StateProblem(
                        "the journal was written by a newer Slipway",
                        "journal",
                        "found format 2, this Slipway reads up to 1",
                        "use the Slipway that wrote it, or a later one"));
    }

    @Test
    void refusesAnEntryThatItDoesNotKnow() {
        var header = HEADER.json();
        var first = line(Frame.FIRST, header);
        var json = "{\"entry\":\"teleported\",\"run\":\"r\"}".getBytes(UTF_8);
        var second = line(Frame.sum(Frame.FIRST, header, 0, header.length), json);
        var file = Arrays.copyOf(first, first.length + second.length);
        System.arraycopy(second, 0, file, first.length, second.length);

        assertThat(problem(file).why()).isEqualTo("an entry of a kind that this Slipway does not know: teleported");
    }

    private static byte[] line(int before, byte[] json) {
        var head = Frame.head(json.length, Frame.sum(before, json, 0, json.length));
        var line = Arrays.copyOf(head, head.length + json.length + 1);
        System.arraycopy(json, 0, line, head.length, json.length);
        line[line.length - 1] = '\n';
        return line;
    }

    private static StateProblem problem(byte[] file) {
        return catchThrowableOfType(StateException.class, () -> Journal.read(file, "journal"))
                .problem();
    }

    private static byte[] written(List<JournalEntry> entries) {
        var file = new MemoryFile();
        append(GroupCommit.begin(file, "journal", HEADER), entries);
        return file.bytes();
    }

    private static void append(GroupCommit journal, List<JournalEntry> entries) {
        entries.forEach(journal::append);
        journal.close();
    }

    private static byte[] bytes(List<String> lines) {
        return (String.join("\n", lines) + "\n").getBytes(UTF_8);
    }

    private static int count(byte[] bytes, char wanted) {
        var count = 0;
        for (var each : bytes) {
            count += each == wanted ? 1 : 0;
        }
        return count;
    }
}
