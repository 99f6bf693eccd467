package org.secondlook.record;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// What a database file may say that there is in it: plain tables with their keys, indexes and
/// checks, our two users and the one's right to add rows. Stateless.
///
/// It is a list of what is allowed, so that whatever the database learns to do is refused until a
/// migration needs it. A file that holds anything else was prepared by somebody.
final class KnownDefinitions {
    /// Statements, at most; ours are some hundreds.
    private static final int STATEMENTS_MAX = 5_000;

    private static final String NAME = "\"[A-Za-z0-9_]{1,128}\"";
    private static final String TABLE = "\"public\"\\." + NAME;

    /// How a statement may begin or, where nothing else may follow, what it may be.
    private static final List<Pattern> WHOLE =
            patterns(
                    "SET (CREATE_BUILD [0-9]{1,6}|WRITE_DELAY (0|60000)|DEFAULT_NULL_ORDERING [A-Z ]+)",
                    "CREATE USER IF NOT EXISTS \"OWNER\" SALT '[0-9a-f]+' HASH '[0-9a-f]+' ADMIN",
                    "CREATE USER IF NOT EXISTS \"CONSOLE\" SALT '[0-9a-f]+' HASH '[0-9a-f]+'",
                    "CREATE ROLE \"APPENDER\"",
                    "GRANT \"APPENDER\" TO \"CONSOLE\"",
                    "GRANT SELECT, INSERT ON " + TABLE + " TO \"APPENDER\"",
                    "CREATE SEQUENCE "
                            + TABLE
                            + " START WITH [0-9]+( RESTART WITH [0-9]+)? BELONGS_TO_TABLE");

    private static final Pattern MADE_OF_WORDS =
            Pattern.compile(
                    "(CREATE CACHED TABLE|CREATE PRIMARY KEY|CREATE INDEX|CREATE UNIQUE NULLS DISTINCT INDEX|ALTER TABLE) "
                            + TABLE
                            + ".*",
                    Pattern.DOTALL);

    /// A text, a name, a number, a word, a blank or a sign. Everything in a statement is one of
    /// these; comments, other quotes and other letters are not.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "(?<text>'(?:[^']|'')*')|(?<name>"
                            + NAME
                            + ")|(?<number>-?[0-9]+(?:\\.[0-9]+)?(?:E-?[0-9]+)?(?![A-Za-z_0-9]))|(?<word>[A-Za-z_]+)|(?<sign>[(),.=<>])|\\s");

    /// No word that runs, reads, writes or connects.
    private static final Set<String> WORDS =
            Set.of(
                    "CREATE",
                    "CACHED",
                    "TABLE",
                    "PRIMARY",
                    "KEY",
                    "INDEX",
                    "UNIQUE",
                    "NULLS",
                    "DISTINCT",
                    "LAST",
                    "ON",
                    "ALTER",
                    "ADD",
                    "CONSTRAINT",
                    "CHECK",
                    "NOCHECK",
                    "FOREIGN",
                    "REFERENCES",
                    "NOT",
                    "NULL",
                    "DEFAULT",
                    "GENERATED",
                    "BY",
                    "AS",
                    "IDENTITY",
                    "SEQUENCE",
                    "UUID",
                    "BOOLEAN",
                    "INTEGER",
                    "BIGINT",
                    "DOUBLE",
                    "PRECISION",
                    "CHARACTER",
                    "VARYING",
                    "TIMESTAMP",
                    "WITH",
                    "TIME",
                    "ZONE",
                    "BETWEEN",
                    "AND",
                    "OR",
                    "IN",
                    "LIKE",
                    "IS",
                    "CAST",
                    "LOWER",
                    "TRUE",
                    "FALSE",
                    "CURRENT_TIMESTAMP",
                    "SELECTIVITY");

    private KnownDefinitions() {}

    private static List<Pattern> patterns(String... texts) {
        return List.of(texts).stream().map(Pattern::compile).toList();
    }

    /// What does not belong in a record, in words; empty when there is nothing.
    static Optional<String> stranger(List<String> statements) {
        if (statements.size() > STATEMENTS_MAX) {
            return Optional.of("%d definitions".formatted(statements.size()));
        }
        return statements.stream()
                .filter(statement -> !isKnown(statement))
                .findFirst()
                .map(KnownDefinitions::kind);
    }

    private static boolean isKnown(String statement) {
        return WHOLE.stream().anyMatch(whole -> whole.matcher(statement).matches())
                || (MADE_OF_WORDS.matcher(statement).matches() && isOfKnownWords(statement));
    }

    private static boolean isOfKnownWords(String statement) {
        Matcher token = TOKEN.matcher(statement);
        int end = 0;
        boolean inCheck = false;
        boolean afterName = false;
        while (token.find() && token.start() == end) {
            end = token.end();
            String word = token.group("word");
            if (word != null && !WORDS.contains(word)) {
                return false;
            }
            // A name with a bracket behind it is a table and its columns, or the call of a
            // function.
            if (inCheck && afterName && token.group().equals("(")) {
                return false;
            }
            inCheck = inCheck || "CHECK".equals(word) || "DEFAULT".equals(word);
            afterName = token.group("name") != null || (afterName && token.group().isBlank());
        }
        return end == statement.length();
    }

    /// What a statement makes. Nothing of it that somebody may have written is repeated.
    private static String kind(String statement) {
        String upper = statement.toUpperCase(Locale.ROOT);
        for (String kind :
                List.of(
                        "GRANT",
                        "TRIGGER",
                        "LINKED TABLE",
                        "ALIAS",
                        "AGGREGATE",
                        "VIEW",
                        "SYNONYM",
                        "DOMAIN",
                        "CONSTANT",
                        "SCHEMA",
                        "USER",
                        "ROLE",
                        "SET",
                        "CONSTRAINT",
                        "INDEX",
                        "SEQUENCE",
                        "TABLE")) {
            if (upper.matches(
                    "(?s)(CREATE |ALTER |COMMENT ON )?[A-Z ]*\\b%s\\b.*".formatted(kind))) {
                return kind.toLowerCase(Locale.ROOT);
            }
        }
        return "definition";
    }
}
