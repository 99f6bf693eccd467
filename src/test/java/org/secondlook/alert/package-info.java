@NullMarked
package org.secondlook.alert;

import org.jspecify.annotations.NullMarked;
