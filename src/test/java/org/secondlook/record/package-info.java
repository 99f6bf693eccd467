@NullMarked
package org.secondlook.record;

import org.jspecify.annotations.NullMarked;
