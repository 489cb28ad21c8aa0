package se.expediera.intake.reading;

import java.awt.Color;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.graphics.image.PDImage;
import org.apache.pdfbox.util.Matrix;

/** A picture that lies on a page. It is unpacked where a letter's place depends on it, and where that is not dear. */
final class Picture implements Figure {
    /** Of more pixels nobody asks; a page at 300 dots an inch has nine million. */
    private static final long MOST = 16_000_000;

    /** Letters stand on pictures in many minutes; those that are dark need no dear look at a large one. */
    private static final long SMALL = 250_000;

    /** So many pixels on a side are enough to tell. */
    private static final int SIDE = 1_000;

    /** A pixel of this share, of 255, lets nothing through; one of less than the other, everything. */
    private static final int OPAQUE = 230;

    private static final int CLEAR = 25;

    private final Matrix placed;
    private final double area;
    private final boolean upright;
    private final boolean cutOut;
    private final Source source;
    private final int ink;
    private Optional<BufferedImage> seen = Optional.empty();
    private long asked;

    /** Gives a picture to look at. */
    interface Source {
        PDImage open() throws IOException;
    }

    /**
     * @param placed how it is laid: what the unit square becomes
     * @param cutOut whether parts of it let through what lies under it
     * @param ink the colour of one that is a stencil
     */
    Picture(Matrix placed, boolean cutOut, Source source, int ink) {
        this.placed = placed.clone();
        this.area = placed.getScaleX() * placed.getScaleY() - placed.getShearX() * placed.getShearY();
        this.upright = Box.staysUpright(placed);
        this.cutOut = cutOut;
        this.source = source;
        this.ink = ink;
    }

    @Override
    public boolean holds(double x, double y) {
        return cutOut ? alpha(pixel(x, y, MOST)) >= OPAQUE : upright || isOn(x, y);
    }

    @Override
    public boolean covers(double x, double y) {
        return !cutOut && upright || Figure.allAround(x, y, this::holds);
    }

    /** A picture that lets a little through counts, too; one of which nobody knows does everywhere. */
    @Override
    public boolean touches(double x, double y) {
        return cutOut
                ? look(MOST).isEmpty() || !Figure.allAround(x, y, (px, py) -> alpha(pixel(px, py, MOST)) < CLEAR)
                : upright || !Figure.allAround(x, y, (px, py) -> !isOn(px, py));
    }

    @Override
    public int colour(double x, double y, int letter) {
        long most = Ink.isDark(letter) ? SMALL : MOST;
        if (look(most).isEmpty()) {
            return Ink.UNKNOWN;
        }
        int rgb = pixel(x, y, most) & Ink.WHITE_RGB;
        return Figure.allAround(x, y, (px, py) -> !isOn(px, py) || Ink.same(rgb, pixel(px, py, most) & Ink.WHITE_RGB))
                ? rgb
                : Ink.UNKNOWN;
    }

    @Override
    public int effort() {
        return 1;
    }

    private boolean isOn(double x, double y) {
        double u = across(x, y);
        double v = up(x, y);
        return u >= 0 && u <= 1 && v >= 0 && v <= 1;
    }

    private double across(double x, double y) {
        return ((x - placed.getTranslateX()) * placed.getScaleY() - (y - placed.getTranslateY()) * placed.getShearX())
                / area;
    }

    private double up(double x, double y) {
        return ((y - placed.getTranslateY()) * placed.getScaleX() - (x - placed.getTranslateX()) * placed.getShearY())
                / area;
    }

    /** The pixel at a place of the page; one that lets everything through where there is none. */
    private int pixel(double x, double y, long most) {
        BufferedImage image = look(most).orElse(null);
        if (image == null || !isOn(x, y)) {
            return 0;
        }
        int column = (int) Math.min(image.getWidth() - 1, across(x, y) * image.getWidth());
        int row = (int) Math.min(image.getHeight() - 1, (1 - up(x, y)) * image.getHeight());
        return image.getRGB(column, row);
    }

    private static int alpha(int pixel) {
        return pixel >>> 24;
    }

    private Optional<BufferedImage> look(long most) {
        if (asked < most) {
            asked = most;
            seen = open(most);
        }
        return seen;
    }

    private Optional<BufferedImage> open(long most) {
        try {
            PDImage image = source.open();
            long pixels = (long) image.getWidth() * image.getHeight();
            if (pixels <= 0 || pixels > most) {
                return Optional.empty();
            }
            if (image.isStencil()) {
                return Optional.of(image.getStencilImage(new Color(Math.max(0, ink))));
            }
            int larger = Math.max(image.getWidth(), image.getHeight());
            return Optional.of(image.getImage(null, 1 + larger / SIDE));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }
}
