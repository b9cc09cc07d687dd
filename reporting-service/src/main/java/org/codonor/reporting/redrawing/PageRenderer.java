package org.codonor.reporting.redrawing;

import java.io.IOException;
import java.util.List;
import org.apache.pdfbox.contentstream.operator.MissingOperandException;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.state.EmptyGraphicsStackException;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.pdmodel.MissingResourceException;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.rendering.PageDrawer;
import org.apache.pdfbox.rendering.PageDrawerParameters;
import org.apache.pdfbox.rendering.RenderDestination;

/** Draws pages as they are seen on a screen, without hidden layers, and leaves nothing out silently. */
final class PageRenderer extends PDFRenderer {
    private static final long MOST_POINTS = 40_000_000;

    PageRenderer(PDDocument document) {
        super(document);
        setDefaultDestination(RenderDestination.VIEW);
        setSubsamplingAllowed(true);
    }

    @Override
    protected PageDrawer createPageDrawer(PageDrawerParameters parameters) throws IOException {
        return new Drawer(parameters);
    }

    private static final class Drawer extends PageDrawer {
        Drawer(PageDrawerParameters parameters) throws IOException {
            super(parameters);
        }

        @Override
        public void drawImage(PDImage picture) throws IOException {
            if ((long) picture.getWidth() * picture.getHeight() > MOST_POINTS) {
                throw new CannotDraw(Undrawn.PICTURE_TOO_LARGE);
            }
            super.drawImage(picture);
        }

        /** What every viewer passes over is passed over; of anything else the sender would not learn that it is missing. */
        @Override
        protected void operatorException(Operator operator, List<COSBase> operands, IOException failure)
                throws IOException {
            boolean passedOver = failure instanceof MissingOperandException
                    || failure instanceof MissingResourceException
                    || failure instanceof EmptyGraphicsStackException;
            if (!passedOver) {
                throw new CannotDraw(Undrawn.BROKEN);
            }
        }
    }
}
