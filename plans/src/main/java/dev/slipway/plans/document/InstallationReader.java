package dev.slipway.plans.document;

import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.Binder;
import dev.slipway.engine.document.binding.Bound;
import dev.slipway.engine.document.binding.FileCheck;
import dev.slipway.engine.document.binding.FileProbe;
import dev.slipway.engine.document.binding.SecretKeys;
import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.document.binding.Sections;
import dev.slipway.engine.document.binding.Shape;
import dev.slipway.engine.document.value.Folder;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Reads an installation document and checks it as a whole. */
public final class InstallationReader {

    private final List<SectionType<?>> types;
    private final Limits limits;
    private final FileProbe files;
    private final Shape.RecordOf shape;
    private final SecretKeys secrets;

    /** @param types the sections that the layers bring, in the order of the layers */
    public InstallationReader(List<SectionType<?>> types, Limits limits, FileProbe files) {
        this.types = List.copyOf(types);
        this.limits = limits;
        this.files = files;
        this.shape = Envelope.shape(this.types);
        this.secrets = SecretKeys.of(shape);
    }

    /** A reader that looks at the files of this machine. */
    public InstallationReader(List<SectionType<?>> types, Limits limits) {
        this(types, limits, new DiskFiles());
    }

    /**
     * Reads a file; relative paths in it are relative to its folder.
     *
     * @param file as the user gave it, which is what problems call it
     */
    public Reading read(Path file) {
        var problems = new Problems();
        var text = DocumentFile.read(file, limits, secrets, problems);
        var parent = file.toAbsolutePath().normalize().getParent();
        var folder = new Folder(
                parent == null ? file.toAbsolutePath() : parent, Path.of(System.getProperty("user.home", "/")));
        return text.isEmpty() ? new Reading.Refused(problems) : read(text.get(), folder, problems);
    }

    Reading read(DocumentText text, Folder folder, Problems problems) {
        var root = YamlReader.read(text, limits, secrets, problems);
        if (root.isEmpty()) {
            return new Reading.Refused(problems);
        }
        var bound = Binder.bind(shape, root.get(), folder, problems);
        var contents = (Envelope.Contents) bound.value().orElse(null);
        if (contents == null) {
            return new Reading.Refused(problems);
        }
        var sections = new Sections(contents.sections(), incomplete(bound), bound.places());
        types.forEach(type -> check(type, sections, problems));
        FileCheck.check(bound.files(), files, problems);
        return problems.hasErrors() || contents.metadata().isEmpty()
                ? new Reading.Refused(problems)
                : new Reading.Accepted(
                        new CheckedDocument(
                                text.source(),
                                contents.metadata().get().name().text(),
                                sections,
                                bound.files(),
                                bound.secrets()),
                        problems);
    }

    private static <T> void check(SectionType<T> type, Sections sections, Problems problems) {
        sections.find(type.type()).ifPresent(section -> type.check().check(section, sections, problems));
    }

    /** Gaps are told as the way to them: {@code spec}, the section's name, and so on. */
    private Set<Class<?>> incomplete(Bound<Object> bound) {
        var incomplete = new HashSet<Class<?>>();
        for (var type : types) {
            if (bound.gaps().stream().anyMatch(gap -> leadsInto(gap, type.name()))) {
                incomplete.add(type.type());
            }
        }
        return incomplete;
    }

    private static boolean leadsInto(List<String> gap, String section) {
        return gap.getFirst().equals(Envelope.SPEC)
                && (gap.size() == 1 || gap.get(1).equals(section));
    }
}
