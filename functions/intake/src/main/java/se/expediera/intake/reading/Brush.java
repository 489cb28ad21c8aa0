package se.expediera.intake.reading;

import java.awt.geom.Path2D;
import java.util.List;
import org.apache.pdfbox.util.Matrix;

/** Fills and strokes paths on a page's surface, and cuts what is shown to them. */
final class Brush {
    /** In points: thinner lines are those of tables and letters, which nobody lays side by side as a cover. */
    private static final double LINE = 1;

    /** So many points a slanting line has as a shape. */
    private static final int SLANTING = 4;

    private final Surface surface;
    private final Outline path;

    Brush(Surface surface, Outline path) {
        this.surface = surface;
        this.path = path;
    }

    /** Fills the path: rectangles one by one, anything else as it is. */
    void fill(boolean evenOdd, int rgb, boolean solid, Clip clip) {
        List<Outline.Part> parts = path.parts();
        if (isPlain(parts, evenOdd)) {
            Figure colour = new Figure.Plain(rgb);
            for (Outline.Part part : parts) {
                surface.fill(part.box(), colour, solid, clip);
            }
            return;
        }
        Box all = around(parts);
        Box seen = all.and(clip.box());
        if (seen.width() >= Surface.LEAST && seen.height() >= Surface.LEAST) {
            surface.fill(all, new Silhouette(path.shape(evenOdd), path.points(), rgb), solid, clip);
        }
    }

    /** Draws a line along the path, where it is so thick that letters may vanish under it. */
    void stroke(Matrix matrix, double width, int rgb, boolean solid, Clip clip) {
        double high = width * Math.hypot(matrix.getShearY(), matrix.getScaleY());
        double wide = width * Math.hypot(matrix.getScaleX(), matrix.getShearX());
        if (high < LINE && wide < LINE) {
            return;
        }
        Figure colour = new Figure.Plain(rgb);
        path.lines((fromX, fromY, toX, toY) -> {
            Box box = Box.of(fromX, fromY, toX, toY);
            if (box.height() < Outline.STRAIGHT) {
                surface.fill(box.wider(0, high / 2), colour, solid, clip);
            } else if (box.width() < Outline.STRAIGHT) {
                surface.fill(box.wider(wide / 2, 0), colour, solid, clip);
            } else if (Math.min(high, wide) >= 2 * Figure.REACH) {
                double length = Math.hypot(toX - fromX, toY - fromY);
                double asideX = (fromY - toY) / length * wide / 2;
                double asideY = (toX - fromX) / length * high / 2;
                Path2D.Double line = new Path2D.Double();
                line.moveTo(fromX + asideX, fromY + asideY);
                line.lineTo(toX + asideX, toY + asideY);
                line.lineTo(toX - asideX, toY - asideY);
                line.lineTo(fromX - asideX, fromY - asideY);
                surface.fill(box.wider(wide / 2, high / 2), new Silhouette(line, SLANTING, rgb), solid, clip);
            }
        });
    }

    /** What of a clip lies in the path; the same where there is none. */
    Clip cut(Clip clip, boolean evenOdd) {
        List<Outline.Part> parts = path.parts();
        if (parts.isEmpty()) {
            return clip;
        }
        Box all = around(parts);
        return parts.size() == 1 && parts.get(0).whole()
                ? clip.and(all)
                : clip.and(all, path.shape(evenOdd), path.points());
    }

    /** Whether the path is made of rectangles, none of which is a hole in another. */
    private static boolean isPlain(List<Outline.Part> parts, boolean evenOdd) {
        if (evenOdd && parts.size() > 1) {
            return false;
        }
        for (Outline.Part part : parts) {
            if (!part.whole() || part.left() != parts.get(0).left()) {
                return false;
            }
        }
        return true;
    }

    private static Box around(List<Outline.Part> parts) {
        return parts.stream().map(Outline.Part::box).reduce(Box::or).orElseThrow();
    }
}
