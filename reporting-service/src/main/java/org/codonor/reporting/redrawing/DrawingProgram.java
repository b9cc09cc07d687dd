package org.codonor.reporting.redrawing;

import java.io.IOException;
import java.time.Duration;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.font.FontMappers;

/**
 * Runs in a process of its own, which has nothing worth taking: reads a PDF from its input and writes it drawn anew to its
 * output, or ends with the number of a reason.
 */
final class DrawingProgram {
    private DrawingProgram() {}

    public static void main(String[] seconds) throws IOException {
        endAfter(Duration.ofSeconds(Long.parseLong(seconds[0])));
        ImageIO.setUseCache(false); // it would write pictures to the disk
        FontMappers.set(new OneFont());
        try {
            byte[] drawn = Drawing.of(System.in.readAllBytes());
            System.out.write(drawn, 0, drawn.length);
            System.out.flush();
        } catch (CannotDraw refusal) {
            Runtime.getRuntime().halt(refusal.why().exitCode());
        }
    }

    /** Also when nobody waits any more. */
    private static void endAfter(Duration time) {
        Thread.ofPlatform().daemon().start(() -> {
            try {
                Thread.sleep(time);
            } catch (InterruptedException never) {
                Thread.currentThread().interrupt();
            }
            Runtime.getRuntime().halt(Undrawn.TOO_SLOW.exitCode());
        });
    }
}
