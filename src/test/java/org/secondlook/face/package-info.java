/// Faces are found, measured, followed and forgotten as the contract says.
@NullMarked
package org.secondlook.face;

import org.jspecify.annotations.NullMarked;
