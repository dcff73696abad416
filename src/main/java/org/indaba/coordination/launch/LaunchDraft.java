package org.indaba.coordination.launch;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.indaba.consultation.LanguageOrder;
import org.indaba.consultation.Scope;
import org.indaba.questionnaire.Language;

/**
 * The draft of a consultation that is being launched.
 *
 * @param step the step that is asked next
 * @param language the language in which its coordinator types
 * @param own the coordinator's own questions, in order; the last one may be incomplete
 * @param languages the chosen languages, in the order in which they are offered
 * @param opens empty where it opens when it is launched
 */
public record LaunchDraft(
        Step step,
        Language language,
        String title,
        Scope scope,
        Asked asked,
        List<OwnQuestion> own,
        List<Language> languages,
        ZoneId zone,
        Optional<Instant> opens,
        Optional<Instant> closes,
        String contact) {

    public enum Step {
        TITLE, SCOPE, ASKED, QUESTION, KIND, OPTIONS, ANOTHER, LANGUAGES, TRANSLATION, DATES, CONTACT, PREVIEW
    }

    /** The questions that are asked. */
    public enum Asked {
        OFFICIAL, OWN, BOTH
    }

    public LaunchDraft {
        own = List.copyOf(own);
        languages = List.copyOf(languages);
    }

    static LaunchDraft begun(Language language, Scope scope, ZoneId zone) {
        return new LaunchDraft(
                Step.TITLE, language, "", scope, Asked.OFFICIAL, List.of(), List.of(), zone, Optional.empty(),
                Optional.empty(), "");
    }

    LaunchDraft at(Step next) {
        return new LaunchDraft(next, language, title, scope, asked, own, languages, zone, opens, closes, contact);
    }

    LaunchDraft title(String typed) {
        return new LaunchDraft(step, language, typed, scope, asked, own, languages, zone, opens, closes, contact);
    }

    LaunchDraft scope(Scope chosen, ZoneId clocks) {
        return new LaunchDraft(step, language, title, chosen, asked, own, languages, clocks, opens, closes, contact);
    }

    LaunchDraft asked(Asked chosen) {
        List<OwnQuestion> kept = chosen == Asked.OFFICIAL ? List.of() : own;
        return new LaunchDraft(step, language, title, scope, chosen, kept, languages, zone, opens, closes, contact);
    }

    LaunchDraft own(List<OwnQuestion> questions) {
        return new LaunchDraft(step, language, title, scope, asked, questions, languages, zone, opens, closes, contact);
    }

    LaunchDraft with(OwnQuestion question) {
        List<OwnQuestion> more = new ArrayList<>(own);
        more.add(question);
        return own(more);
    }

    LaunchDraft replace(int index, OwnQuestion question) {
        List<OwnQuestion> changed = new ArrayList<>(own);
        changed.set(index, question);
        return own(changed);
    }

    OwnQuestion last() {
        return own.get(own.size() - 1);
    }

    LaunchDraft replaceLast(OwnQuestion question) {
        return replace(own.size() - 1, question);
    }

    LaunchDraft withoutLast() {
        return own(own.subList(0, own.size() - 1));
    }

    LaunchDraft languages(List<Language> chosen) {
        return new LaunchDraft(step, language, title, scope, asked, own, chosen, zone, opens, closes, contact);
    }

    LaunchDraft with(Language language) {
        Set<Language> more = new LinkedHashSet<>(languages);
        more.add(language);
        return languages(LanguageOrder.of(more));
    }

    LaunchDraft without(Language language) {
        return languages(languages.stream().filter(each -> !each.equals(language)).toList());
    }

    /** The missing texts of its languages come next. */
    LaunchDraft afterLanguages() {
        return at(languages.isEmpty() ? Step.LANGUAGES : missing().isPresent() ? Step.TRANSLATION : Step.DATES);
    }

    LaunchDraft dates(Optional<Instant> opening, Optional<Instant> closing) {
        return new LaunchDraft(step, language, title, scope, asked, own, languages, zone, opening, closing, contact);
    }

    LaunchDraft contact(String typed) {
        return new LaunchDraft(step, language, title, scope, asked, own, languages, zone, opens, closes, typed);
    }

    /** Tells whether a consultation can be made of it: going back over steps may have left something open. */
    boolean isWhole() {
        boolean asks = asked == Asked.OFFICIAL || !own.isEmpty() && own.stream().allMatch(OwnQuestion::isWhole);
        return asks && !languages.isEmpty() && missing().isEmpty() && closes.isPresent() && !contact.isEmpty();
    }

    /** A text of an own question that is missing in a chosen language. */
    record Missing(int question, Language language) {}

    Optional<Missing> missing() {
        for (Language each : languages) {
            for (int i = 0; i < own.size(); i++) {
                OwnQuestion question = own.get(i);
                if (!question.text().containsKey(each)
                        || question.hasOptions() && !question.options().containsKey(each)) {
                    return Optional.of(new Missing(i, each));
                }
            }
        }
        return Optional.empty();
    }
}
