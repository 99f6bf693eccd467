package org.secondlook.alert;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import org.secondlook.deployment.Policy;
import org.secondlook.deployment.PolicyException;
import org.secondlook.deployment.PolicyRules;

/// The 24-hour policy, with another rule on when a second officer judges.
public final class JudgingPolicies {
    private JudgingPolicies() {}

    public static Policy with(PolicyRules.SecondJudgement when) {
        try (InputStream in =
                Objects.requireNonNull(
                        JudgingPolicies.class.getResourceAsStream("/policies/24-hour.json"))) {
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            String changed =
                    text.replace("\"value\": \"BEFORE_ENGAGING\"", "\"value\": \"" + when + "\"");
            return Policy.read(new ByteArrayInputStream(changed.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | PolicyException e) {
            throw new IllegalStateException(e);
        }
    }
}
