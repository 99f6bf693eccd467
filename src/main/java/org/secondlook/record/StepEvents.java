package org.secondlook.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.secondlook.alert.CardStep;
import org.secondlook.alert.TakenStep;

/// What events say of the steps on cards. Stateless.
///
/// An event tells steps of one officer on one alert that followed each other, each with its own
/// time; the event's time is that of the first.
final class StepEvents {
    /// Steps that one event tells, at most, so that its line stays far below what a line may have.
    static final int STEPS_MAX = 100;

    private StepEvents() {}

    /// The events of some steps, in their order.
    ///
    /// @param now the time of an event that tells nothing but lost steps
    static List<Event> of(String deployment, PendingSteps.Batch batch, Instant now) {
        List<Event> events = new ArrayList<>();
        List<TakenStep> run = new ArrayList<>();
        for (TakenStep step : batch.steps()) {
            if (!run.isEmpty() && (run.size() == STEPS_MAX || !isOfOneCard(run.getFirst(), step))) {
                events.add(event(deployment, run));
                run.clear();
            }
            run.add(step);
        }
        if (!run.isEmpty()) {
            events.add(event(deployment, run));
        }
        if (batch.lost() > 0) {
            events.add(
                    new Event(
                            now,
                            deployment,
                            "",
                            EventType.CARD_STEPS,
                            Map.of("lost", batch.lost())));
        }
        return events;
    }

    private static boolean isOfOneCard(TakenStep one, TakenStep other) {
        return one.alert().equals(other.alert()) && one.by().equals(other.by());
    }

    private static Event event(String deployment, List<TakenStep> run) {
        TakenStep first = run.getFirst();
        return new Event(
                first.at(),
                deployment,
                first.by().id(),
                EventType.CARD_STEPS,
                Map.of(
                        "alert",
                        first.alert().toString(),
                        "steps",
                        run.stream().map(StepEvents::step).toList()));
    }

    private static Map<String, Object> step(TakenStep taken) {
        Map<String, Object> told = new TreeMap<>();
        told.put("at", Event.utc(taken.at()));
        switch (taken.step()) {
            case CardStep.Opened _ -> told.put("step", "OPENED");
            case CardStep.TakenUpLate _ -> told.put("step", "TAKEN_UP_LATE");
            case CardStep.SceneShown(boolean on) -> {
                told.put("step", "SCENE_SHOWN");
                told.put("on", on);
            }
            case CardStep.PutAside _ -> told.put("step", "PUT_ASIDE");
            case CardStep.PictureShown(int picture) -> {
                told.put("step", "PICTURE_SHOWN");
                told.put("picture", picture);
            }
            case CardStep.ReferenceShown(int image) -> {
                told.put("step", "REFERENCE_SHOWN");
                told.put("image", image);
            }
            case CardStep.Viewed(double zoom, double x, double y) -> {
                told.put("step", "VIEWED");
                told.put("zoom", zoom);
                told.put("x", x);
                told.put("y", y);
            }
            case CardStep.Aided(CardStep.Aid aid, boolean on) -> {
                told.put("step", "AIDED");
                told.put("aid", code(aid));
                told.put("on", on);
            }
            case CardStep.Marked(int mark) -> {
                told.put("step", "MARKED");
                told.put("mark", mark);
            }
            case CardStep.Compared(String component, CardStep.Finding finding) -> {
                told.put("step", "COMPARED");
                told.put("component", component);
                told.put("finding", code(finding));
            }
            case CardStep.Revealed(List<String> warnings) -> {
                told.put("step", "REVEALED");
                told.put("warnings", warnings);
            }
            case CardStep.WarningsShown(List<String> warnings) -> {
                told.put("step", "WARNINGS_SHOWN");
                told.put("warnings", warnings);
            }
            case CardStep.FactorTicked(String code, boolean on) -> {
                told.put("step", "FACTOR_TICKED");
                told.put("code", code);
                told.put("on", on);
            }
            case CardStep.ReasonTicked(String code, boolean on) -> {
                told.put("step", "REASON_TICKED");
                told.put("code", code);
                told.put("on", on);
            }
        }
        return told;
    }

    private static String code(CardStep.Aid aid) {
        return switch (aid) {
            case EQUALISED -> "EQUALISED";
            case GRID -> "GRID";
            case WIPE -> "WIPE";
            case FLICKER -> "FLICKER";
            case SWAPPED -> "SWAPPED";
        };
    }

    private static String code(CardStep.Finding finding) {
        return switch (finding) {
            case AGREES -> "AGREES";
            case DIFFERS -> "DIFFERS";
            case NOT_VISIBLE -> "NOT_VISIBLE";
            case TAKEN_BACK -> "TAKEN_BACK";
        };
    }
}
