/// Practice: pairs of photographs with known answers, and when officers are shown them.
@NullMarked
package org.secondlook.training;

import org.jspecify.annotations.NullMarked;
