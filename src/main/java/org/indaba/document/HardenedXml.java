package org.indaba.document;

import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * Reads XML from untrusted files: without DOCTYPE, hence without entities and external parts, and with a limit of depth.
 */
final class HardenedXml {
    /** The deepest nesting. Word nests a table in a table in a box; a hundred levels are more than any has. */
    private static final int MOST_DEPTH = 256;

    /** Receives the elements, one after the other. */
    interface Reading {
        void started(XMLStreamReader at);

        void ended(String name) throws RefusedFileException;

        void text(String text);
    }

    private HardenedXml() {}

    static void read(byte[] xml, Reading reading) throws RefusedFileException {
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_REPLACING_ENTITY_REFERENCES, false);
        // this sets one limit on every Java version: 25's own is 200, and its message does not mention depth
        factory.setProperty("jdk.xml.maxElementDepth", 0);
        factory.setXMLResolver((publicId, systemId, base, namespace) -> new ByteArrayInputStream(new byte[0]));
        try {
            XMLStreamReader at = factory.createXMLStreamReader(utf8(xml));
            int depth = 0;
            while (at.hasNext()) {
                switch (at.next()) {
                    case XMLStreamConstants.DTD, XMLStreamConstants.ENTITY_REFERENCE,
                            XMLStreamConstants.ENTITY_DECLARATION ->
                        throw new RefusedFileException("its XML has a DOCTYPE or an entity, which no word processor writes;"
                                + " save it anew as DOCX");
                    case XMLStreamConstants.START_ELEMENT -> {
                        if (++depth > MOST_DEPTH) {
                            throw new RefusedFileException("its XML is nested deeper than " + MOST_DEPTH
                                    + "; save it anew as DOCX");
                        }
                        reading.started(at);
                    }
                    case XMLStreamConstants.END_ELEMENT -> {
                        depth--;
                        reading.ended(at.getLocalName());
                    }
                    case XMLStreamConstants.CHARACTERS, XMLStreamConstants.CDATA -> reading.text(at.getText());
                    default -> { }
                }
            }
        } catch (XMLStreamException | RuntimeException e) {
            throw new RefusedFileException("its XML cannot be read; save it anew as DOCX");
        }
    }

    /**
     * The file is read as UTF-8, which word processors write, whatever encoding it declares: a reader that guesses could
     * read something else than was checked.
     */
    private static Reader utf8(byte[] xml) {
        boolean marked = xml.length >= 3 && xml[0] == (byte) 0xef && xml[1] == (byte) 0xbb && xml[2] == (byte) 0xbf;
        int from = marked ? 3 : 0;
        return new InputStreamReader(
                new ByteArrayInputStream(xml, from, xml.length - from), StandardCharsets.UTF_8.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    /** The attribute {@code name} of Word's namespace, or of none; an empty text where it does not exist. */
    static String attribute(XMLStreamReader at, String name) {
        for (int i = 0; i < at.getAttributeCount(); i++) {
            if (at.getAttributeLocalName(i).equals(name)) {
                return at.getAttributeValue(i);
            }
        }
        return "";
    }
}
