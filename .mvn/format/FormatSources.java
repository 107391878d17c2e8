import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import com.sun.source.tree.AnyPatternTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.net.URI;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/** Checks or applies the house form of every Java file below a folder: {@code FormatSources check|apply FOLDER}. */
final class FormatSources {
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".slipway");

    /** A letter that no source uses: the name of a type that stands in for a pattern without one. */
    private static final String STAND_IN = "\u0152";

    private FormatSources() {}

    public static void main(String[] arguments) throws IOException {
        boolean apply = arguments[0].equals("apply");
        Path root = Path.of(arguments[1]).toRealPath();
        List<String> problems = sources(root).parallelStream()
                .map(file -> form(file, root, apply))
                .filter(problem -> !problem.isEmpty())
                .sorted()
                .toList();
        if (!problems.isEmpty()) {
            problems.forEach(System.err::println);
            System.err.println("put them in form with: mvn -q -pl .mvn/format verify -Dformat=apply");
            System.exit(1);
        }
    }

    private static String form(Path file, Path root, boolean apply) {
        try {
            String source = Files.readString(file);
            String formed = form(source);
            if (formed.equals(source)) {
                return "";
            }
            if (apply) {
                Files.writeString(file, formed);
                return "";
            }
            return "not in form: " + root.relativize(file) + ":" + firstDifference(source, formed);
        } catch (FormatterException | IOException e) {
            return "cannot be formatted: " + root.relativize(file) + ": " + e.getMessage();
        }
    }

    private static String form(String source) throws IOException, FormatterException {
        return Formatter.createFormatter(JavaFormatterOptions.builder()
                        .style(JavaFormatterOptions.Style.PALANTIR)
                        .formatJavadoc(true)
                        .build())
                .formatSourceAndFixImports(nameAnyPatterns(source))
                .replace(STAND_IN + " _", "_");
    }

    /** The formatter does not know {@code _} as a pattern, as in {@code Point(var x, _)}; it knows one with a type. */
    private static String nameAnyPatterns(String source) throws IOException {
        if (source.indexOf('_') < 0) {
            return source;
        }
        StringBuilder named = new StringBuilder(source);
        for (int at : anyPatterns(source).descendingSet()) {
            named.insert(at, STAND_IN + " ");
        }
        return named.toString();
    }

    private static TreeSet<Integer> anyPatterns(String source) throws IOException {
        JavacTask task = (JavacTask) ToolProvider.getSystemJavaCompiler()
                .getTask(null, null, _ -> {}, List.of("-proc:none"), null, List.of(new Text(source)));
        Trees trees = Trees.instance(task);
        TreeSet<Integer> places = new TreeSet<>();
        for (CompilationUnitTree unit : task.parse()) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitAnyPattern(AnyPatternTree pattern, Void nothing) {
                    // javac gives the place of the token behind the pattern, a comma or a parenthesis.
                    int behind = (int) trees.getSourcePositions().getStartPosition(unit, pattern);
                    places.add(source.lastIndexOf('_', behind));
                    return null;
                }
            }.scan(unit, null);
        }
        return places;
    }

    private static long firstDifference(String source, String formed) {
        int at = 0;
        while (at < source.length() && at < formed.length() && source.charAt(at) == formed.charAt(at)) {
            at++;
        }
        return 1 + source.substring(0, at).chars().filter(c -> c == '\n').count();
    }

    private static List<Path> sources(Path root) throws IOException {
        List<Path> found = new ArrayList<>();
        Files.walkFileTree(root, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
                return NOT_SOURCES.contains(folder.getFileName().toString())
                        ? FileVisitResult.SKIP_SUBTREE
                        : FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
                if (file.getFileName().toString().endsWith(".java")) {
                    found.add(file);
                }
                return FileVisitResult.CONTINUE;
            }
        });
        return found;
    }

    /** A source in memory, to be parsed only. */
    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String text) {
            super(URI.create("memory:///Text.java"), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
