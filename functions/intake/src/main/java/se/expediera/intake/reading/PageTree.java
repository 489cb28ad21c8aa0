package se.expediera.intake.reading;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;

/**
 * The pages of a document, counted before anybody walks through them: the number that a file tells of itself is not to
 * be trusted, and a tree that leads back into itself, or branches of branches without pages, have no end.
 */
final class PageTree {
    private PageTree() {}

    /** The pages in their order; refuses too many of them, and trees that are none. */
    static List<PDPage> of(PDDocument document, Budget budget) throws IOException {
        check(document.getDocumentCatalog().getCOSObject().getCOSDictionary(COSName.PAGES), budget);
        List<PDPage> pages = new ArrayList<>();
        document.getPages().forEach(pages::add);
        return pages;
    }

    private static void check(COSDictionary root, Budget budget) throws IOException {
        Set<COSDictionary> branches = Collections.newSetFromMap(new IdentityHashMap<>());
        Deque<COSDictionary> open = new ArrayDeque<>();
        if (root != null) {
            open.push(root);
        }
        int pages = 0;
        while (!open.isEmpty()) {
            COSDictionary node = open.pop();
            budget.step();
            COSArray kids = node.getCOSArray(COSName.KIDS);
            if (kids == null) {
                budget.pages(++pages);
            } else if (!branches.add(node)) {
                throw new IOException("a branch of the page tree hangs in two places");
            } else {
                for (int i = 0; i < kids.size(); i++) {
                    COSBase kid = kids.getObject(i);
                    if (!(kid instanceof COSDictionary dictionary)) {
                        throw new IOException("a page is missing");
                    }
                    open.push(dictionary);
                    budget.step();
                }
            }
        }
        if (pages == 0) {
            throw new IOException("there is no page");
        }
        if (root.getInt(COSName.COUNT, pages) != pages) {
            throw new IOException("there are fewer or more pages than the file counts");
        }
    }
}
