/// Part of a house that breaks the rules, so that each rule is seen to fail.
@NullMarked
package org.secondlook.architecture.broken.capture;

import org.jspecify.annotations.NullMarked;
