/// How the program is started from a checkout.
@NullMarked
package org.secondlook.start;

import org.jspecify.annotations.NullMarked;
