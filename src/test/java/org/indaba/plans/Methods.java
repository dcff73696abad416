package org.indaba.plans;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.indaba.store.ReadContext;
import org.jooq.DSLContext;

/** The store's methods, by what they are given: {@code CountSent.run}. */
final class Methods {
    private static final String STORE = "org.indaba.store";

    /** Whose statements others wait for: turns, what goes out, what happens by itself, files that are fetched. */
    private static final Set<String> ROOMS =
            Set.of("org.indaba.intake", "org.indaba.outbox", "org.indaba.schedule", "org.indaba.media");

    private final JavaClasses product =
            new ClassFileImporter().withImportOption(new ImportOption.DoNotIncludeTests()).importPackages("org.indaba");

    /** Those that a read connection is asked by, and nobody waits for. */
    Set<String> scans() {
        Set<String> scans = new TreeSet<>();
        for (JavaClass each : product) {
            if (isStore(each)) {
                each.getMethods().stream()
                        .filter(method -> takes(method.getRawParameterTypes(), ReadContext.class))
                        .forEach(method -> scans.add(told(each, method.getName())));
            }
        }
        return scans;
    }

    /** Those that a turn, the outbox, the schedule or the fetching of files executes. */
    Set<String> executed() {
        Set<String> executed = new TreeSet<>();
        for (JavaClass each : product) {
            if (ROOMS.stream().anyMatch(room -> (each.getPackageName() + ".").startsWith(room + "."))) {
                for (JavaCodeUnitAccess<?> call : each.getCodeUnitAccessesFromSelf()) {
                    boolean statement = isStore(call.getTargetOwner())
                            && takes(call.getTarget().getRawParameterTypes(), DSLContext.class);
                    if (statement) {
                        executed.add(told(call.getTargetOwner(), call.getTarget().getName()));
                    }
                }
            }
        }
        // it gives what the context carries, and executes nothing
        executed.remove("ColumnCipher.of");
        return executed;
    }

    private static boolean isStore(JavaClass each) {
        return (each.getPackageName() + ".").startsWith(STORE + ".");
    }

    private static boolean takes(List<JavaClass> parameters, Class<?> type) {
        return parameters.stream().anyMatch(each -> each.getName().equals(type.getName()));
    }

    private static String told(JavaClass owner, String method) {
        return owner.getName().substring(owner.getPackageName().length() + 1).split("\\$")[0] + "." + method;
    }
}
