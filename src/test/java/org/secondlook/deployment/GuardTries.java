package org.secondlook.deployment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.secondlook.deployment.Lives.APPROVED_AT;
import static org.secondlook.deployment.Lives.checklist;
import static org.secondlook.deployment.Lives.found;
import static org.secondlook.deployment.Lives.operator;
import static org.secondlook.deployment.Lives.who;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Objects;

/// What tests of guards try, and how they see that it is refused. Stateless.
final class GuardTries {
    private GuardTries() {}

    static void assertRefused(StepResult result, String... says) {
        assertThat(result).isInstanceOf(StepResult.Refused.class);
        if (result instanceof StepResult.Refused(String sentence)) {
            assertThat(sentence).contains(List.of(says));
        }
    }

    static StepResult authorise(DeploymentLife life, SignedIn who, Found found) {
        return Guards.authorise(life, who, found, "WAD-7", "none", APPROVED_AT);
    }

    static StepResult start(DeploymentLife life, Found found, Instant now) {
        return Guards.start(life, operator(), found, checklist(), now);
    }

    static Policy edited(String found, String instead) throws Exception {
        try (InputStream in = Policy.class.getResourceAsStream("/policies/24-hour.json")) {
            String text =
                    new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
            assertThat(text).contains(found);
            byte[] json = text.replace(found, instead).getBytes(StandardCharsets.UTF_8);
            return Policy.read(new ByteArrayInputStream(json));
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }
}
