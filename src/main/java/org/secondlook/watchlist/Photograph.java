package org.secondlook.watchlist;

import org.secondlook.face.Portrait;
import org.secondlook.face.Quality;
import org.secondlook.face.Template;

/// One decoded photograph and the faces found in it. Used and closed by the worker that read it.
public interface Photograph extends AutoCloseable {

    /// Number of faces found.
    int faces();

    /// How much of the picture a face covers, square pixels.
    double area(int face);

    /// How good a face's picture is.
    Quality quality(int face);

    /// The template of a face, owned by the caller.
    Template template(int face);

    /// A face cut out for the eye of a person, the others covered; owned by the caller.
    Portrait portrait(int face);

    /// Wipes the picture.
    @Override
    void close();
}
