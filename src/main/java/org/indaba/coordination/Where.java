package org.indaba.coordination;

import java.util.List;
import java.util.Map;
import org.indaba.consultation.Scope;
import org.indaba.conversation.Line;
import org.indaba.conversation.Paragraph;
import org.indaba.conversation.Value;

/** A scope in words. */
public final class Where {
    private Where() {}

    public static Value value(Scope scope) {
        return new Value.Where(List.copyOf(scope.regions()), List.copyOf(scope.countries()));
    }

    public static Paragraph paragraph(Scope scope) {
        return Paragraph.of(Line.WHERE, Map.of("where", value(scope)));
    }
}
