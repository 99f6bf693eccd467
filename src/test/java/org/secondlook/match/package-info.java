/// Tests of org.secondlook.match.
@NullMarked
package org.secondlook.match;

import org.jspecify.annotations.NullMarked;
