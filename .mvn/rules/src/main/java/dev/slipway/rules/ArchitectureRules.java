package dev.slipway.rules;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS;
import static com.tngtech.archunit.library.GeneralCodingRules.NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import org.jspecify.annotations.NullMarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * The rules that hold in every module. A module's tests extend this class, name their root package, and say how many
 * classes they expect at least, so that a rule which sees nothing does not pass.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ArchitectureRules {
    private final String root;
    private final int floor;
    private final JavaClasses classes;

    /** Imports the compiled classes of the module, its tests and its libraries left out. */
    protected ArchitectureRules(String root, int floor) {
        this.root = root;
        this.floor = floor;
        this.classes = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(new ImportOption.DoNotIncludeJars())
                .importPackages(root);
    }

    /** Packages that may write to the standard streams. None, unless a module is a command. */
    protected List<String> packagesThatPrint() {
        return List.of();
    }

    @Test
    void theRulesSeeTheModule() {
        if (classes.size() < floor) {
            throw new AssertionError(
                    "expected at least %d classes in %s, found %d".formatted(floor, root, classes.size()));
        }
    }

    @Test
    void packagesFormNoCycle() {
        slices().matching(root + ".(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true)
                .check(classes);
    }

    @Test
    void onlyCommandsPrint() {
        String[] printing = packagesThatPrint().toArray(String[]::new);
        NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS
                .allowEmptyShould(true)
                .check(
                        printing.length == 0
                                ? classes
                                : classes.that(
                                        DescribedPredicate.not(JavaClass.Predicates.resideInAnyPackage(printing))));
    }

    @Test
    void exceptionsSayWhatTheyAre() {
        NO_CLASSES_SHOULD_THROW_GENERIC_EXCEPTIONS.allowEmptyShould(true).check(classes);
    }

    @Test
    void everyPackageIsNullMarked() {
        List<String> unmarked = classes.stream()
                .map(JavaClass::getPackage)
                .distinct()
                .filter(found -> !found.isAnnotatedWith(NullMarked.class))
                .map(found -> found.getName())
                .sorted()
                .toList();
        if (!unmarked.isEmpty()) {
            throw new AssertionError("packages without @NullMarked in a package-info.java: " + unmarked);
        }
    }

    @Test
    void nothingEndsTheProcess() {
        noClasses()
                .that()
                .resideOutsideOfPackages(packagesThatPrint().toArray(String[]::new))
                .should()
                .callMethod(System.class, "exit", int.class)
                .because("only a command ends the process")
                .allowEmptyShould(true)
                .check(classes);
    }
}
