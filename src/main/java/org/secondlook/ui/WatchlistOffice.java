package org.secondlook.ui;

import java.nio.file.Path;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.OfficerAccount;
import org.secondlook.deployment.Passphrase;
import org.secondlook.deployment.Role;
import org.secondlook.face.Portrait;
import org.secondlook.watchlist.DraftList;
import org.secondlook.watchlist.WatchlistException;

/// What the program around the console does for the screens of watchlists. Thread-safe; every
/// method may wait and is called on a thread that may. Whatever cannot be done is said in the
/// exception's sentence, and then nothing has changed.
public interface WatchlistOffice extends AutoCloseable {

    /// What is kept.
    ///
    /// @param lists by name
    /// @param faults files that cannot be read, a plain sentence each
    record Shelf(List<ListSummary> lists, List<String> faults) {
        public Shelf {
            lists = List.copyOf(lists);
            faults = List.copyOf(faults);
        }
    }

    /// Whether an officer may change lists; whoever else comes here may read them.
    static boolean mayEdit(OfficerAccount account) {
        return account.has(Role.OPERATOR)
                || account.has(Role.SUPERVISOR)
                || account.has(Role.ADMINISTRATOR);
    }

    /// Ids of the policies that a list can be judged by, the usual one first.
    List<String> policies();

    /// The lists kept on this machine.
    Shelf lists() throws WatchlistException;

    /// Reads a list and keeps what it says; its images are taken by `enrol`. The same file under
    /// the same name goes on with an import that was cut short.
    ///
    /// @param file CSV, JSON or ANSI/NIST file, or a folder of them
    /// @param name for people
    void take(Path file, String name) throws WatchlistException;

    /// Takes, judges and enrols the images that have not been yet. What is done stays, also when it
    /// is cancelled.
    void enrol(String list, SessionStarter.Progress progress, SessionStarter.Cancel cancel)
            throws WatchlistException;

    /// A list with all that is known of it. It stays open until another one is, or this is closed.
    ///
    /// @param policy id of the one that judges it
    OpenList open(String list, String policy) throws WatchlistException;

    /// Keeps another draft of a list.
    void save(String list, DraftList draft) throws WatchlistException;

    /// The face in an image, which the caller closes; null where there is none to show.
    @Nullable Portrait portrait(String list, String image);

    /// Deletes a list with its images and templates.
    void delete(String list) throws WatchlistException;

    /// Writes what became of every row, as CSV or HTML by the file's ending.
    ///
    /// @param policy id of the one that judges it
    void report(String list, String policy, Path file) throws WatchlistException;

    /// Seals a list into one file for another machine.
    ///
    /// @param passphrase stays the caller's
    void seal(String list, Passphrase passphrase, Path file) throws WatchlistException;

    /// What a sealed bundle holds; nothing is kept.
    ///
    /// @param passphrase stays the caller's
    SealedContents lookInto(Path file, Passphrase passphrase) throws WatchlistException;

    /// Keeps the list in a sealed bundle.
    ///
    /// @param passphrase stays the caller's
    /// @param name that it is to have here
    void unseal(Path file, Passphrase passphrase, String name) throws WatchlistException;

    /// Lets go of the list in sight, which can be deleted only then. Can be used again afterwards.
    @Override
    void close();
}
