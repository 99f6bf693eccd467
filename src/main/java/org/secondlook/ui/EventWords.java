package org.secondlook.ui;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Reason;
import org.secondlook.record.Particulars;
import org.secondlook.record.RecordedEvent;

/// Says in a plain sentence what an event tells of. Thread-safe.
final class EventWords {
    private final Messages messages;
    private final Times times;
    private final List<Reason> reasons;
    private final EngagementWords engagements;

    /// @param own the force's own policy, whose reasons have words
    EventWords(Messages messages, Times times, Policy own) {
        this.messages = messages;
        this.times = times;
        this.engagements = new EngagementWords(messages);
        this.reasons =
                Stream.concat(Stream.of(own), Policy.BUILT_IN.stream().map(Policy::builtIn))
                        .flatMap(policy -> ReasonList.of(policy, messages).all().stream())
                        .toList();
    }

    /// What happened.
    String sentence(RecordedEvent event) {
        Particulars told = event.particulars();
        return switch (event.type()) {
            case RECORD_CLOSED -> messages.text("event.closed");
            case SESSION_OPENED -> session(told);
            case SESSION_ENDED -> messages.text("event.session.ended", told.whole("facesSeen"));
            case ALERT_RAISED ->
                    messages.text(
                            "event.alert.raised",
                            told.whole("number"),
                            told.text("camera"),
                            told.part("candidate").text("reference"),
                            told.part("candidate").decimal("similarity"),
                            told.decimal("threshold"));
            case ALERT_DECIDED -> decision(event.actor(), told);
            case ALERT_JUDGED ->
                    messages.text(
                            "event.judged", told.whole("number"), decision(event.actor(), told));
            case ALERT_DECIDED_LATE ->
                    messages.text("event.decided.late", decision(event.actor(), told));
            case DISPUTE_RESOLVED ->
                    messages.text("event.resolved", event.actor(), told.whole("right"));
            case ENGAGEMENT_TOLD ->
                    messages.text(
                            "event.engagement",
                            event.actor(),
                            engagements.result(told.text("result")));
            case ALERT_NOT_ADJUDICATED -> messages.text("event.alert.nobody");
            case KNOWN_PAIR_POSED ->
                    messages.text("event.pair.posed", told.text("pair"), told.whole("number"));
            case KNOWN_PAIR_JUDGED -> pair(event.actor(), told);
            case KNOWN_PAIR_ENDED ->
                    told.is("withdrawn")
                            ? messages.text("event.pair.withdrawn", told.text("pair"))
                            : messages.text("event.pair.nobody", told.text("pair"));
            case EXHIBITS_KEPT ->
                    messages.text(
                            "event.exhibits.kept",
                            told.whole("exhibits"),
                            time(told.text("deleteAt")));
            case ALERT_VIEWED -> messages.text("event.alert.viewed", event.actor());
            case CARD_STEPS -> steps(event.actor(), told);
            case STORE_KEY_MADE -> messages.text("event.storeKey", event.actor());
            case OFFICER_ADDED ->
                    messages.text(
                            "event.officer.added",
                            told.text("officer"),
                            String.join(
                                    ", ", told.texts("roles").stream().map(this::role).toList()));
            case OFFICER_CHANGED -> account(told);
            case SIGN_IN -> signIn(event.actor(), told.text("outcome"));
            case DEPLOYMENT_STEP -> step(event.deployment(), told);
            case WATCHLIST -> list(told);
            case WATCHLIST_ROLL -> messages.text("event.roll", told.whole("members"));
            case LIST_ASKED -> messages.text("event.asked", event.actor(), told.text("day"));
            case CLOSING_BEGUN -> messages.text("event.closing", event.actor());
            case PURGED -> purged(told);
            case EVIDENCE_HELD ->
                    messages.text(
                            "event.held",
                            event.actor(),
                            time(told.text("until")),
                            time(told.text("review")));
            case HOLD_ENDED ->
                    event.actor().isEmpty()
                            ? messages.text("event.hold.over")
                            : messages.text("event.hold.released", event.actor());
            case CLOCK_CHANGED -> clock(told.whole("secondsForward"));
            case EXPORTED -> messages.text("event.exported", event.actor());
        };
    }

    /// The alert that an event is about; empty where it is about none, or about several.
    static Optional<UUID> alert(RecordedEvent event) {
        String id = event.particulars().text("alert");
        return id.isEmpty() ? Optional.empty() : Optional.of(UUID.fromString(id));
    }

    /// Who did it.
    String who(RecordedEvent event) {
        return event.actor().isEmpty() ? messages.text("event.who.program") : event.actor();
    }

    /// To which deployment it belongs.
    String deployment(RecordedEvent event) {
        return event.deployment().isEmpty()
                ? messages.text("event.deployment.none")
                : event.deployment();
    }

    /// Words of a group of events.
    String group(EventGroup group) {
        return switch (group) {
            case EVERYTHING -> messages.text("group.everything");
            case ALERTS -> messages.text("group.alerts");
            case DECISIONS -> messages.text("group.decisions");
            case LOOKS -> messages.text("group.looks");
            case PAIRS -> messages.text("group.pairs");
            case SESSIONS -> messages.text("group.sessions");
            case DEPLOYMENTS -> messages.text("group.deployments");
            case WATCHLISTS -> messages.text("group.watchlists");
            case SIGN_IN -> messages.text("group.signIn");
            case PEOPLE -> messages.text("group.people");
            case KEPT_AND_DELETED -> messages.text("group.kept");
            case RECORD -> messages.text("group.record");
        };
    }

    private String session(Particulars told) {
        Object[] figures = {
            told.whole("watchlistSize"), told.decimal("threshold"), told.text("pack")
        };
        return told.is("demonstration")
                ? messages.text("event.session.demonstration", figures)
                : messages.text("event.session.opened", figures);
    }

    private String decision(String officer, Particulars told) {
        String why = reasons(told.texts("reasons"));
        return told.text("verdict").equals("ENGAGE")
                ? messages.text("event.decided.engage", officer, why)
                : messages.text("event.decided.not", officer, why);
    }

    /// Codes of reasons in words.
    String reasons(List<String> codes) {
        return codes.stream().map(this::reason).collect(Collectors.joining("; "));
    }

    private String reason(String code) {
        return reasons.stream()
                .filter(reason -> reason.code().equals(code))
                .map(Reason::label)
                .findFirst()
                .orElse(low(code));
    }

    private String steps(String officer, Particulars told) {
        long lost = told.whole("lost");
        return lost > 0
                ? messages.text("event.card.lost", lost)
                : messages.text("event.card.steps", officer, told.parts("steps").size());
    }

    private String pair(String officer, Particulars told) {
        boolean engaged = told.text("verdict").equals("ENGAGE");
        boolean same = told.text("answer").equals("SAME");
        return engaged == same
                ? messages.text("event.pair.right", officer, told.text("pair"))
                : messages.text("event.pair.wrong", officer, told.text("pair"));
    }

    private String account(Particulars told) {
        return told.text("change").equals("RETIRED")
                ? messages.text("event.officer.retired", told.text("officer"))
                : messages.text("event.officer.passphrase", told.text("officer"));
    }

    private String signIn(String officer, String outcome) {
        return switch (outcome) {
            case "SIGNED_IN" -> messages.text("event.signIn.in", officer);
            case "WRONG_PASSPHRASE" ->
                    officer.isEmpty()
                            ? messages.text("event.signIn.nobody")
                            : messages.text("event.signIn.wrong", officer);
            case "LOCKED_OUT" ->
                    officer.isEmpty()
                            ? messages.text("event.signIn.nobody.lockedOut")
                            : messages.text("event.signIn.lockedOut", officer);
            case "SIGNED_OUT" -> messages.text("event.signIn.out", officer);
            case "LOCKED" -> messages.text("event.signIn.locked", officer);
            case "UNLOCKED" -> messages.text("event.signIn.unlocked", officer);
            default -> messages.text("event.unknown", low(outcome));
        };
    }

    private String step(String reference, Particulars told) {
        String step = told.text("step");
        return switch (step) {
            case "PLANNED" ->
                    messages.text(
                            "event.step.planned",
                            reference,
                            time(told.text("begins")),
                            time(told.text("ends")));
            case "AUTHORISED" ->
                    messages.text(
                            "event.step.authorised",
                            reference,
                            told.whole("watchlistSize"),
                            told.decimal("threshold"),
                            told.text("authority"));
            case "STARTED" -> messages.text("event.step.started", reference);
            case "THRESHOLD_RAISED" ->
                    messages.text(
                            "event.step.raised",
                            reference,
                            told.decimal("before"),
                            told.decimal("after"));
            case "ENDED" -> messages.text("event.step.ended", reference);
            case "CLOSED" -> messages.text("event.step.closed", reference);
            default -> messages.text("event.unknown", low(step));
        };
    }

    private String list(Particulars told) {
        long people = told.whole("people");
        String act = told.text("act");
        return switch (act) {
            case "IMPORTED" -> messages.text("event.list.imported", people);
            case "CHANGED" -> messages.text("event.list.changed", people);
            case "DELETED" -> messages.text("event.list.deleted", people);
            case "SEALED" -> messages.text("event.list.sealed", people);
            case "OPENED" -> messages.text("event.list.opened", people);
            default -> messages.text("event.unknown", low(act));
        };
    }

    private String clock(long forward) {
        return forward < 0
                ? messages.text("event.clock.back", -forward)
                : messages.text("event.clock.forward", forward);
    }

    private String purged(Particulars told) {
        List<Particulars> items = told.parts("items");
        long keys = items.stream().mapToLong(item -> item.whole("keysDestroyed")).sum();
        String kinds =
                items.stream()
                        .map(item -> kind(item.text("kind")))
                        .distinct()
                        .collect(Collectors.joining(", "));
        return messages.text("event.purged", kinds, items.size(), keys);
    }

    private String time(String utc) {
        return utc.isEmpty() ? "" : times.day(Instant.parse(utc));
    }

    private String role(String code) {
        return messages.label("role." + code, low(code));
    }

    private String kind(String code) {
        return messages.label("purged." + code, low(code));
    }

    private String low(String code) {
        return code.toLowerCase(Locale.ROOT).replace('_', ' ');
    }
}
