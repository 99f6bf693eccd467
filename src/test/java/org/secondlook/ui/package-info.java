/// The screens, driven as an officer drives them.
@NullMarked
package org.secondlook.ui;

import org.jspecify.annotations.NullMarked;
