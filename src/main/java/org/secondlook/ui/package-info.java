/// The console's screens.
@NullMarked
package org.secondlook.ui;

import org.jspecify.annotations.NullMarked;
