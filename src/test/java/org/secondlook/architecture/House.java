package org.secondlook.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import java.net.URL;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.stream.BaseStream;

/// The table of DESIGN.md §3, and what belongs to one room alone. This is the one place where it is
/// written as data.
final class House {
    /// The name of the package above the rooms, which may use every room.
    static final String ROOT = "the root";

    static final List<Room> ROOMS =
            List.of(
                    room("capture"),
                    room("face", "capture"),
                    room("deployment"),
                    room("watchlist", "face", "deployment"),
                    room("match", "face", "watchlist", "deployment"),
                    room("alert", "face", "watchlist", "match", "deployment"),
                    room("live", "capture", "face", "watchlist", "match", "alert", "deployment"),
                    room("record", "face", "watchlist", "match", "alert", "deployment"),
                    room("publish", "record", "alert", "watchlist", "deployment"),
                    room(
                            "training",
                            "capture",
                            "face",
                            "watchlist",
                            "match",
                            "alert",
                            "deployment",
                            "live"),
                    room("evaluation", "capture", "face", "watchlist", "match", "deployment"),
                    room(
                            "ui",
                            "capture",
                            "face",
                            "deployment",
                            "watchlist",
                            "match",
                            "alert",
                            "live",
                            "record",
                            "publish",
                            "training",
                            "evaluation"));

    static final List<Box> BOXES =
            List.of(
                    box("the screen", Set.of("ui"), "javafx.", "atlantafx.", "org.kordamp.ikonli."),
                    box("FFmpeg", Set.of("capture", "face"), "org.bytedeco."),
                    box("ONNX Runtime", Set.of("face"), "ai.onnxruntime."),
                    box("Argon2id", Set.of("deployment"), "org.bouncycastle."),
                    box(
                            "SQL",
                            Set.of("record"),
                            "java.sql.",
                            "javax.sql.",
                            "org.h2.",
                            "org.jdbi.",
                            "org.flywaydb."),
                    box(
                            "a connection out (models get)",
                            Set.of("face"),
                            "java.net.http.",
                            "java.net.URLConnection",
                            "java.net.HttpURLConnection",
                            "javax.net.ssl.HttpsURLConnection"),
                    box(
                            "a listening socket",
                            Set.of(),
                            "java.net.ServerSocket",
                            "javax.net.ServerSocketFactory",
                            "java.nio.channels.ServerSocketChannel",
                            "java.nio.channels.AsynchronousServerSocketChannel",
                            "com.sun.net.httpserver.",
                            "java.rmi."));

    /// The one class that is a program by itself, exported for auditors, and ends with a status.
    static final String VERIFIER = "VerifyRecord";

    static final List<Call> CALLS =
            List.of(
                    new Call("System.exit", Set.of("ui", ROOT), House::isExit),
                    new Call("URL.openStream", Set.of("face"), House::isUrlOpening),
                    new Call("the common pool", Set.of(), House::isCommonPool));

    /// What a view model may not hold: it is tested without a toolkit.
    static final Box CONTROLS =
            box(
                    "controls",
                    Set.of(),
                    "javafx.scene.control.",
                    "javafx.scene.layout.",
                    "javafx.stage.",
                    "atlantafx.");

    private House() {}

    static Optional<Room> named(String name) {
        return ROOMS.stream().filter(room -> room.name().equals(name)).findFirst();
    }

    /// A package under `org.secondlook` and the other packages that it may use.
    record Room(String name, Set<String> others) {
        boolean mayUse(String room) {
            return room.equals(name) || others.contains(room);
        }
    }

    /// Types that only the given rooms may use, written as the beginnings of their full names.
    record Box(String what, Set<String> rooms, List<String> beginnings) {
        boolean holds(String typeName) {
            return beginnings.stream().anyMatch(typeName::startsWith);
        }
    }

    /// A method that only the given rooms may call or refer to.
    record Call(String what, Set<String> rooms, Predicate<CodeUnitAccessTarget> kind) {
        boolean isMeant(CodeUnitAccessTarget target) {
            return kind.test(target);
        }
    }

    private static Room room(String name, String... mayUse) {
        return new Room(name, Set.of(mayUse));
    }

    private static Box box(String what, Set<String> rooms, String... beginnings) {
        return new Box(what, rooms, List.of(beginnings));
    }

    private static boolean isExit(CodeUnitAccessTarget target) {
        return (is(target, System.class) || is(target, Runtime.class))
                && List.of("exit", "halt").contains(target.getName());
    }

    private static boolean isUrlOpening(CodeUnitAccessTarget target) {
        return is(target, URL.class)
                && List.of("openStream", "openConnection", "getContent").contains(target.getName());
    }

    /// Directly, by a parallel stream or array operation, or by a future that was given no
    /// executor.
    private static boolean isCommonPool(CodeUnitAccessTarget target) {
        String name = target.getName();
        List<JavaClass> parameters = target.getRawParameterTypes();
        boolean future =
                target.getOwner().isAssignableTo(CompletionStage.class)
                        && name.endsWith("Async")
                        && !parameters.getLast().isAssignableTo(Executor.class);
        return future
                || name.equals("commonPool")
                || name.equals("parallelStream")
                || (name.equals("parallel") && target.getOwner().isAssignableTo(BaseStream.class))
                || (name.startsWith("parallel") && is(target, Arrays.class));
    }

    private static boolean is(CodeUnitAccessTarget target, Class<?> owner) {
        return target.getOwner().isEquivalentTo(owner);
    }
}
