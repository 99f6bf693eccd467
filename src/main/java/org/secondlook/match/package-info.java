/// Compares a probe with the gallery: candidates and the threshold rule. A score is not a decision.
@NullMarked
package org.secondlook.match;

import org.jspecify.annotations.NullMarked;
