/// Feeds the screen's tests with pictures.
@NullMarked
package org.secondlook.live;

import org.jspecify.annotations.NullMarked;
