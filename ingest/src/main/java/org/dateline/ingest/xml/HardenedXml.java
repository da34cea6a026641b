package org.dateline.ingest.xml;

import javax.xml.stream.XMLInputFactory;

/** Makes readers of XML that fetch nothing and expand nothing. Thread-safe. */
public final class HardenedXml {
    private HardenedXml() {}

    static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path: its limits are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        return factory;
    }
}
