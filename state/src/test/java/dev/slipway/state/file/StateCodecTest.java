package dev.slipway.state.file;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.slipway.state.Samples;
import dev.slipway.state.State;
import dev.slipway.state.StateArbitraries;
import dev.slipway.state.StateException;
import dev.slipway.state.StateProblem;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class StateCodecTest {

    private static final StateDocument DOCUMENT = new StateDocument(Samples.three(), "journal-1");
    private static final byte[] FILE = StateCodec.encode(DOCUMENT);

    @Property(tries = 200)
    @Domain(StateArbitraries.class)
    void readsBackWhatItWrote(@ForAll State state) {
        var document = new StateDocument(state, "j");

        assertThat(StateCodec.decode(StateCodec.encode(document), "state.json")).isEqualTo(document);
        assertThat(StateCodec.decodeEdited(StateCodec.encode(document), "state.json"))
                .isEqualTo(document);
    }

    @Test
    void hasOneSmallThingOnALine() {
        assertThat(new String(FILE, UTF_8)).startsWith("""
            {
              "format_version": 1,
              "lineage": "lineage-1",
              "serial": 7,
              "installation": "acme",
              "folded_journal": "journal-1",
              "targets": {
                "host:node-1": {
                  "address": "10.77.0.11"
                }
              },
              "resources": {
                "host.file[node-1:/etc/acme/acme.conf]": {
                  "type_version": 1,
                  "origin": "made",
                  "dependencies": [
                    "host.folder[node-1:/etc/acme]"
                  ],
                  "targets": [
                    "host:node-1"
                  ],
                  "attributes": {
                    "name": "node-1:/etc/acme/acme.conf"
                  },
                  "before": "absent"
                },
            """);
    }

    @Test
    void readsTheFirstFormat() throws IOException {
        try (var file = StateCodecTest.class.getResourceAsStream("format-1.json")) {
            var document = StateCodec.decode(file.readAllBytes(), "format-1.json");

            assertThat(document.state().resources()).hasSize(2);
            assertThat(document.state().unfinished()).hasSize(1);
            assertThat(document.state().openSteps()).hasSize(1);
            assertThat(document.foldedJournal()).isEqualTo("3f1c");
            assertThat(StateCodec.encode(document))
                    .isEqualTo(StateCodecTest.class
                            .getResourceAsStream("format-1.json")
                            .readAllBytes());
        }
    }

    @Test
    void refusesEveryFileThatIsCutShort() {
        for (var length = 0; length < FILE.length; length++) {
            var cut = Arrays.copyOf(FILE, length);

            assertThatThrownBy(() -> StateCodec.decode(cut, "state.json"))
                    .as("the first %d bytes", length)
                    .isInstanceOf(StateException.class);
        }
    }

    @Test
    void refusesEveryChangedByte() {
        for (var at = 0; at < FILE.length; at++) {
            for (var bit = 0; bit < 8; bit++) {
                var flipped = FILE.clone();
                flipped[at] ^= (byte) (1 << bit);

                assertThatThrownBy(() -> StateCodec.decode(flipped, "state.json"))
                        .as("bit %d of byte %d", bit, at)
                        .isInstanceOf(StateException.class);
            }
        }
    }

    @Test
    void refusesAnAppendedByte() {
        assertThatThrownBy(() -> StateCodec.decode(Arrays.copyOf(FILE, FILE.length + 1), "state.json"))
                .isInstanceOf(StateException.class);
    }

    @Test
    void saysWhereItIsCutShort() {
        assertThat(problem(Arrays.copyOf(FILE, 100)))
                .isEqualTo(new StateProblem(
                        "state is cut short",
                        "state.json, byte 100 (line 6)",
                        "it ends without its checksum line",
                        StateAdvice.RESTORE));
    }

    @Test
    void saysWhichLinesAreDamaged() {
        var large = StateCodec.encode(new StateDocument(withTargets(2_000), ""));
        var text = new String(large, UTF_8);
        var damaged = text.replace("10.0.0.1234\"", "10.0.9.1234\"").getBytes(UTF_8);
        var line = text.substring(0, text.indexOf("10.0.0.1234\"")).lines().count();

        var where = problem(damaged).where();
        var lines = where.replaceAll(".*lines ([0-9]+) to ([0-9]+).*", "$1 $2").split(" ");

        assertThat(line).isBetween(Long.parseLong(lines[0]), Long.parseLong(lines[1]));
        assertThat(Long.parseLong(lines[1]) - Long.parseLong(lines[0])).isLessThan(120);
    }

    @Test
    void saysThatAMergeConflictIsInIt() {
        var text = new String(FILE, UTF_8)
                .replace(
                        "  \"serial\": 7,\n",
                        "<<<<<<< ours\n  \"serial\": 7,\n=======\n  \"serial\": 8,\n>>>>>>> theirs\n");

        assertThat(problem(text.getBytes(UTF_8)))
                .extracting(StateProblem::what, StateProblem::where)
                .containsExactly("state has the marks of a merge conflict", "state.json:4");
    }

    @Test
    void saysThatGitChangedTheLineEnds() {
        var text = new String(FILE, UTF_8).replace("\n", "\r\n");

        assertThat(problem(text.getBytes(UTF_8)))
                .extracting(StateProblem::what, StateProblem::todo)
                .containsExactly(
                        "the line ends of state were changed",
                        "add the line '.slipway/** -text' to .gitattributes and check the file out again");
    }

    @Test
    void refusesANewerFormatWhateverElseItIs() {
        var newer = new String(FILE, UTF_8).replace("\"format_version\": 1", "\"format_version\": 2");

        assertThat(problem(newer.getBytes(UTF_8)))
                .isEqualTo(new StateProblem(
                        "state was written by a newer Slipway",
                        "state.json",
                        "found format 2, this Slipway reads up to 1",
                        "use the Slipway that wrote it, or a later one"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "[1]",
                "hello",
                "{\"version\": 4, \"terraform_version\": \"1.9.0\"}",
                "{\"format_version\": \"1\"}",
                "{\"format_version\": 0}",
                "{\"format_version\": -1}"
            })
    void refusesAnotherProgramsFile(String text) {
        assertThat(problem(text.getBytes(UTF_8)))
                .extracting(StateProblem::what)
                .isEqualTo("this is no state of Slipway");
    }

    @Test
    void refusesAnEmptyFile() {
        assertThat(problem(new byte[0])).extracting(StateProblem::what).isEqualTo("state is empty");
    }

    @Test
    void readsAnEditedFileOnlyWhenThatIsAskedFor() {
        var edited = new String(FILE, UTF_8).replace("\"acme\"", "\"other\"").getBytes(UTF_8);

        assertThat(problem(edited)).extracting(StateProblem::what).isEqualTo("state is damaged, or was edited by hand");
        assertThat(StateCodec.decodeEdited(edited, "state.json").state().installation())
                .isEqualTo("other");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"serial\": 7|\"serial\": \"7\"",
                "\"serial\": 7,|",
                "\"serial\": 7|\"colour\": 7",
                "\"serial\": 7|\"serial\": 7, \"serial\": 8",
                "host:node-1|node-1",
                "host.file[|file[",
                "\"made\"|\"stolen\"",
                "\"absent\"|\"present\"",
                "\"type_version\": 1|\"type_version\": 1.5",
                "\"origin\": \"made\",|",
                "\"before\": \"absent\"|\"before\": 1"
            })
    void refusesAnEditedFileThatIsNoState(String edit) {
        var parts = edit.split("\\|", -1);
        var edited = new String(FILE, UTF_8).replace(parts[0], parts[1]).getBytes(UTF_8);

        var problem = catchThrowableOfType(StateException.class, () -> StateCodec.decodeEdited(edited, "edited.json"))
                .problem();

        assertThat(problem.what()).isEqualTo("state cannot be read");
        assertThat(problem.where()).matches("edited.json:[0-9]+:[0-9]+");
    }

    private static State withTargets(int count) {
        var targets = new TreeMap<TargetId, Value.MapOf>();
        for (var i = 0; i < count; i++) {
            targets.put(new TargetId("host", "n" + i), Value.of(Map.of("address", Value.of("10.0.0." + i))));
        }
        return new State("l", 1, "acme", new TreeMap<>(), targets, new TreeMap<>(), new TreeMap<>());
    }

    private static StateProblem problem(byte[] file) {
        return catchThrowableOfType(StateException.class, () -> StateCodec.decode(file, "state.json"))
                .problem();
    }
}
