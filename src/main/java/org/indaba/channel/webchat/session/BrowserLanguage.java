package org.indaba.channel.webchat.session;

import io.javalin.http.Context;
import java.util.List;
import java.util.Optional;
import org.indaba.phrases.AcceptLanguage;
import org.indaba.questionnaire.Language;

/** Finds the language that a request proposes. */
public final class BrowserLanguage {
    private BrowserLanguage() {}

    /** The language in the address, or else the first of the browser's languages that the product has. */
    public static Optional<Language> of(Context context, List<Language> spoken) {
        return Optional.ofNullable(context.queryParam("lang"))
                .flatMap(tag -> spoken.stream().filter(each -> each.tag().equals(tag)).findFirst())
                .or(() -> AcceptLanguage.first(context.header("Accept-Language"), spoken));
    }
}
