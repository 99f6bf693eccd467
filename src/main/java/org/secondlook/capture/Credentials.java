package org.secondlook.capture;

import java.util.regex.Pattern;

/// Keeps names and passwords in camera addresses away from eyes and logs. Stateless.
final class Credentials {
    /// What stands before the last @ of an address.
    private static final Pattern BEFORE_HOST = Pattern.compile("(?i)^([a-z][a-z0-9+.-]*:/*).*@");

    /// Some cameras want them in the path: `/user=admin_password=1234_channel=1`.
    private static final Pattern NAMED =
            Pattern.compile(
                    "(?i)(user|username|usr|login|pass|password|passwd|pwd|psw|token|auth|key|secret)=.*?(?=[&;/?]|_[a-z]+=|$)");

    private Credentials() {}

    /// An address or its path without them.
    static String leftOut(String address) {
        String host = BEFORE_HOST.matcher(address).replaceFirst("$1");
        return NAMED.matcher(host).replaceAll("$1=…");
    }
}
