package org.secondlook.ui;

import java.nio.file.Path;
import java.util.List;

/// Opens a console off screen in a process of its own, as the root does; see `ConsoleTest`.
public final class ConsoleProcess {
    private ConsoleProcess() {}

    /// @param args where the picture goes, seconds to run
    public static void main(String[] args) throws Exception {
        TestSession session = new TestSession(4);
        double seconds = Double.parseDouble(args[1]);
        try (Console console =
                Console.open(
                        session.running(),
                        Bench.OFFICER,
                        session.clock,
                        Console.Settings.offScreen(1920, 1080))) {
            session.raise();
            Thread.sleep(1_000);
            console.press(List.of("6"));
            Thread screen =
                    Thread.getAllStackTraces().keySet().stream()
                            .filter(t -> t.getName().equals("JavaFX Application Thread"))
                            .findFirst()
                            .orElseThrow();
            var beans =
                    (com.sun.management.ThreadMXBean)
                            java.lang.management.ManagementFactory.getThreadMXBean();
            long own = Thread.currentThread().threadId();
            var os =
                    (com.sun.management.OperatingSystemMXBean)
                            java.lang.management.ManagementFactory.getOperatingSystemMXBean();
            session.sendFrames(1);
            Thread.sleep(1_000);
            long cpu = os.getProcessCpuTime() - beans.getThreadCpuTime(own);
            long fx = beans.getThreadCpuTime(screen.threadId());
            long begin = System.nanoTime();
            long end = begin + (long) (seconds * 1e9);
            while (System.nanoTime() < end) {
                session.resend(1);
                Thread.sleep(100);
            }
            double wall = System.nanoTime() - begin;
            double used = os.getProcessCpuTime() - beans.getThreadCpuTime(own) - cpu;
            double onFx = beans.getThreadCpuTime(screen.threadId()) - fx;
            System.out.printf(
                    "screen: %.1f %% of a core, of it %.1f %% on the screen's thread%n",
                    100 * used / wall, 100 * onFx / wall);
            console.savePicture(Path.of(args[0]));
        }
        session.desk.close();
        System.out.println("closed");
    }
}
