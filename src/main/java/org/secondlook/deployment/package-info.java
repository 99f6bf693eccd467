/// What one overt use of the program may do: deployment, policy and officers. Rules are data.
@NullMarked
package org.secondlook.deployment;

import org.jspecify.annotations.NullMarked;
