package org.codonor.reporting.redrawing;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.logging.LogFactory;
import org.apache.fontbox.FontBoxFont;
import org.apache.pdfbox.io.RandomAccessRead;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.codonor.common.problem.CommonProblem;
import org.codonor.common.problem.Refused;
import org.codonor.reporting.ReportingProblem;
import org.jboss.logging.Logger;

/**
 * A PDF that anybody may have made, drawn anew by a process of its own: with a bounded memory and time, without the
 * settings and secrets of this one, without a log and without a place to write to. A file that is made to do harm ends that
 * process and not this one.
 */
public final class RedrawnPdf {
    private static final int WAIT_SECONDS = 3;

    private static final int DRAW_SECONDS = 9;

    /** The wait and the drawing: with what comes before and after them, less than a caller of the gateway is let wait. */
    public static final int MOST_SECONDS = WAIT_SECONDS + DRAW_SECONDS;

    private static final String NOWHERE = "/dev/null";

    private static final Semaphore ONE_AT_A_TIME = new Semaphore(1);

    private RedrawnPdf() {}

    /** Refused when it cannot be drawn completely (422), or others are being drawn (429). */
    public static byte[] of(byte[] file) {
        return of(file, DRAW_SECONDS);
    }

    static byte[] of(byte[] file, int seconds) {
        takeTurn();
        try {
            return drawn(file, seconds);
        } catch (CannotDraw refusal) {
            throw Refused.because(ReportingProblem.FILE_NOT_TAKEN)
                    .detail(refusal.why().text())
                    .error("/content", "pdf", refusal.why().text());
        } catch (IOException cannotStart) {
            throw new UncheckedIOException(cannotStart);
        } finally {
            ONE_AT_A_TIME.release();
        }
    }

    private static void takeTurn() {
        try {
            if (ONE_AT_A_TIME.tryAcquire(WAIT_SECONDS, TimeUnit.SECONDS)) {
                return;
            }
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
        throw Refused.because(CommonProblem.TOO_MANY_REQUESTS)
                .detail("Other PDFs are being drawn at this moment. Nothing was kept; send it again soon.")
                .header("Retry-After", String.valueOf(DRAW_SECONDS));
    }

    private static byte[] drawn(byte[] file, int seconds) throws IOException {
        Process process = started(seconds);
        var late = process.onExit().thenApply(ended -> false).completeOnTimeout(true, seconds, TimeUnit.SECONDS);
        var ended = late.thenAccept(isLate -> endIf(isLate, process));
        give(process, file);
        byte[] drawn = process.getInputStream().readNBytes(Drawing.MOST_BYTES);
        ended.join();
        if (late.join()) {
            throw new CannotDraw(Undrawn.TOO_SLOW);
        }
        if (process.exitValue() != 0) {
            throw new CannotDraw(Undrawn.of(process.exitValue()));
        }
        return drawn;
    }

    /** By its handle, which leaves open what is read of it: to end the process itself would close that too. */
    private static void endIf(boolean isLate, Process process) {
        if (isLate) {
            process.toHandle().destroyForcibly();
        }
    }

    /** The file; where the process ended before it had all of it, the way it ended tells why. */
    private static void give(Process process, byte[] file) {
        try (OutputStream input = process.getOutputStream()) {
            input.write(file);
        } catch (IOException ended) {
            return;
        }
    }

    private static Process started(int seconds) throws IOException {
        var builder = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+ExitOnOutOfMemoryError",
                        "-XX:-UsePerfData",
                        "-XX:-CreateCoredumpOnCrash",
                        "-XX:ErrorFile=" + NOWHERE,
                        "-Djava.awt.headless=true",
                        "-Djava.io.tmpdir=" + NOWHERE,
                        "-Duser.home=" + NOWHERE,
                        "-cp",
                        classPath(),
                        DrawingProgram.class.getName(),
                        String.valueOf(seconds)))
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().clear();
        return builder.start();
    }

    /** The jars that drawing needs, wherever this process has them from. */
    private static String classPath() {
        return Stream.of(
                        DrawingProgram.class,
                        PDDocument.class,
                        FontBoxFont.class,
                        RandomAccessRead.class,
                        LogFactory.class,
                        Logger.class)
                .map(RedrawnPdf::place)
                .distinct()
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static String place(Class<?> type) {
        try {
            return Path.of(type.getProtectionDomain()
                            .getCodeSource()
                            .getLocation()
                            .toURI())
                    .toString();
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
