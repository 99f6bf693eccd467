package org.secondlook;

import java.io.PrintWriter;
import java.time.Clock;
import java.util.concurrent.Callable;
import org.secondlook.alert.NotRecordedException;
import org.secondlook.deployment.DeploymentLife;
import org.secondlook.deployment.FalseAlertEstimate;
import org.secondlook.deployment.FalseAlertEstimate.Range;
import org.secondlook.deployment.Found;
import org.secondlook.deployment.Plan;
import org.secondlook.record.RecordException;
import org.secondlook.record.Register;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `second-look deployment estimate`: how many false alerts a deployment has to expect.
@Command(
        name = "estimate",
        mixinStandardHelpOptions = true,
        description =
                "Tells how many false alerts a deployment has to expect, and on what that rests.")
final class DeploymentEstimate implements Callable<Integer> {
    @Spec private CommandSpec spec = CommandSpec.create();

    @Parameters(paramLabel = "REFERENCE", description = "Reference of the deployment.")
    private String reference = "";

    @Option(names = "--json", description = "One JSON object.")
    private boolean json;

    @Mixin private PackOptions packs = new PackOptions();

    @Mixin private Identity identity = new Identity();

    @Override
    public Integer call() throws Refused, RecordException, NotRecordedException {
        Plan plan;
        Found found;
        Clock clock = Clock.systemDefaultZone();
        try (Register register =
                Register.open(PackOptions.dataFolder().resolve(Starter.RECORD), clock)) {
            DeploymentLife life = DeploymentCommand.known(register, reference);
            plan = life.plan();
            if (plan.keptList().isPresent()) {
                identity.signIn(register, Policies.own(PackOptions.dataFolder()).rules().signIn());
            }
            found =
                    Finding.told(register.lists().kept(), packs, spec.commandLine().getErr())
                            .of(plan, life.approvedAt(clock.instant()));
        }
        FalseAlertEstimate estimate =
                FalseAlertEstimate.of(found, plan.threshold(), plan.expectedFaces())
                        .orElseThrow(() ->
                                new Refused(
                                        "The false match rate of the model pack %s was not measured at threshold %s."
                                                .formatted(found.pack().id(), plan.threshold())));
        PrintWriter out = spec.commandLine().getOut();
        if (json) {
            line(estimate, found).printTo(out);
        } else {
            out.println(estimate.sentence());
            estimate.assumptions().forEach(out::println);
        }
        return 0;
    }

    private static Json line(FalseAlertEstimate estimate, Found found) {
        Range rate = estimate.perComparison();
        Range face = estimate.perFace();
        return new Json()
                .put("images", estimate.images())
                .put("threshold", estimate.threshold())
                .put("expectedFaces", estimate.faces())
                .put("falseMatchRate", rate.value())
                .put("falseMatchRateLow", rate.low())
                .put("falseMatchRateHigh", rate.high())
                .put("falseAlertRatePerFace", face.value())
                .put("falseAlertRatePerFaceLow", face.low())
                .put("falseAlertRatePerFaceHigh", face.high())
                .put("facesPerFalseAlert", estimate.facesPerFalseAlert(), 1)
                .put(
                        "facesPerFalseAlertMin",
                        found.policy().rules().deployments().facesPerFalseAlertMin().value())
                .put("falseAlerts", estimate.alerts().value(), 3)
                .put("falseAlertsFewest", estimate.fewest())
                .put("falseAlertsMost", estimate.most())
                .put("assumptions", estimate.assumptions());
    }
}
