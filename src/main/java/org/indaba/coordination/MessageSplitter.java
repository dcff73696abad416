package org.indaba.coordination;

import java.util.ArrayList;
import java.util.List;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;

/** Splits paragraphs that are too long for one message into several, without shortening any text. */
public final class MessageSplitter {
    /** The characters of a message as they are counted here, well below the real limit. */
    private static final int LONGEST = 3600;

    /** The greatest length of the sentence around the texts of a paragraph, in any language. */
    private static final int SENTENCE = 200;

    private static final int LIST_ITEM = 12;
    private static final int NAME = 24;

    private MessageSplitter() {}

    public static List<List<Paragraph>> of(List<Paragraph> paragraphs) {
        List<List<Paragraph>> pages = new ArrayList<>();
        List<Paragraph> page = new ArrayList<>();
        int length = 0;
        for (Paragraph each : paragraphs) {
            int more = length(each);
            if (!page.isEmpty() && length + more > LONGEST) {
                pages.add(List.copyOf(page));
                page.clear();
                length = 0;
            }
            page.add(each);
            length += more;
        }
        pages.add(List.copyOf(page));
        return pages;
    }

    private static int length(Paragraph paragraph) {
        return (paragraph.line().isListItem() ? LIST_ITEM : SENTENCE)
                + paragraph.values().values().stream().mapToInt(MessageSplitter::length).sum();
    }

    private static int length(PhraseArgument value) {
        if (value instanceof PhraseArgument.Words words) {
            return words.text().length();
        } else if (value instanceof PhraseArgument.Code code) {
            return code.text().length();
        } else if (value instanceof PhraseArgument.Where where) {
            return NAME * (where.countries().size() + where.regions().size());
        }
        return value instanceof PhraseArgument.Tongues tongues ? NAME * tongues.languages().size() : NAME;
    }
}
