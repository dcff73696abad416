package org.indaba.coordination;

import java.util.List;
import java.util.Map;
import org.indaba.consultation.Scope;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;

/** Writes a scope in words. */
public final class ScopeText {
    private ScopeText() {}

    public static PhraseArgument value(Scope scope) {
        return new PhraseArgument.Where(List.copyOf(scope.regions()), List.copyOf(scope.countries()));
    }

    public static Paragraph paragraph(Scope scope) {
        return Paragraph.of(PhraseKey.WHERE, Map.of("where", value(scope)));
    }
}
