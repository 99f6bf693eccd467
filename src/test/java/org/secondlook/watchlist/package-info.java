/// Tests of org.secondlook.watchlist.
@NullMarked
package org.secondlook.watchlist;

import org.jspecify.annotations.NullMarked;
