/// The people sought: entries, their reference images, import, enrolment and the gallery of
/// templates.
@NullMarked
package org.secondlook.watchlist;

import org.jspecify.annotations.NullMarked;
