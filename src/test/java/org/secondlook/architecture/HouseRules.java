package org.secondlook.architecture;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.secondlook.architecture.House.Box;
import org.secondlook.architecture.House.Call;

/// Makes rules of the data in [House], for the house that stands in the package `base`.
record HouseRules(String base) {
    private static final Pattern DRAWER = Pattern.compile(".*(Manager|Helper|Utils?|Impl)");

    /// What each class is held to.
    Stream<ArchRule> all() {
        return Stream.of(
                        Stream.of(
                                rule("stand in a room of the table", this::outsideTheTable),
                                rule("use only what the table lets its room use", this::strangers),
                                rule("be no drawer", this::drawers),
                                rule("hold no control in a view model", this::controls)),
                        House.BOXES.stream().map(this::onlyIn),
                        House.CALLS.stream().map(this::onlyIn))
                .flatMap(rules -> rules);
    }

    /// The package below the base in which the class stands.
    String room(JavaClass type) {
        String below = type.getPackageName().substring(base.length());
        return below.isEmpty() ? House.ROOT : below.substring(1).split("\\.", 2)[0];
    }

    private boolean isOurs(JavaClass type) {
        return type.getPackageName().equals(base) || type.getPackageName().startsWith(base + ".");
    }

    private Stream<String> outsideTheTable(JavaClass type) {
        String room = room(type);
        return room.equals(House.ROOT) || House.named(room).isPresent()
                ? Stream.empty()
                : Stream.of(type.getName() + " stands in " + room + ", which is not in the table");
    }

    private Stream<String> strangers(JavaClass type) {
        return House.named(room(type)).stream()
                .flatMap(room ->
                        used(type)
                                .filter(dependency -> isOurs(target(dependency)))
                                .filter(dependency -> !room.mayUse(room(target(dependency))))
                                .map(Dependency::getDescription));
    }

    private Stream<String> drawers(JavaClass type) {
        boolean named = DRAWER.matcher(type.getSimpleName()).matches();
        boolean kept = List.of(type.getPackageName().split("\\.")).contains("common");
        return named || kept ? Stream.of(type.getName() + " is a drawer") : Stream.empty();
    }

    private Stream<String> controls(JavaClass type) {
        return topLevel(type).getSimpleName().endsWith("ViewModel")
                ? used(type)
                        .filter(dependency -> House.CONTROLS.holds(target(dependency).getName()))
                        .map(Dependency::getDescription)
                : Stream.empty();
    }

    private ArchRule onlyIn(Box box) {
        return rule(
                "use " + box.what() + " only in " + box.rooms(),
                type ->
                        box.rooms().contains(room(type))
                                ? Stream.empty()
                                : used(type)
                                        .filter(dependency ->
                                                box.holds(target(dependency).getName()))
                                        .map(Dependency::getDescription));
    }

    private ArchRule onlyIn(Call call) {
        return rule(
                "call " + call.what() + " only in " + call.rooms(),
                type ->
                        call.rooms().contains(room(type))
                                        || type.getSimpleName().equals(House.VERIFIER)
                                ? Stream.empty()
                                : Stream.concat(
                                                type.getMethodCallsFromSelf().stream(),
                                                type.getMethodReferencesFromSelf().stream())
                                        .filter(access -> call.isMeant(access.getTarget()))
                                        .map(access -> access.getDescription()));
    }

    private static Stream<Dependency> used(JavaClass type) {
        return type.getDirectDependenciesFromSelf().stream();
    }

    private static JavaClass target(Dependency dependency) {
        return dependency.getTargetClass().getBaseComponentType();
    }

    private static JavaClass topLevel(JavaClass type) {
        Optional<JavaClass> enclosing = type.getEnclosingClass();
        return enclosing.map(HouseRules::topLevel).orElse(type);
    }

    /// A room may still be empty, so a rule holds for no class at all.
    private static ArchRule rule(String words, Function<JavaClass, Stream<String>> offences) {
        return classes().should(new Offences(words, offences)).allowEmptyShould(true);
    }

    private static final class Offences extends ArchCondition<JavaClass> {
        private final Function<JavaClass, Stream<String>> offences;

        Offences(String words, Function<JavaClass, Stream<String>> offences) {
            super(words);
            this.offences = offences;
        }

        @Override
        public void check(JavaClass type, ConditionEvents events) {
            offences.apply(type)
                    .forEach(words -> events.add(SimpleConditionEvent.violated(type, words)));
        }
    }

    /// All that the given classes do against one rule, one line each.
    static List<String> offences(ArchRule rule, JavaClasses classes) {
        return rule.evaluate(classes).getFailureReport().getDetails();
    }
}
