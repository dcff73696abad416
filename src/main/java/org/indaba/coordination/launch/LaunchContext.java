package org.indaba.coordination.launch;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.indaba.consultation.LanguageOrder;
import org.indaba.consultation.Scope;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.coordination.StaffCommand;
import org.indaba.coordination.StaffContext;
import org.indaba.coordination.StaffDecisionContext;
import org.indaba.coordination.launch.LaunchDraft.Asked;
import org.indaba.coordination.launch.LaunchDraft.Step;
import org.indaba.places.RegionTable;
import org.indaba.questionnaire.Language;

/**
 * All that a step of a launch is made of.
 *
 * @param either two periods of which one was typed; empty where it is known which, and elsewhere
 */
record LaunchContext(StaffContext office, LaunchDraft draft, List<String> either) {
    LaunchContext with(LaunchDraft other) {
        return new LaunchContext(office, other, List.of());
    }

    Button button(PhraseKey line, String value) {
        return Button.of(line, action(value));
    }

    /** The action of a button that belongs to this step and to no other. */
    Action action(String value) {
        return StaffDecisionContext.action(StaffCommand.LAUNCH, "", draft.step().name().toLowerCase(Locale.ROOT) + "/" + value);
    }

    /** The time zone of a consultation with this scope. */
    static ZoneId zone(Scope scope) {
        return scope.regions().size() == 1 ? RegionTable.zone(scope.regions().first()) : ZoneId.of("UTC");
    }

    /** The possible languages: all for own questions, those of the official ones where they are asked. */
    List<Language> possible() {
        Set<Language> speaks = new LinkedHashSet<>(office.languages());
        speaks.retainAll(office.operator().languages());
        speaks.retainAll(office.purpose().languages());
        if (draft.asked() != Asked.OWN) {
            speaks.retainAll(office.officialQuestions().translations().keySet());
        }
        return LanguageOrder.of(speaks);
    }

    /** The languages in which the questions are complete. */
    List<Language> ready() {
        return draft.asked() == Asked.OFFICIAL
                ? possible()
                : possible().stream().filter(draft.language()::equals).toList();
    }

    /** The draft after all questions: with those of its languages that are still possible, or else the complete ones. */
    LaunchDraft toLanguages() {
        List<Language> kept = new ArrayList<>(draft.languages());
        kept.retainAll(possible());
        return draft.languages(kept.isEmpty() ? ready() : kept).at(Step.LANGUAGES);
    }

    boolean isWhole() {
        return draft.isWhole() && possible().containsAll(draft.languages());
    }
}
