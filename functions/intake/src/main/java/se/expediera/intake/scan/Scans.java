package se.expediera.intake.scan;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import se.expediera.core.minutes.Scan;
import se.expediera.core.reading.Line;
import se.expediera.core.reading.Page;
import se.expediera.core.reading.Unseen;

/** The scanned pages of one open document. */
public final class Scans {
    private static final double DOTS = 300 / 72.0;

    /** A page is drawn with so many pixels on its longer side: A4 at 300 dots an inch, and no more than helps. */
    private static final double LEAST_SIDE = 3508;

    private static final double MOST_SIDE = 5000;

    /** The clerk's pictures of lines are drawn with so many pixels a point. */
    private static final float STRIP_SCALE = 2;

    /** Decisions follow each other: their pictures share pages with the few before. */
    private static final int PAGES_AT_HAND = 8;

    /** Sizes that differ by less than this share are the same: a picture tells no more. */
    private static final double SAME_SIZE = 0.15;

    /** How a page is made smaller for a person, who sees no difference: in a fourth of the time. */
    private static final RenderingHints QUICK = new RenderingHints(Map.of(
            RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR,
            RenderingHints.KEY_RENDERING, RenderingHints.VALUE_RENDER_QUALITY,
            RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON));

    /** Reading a page is one of these. */
    private static final Set<Unseen> PICTURES = EnumSet.of(Unseen.PICTURE, Unseen.MOSTLY_PICTURE, Unseen.SCANNED);

    private final PDDocument document;
    private final List<PDPage> sheets;
    private final Tesseract tesseract;
    private final ScanLimits limits;
    private final long end;
    private final Map<Integer, Integer> turns = new HashMap<>();
    private final Map<Integer, Double> skews = new HashMap<>();
    private final Map<Integer, BufferedImage> small = new LinkedHashMap<>(PAGES_AT_HAND, 1, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, BufferedImage> eldest) {
            return size() > PAGES_AT_HAND;
        }
    };
    private int read;

    /** Of a document that is open and stays so. */
    public Scans(PDDocument document, List<PDPage> sheets, Tesseract tesseract, ScanLimits limits) {
        this.document = document;
        this.sheets = sheets;
        this.tesseract = tesseract;
        this.limits = limits;
        this.end = System.nanoTime() + limits.time().toNanos();
    }

    /** Whether a page's text, or most of it, is a picture. */
    public static boolean isScanned(Page page) {
        return page.unseen().stream().anyMatch(PICTURES::contains);
    }

    /**
     * The same pages, those that are scanned with the lines that were read out of their pictures. Of a page with a text
     * that the scanner's own program laid under it, that text is not used: nobody can see it.
     *
     * @param pixels how many pixels the pictures of each page have
     */
    public List<Page> read(List<Page> pages, List<Long> pixels) {
        List<Drawn> drawn = new ArrayList<>();
        for (int i = 0; i < pages.size(); i++) {
            if (isScanned(pages.get(i)) && pixels.get(i) <= limits.pixels() && mayGoOn()) {
                read(pages.get(i)).ifPresent(drawn::add);
            }
        }
        findSigns(drawn);
        List<Page> all = new ArrayList<>(pages);
        drawn.forEach(page -> all.set(page.page().number() - 1, lines(page)));
        return evened(all);
    }

    /**
     * A page whose picture was read.
     *
     * @param scale the picture's pixels a point
     * @param width the picture's pixels from left to right, upright
     * @param height and from top to bottom
     */
    private record Drawn(Page page, double scale, int width, int height, SectionSigns words) {}

    private boolean mayGoOn() {
        return read++ < limits.pages() && left().compareTo(Duration.ofSeconds(1)) > 0;
    }

    private Duration left() {
        Duration left = Duration.ofNanos(end - System.nanoTime());
        return left.compareTo(limits.pageTime()) < 0 ? left : limits.pageTime();
    }

    /** A page that cannot be drawn, or is not read in time, stays one without text. */
    private Optional<Drawn> read(Page page) {
        try {
            double scale = scale(page.number());
            BufferedImage picture = draw(renderer(), page.number(), (float) scale);
            List<Hocr.Row> rows = tesseract.read(picture, left());
            int turn = turn(rows);
            if (turn != 0) {
                turns.put(page.number(), turn);
                picture = turned(picture, turn);
                rows = tesseract.readUpright(picture, left());
            }
            SectionSigns words = new SectionSigns(rows, picture);
            return Optional.of(new Drawn(page, scale, picture.getWidth(), picture.getHeight(), words));
        } catch (IOException | RuntimeException e) {
            return Optional.empty();
        }
    }

    /** Where this fails, the signs stay what they were taken for: a § less, which is told as any that is missing. */
    private void findSigns(List<Drawn> drawn) {
        try {
            SectionSigns.find(drawn.stream().map(Drawn::words).toList(), tesseract, limits.pageTime());
        } catch (IOException | RuntimeException e) {
            drawn.forEach(page -> page.words().doubt());
        }
    }

    private Page lines(Drawn drawn) {
        Page page = drawn.page();
        List<Hocr.Row> rows = drawn.words().rows();
        double skew = ScannedLines.skew(rows);
        skews.put(page.number(), skew);
        List<Line> lines = ScannedLines.of(rows, page.number(), drawn.scale(), skew);
        if (lines.isEmpty()) {
            return page;
        }
        Set<Unseen> unseen = EnumSet.noneOf(Unseen.class);
        page.unseen().stream().filter(how -> !PICTURES.contains(how)).forEach(unseen::add);
        return new Page(page.number(), drawn.width() / drawn.scale(), drawn.height() / drawn.scale(), lines, 0, unseen);
    }

    private double scale(int page) {
        PDPage sheet = sheets.get(page - 1);
        double side = Math.max(
                1, Math.max(sheet.getCropBox().getWidth(), sheet.getCropBox().getHeight()));
        return Math.max(LEAST_SIDE, Math.min(MOST_SIDE, side * DOTS)) / side;
    }

    private PDFRenderer renderer() {
        PDFRenderer renderer = new PDFRenderer(document);
        renderer.setSubsamplingAllowed(true);
        return renderer;
    }

    private static BufferedImage draw(PDFRenderer renderer, int page, float scale) throws IOException {
        return renderer.renderImage(page - 1, scale, ImageType.GRAY);
    }

    /** By how many degrees most of the words are turned. */
    private static int turn(List<Hocr.Row> rows) {
        Map<Integer, Integer> words = new TreeMap<>();
        rows.forEach(row -> words.merge(row.turn(), row.words().size(), Integer::sum));
        return words.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse(0);
    }

    /** A picture turned so that letters which stand at this angle stand upright. */
    private static BufferedImage turned(BufferedImage picture, int turn) {
        int quarters = Math.floorMod(turn / 90, 4);
        boolean across = quarters % 2 == 1;
        int width = across ? picture.getHeight() : picture.getWidth();
        int height = across ? picture.getWidth() : picture.getHeight();
        AffineTransform move = new AffineTransform();
        move.translate(width / 2.0, height / 2.0);
        move.quadrantRotate(quarters);
        move.translate(-picture.getWidth() / 2.0, -picture.getHeight() / 2.0);
        BufferedImage upright = new BufferedImage(width, height, picture.getType());
        Graphics2D graphics = upright.createGraphics();
        graphics.drawImage(picture, move, null);
        graphics.dispose();
        return upright;
    }

    /**
     * What is set in the same letters is measured a little differently in each line: all lines of about the file's usual
     * size have that, and lines that follow each other the size of the longest of them.
     */
    private static List<Page> evened(List<Page> pages) {
        double[] sizes = pages.stream()
                .flatMap(page -> page.lines().stream())
                .filter(Line::isScanned)
                .mapToDouble(Line::size)
                .sorted()
                .toArray();
        if (sizes.length == 0) {
            return pages;
        }
        double usual = sizes[sizes.length / 2];
        return pages.stream()
                .map(page -> page.lines().stream().anyMatch(Line::isScanned) ? evened(page, usual) : page)
                .toList();
    }

    private static Page evened(Page page, double usual) {
        List<Line> lines = new ArrayList<>();
        int from = 0;
        while (from < page.lines().size()) {
            Line longest = page.lines().get(from);
            boolean isUsual = isNear(longest.size(), usual);
            int to = from + 1;
            while (to < page.lines().size() && !isUsual && goesOn(page.lines().get(to), longest, usual)) {
                Line line = page.lines().get(to++);
                longest = line.text().length() > longest.text().length() ? line : longest;
            }
            double size = isUsual ? usual : longest.size();
            page.lines().subList(from, to).forEach(line -> lines.add(sized(line, size)));
            from = to;
        }
        return new Page(page.number(), page.width(), page.height(), lines, page.undecoded(), page.unseen());
    }

    /** Whether a line is rather as large as one before than of the usual size. */
    private static boolean goesOn(Line line, Line before, double usual) {
        return isNear(line.size(), before.size())
                && Math.abs(line.size() - before.size()) < Math.abs(line.size() - usual);
    }

    private static boolean isNear(double size, double other) {
        return Math.abs(size - other) <= SAME_SIZE * other;
    }

    private static Line sized(Line line, double size) {
        return new Line(
                line.page(), line.cells(), line.x(), line.right(), line.y(), size, line.bold(), line.certainty());
    }

    /** A page as a person looks at it, upright. */
    private BufferedImage small(int page) throws IOException {
        BufferedImage drawn = small.get(page);
        if (drawn == null) {
            PDFRenderer renderer = renderer();
            renderer.setRenderingHints(QUICK);
            drawn = turned(draw(renderer, page, STRIP_SCALE), turns.getOrDefault(page, 0));
            small.put(page, drawn);
        }
        return drawn;
    }

    /** Strips of pages, one below the other, as a PNG for a person to look at. */
    public byte[] picture(List<Scan.Strip> strips) throws IOException {
        List<BufferedImage> parts = new ArrayList<>();
        for (Scan.Strip strip : strips) {
            BufferedImage page = small(strip.page());
            double falls = skews.getOrDefault(strip.page(), 0.0) * page.getWidth();
            int top = (int) Math.max(0, strip.top() * STRIP_SCALE + Math.min(0, falls));
            int bottom = (int) Math.min(page.getHeight(), strip.bottom() * STRIP_SCALE + Math.max(0, falls));
            if (bottom > top) {
                parts.add(page.getSubimage(0, top, page.getWidth(), bottom - top));
            }
        }
        int width = parts.stream().mapToInt(BufferedImage::getWidth).max().orElse(1);
        int height = parts.stream().mapToInt(BufferedImage::getHeight).sum();
        BufferedImage all = new BufferedImage(width, Math.max(1, height), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = all.createGraphics();
        int y = 0;
        for (BufferedImage part : parts) {
            graphics.drawImage(part, 0, y, null);
            y += part.getHeight();
        }
        graphics.dispose();
        return Tesseract.written(all, "png");
    }
}
