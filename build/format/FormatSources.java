import com.palantir.javaformat.java.Formatter;
import com.palantir.javaformat.java.FormatterException;
import com.palantir.javaformat.java.JavaFormatterOptions;
import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Checks or applies the house form of every Java file below a folder: {@code FormatSources check|apply FOLDER}. */
final class FormatSources {
    private static final Set<String> NOT_SOURCES = Set.of("target", ".git", ".slipway");

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
            System.err.println("put them in form with: mvn -q -pl build/format verify -Dformat=apply");
            System.exit(1);
        }
    }

    private static String form(Path file, Path root, boolean apply) {
        try {
            String source = Files.readString(file);
            String formed = Formatter.createFormatter(JavaFormatterOptions.builder()
                            .style(JavaFormatterOptions.Style.PALANTIR)
                            .formatJavadoc(true)
                            .build())
                    .formatSourceAndFixImports(source);
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
}
