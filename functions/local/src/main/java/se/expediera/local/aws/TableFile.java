package se.expediera.local.aws;

import com.almworks.sqlite4java.SQLiteConnection;
import com.almworks.sqlite4java.SQLiteException;
import com.almworks.sqlite4java.SQLiteJob;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import software.amazon.awssdk.services.dynamodb.model.IndexStatus;
import software.amazon.dynamodb.services.local.shared.access.TableInfo;
import software.amazon.dynamodb.services.local.shared.access.sqlite.SQLiteDBAccess;

/**
 * DynamoDB Local's file. What was written is in the file before the answer, whatever becomes of the process; the disk is
 * waited for now and then, not several times a write. A machine that loses power may lose the last moments, as of all
 * else in the data folder, and finds the file whole.
 *
 * @see <a href="https://www.sqlite.org/wal.html">SQLite's write-ahead log</a>
 * @see <a href="https://www.sqlite.org/pragma.html#pragma_synchronous">When it waits for the disk</a>
 */
final class TableFile extends SQLiteDBAccess {
    private static final Logger LOG = LoggerFactory.getLogger(TableFile.class);

    private final Map<String, TableInfo> settled = new ConcurrentHashMap<>();

    TableFile(Path file) {
        super(file.toFile());
        queue.execute(new Opening()).complete();
    }

    /** Each call asks for it: it is read anew only until its indexes are there, for {@link TableRequests} change no table. */
    @Override
    public TableInfo getTableInfo(String table) {
        TableInfo known = settled.get(table);
        if (known != null) {
            return known;
        }
        TableInfo found = super.getTableInfo(table);
        if (found != null
                && found.getGSIDescriptions().stream().allMatch(index -> index.indexStatus() == IndexStatus.ACTIVE)) {
            settled.put(table, found);
        }
        return found;
    }

    /** Ends when the file is closed: another process may open it next. */
    @Override
    public void close() {
        super.close();
        try {
            queue.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static final class Opening extends SQLiteJob<Void> {
        @Override
        protected Void job(SQLiteConnection connection) throws SQLiteException {
            connection.exec("PRAGMA journal_mode = WAL");
            connection.exec("PRAGMA synchronous = NORMAL");
            return null;
        }

        @Override
        protected void jobError(Throwable error) {
            LOG.warn("the table's file stays as it was opened: slow", error);
        }
    }
}
