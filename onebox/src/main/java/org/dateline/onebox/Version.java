package org.dateline.onebox;

import picocli.CommandLine.IVersionProvider;

/** The version from the jar's manifest. */
final class Version implements IVersionProvider {
    @Override
    public String[] getVersion() {
        String version = DatelineMain.class.getPackage().getImplementationVersion();
        return new String[] {"dateline " + (version == null ? "(not from a jar)" : version), "Java " + Runtime.version()
        };
    }
}
