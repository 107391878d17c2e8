package dev.slipway.host.layer;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.HostAddress;
import dev.slipway.engine.document.value.HostName;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.engine.document.value.Url;
import dev.slipway.engine.document.value.Version;
import dev.slipway.engine.spi.Installation;
import dev.slipway.host.document.Connection;
import dev.slipway.host.document.Containerd;
import dev.slipway.host.document.CriDockerd;
import dev.slipway.host.document.Docker;
import dev.slipway.host.document.Extras;
import dev.slipway.host.document.FileText;
import dev.slipway.host.document.Host;
import dev.slipway.host.document.HostLayer;
import dev.slipway.host.document.HostLayer.Engine;
import dev.slipway.host.document.HostRow;
import dev.slipway.host.document.Hosts;
import dev.slipway.host.document.Kubernetes;
import dev.slipway.host.document.PackageName;
import dev.slipway.host.document.Repository;
import dev.slipway.host.document.RepositoryName;
import dev.slipway.host.document.Role;
import dev.slipway.host.document.VersionPattern;
import dev.slipway.state.Value;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** A document as it is after it was read and checked. */
record Document(
        List<Host> hosts,
        Engine engine,
        Optional<Containerd> containerd,
        Optional<Docker> docker,
        Map<RepositoryName, Repository> repositories,
        boolean swapOff,
        Optional<Integer> maxUnavailable,
        Extras extras,
        String version,
        Optional<Connection> connection,
        Map<String, byte[]> files,
        Map<String, String> digests)
        implements Installation {

    static final String KEY =
            "-----BEGIN PGP PUBLIC KEY BLOCK-----\n\nbm90IGEga2V5\n-----END PGP PUBLIC KEY BLOCK-----\n";

    static final Extras NOTHING = new Extras(List.of(), List.of(), List.of(), List.of(), List.of(), Map.of());

    /** Hosts with containerd and Kubernetes 1.34.4; the first is the control plane. */
    static Document of(String... names) {
        var hosts = new ArrayList<Host>();
        for (var name : names) {
            hosts.add(host(name, 11 + hosts.size(), hosts.isEmpty() ? Role.CONTROL_PLANE : Role.WORKER));
        }
        var repositories = new LinkedHashMap<RepositoryName, Repository>();
        repositories.put(new RepositoryName("kubernetes"), repository("https://pkgs.k8s.io/core:/stable:/v1.34/deb/"));
        repositories.put(new RepositoryName("docker"), repository("https://download.docker.com/linux/debian"));
        return new Document(
                hosts,
                Engine.CONTAINERD,
                Optional.empty(),
                Optional.empty(),
                repositories,
                true,
                Optional.empty(),
                NOTHING,
                "1.34.4",
                Optional.empty(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    static Repository repository(String url) {
        return new Repository(
                new Url(url),
                Optional.empty(),
                Optional.of(new FileText(KEY)),
                Optional.empty(),
                Optional.empty(),
                List.of());
    }

    private static Host host(String name, int last, Role role) {
        return new Host(
                new HostName(name),
                new HostAddress("192.0.2." + last),
                List.of(role),
                Optional.empty(),
                Optional.empty());
    }

    Document version(String other) {
        return new Document(
                hosts,
                engine,
                containerd,
                docker,
                repositories,
                swapOff,
                maxUnavailable,
                extras,
                other,
                connection,
                files,
                digests);
    }

    Document extras(Extras more) {
        return new Document(
                hosts,
                engine,
                containerd,
                docker,
                repositories,
                swapOff,
                maxUnavailable,
                more,
                version,
                connection,
                files,
                digests);
    }

    Document repositories(Map<RepositoryName, Repository> others) {
        return new Document(
                hosts,
                engine,
                containerd,
                docker,
                others,
                swapOff,
                maxUnavailable,
                extras,
                version,
                connection,
                files,
                digests);
    }

    Document containerd(String packageName, String version) {
        var settings = new Containerd(
                Optional.of(new PackageName(packageName)),
                version.isEmpty() ? Optional.empty() : Optional.of(new VersionPattern(version)));
        return new Document(
                hosts,
                Engine.CONTAINERD,
                Optional.of(settings),
                Optional.empty(),
                repositories,
                swapOff,
                maxUnavailable,
                extras,
                this.version,
                connection,
                files,
                digests);
    }

    Document docker(Optional<Node.Mapping> daemon, CriDockerd criDockerd) {
        var settings = new Docker(Optional.empty(), Optional.empty(), daemon, criDockerd);
        return new Document(
                hosts,
                Engine.DOCKER,
                Optional.empty(),
                Optional.of(settings),
                repositories,
                swapOff,
                maxUnavailable,
                extras,
                version,
                connection,
                files,
                digests);
    }

    Document disturbing(int most) {
        return new Document(
                hosts,
                engine,
                containerd,
                docker,
                repositories,
                swapOff,
                Optional.of(most),
                extras,
                version,
                connection,
                files,
                digests);
    }

    Document connection(Connection other) {
        return new Document(
                hosts,
                engine,
                containerd,
                docker,
                repositories,
                swapOff,
                maxUnavailable,
                extras,
                version,
                Optional.of(other),
                files,
                digests);
    }

    /** The same with a file beside it. */
    Document file(FileReference file, String content) {
        files.put(file.text(), content.getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** The same where a secret has this digest. */
    Document secret(SecretReference secret, String digest) {
        digests.put(secret.reference(), digest);
        return this;
    }

    @Override
    public String name() {
        return "acme";
    }

    @Override
    public <S> Optional<S> section(Class<S> type) {
        return List.<Object>of(new Hosts(hosts), layer(), new Kubernetes(new Version(version))).stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .or(() -> connection.filter(type::isInstance).map(type::cast));
    }

    private HostLayer layer() {
        return new HostLayer(
                engine,
                containerd,
                docker,
                repositories,
                swapOff,
                maxUnavailable,
                extras.packages(),
                extras.files(),
                extras.folders(),
                extras.units(),
                extras.modules(),
                extras.sysctls());
    }

    @Override
    public <R> Optional<R> row(Class<R> type) {
        return Optional.of(type.cast(new HostRow("registry.k8s.io/pause:3.10.1", new VersionPattern("2.*"), true)));
    }

    @Override
    public String source(Object owner, String component) {
        return "installation.yaml:1:1";
    }

    @Override
    public byte[] content(FileReference file) {
        return files.getOrDefault(file.text(), new byte[0]);
    }

    @Override
    public Value.Secret secret(SecretReference secret) {
        return new Value.Secret(secret.reference(), digests.getOrDefault(secret.reference(), ""));
    }
}
