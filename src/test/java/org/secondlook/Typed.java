package org.secondlook;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// What the program did with what was typed.
///
/// @param status its exit status
/// @param out standard output
/// @param err standard error
record Typed(int status, String out, String err) {
    private static final JsonMapper MAPPER = new JsonMapper();

    /// Runs a command in this process.
    static Typed run(String... args) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int status = SecondLook.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
        return new Typed(status, out.toString(), err.toString());
    }

    /// Every line of standard output, which must be one JSON object each.
    List<JsonNode> json() {
        return out.lines().map(MAPPER::readTree).toList();
    }

    /// The one sentence on standard error of something refused, where nothing else was said.
    String refusal() {
        assertThat(status).as(err).isEqualTo(1);
        assertThat(out).isEmpty();
        assertThat(err.lines()).hasSize(1);
        assertThat(err.strip()).endsWith(".").doesNotContain("Exception");
        return err.strip();
    }
}
