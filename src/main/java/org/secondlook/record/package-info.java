/// The store: what was alerted and decided, durably.
@NullMarked
package org.secondlook.record;

import org.jspecify.annotations.NullMarked;
