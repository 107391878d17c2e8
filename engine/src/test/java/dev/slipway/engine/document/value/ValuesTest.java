package dev.slipway.engine.document.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ValuesTest {

    @ParameterizedTest
    @CsvSource({"1Ki,1024", "10Gi,10737418240", "1k,1000", "2M,2000000", "0Mi,0"})
    void sizesAreInUnits(String written, long bytes) {
        assertThat(new ByteSize(written).bytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"10", "10GB", "10gi", "1.5Gi", "-1Gi", "Gi", "999999999999999999Pi"})
    void whatIsNoSizeIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new ByteSize(written));
    }

    @ParameterizedTest
    @CsvSource({"10Gi,10Gi", "1024Mi,1Gi", "1000k,1000k", "1M,1000k", "1Pi,1Pi"})
    void sizesAreWrittenWithTheLargestUnit(String written, String shown) {
        assertThat(new ByteSize(written)).hasToString(shown);
    }

    @ParameterizedTest
    @CsvSource({"0644,420,0644", "0o644,420,0644", "01777,1023,01777", "0000,0,0000"})
    void fileModesAreOctal(String written, int bits, String shown) {
        assertThat(new FileMode(written).bits()).isEqualTo(bits);
        assertThat(new FileMode(written)).hasToString(shown);
    }

    @ParameterizedTest
    @ValueSource(strings = {"644", "0888", "06440000", "0", "rw-r--r--"})
    void whatIsNoFileModeIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new FileMode(written));
    }

    @Test
    void versionsAreInTheOrderOfTheirNumbers() {
        assertThat(Stream.of("1.34.10", "1.9.1", "1.34.4", "1.34")
                        .map(Version::new)
                        .sorted()
                        .map(Version::text))
                .containsExactly("1.9.1", "1.34", "1.34.4", "1.34.10");
    }

    @ParameterizedTest
    @ValueSource(strings = {"1", "v1.34.4", "1.34.x", "1..2", "1.2.3.4.5", "01.2", "1.2-", ""})
    void whatIsNoVersionIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Version(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"node-1", "a.b.c", "1node", "n"})
    void hostNamesAreThoseOfKubernetes(String written) {
        assertThat(new HostName(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"Node", "node_1", "-node", "node-", "a..b", "10.77.0.11", "node.1", "", "a b"})
    void whatIsNoHostNameIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new HostName(written));
    }

    @Test
    void aHostNameHasAtMost253Characters() {
        var longest = ("a".repeat(49) + ".").repeat(5) + "abc";

        assertThat(new HostName(longest).text()).hasSize(253);
        assertThatIllegalArgumentException().isThrownBy(() -> new HostName(longest + "d"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/opt", "/opt/a b/.c", "/..a"})
    void pathsAreAbsoluteAndNormal(String written) {
        assertThat(new AbsolutePath(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "opt", "/opt/", "//opt", "/opt/../etc", "/.", "/a/./b", "/a\nb"})
    void otherPathsAreRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new AbsolutePath(written));
    }

    @Test
    void aPathOfManyPartsIsOnlyLong() {
        assertThat(new AbsolutePath("/a".repeat(200_000)).text()).hasSize(400_000);
    }

    @ParameterizedTest
    @CsvSource({"k8s.acme.example:6443,k8s.acme.example,6443", "10.0.0.1:1,10.0.0.1,1", "[fd00::1]:443,fd00::1,443"})
    void endpointsHaveHostAndPort(String written, String host, int port) {
        assertThat(new Endpoint(written).host().text()).isEqualTo(host);
        assertThat(new Endpoint(written).port()).isEqualTo(port);
        assertThat(new Endpoint(written)).hasToString(written);
    }

    @ParameterizedTest
    @ValueSource(strings = {"k8s", "k8s:", ":6443", "k8s:0", "k8s:65536", "k8s:06443", "fd00::1:443", "[k8s]:443"})
    void whatIsNoEndpointIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Endpoint(written));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ftp://a", "https://", "https://user:password@host/", "https://a b", "http://[x", "a"})
    void whatIsNoUrlIsRefused(String written) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Url(written));
    }

    @Test
    void filesAreFoundBesideTheDocumentAndAtHome() {
        var folder = new Folder(Path.of("/srv/acme"), Path.of("/home/ops"));

        assertThat(folder.find("./a/../b").path()).isEqualTo(Path.of("/srv/acme/b"));
        assertThat(folder.find("~/.ssh/id").path()).isEqualTo(Path.of("/home/ops/.ssh/id"));
        assertThat(folder.find("/etc/x").path()).isEqualTo(Path.of("/etc/x"));
        assertThat(folder.find("~/.ssh/id").text()).isEqualTo("~/.ssh/id");
        assertThatIllegalArgumentException().isThrownBy(() -> folder.find("~root/x"));
        assertThatIllegalArgumentException().isThrownBy(() -> folder.find("a\0b"));
        assertThatIllegalArgumentException().isThrownBy(() -> folder.find(" "));
    }
}
