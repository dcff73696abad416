package org.indaba.document;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.stream.XMLStreamReader;

/**
 * Finds the styles of headings. The ids and names of styles depend on the author's language ("Titre1", "Überschrift 1"), so
 * the outline level decides, of the style itself or of the style on which it is based.
 */
final class DocxStyles implements HardenedXml.Reading {
    /** The longest chain of styles that are based on each other; Word allows no more than eleven. */
    private static final int MOST_INHERITED = 64;

    private static final Pattern NAMED = Pattern.compile("heading ([1-9])");

    private final Map<String, Integer> levels = new HashMap<>();
    private final Map<String, String> basedOn = new HashMap<>();
    private String style = "";

    private DocxStyles() {}

    /** The levels from 1 on, by a style's id. */
    static Map<String, Integer> levels(byte[] xml) throws RefusedFileException {
        DocxStyles styles = new DocxStyles();
        HardenedXml.read(xml, styles);
        Map<String, Integer> all = new HashMap<>(styles.levels);
        styles.basedOn.keySet().forEach(each -> styles.inherited(each).ifPresent(level -> all.put(each, level)));
        return all;
    }

    private Optional<Integer> inherited(String id) {
        String each = id;
        for (int i = 0; each != null && i <= MOST_INHERITED; i++, each = basedOn.get(each)) {
            if (levels.containsKey(each)) {
                return Optional.of(levels.get(each));
            }
        }
        return Optional.empty();
    }

    @Override
    public void started(XMLStreamReader at) {
        String value = HardenedXml.attribute(at, "val");
        switch (at.getLocalName()) {
            case "style" -> style = HardenedXml.attribute(at, "styleId");
            case "name" -> {
                Matcher named = NAMED.matcher(value.toLowerCase(Locale.ROOT));
                if (!style.isEmpty() && named.matches()) {
                    levels.putIfAbsent(style, Integer.parseInt(named.group(1)));
                }
            }
            case "basedOn" -> basedOn.put(style, value);
            case "outlineLvl" -> DocxParagraphReader.level(value).ifPresent(each -> levels.put(style, each));
            default -> { }
        }
    }

    @Override
    public void ended(String name) {
        if (name.equals("style")) {
            style = "";
        }
    }

    @Override
    public void text(String text) {
        // no styles were found
    }
}
