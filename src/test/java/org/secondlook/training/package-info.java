@NullMarked
package org.secondlook.training;

import org.jspecify.annotations.NullMarked;
