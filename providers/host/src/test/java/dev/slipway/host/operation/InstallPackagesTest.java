package dev.slipway.host.operation;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.diff.Likeness;
import dev.slipway.host.operation.InstallPackages.Package;
import dev.slipway.host.resource.OnHost;
import java.util.List;
import org.junit.jupiter.api.Test;

class InstallPackagesTest {

    /** A plan that was made before the repository was there is carried on after it is. */
    @Test
    void whatTheHostIsToChooseAdmitsWhatItChose() {
        assertThat(admits("1.34.4-*", "kubeadm", "1.34.4-1.1")).isTrue();
        assertThat(admits("1.34.4-*", "kubeadm", "1.34.5-1.1")).isFalse();
        assertThat(admits("1.34.4-*", "kubelet", "1.34.4-1.1")).isFalse();
    }

    @Test
    void theNewestAdmitsAnyVersion() {
        assertThat(admits("", "kubeadm", "1.34.5-1.1")).isTrue();
        assertThat(admits("", "kubelet", "1.34.5-1.1")).isFalse();
    }

    private static boolean admits(String reviewed, String name, String version) {
        return Likeness.same(
                install("kubeadm", reviewed).describe(), install(name, version).describe());
    }

    private static InstallPackages install(String name, String version) {
        return new InstallPackages(new OnHost("node-1").place(), List.of(new Package(name, version, true)), false);
    }
}
