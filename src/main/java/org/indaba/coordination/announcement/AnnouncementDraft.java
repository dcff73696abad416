package org.indaba.coordination.announcement;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.indaba.questionnaire.Language;

/**
 * An announcement that is being prepared.
 *
 * @param texts the texts by language, in the order in which they were typed; an empty text means that the language is left
 *      out
 */
public record AnnouncementDraft(String consultation, Map<Language, String> texts) {
    public AnnouncementDraft {
        texts = Collections.unmodifiableMap(new LinkedHashMap<>(texts));
    }

    static AnnouncementDraft begun(String consultation) {
        return new AnnouncementDraft(consultation, Map.of());
    }

    AnnouncementDraft with(Language language, String text) {
        Map<Language, String> more = new LinkedHashMap<>(texts);
        more.put(language, text);
        return new AnnouncementDraft(consultation, more);
    }

    AnnouncementDraft without(List<Language> languages) {
        AnnouncementDraft draft = this;
        for (Language each : languages) {
            draft = draft.with(each, "");
        }
        return draft;
    }

    /** Returns the draft without the last text. */
    AnnouncementDraft back() {
        List<Language> said = new ArrayList<>(texts.keySet());
        Map<Language, String> fewer = new LinkedHashMap<>(texts);
        if (!said.isEmpty()) {
            fewer.remove(said.get(said.size() - 1));
        }
        return new AnnouncementDraft(consultation, fewer);
    }

    /** Those of these languages for which nothing is decided yet. */
    List<Language> open(List<Language> languages) {
        return languages.stream().filter(each -> !texts.containsKey(each)).toList();
    }

    /** The texts that were written. */
    Map<Language, String> written() {
        Map<Language, String> written = new LinkedHashMap<>(texts);
        written.values().removeIf(String::isEmpty);
        return written;
    }

    /** The language in which readers of a left-out language get it. */
    Optional<Language> first() {
        return written().keySet().stream().findFirst();
    }
}
