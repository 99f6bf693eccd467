package org.secondlook.record;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.secondlook.record.KeptFiles.KeptFile;
import org.secondlook.record.KeptListTimes.Need;

/// What is kept at one time and shows people. Immutable.
///
/// @param files of pictures, those of one alert together
/// @param held evidence holds that hold, by their alerts
/// @param needs of watchlists
record Kept(List<KeptFile> files, Map<UUID, EvidenceHold> held, List<Need> needs) {
    private boolean isDue(KeptFile file, Instant now) {
        return !now.isBefore(file.dueAt()) && !held.containsKey(file.alert());
    }

    /// Files whose time is over and that nothing holds.
    List<KeptFile> due(Instant now) {
        return files.stream().filter(file -> isDue(file, now)).toList();
    }

    /// Files of a deployment that nothing holds, due or not.
    List<KeptFile> notHeld(String deployment) {
        return files.stream()
                .filter(file -> file.deployment().equals(deployment))
                .filter(file -> !held.containsKey(file.alert()))
                .toList();
    }

    /// Of how many alerts of a deployment the pictures are held.
    int held(String deployment) {
        return (int)
                held.values().stream().filter(hold -> hold.deployment().equals(deployment)).count();
    }

    /// All other files.
    List<KeptFile> waiting(Instant now) {
        return files.stream().filter(file -> !isDue(file, now)).toList();
    }

    /// Pictures of alerts, keys and watchlists, the soonest due first. A key goes with the last
    /// pictures of its deployment; a list that nobody has any more is not kept.
    ///
    /// @param problems why something could not be deleted, by what it is
    /// @param lists names of those that are there
    /// @param hasKey deployments whose keys are there
    List<DueItem> items(Map<String, String> problems, List<String> lists, Set<String> hasKey) {
        List<DueItem> items = new ArrayList<>();
        Map<String, Instant> last = new HashMap<>();
        Set<UUID> alerts = new HashSet<>();
        for (KeptFile file : files) {
            EvidenceHold hold = held.get(file.alert());
            last.merge(
                    file.deployment(),
                    hold == null ? file.dueAt() : hold.until(),
                    (one, other) -> one.isAfter(other) ? one : other);
            if (alerts.add(file.alert())) {
                items.add(
                        new DueItem(
                                PurgeReceipt.Kind.ALERT_PICTURES,
                                file.deployment(),
                                file.alert(),
                                file.number(),
                                "",
                                file.dueAt(),
                                hold,
                                problems.getOrDefault(file.alert().toString(), "")));
            }
        }
        last.forEach((deployment, at) -> {
            if (hasKey.contains(deployment)) {
                items.add(
                        other(
                                PurgeReceipt.Kind.DEPLOYMENT_KEY,
                                deployment,
                                "",
                                at,
                                problems.getOrDefault(KeyDeletion.key(deployment), "")));
            }
        });
        for (Need need : needs) {
            if (lists.stream().anyMatch(need.list()::equalsIgnoreCase)) {
                items.add(
                        other(
                                PurgeReceipt.Kind.WATCHLIST,
                                need.deployment(),
                                need.list(),
                                lastNeed(need.list()),
                                problems.getOrDefault(ListDeletion.key(need.deployment()), "")));
            }
        }
        items.sort(Comparator.comparing(DueItem::dueAt).thenComparing(DueItem::deployment));
        return List.copyOf(items);
    }

    /// A list that several deployments name goes with the last of them.
    private Instant lastNeed(String list) {
        return needs.stream()
                .filter(need -> need.list().equalsIgnoreCase(list))
                .map(Need::dueAt)
                .max(Comparator.naturalOrder())
                .orElseThrow();
    }

    private static DueItem other(
            PurgeReceipt.Kind kind, String deployment, String list, Instant at, String problem) {
        return new DueItem(kind, deployment, null, 0, list, at, null, problem);
    }
}
