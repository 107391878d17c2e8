package dev.slipway.benchmark.hosts;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.plans.document.Limits;
import dev.slipway.plans.run.Workplace;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ObservatoryTest {

    private static final Path EXAMPLE = Path.of(System.getProperty("slipway.home"), "examples", "three-hosts");

    @TempDir
    private Path folder;

    @Test
    void everyHostIsAskedEverythingAgainEachTime() throws IOException {
        var three = observatory("three", Files.readString(EXAMPLE.resolve("installation.yaml")));
        var two = observatory(
                "two",
                Files.readString(EXAMPLE.resolve("installation.yaml"))
                        .replace("    - {name: node-3, address: 192.0.2.13}\n", ""));

        var first = three.observe();
        assertThat(first.unreadable()).isEmpty();
        assertThat(three.observe().unreadable()).isEmpty();
        assertThat(three.observe().probes()).isEqualTo(first.probes());
        assertThat(two.observe().probes()).isPositive().isLessThan(first.probes());
    }

    private Observatory observatory(String name, String document) throws IOException {
        var place = Files.createDirectory(folder.resolve(name));
        for (var key : new String[] {"kubernetes.asc", "docker.asc"}) {
            Files.copy(EXAMPLE.resolve(key), place.resolve(key));
        }
        var file = Files.writeString(place.resolve("installation.yaml"), document);
        return Observatory.of(Workplace.rehearsal(file, Limits.USUAL), Map.of());
    }
}
