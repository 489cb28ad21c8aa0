package se.expediera.dispatch.mail;

import java.util.List;

/**
 * A mail's blocks, parted where its title belongs.
 *
 * @param notices those that stand above the title
 * @param rest those below it
 */
record Content(List<Block> notices, List<Block> rest) {
    /** Parts the notices that begin a mail from the rest. */
    static Content of(List<Block> blocks) {
        int first = 0;
        while (first < blocks.size() && blocks.get(first) instanceof Block.Notice) {
            first++;
        }
        return new Content(blocks.subList(0, first), blocks.subList(first, blocks.size()));
    }
}
