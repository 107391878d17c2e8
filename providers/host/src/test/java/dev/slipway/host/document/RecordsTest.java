package dev.slipway.host.document;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import dev.slipway.engine.document.binding.Shapes;
import dev.slipway.engine.document.value.Scalar;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RecordsTest {

    @ParameterizedTest
    @ValueSource(classes = {Hosts.class, Connection.class, HostLayer.class, Kubernetes.class, HostRow.class})
    void sectionsDescribeThemselves(Class<?> section) {
        assertThat(Shapes.of(section)).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(
            classes = {
                DropInName.class,
                FileText.class,
                Fingerprint.class,
                ModuleName.class,
                PackageName.class,
                RepositoryName.class,
                Sha256.class,
                SysctlKey.class,
                SysctlValue.class,
                UnitName.class,
                VersionPattern.class
            })
    void eachScalarAcceptsItsOwnExample(Class<?> scalar) throws ReflectiveOperationException {
        var form = scalar.getAnnotation(Scalar.class);

        var value = scalar.getConstructor(String.class).newInstance(form.example());

        assertThat(value).hasToString(form.example());
        if (!form.pattern().isEmpty()) {
            assertThat(form.example()).matches(form.pattern());
        }
    }

    @Test
    void dashesInTheNameOfAModuleAreUnderscores() {
        assertThat(new ModuleName("br-netfilter").text()).isEqualTo("br_netfilter");
    }

    @Test
    void aUnitNeedsItsType() {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitName("containerd"));
    }

    @Test
    void whatAHostSaysOfItsConnectionCountsMoreKeyByKey() {
        var common = connection("ops", 22, Optional.empty());
        var own = connection(null, 2222, Optional.empty());

        var both = own.over(common);

        assertThat(both.user()).contains("ops");
        assertThat(both.port()).contains(2222);
    }

    @Test
    void aHostsFingerprintReplacesTheCommonFileOfKeys() {
        var key = new Fingerprint("SHA256:0OMaUJCGnXZn9s0Vm1nRtl9mEn8V6YfJb0rqg5Gk1tA");
        var common = connection("ops", 22, Optional.empty());

        assertThat(connection("ops", 22, Optional.of(key)).over(common).fingerprint())
                .contains(key);
        assertThat(common.over(connection("ops", 22, Optional.of(key))).fingerprint())
                .contains(key);
    }

    private static Connection connection(
            @org.jspecify.annotations.Nullable String user, int port, Optional<Fingerprint> fingerprint) {
        return new Connection(
                Optional.empty(),
                Optional.ofNullable(user),
                Optional.of(port),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                fingerprint,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
    }
}
