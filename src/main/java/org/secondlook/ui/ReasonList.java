package org.secondlook.ui;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.secondlook.alert.Verdict;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.Reason;

/// The policy's reasons, each with the key that ticks it. Immutable.
///
/// @param engage for engaging
/// @param doNotEngage for not engaging
record ReasonList(List<Reason> engage, List<Reason> doNotEngage) {
    /// Keys in the order in which reasons get them; letters that mean something else are left out.
    private static final String KEYS = "1234567890QWRUIPSGHJKZXVB";

    /// @param messages in whose language the reasons are told
    static ReasonList of(Policy policy, Messages messages) {
        PolicyLabels labels = new PolicyLabels(messages);
        return new ReasonList(
                policy.engageReasons().stream().map(labels::in).toList(),
                policy.doNotEngageReasons().stream().map(labels::in).toList());
    }

    /// Those that fit a verdict.
    List<Reason> of(Verdict verdict) {
        return switch (verdict) {
            case ENGAGE -> engage;
            case DO_NOT_ENGAGE -> doNotEngage;
        };
    }

    /// Both kinds, those for engaging first.
    List<Reason> all() {
        List<Reason> all = new ArrayList<>(engage);
        all.addAll(doNotEngage);
        return all;
    }

    /// The key of a reason, empty when there are more reasons than keys.
    String key(Reason reason) {
        int index = all().indexOf(reason);
        return index >= 0 && index < KEYS.length() ? KEYS.substring(index, index + 1) : "";
    }

    /// The reason that a key ticks.
    Optional<Reason> ofKey(String key) {
        int index = key.length() == 1 ? KEYS.indexOf(key) : -1;
        List<Reason> all = all();
        return index >= 0 && index < all.size() ? Optional.of(all.get(index)) : Optional.empty();
    }

    /// The given codes in the policy's order.
    List<String> inOrder(Collection<String> codes) {
        return all().stream().map(Reason::code).filter(codes::contains).toList();
    }

    /// What a code says to people; the code itself when the policy does not know it.
    String label(String code) {
        return all().stream()
                .filter(r -> r.code().equals(code))
                .map(Reason::label)
                .findFirst()
                .orElse(code);
    }
}
