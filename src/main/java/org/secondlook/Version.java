package org.secondlook;

import picocli.CommandLine.IVersionProvider;

/// Tells which build this is.
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = SecondLook.class.getPackage().getImplementationVersion();
        return new String[] {"Second Look " + (version == null ? "(built from source)" : version)};
    }
}
