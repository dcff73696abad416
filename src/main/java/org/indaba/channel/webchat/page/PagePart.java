package org.indaba.channel.webchat.page;

import java.util.List;
import org.indaba.markup.RichText;

/** A part of what the page of an interview asks. */
public sealed interface PagePart {
    record Heading(String text) implements PagePart {}

    record Items(List<RichText> texts) implements PagePart {}

    record Passage(RichText text) implements PagePart {}
}
