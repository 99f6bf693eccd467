/// Main class, commands and the one place where the parts are wired together.
@NullMarked
package org.secondlook;

import org.jspecify.annotations.NullMarked;
