package dev.slipway.host.target;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.engine.target.Answer;
import dev.slipway.engine.target.Outputs;
import dev.slipway.engine.target.Place;
import dev.slipway.engine.target.Run;
import dev.slipway.engine.target.Session;
import dev.slipway.host.local.LocalLine;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.RunProgram;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.script.Folders;
import dev.slipway.host.way.Learned;
import dev.slipway.host.way.Way;
import dev.slipway.state.TargetId;
import dev.slipway.state.Value;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** This machine as a host, where the test may be root on it. */
@Timeout(value = 3, unit = TimeUnit.MINUTES, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
class ThisMachineTest {

    private static final TargetId HOST = new TargetId("host", "here");

    @TempDir
    Path world;

    @Test
    void itIsReadAndChangedLikeAnyHost() {
        assumeTrue(System.getProperty("user.name", "").equals("root"), "only root is root without sudo");
        var way = Way.read(Value.MapOf.EMPTY.with("local", Value.of(true)));
        var session = new Session("run-1", "acme", "l-1", _ -> new byte[0], (_, _) -> {}, world);
        var folders = new Folders(world.resolve("run").toString(), world.resolve("lib").toString());
        var made = world.resolve("made");
        var probe = new FileProbe(HOST, made.toString(), true);
        var touch = new RunProgram(
                Place.at(HOST), List.of("/usr/bin/touch", made.toString()), Content.nothing(), "", Set.of());

        try (var target = new HostTarget(HOST, way, Learned.NOTHING, new LocalLine(), session, folders)) {
            assertThat(target.read(Set.of(probe)).get(probe)).isEqualTo(new Answer.Read<>(FileProbe.Found.ABSENT));
            var result = target.run(
                    new Run("test", List.of(touch), Set.of(probe), Outputs.NONE, Duration.ofMinutes(1)));
            assertThat(result.completed()).isEqualTo(1);
            assertThat(result.after().get(probe))
                    .isInstanceOfSatisfying(
                            Answer.Read.class, read -> assertThat(((FileProbe.Found) read.reading()).kind())
                                    .isEqualTo("file"));
        }
    }
}
