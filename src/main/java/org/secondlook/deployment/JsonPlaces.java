package org.secondlook.deployment;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonPointer;
import tools.jackson.core.json.JsonFactory;

/// Tells on which line of a JSON text a key stands. Immutable.
///
/// @param json the text
record JsonPlaces(byte[] json) {

    /// A path for people, with the line of its deepest part that is there.
    ///
    /// @param path keys, and places in lists counted from 0
    String words(List<String> path) {
        String key =
                path.stream()
                        .map(step ->
                                isPlace(step) ? "[" + (Integer.parseInt(step) + 1) + "]" : step)
                        .collect(Collectors.joining("."))
                        .replace(".[", "[");
        return IntStream.iterate(path.size(), length -> length > 0, length -> length - 1)
                .mapToObj(length -> line(path.subList(0, length)))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .map(line -> "%s (line %d)".formatted(key, line.getAsInt()))
                .orElse(key);
    }

    private static boolean isPlace(String step) {
        return step.matches("[0-9]{1,6}");
    }

    private OptionalInt line(List<String> path) {
        String wanted =
                path.stream()
                        .map(step -> "/" + step.replace("~", "~0").replace("/", "~1"))
                        .collect(Collectors.joining());
        JsonPointer pointer = JsonPointer.compile(wanted);
        try (JsonParser parser = new JsonFactory().createParser(json)) {
            while (parser.nextToken() != null) {
                if (parser.streamReadContext().pathAsPointer().equals(pointer)) {
                    return OptionalInt.of(parser.currentTokenLocation().getLineNr());
                }
            }
        } catch (JacksonException e) {
            // The text ends before the key, as somebody else is about to say.
        }
        return OptionalInt.empty();
    }
}
