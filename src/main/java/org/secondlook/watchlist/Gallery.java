package org.secondlook.watchlist;

import java.lang.foreign.Arena;
import java.lang.foreign.MemorySegment;
import java.util.List;
import org.secondlook.face.Template;

/// The templates of a watchlist, one row per reference image, in one block outside the Java heap.
/// Read by any thread; closed by its owner.
///
/// One block, because a search reads all of it at the speed of memory; off the heap, because it
/// must be erasable: closing overwrites it before freeing it. Rows begin at multiples of 64 bytes,
/// a cache line and the widest vector register, and are filled up with zeros, which add nothing to
/// a dot product. The rows of an entry lie together.
public final class Gallery implements AutoCloseable {
    /// Rows that are taken at most: 100 MiB with 256 values each.
    public static final int MAX_ROWS = 100_000;

    /// Bytes; where a row may begin.
    public static final int ROW_ALIGNMENT = 64;

    private final Arena arena = Arena.ofShared();
    private final int templateLength;
    private final int rowBytes;
    private final int[] entryOfRow;
    private final MemorySegment matrix;

    private Gallery(int templateLength, int[] entryOfRow) {
        this.templateLength = templateLength;
        this.rowBytes = Math.ceilDiv(Float.BYTES * templateLength, ROW_ALIGNMENT) * ROW_ALIGNMENT;
        this.entryOfRow = entryOfRow;
        this.matrix = arena.allocate((long) rowBytes * entryOfRow.length, ROW_ALIGNMENT);
    }

    /// A gallery with copies of the given templates.
    ///
    /// @param templateLength number of values of each
    /// @param templates one per row; they stay the caller's
    /// @param entryOfRow for each row the index of its entry, never falling from row to row
    /// @throws IllegalArgumentException when these do not fit together or are more than `MAX_ROWS`
    public static Gallery of(int templateLength, List<Template> templates, int[] entryOfRow) {
        if (templates.size() != entryOfRow.length
                || templates.size() > MAX_ROWS
                || templateLength <= 0) {
            throw new IllegalArgumentException(
                    "%d templates for %d rows, at most %d"
                            .formatted(templates.size(), entryOfRow.length, MAX_ROWS));
        }
        for (int row = 0; row < entryOfRow.length; row++) {
            if (entryOfRow[row] < (row == 0 ? 0 : entryOfRow[row - 1])) {
                throw new IllegalArgumentException("the rows of an entry must lie together");
            }
            if (templates.get(row).length() != templateLength) {
                throw new IllegalArgumentException("templates of different packs");
            }
        }
        Gallery gallery = new Gallery(templateLength, entryOfRow.clone());
        for (int row = 0; row < entryOfRow.length; row++) {
            gallery.row(row).copyFrom(templates.get(row).values());
        }
        return gallery;
    }

    private MemorySegment row(int row) {
        return matrix.asSlice((long) row * rowBytes, (long) Float.BYTES * templateLength);
    }

    /// Number of reference images.
    public int rows() {
        return entryOfRow.length;
    }

    /// Number of values of a template.
    public int templateLength() {
        return templateLength;
    }

    /// Bytes from one row to the next, a multiple of `ROW_ALIGNMENT`.
    public int rowBytes() {
        return rowBytes;
    }

    /// Index of the entry whose image a row is.
    public int entryOf(int row) {
        return entryOfRow[row];
    }

    /// All rows, `rows · rowBytes` bytes of floats in native order, to be read only.
    ///
    /// @throws IllegalStateException once closed, when it is read
    public MemorySegment matrix() {
        return matrix.asReadOnly();
    }

    /// Overwrites every template.
    void wipe() {
        matrix.fill((byte) 0);
    }

    /// Overwrites the templates and frees them. Closing twice is allowed.
    @Override
    public void close() {
        if (arena.scope().isAlive()) {
            wipe();
            arena.close();
        }
    }
}
