package org.indaba.phrases;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.conversation.screen.PhraseKey;

/** Finds the phrases on buttons that can also be typed. */
final class ButtonPhrases {
    /** A key with this beginning holds further words, separated by |, that mean the same as the button when typed. */
    static final String ALSO = "also-";

    static final Set<PhraseKey> ALL = Collections.unmodifiableSet(EnumSet.of(
            PhraseKey.I_AGREE, PhraseKey.NO_THANK_YOU, PhraseKey.NEXT, PhraseKey.SKIP, PhraseKey.BACK, PhraseKey.ADD_MORE, PhraseKey.REVIEW, PhraseKey.EDIT,
            PhraseKey.SUBMIT, PhraseKey.DELETE, PhraseKey.DELETE_ALL, PhraseKey.KEEP, PhraseKey.CONTINUE, PhraseKey.GO_ON, PhraseKey.MORE, PhraseKey.PUBLICATION, PhraseKey.TAKE_BACK,
            PhraseKey.TAKE_BACK_HELP, PhraseKey.TAKE_BACK_REVIEW, PhraseKey.TAKE_BACK_LANGUAGE, PhraseKey.TAKE_BACK_ASK, PhraseKey.HELP_WORD,
            PhraseKey.LANGUAGE_WORD, PhraseKey.SMALL_TALK,
            PhraseKey.I_ANSWER_FOR_MYSELF,
            PhraseKey.FACT_TYPE, PhraseKey.FACT_ITU_STATUS, PhraseKey.FACT_COUNTRY, PhraseKey.FACT_ORGANIZATION, PhraseKey.FACT_RECORDINGS,
            PhraseKey.NONE_OF_THESE, PhraseKey.STOP, PhraseKey.YES, PhraseKey.NO, PhraseKey.YESTERDAY, PhraseKey.TODAY, PhraseKey.TOMORROW,
            PhraseKey.TYPE_GOVERNMENT, PhraseKey.TYPE_PRIVATE_SECTOR, PhraseKey.TYPE_CIVIL_SOCIETY,
            PhraseKey.TYPE_INTERNATIONAL_ORGANIZATION, PhraseKey.TYPE_ACADEMIA, PhraseKey.TYPE_OTHER,
            PhraseKey.STATUS_MEMBER_STATE, PhraseKey.STATUS_SECTOR_MEMBER, PhraseKey.STATUS_ASSOCIATE, PhraseKey.STATUS_NONE,
            PhraseKey.STATUS_UNKNOWN,
            PhraseKey.PUBLICATION_NAMED, PhraseKey.PUBLICATION_ORGANIZATION, PhraseKey.PUBLICATION_ANONYMOUS,
            PhraseKey.PUBLICATION_NOT_PUBLISHED, PhraseKey.RECORDINGS_PUBLISHED, PhraseKey.RECORDINGS_TEXT_ALONE,
            PhraseKey.REGION_AFRICA, PhraseKey.REGION_AMERICAS, PhraseKey.REGION_ARAB_STATES, PhraseKey.REGION_ASIA_PACIFIC,
            PhraseKey.REGION_CIS, PhraseKey.REGION_EUROPE,
            PhraseKey.LAUNCH, PhraseKey.CANCEL, PhraseKey.OFFICIAL_QUESTIONS, PhraseKey.OWN_QUESTIONS, PhraseKey.BOTH_QUESTIONS,
            PhraseKey.TRY_IT, PhraseKey.END_TRIAL, PhraseKey.ANOTHER_QUESTION, PhraseKey.DONE, PhraseKey.ALL_READY, PhraseKey.THIRTY_DAYS,
            PhraseKey.ASKS_OPEN, PhraseKey.ASKS_ONE_OF, PhraseKey.ASKS_SEVERAL, PhraseKey.ASKS_YES_NO, PhraseKey.ASKS_SCALE,
            PhraseKey.ASKS_NUMBER, PhraseKey.ASKS_DATE,
            PhraseKey.ASK_PERSON, PhraseKey.ASK_END, PhraseKey.QUESTIONS_TO_ME,
            PhraseKey.RELAY_SEND_TOO, PhraseKey.RELAY_NOT_SEND,
            PhraseKey.READ_SECTION,
            PhraseKey.NO_MORE_REMINDERS, PhraseKey.REMIND_THEM, PhraseKey.STOP_SENDING, PhraseKey.LEAVE_LANGUAGE_OUT, PhraseKey.LEAVE_OTHERS_OUT,
            PhraseKey.SEND_NOW, PhraseKey.SEND_FILE, PhraseKey.CHART_WORD, PhraseKey.CLOSE_NOW, PhraseKey.REVOKE_NOW,
            PhraseKey.ROLE_SECRETARIAT, PhraseKey.ROLE_COORDINATOR, PhraseKey.ROLE_READER));

    /** An argument with this beginning is the word of a button, and needs no value. */
    private static final String WORD = "word_";

    private static final Map<String, PhraseKey> BY_NAME =
            ALL.stream().collect(Collectors.toMap(line -> WORD + line.key().replace('-', '_'), line -> line));

    private ButtonPhrases() {}

    /**
     * The button whose word a phrase offers: {@code {word_go_on}} stands for {@code go-on}, in the language's own words. So
     * a word that is offered is always understood.
     */
    static Optional<PhraseKey> named(String argument) {
        return Optional.ofNullable(BY_NAME.get(argument));
    }
}
