package org.indaba.conversation.prompt;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.ConsultationSummary;

/** Finds the consultation that a typed text names, by its code or by its title in any language. */
public record ConsultationMatcher(List<ConsultationSummary> among) {
    public Optional<String> in(String text) {
        return among.stream()
                .filter(each -> each.code().equalsIgnoreCase(text)
                        || each.title().in().values().stream().anyMatch(title -> ButtonWords.alike(title, text)))
                .map(ConsultationSummary::code)
                .findFirst();
    }
}
