/// The rules of the house, as tests.
@NullMarked
package org.secondlook.architecture;

import org.jspecify.annotations.NullMarked;
