package org.dateline.ingest.xml;

import java.io.StringReader;
import java.util.ArrayDeque;
import java.util.Deque;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads well-formed XML with the JDK's StAX: a DTD is passed over unread, no entity but XML's five is known, nothing is
 * fetched; depth, attributes and elements are bounded. Stateless and thread-safe.
 */
public final class HardenedXml {
    public static final int DEEPEST = 256;
    public static final int MOST_ATTRIBUTES = 256;
    public static final int LONGEST_ATTRIBUTE = 1 << 20;
    public static final int MOST_ELEMENTS = 1_000_000;

    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    private final XMLStreamReader reader;
    private final Deque<XmlElement> open = new ArrayDeque<>();
    private int elements;

    private HardenedXml(XMLStreamReader reader) {
        this.reader = reader;
    }

    /**
     * Reads a document that is decoded already.
     *
     * @throws XmlRefused for one that is not well-formed or past a limit
     */
    public static XmlElement read(String xml) throws XmlRefused {
        try {
            String document = xml.substring(start(xml));
            XMLStreamReader reader = factory().createXMLStreamReader(new StringReader(document));
            return new HardenedXml(reader).root();
        } catch (XMLStreamException e) {
            String where =
                    e.getLocation() == null ? "" : " at line " + e.getLocation().getLineNumber();
            throw new XmlRefused("the XML is not well-formed" + where + ": must be, with XML's own five entities only");
        }
    }

    /** Space before the XML declaration is against the rules and does no harm. */
    private static int start(String xml) {
        int start = 0;
        while (start < xml.length() && Character.isWhitespace(xml.charAt(start))) {
            start++;
        }
        return start;
    }

    private static XMLInputFactory factory() {
        // The JDK's own, whatever else is on the class path: its limits are known.
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // Later JDKs have limits of their own, below ours: they would refuse what another JDK reads.
        factory.setProperty("jdk.xml.maxElementDepth", DEEPEST + 1);
        factory.setProperty("jdk.xml.elementAttributeLimit", 10_000);
        factory.setXMLResolver((publicId, systemId, baseUri, namespace) -> {
            throw new XMLStreamException("nothing is fetched");
        });
        return factory;
    }

    private XmlElement root() throws XMLStreamException, XmlRefused {
        XmlElement root = null;
        while (reader.hasNext()) {
            switch (reader.next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    XmlElement element = start();
                    root = root == null ? element : root;
                }
                case XMLStreamConstants.END_ELEMENT -> open.pop();
                case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA, XMLStreamConstants.SPACE -> text();
                case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw new XmlRefused("the XML refers to the entity " + shown(reader.getLocalName())
                            + ": must use XML's own five only");
                default -> {
                    // Comments, processing instructions and the DTD say nothing to us.
                }
            }
        }
        if (root == null) {
            throw new XmlRefused("the XML has no element");
        }
        return root;
    }

    private XmlElement start() throws XmlRefused {
        XmlElement element = new XmlElement(reader.getLocalName(), orEmpty(reader.getNamespaceURI()));
        if (++elements > MOST_ELEMENTS) {
            throw new XmlRefused("the XML has more than the cap of " + MOST_ELEMENTS + " elements");
        }
        if (open.size() >= DEEPEST) {
            throw new XmlRefused("elements are nested deeper than the cap of " + DEEPEST);
        }
        if (reader.getAttributeCount() > MOST_ATTRIBUTES) {
            throw new XmlRefused(shown(element.name()) + " has " + reader.getAttributeCount()
                    + " attributes: must have at most " + MOST_ATTRIBUTES);
        }
        for (int i = 0; i < reader.getAttributeCount(); i++) {
            attribute(element, i);
        }
        if (!open.isEmpty()) {
            open.getFirst().add(element);
        }
        open.push(element);
        return element;
    }

    private void attribute(XmlElement element, int index) throws XmlRefused {
        String value = reader.getAttributeValue(index);
        if (value.length() > LONGEST_ATTRIBUTE) {
            throw new XmlRefused("an attribute of " + shown(element.name()) + " has " + value.length()
                    + " characters: must have at most " + LONGEST_ATTRIBUTE);
        }
        boolean xml = XML.equals(reader.getAttributeNamespace(index));
        element.attribute((xml ? "xml:" : "") + reader.getAttributeLocalName(index), value);
    }

    private void text() {
        if (!open.isEmpty()) {
            open.getFirst().add(reader.getText());
        }
    }

    private static String orEmpty(@Nullable String namespace) {
        return namespace == null ? "" : namespace;
    }

    private static String shown(String name) {
        return name.length() > 40 ? name.substring(0, 40) : name;
    }
}
