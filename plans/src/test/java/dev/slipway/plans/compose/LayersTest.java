package dev.slipway.plans.compose;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.ResourceType;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class LayersTest {

    @Test
    void eachComesAfterThoseThatItStandsOn() {
        var layers = Layers.of(
                List.of(layer("app", "storage", "net"), layer("net", "host"), layer("host"), layer("storage", "host")));

        assertThat(layers.inOrder().stream().map(Provider::name)).containsExactly("host", "net", "storage", "app");
    }

    @Test
    void theOrderDoesNotDependOnTheClassPath() {
        var one = Layers.of(List.of(layer("b"), layer("a"), layer("c", "a")));
        var other = Layers.of(List.of(layer("c", "a"), layer("a"), layer("b")));

        assertThat(one.inOrder().stream().map(Provider::name))
                .containsExactlyElementsOf(
                        other.inOrder().stream().map(Provider::name).toList());
    }

    @Test
    void aLayerThatIsMissingIsNamed() {
        assertThatThrownBy(() -> Layers.of(List.of(layer("net", "host"))))
                .hasMessage("layer net stands on layer host, which is not there; there are [net]");
    }

    @Test
    void aCircleIsNamed() {
        assertThatThrownBy(() -> Layers.of(List.of(layer("a", "b"), layer("b", "a"))))
                .hasMessage("layers stand on each other in a circle: a on b on a");
    }

    @Test
    void twoLayersOfOneNameAreRefused() {
        assertThatThrownBy(() -> Layers.of(List.of(layer("a"), layer("a"))))
                .hasMessage("there are two layers with the name a");
    }

    private static Provider layer(String name, String... below) {
        return new Provider() {
            @Override
            public String name() {
                return name;
            }

            @Override
            public Set<String> standsOn() {
                return Set.of(below);
            }

            @Override
            public List<ResourceType> types() {
                return List.of();
            }

            @Override
            public Declarations declare(Installation installation) {
                return Declarations.NONE;
            }
        };
    }
}
