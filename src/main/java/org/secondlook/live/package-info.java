/// The running pipeline: threads, queues, counters, back-pressure.
@NullMarked
package org.secondlook.live;

import org.jspecify.annotations.NullMarked;
