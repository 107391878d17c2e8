package dev.slipway.host.resource;

import dev.slipway.engine.plan.Impact;
import dev.slipway.engine.plan.Readiness;
import dev.slipway.engine.spi.Observed;
import dev.slipway.engine.spi.PlanRequest;
import dev.slipway.engine.spi.Planned;
import dev.slipway.engine.spi.Resource;
import dev.slipway.engine.spi.Rule;
import dev.slipway.engine.spi.Subject;
import dev.slipway.engine.spi.Wish;
import dev.slipway.engine.standard.Difference;
import dev.slipway.engine.standard.Work;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.Probe;
import dev.slipway.host.operation.Bytes;
import dev.slipway.host.operation.Content;
import dev.slipway.host.operation.ReloadUnits;
import dev.slipway.host.operation.RemovePath;
import dev.slipway.host.operation.RestorePath;
import dev.slipway.host.operation.SetAttributes;
import dev.slipway.host.operation.WriteFile;
import dev.slipway.host.probe.FileProbe;
import dev.slipway.host.probe.SecretFileProbe;
import dev.slipway.state.Before;
import dev.slipway.state.Recorded;
import dev.slipway.state.Value;
import java.util.ArrayList;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A file: {@code host.file[node-1:/etc/docker/daemon.json]}. Its content is shown in plans as {@code content}, or is
 * known by its digest alone ({@code sha256}), or is a secret.
 */
public final class FileType extends HostType {

    public static final String NAME = "host.file";

    /** The largest content that is read back, and so can be held against a text. */
    public static final int LARGEST_TEXT = 256 * 1024;

    static final String KIND = "kind";
    static final String CONTENT = "content";
    static final String SHA256 = "sha256";
    private static final String SOURCE = "source";
    private static final String UNITS = "/etc/systemd/system/";

    public FileType() {
        super(NAME);
    }

    /** A file with a text in it. */
    public static SortedMap<String, Wish> text(String text, Permissions permissions) {
        return file(CONTENT, Value.of(text), permissions);
    }

    /** A file with a secret in it. */
    public static SortedMap<String, Wish> secret(Value.Secret secret, Permissions permissions) {
        return file(CONTENT, secret, permissions);
    }

    /**
     * A copy of a file of the workstation.
     *
     * @param source the file as the document has it
     */
    public static SortedMap<String, Wish> copy(String source, String sha256, Permissions permissions) {
        var wishes = file(SHA256, Value.of(sha256), permissions);
        wishes.put(SOURCE, new Wish(Value.of(source), Rule.NOT_OURS));
        return wishes;
    }

    private static SortedMap<String, Wish> file(String name, Value content, Permissions permissions) {
        var wishes = permissions.wishes();
        wishes.put(KIND, Wish.exactly(Value.of("file")));
        wishes.put(name, Wish.exactly(content));
        return wishes;
    }

    @Override
    public Set<Probe<?>> probes(Subject subject) {
        var spot = Spot.of(subject);
        return Set.of(isSecret(subject) ? secretProbe(spot) : probe(subject, spot));
    }

    private static FileProbe probe(Subject subject, Spot spot) {
        return new FileProbe(
                spot.target(), spot.name(), content(subject, SHA256).isEmpty());
    }

    private static SecretFileProbe secretProbe(Spot spot) {
        return new SecretFileProbe(spot.target(), spot.name());
    }

    private static boolean isSecret(Subject subject) {
        return content(subject, CONTENT).filter(Value.Secret.class::isInstance).isPresent();
    }

    /** The content that is desired, or recorded if nothing is desired any more. */
    private static Optional<Value> content(Subject subject, String name) {
        return subject.desired().isPresent()
                ? subject.desired()
                        .map(Resource::wishes)
                        .map(wishes -> wishes.get(name))
                        .map(Wish::value)
                : subject.recorded().map(Recorded::attributes).flatMap(attributes -> attributes.find(name));
    }

    @Override
    Observed observe(Subject subject, Seen seen) throws Seen.Missing {
        var spot = Spot.of(subject);
        if (isSecret(subject)) {
            var found = seen.the(secretProbe(spot));
            var reference = (Value.Secret) content(subject, CONTENT).orElseThrow();
            return present(
                    found.kind(),
                    new Permissions(found.mode(), found.owner(), found.group()),
                    Map.of(CONTENT, new Value.Secret(reference.reference(), found.digest())));
        }
        var found = seen.the(probe(subject, spot));
        var permissions = new Permissions(found.mode(), found.owner(), found.group());
        var kind = found.kind().equals("link") ? "link to " + found.link() : found.kind();
        return present(
                kind,
                permissions,
                content(subject, SHA256).isPresent()
                        ? Map.of(SHA256, Value.of(found.sha256()))
                        : Map.of(CONTENT, shown(found, permissions, content(subject, CONTENT))));
    }

    private static Observed present(String kind, Permissions permissions, Map<String, ? extends Value> content) {
        if (kind.equals("absent")) {
            return new Observed.Absent();
        }
        var attributes = new TreeMap<String, Value>(permissions.values());
        attributes.put(KIND, Value.of(kind));
        if (kind.equals("file")) {
            attributes.putAll(content);
        }
        return new Observed.Present(new Value.MapOf(attributes), Readiness.READY);
    }

    /** A text as it is; what is no text, or what somebody hides from others, by its digest. */
    private static Value shown(FileProbe.Found found, Permissions permissions, Optional<Value> wanted) {
        var digest = Value.of("(sha256 " + found.sha256() + ")");
        if (found.content().isEmpty()) {
            return digest;
        }
        var bytes = found.content().get();
        var text = Value.of(bytes.text());
        var known = wanted.filter(text::equals).isPresent();
        return known || (permissions.forAll() && Bytes.of(bytes.text()).equals(bytes)) ? text : digest;
    }

    @Override
    public Planned plan(PlanRequest request) {
        var folder = request.observed() instanceof Observed.Present(var attributes, _)
                && attributes.text(KIND).orElse("").equals("folder");
        var stranger = request.subject().desired().isPresent()
                && request.subject().recorded().isEmpty();
        var address = request.subject().address();
        if (folder && stranger && !request.consent().allows(address)) {
            return new Planned.Refused(
                    address,
                    "there is a folder in its place, which we did not make",
                    "move it away, or plan with --allow '" + address + "' if it may go with all that is in it",
                    true);
        }
        return super.plan(request);
    }

    @Override
    public Work create(PlanRequest request, Value.MapOf wanted) {
        return Work.of(write(request, wanted, false));
    }

    @Override
    public Work update(Difference difference) {
        if (difference.has(KIND, CONTENT, SHA256)) {
            return Work.of(write(difference.request(), difference.wanted(), keepsBefore(difference.request())));
        }
        var spot = Spot.of(difference.request().subject());
        var permissions = Permissions.of(difference.wanted(), Permissions.FILE);
        return Permissions.differ(difference)
                ? Work.of(new SetAttributes(
                        spot.place(), spot.name(), permissions.mode(), permissions.owner(), permissions.group()))
                : Work.NONE;
    }

    /** What was there before us is kept; what we made ourselves, or somebody made of it, is not. */
    static boolean keepsBefore(PlanRequest request) {
        return request.subject()
                .recorded()
                .map(recorded -> recorded.before() instanceof Before.Former)
                .orElse(true);
    }

    private static Operation write(PlanRequest request, Value.MapOf wanted, boolean keepBefore) {
        var spot = Spot.of(request.subject());
        var permissions = Permissions.of(wanted, Permissions.FILE);
        return new WriteFile(
                spot.place(),
                spot.name(),
                content(request, wanted),
                permissions.mode(),
                permissions.owner(),
                permissions.group(),
                keepBefore);
    }

    private static Content content(PlanRequest request, Value.MapOf wanted) {
        if (wanted.text(SHA256).isPresent()) {
            var source = request.subject().desired().map(Resource::wishes).map(wishes -> wishes.get(SOURCE));
            return source.map(Wish::value).orElse(Value.of("")) instanceof Value.Text(var path)
                    ? new Content.Local(path, wanted.text(SHA256).get())
                    : Content.nothing();
        }
        return wanted.find(CONTENT).orElse(Value.of("")) instanceof Value.Secret secret
                ? new Content.Hidden(secret)
                : new Content.Plain(Bytes.of(wanted.text(CONTENT).orElse("")));
    }

    @Override
    public Work remove(PlanRequest request, Value.MapOf current) {
        var spot = Spot.of(request.subject());
        return gone(spot, new RemovePath(spot.place(), spot.name(), false));
    }

    @Override
    public Work restore(Difference difference, Before.Former former) {
        var spot = Spot.of(difference.request().subject());
        var was = Permissions.of(former.attributes(), Permissions.FILE);
        var permissions = new SetAttributes(spot.place(), spot.name(), was.mode(), was.owner(), was.group());
        var restored = difference.has(KIND, CONTENT, SHA256)
                ? gone(spot, new RestorePath(spot.place(), spot.name()))
                : Work.NONE;
        var wasFile = former.attributes().text(KIND).orElse("").equals("file");
        return wasFile && Permissions.differ(difference) ? restored.then(Work.of(permissions)) : restored;
    }

    /** A unit is gone only when systemd knows. */
    private static Work gone(Spot spot, Operation operation) {
        var operations = new ArrayList<Operation>();
        operations.add(operation);
        if (spot.name().startsWith(UNITS)) {
            operations.add(new ReloadUnits(spot.place()));
        }
        return new Work(operations, Impact.NONE);
    }
}
