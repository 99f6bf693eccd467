/// Alerts, their states, and the human judgement of them.
@NullMarked
package org.secondlook.alert;

import org.jspecify.annotations.NullMarked;
