package org.secondlook.live;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.secondlook.ProcessMemory;
import org.secondlook.ProcessMemory.Trace;
import org.secondlook.SharedEngine;
import org.secondlook.deployment.Policy;
import org.secondlook.face.ModelPack;
import org.secondlook.face.Template;
import org.secondlook.record.DecryptedRecord;
import org.secondlook.record.Keeping;
import org.secondlook.record.RecordStore;
import org.secondlook.record.SessionDetails;
import org.secondlook.watchlist.Watchlist;

/// A session on real footage with a real record, in a process of its own whose every file is
/// watched; see `StrangersAreForgottenTest`. Says what it finds, one `name: number` per line.
public final class PlazaInAProcess {
    private PlazaInAProcess() {}

    /// @param args the watched folder; the record is kept in its folder `record`
    public static void main(String[] args) throws Exception {
        Path watched = Path.of(args[0]);
        Path folder = watched.resolve("record");
        ModelPack pack = SharedEngine.pack();
        try (Watchlist watchlist = Footage.enrol(Footage.PLAZA)) {
            List<Trace> traces = Strangers.of(pack, Footage.PLAZA, watchlist);
            say("traces", traces.size());
            LiveSession.Setup setup = Rig.setup(pack, watchlist, Footage.PLAZA.camera());
            try (RecordStore record = RecordStore.open(folder, details(setup), Clock.systemUTC());
                    LiveSession session = Rig.session(setup, record)) {
                session.start();
                Rig.awaitOver(session, () -> {});
                Thread.sleep(500);
                say("alerts", session.desk().alerts().size());
                say("forgotten", (int) session.counters().nonMatchesForgotten());
                say("in memory", Arrays.stream(ProcessMemory.count(traces)).sum());
                say("planted in memory", planted(session));
                say("in files while it runs", found(traces, files(watched)));
            }
            say("in files", found(traces, files(watched)));
            say("in the record", found(traces, List.of(DecryptedRecord.of(folder))));
            plant(traces, watched.resolve("planted"));
            say("planted in files", found(traces, files(watched)));
            Files.delete(watched.resolve("planted"));
        }
    }

    private static void say(String name, int number) {
        System.out.println(name + ": " + number);
    }

    /// What is kept of somebody who alerted is found by the same search.
    private static int planted(LiveSession session) throws IOException {
        Template template = session.desk().alerts().getFirst().probe().template();
        return ProcessMemory.count(List.of(Strangers.trace(template.values(), 16, 4)))[0];
    }

    private static void plant(List<Trace> traces, Path file) throws IOException {
        Files.write(file, traces.getFirst().bytes());
    }

    private static int found(List<Trace> traces, List<byte[]> files) {
        return (int) traces.stream().filter(trace -> files.stream().anyMatch(trace::isIn)).count();
    }

    private static List<byte[]> files(Path folder) throws IOException {
        List<byte[]> contents = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                // Libraries that were unpacked in order to be loaded.
                if (!file.toString().endsWith(".so")) {
                    contents.add(Files.readAllBytes(file));
                }
            }
        }
        return contents;
    }

    private static SessionDetails details(LiveSession.Setup setup) {
        Policy policy = setup.policy();
        return new SessionDetails(
                setup.grounds().deployment(),
                policy.id(),
                policy.version(),
                setup.pack().manifest().id(),
                setup.watchlist().sha256(),
                setup.watchlist().size(),
                setup.threshold().threshold(),
                setup.pack().floor().orElseThrow(),
                Keeping.of(policy),
                Clock.systemUTC().getZone());
    }
}
