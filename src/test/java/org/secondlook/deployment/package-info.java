@NullMarked
package org.secondlook.deployment;

import org.jspecify.annotations.NullMarked;
