package org.indaba.channel.webchat;

import io.javalin.http.Context;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.indaba.questionnaire.Language;

/** The language that a request proposes. */
final class Tongue {
    private Tongue() {}

    /** The one in the address, else the first of the browser's that is spoken here (RFC 9110, Accept-Language). */
    static Optional<Language> of(Context context, List<Language> spoken) {
        return Optional.ofNullable(context.queryParam("lang"))
                .flatMap(tag -> spoken.stream().filter(each -> each.tag().equals(tag)).findFirst())
                .or(() -> accepted(context.header("Accept-Language"), spoken));
    }

    private static Optional<Language> accepted(String header, List<Language> spoken) {
        if (header == null || header.length() > 500) {
            return Optional.empty();
        }
        try {
            return Locale.LanguageRange.parse(header).stream()
                    .filter(range -> range.getWeight() > 0)
                    .map(range -> range.getRange().split("-", 2)[0])
                    .flatMap(tag -> spoken.stream().filter(each -> each.tag().equals(tag)))
                    .findFirst();
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
