/// Tests of the program as a whole, and what all tests share.
@NullMarked
package org.secondlook;

import org.jspecify.annotations.NullMarked;
