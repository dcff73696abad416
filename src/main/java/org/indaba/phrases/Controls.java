package org.indaba.phrases;

import java.util.Collections;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.indaba.conversation.Line;

/** The lines that stand on buttons and can be typed instead of tapped. */
final class Controls {
    /** A key that starts so holds further words, separated by |, that mean the same as the control when typed. */
    static final String ALSO = "also-";

    static final Set<Line> ALL = Collections.unmodifiableSet(EnumSet.of(
            Line.I_AGREE, Line.NO_THANK_YOU, Line.NEXT, Line.SKIP, Line.BACK, Line.ADD_MORE, Line.REVIEW, Line.EDIT,
            Line.SUBMIT, Line.DELETE, Line.DELETE_ALL, Line.KEEP, Line.CONTINUE, Line.GO_ON, Line.MORE, Line.PUBLICATION, Line.TAKE_BACK,
            Line.TAKE_BACK_HELP, Line.TAKE_BACK_REVIEW, Line.TAKE_BACK_LANGUAGE, Line.TAKE_BACK_ASK, Line.HELP_WORD,
            Line.LANGUAGE_WORD, Line.SMALL_TALK,
            Line.I_ANSWER_FOR_MYSELF,
            Line.FACT_TYPE, Line.FACT_ITU_STATUS, Line.FACT_COUNTRY, Line.FACT_ORGANIZATION, Line.FACT_RECORDINGS,
            Line.NONE_OF_THESE, Line.STOP, Line.YES, Line.NO, Line.YESTERDAY, Line.TODAY, Line.TOMORROW,
            Line.TYPE_GOVERNMENT, Line.TYPE_PRIVATE_SECTOR, Line.TYPE_CIVIL_SOCIETY,
            Line.TYPE_INTERNATIONAL_ORGANIZATION, Line.TYPE_ACADEMIA, Line.TYPE_OTHER,
            Line.STATUS_MEMBER_STATE, Line.STATUS_SECTOR_MEMBER, Line.STATUS_ASSOCIATE, Line.STATUS_NONE,
            Line.STATUS_UNKNOWN,
            Line.PUBLICATION_NAMED, Line.PUBLICATION_ORGANIZATION, Line.PUBLICATION_ANONYMOUS,
            Line.PUBLICATION_NOT_PUBLISHED, Line.RECORDINGS_PUBLISHED, Line.RECORDINGS_TEXT_ALONE,
            Line.REGION_AFRICA, Line.REGION_AMERICAS, Line.REGION_ARAB_STATES, Line.REGION_ASIA_PACIFIC,
            Line.REGION_CIS, Line.REGION_EUROPE,
            Line.LAUNCH, Line.CANCEL, Line.OFFICIAL_QUESTIONS, Line.OWN_QUESTIONS, Line.BOTH_QUESTIONS,
            Line.TRY_IT, Line.END_TRIAL, Line.ANOTHER_QUESTION, Line.DONE, Line.ALL_READY, Line.THIRTY_DAYS,
            Line.ASKS_OPEN, Line.ASKS_ONE_OF, Line.ASKS_SEVERAL, Line.ASKS_YES_NO, Line.ASKS_SCALE,
            Line.ASKS_NUMBER, Line.ASKS_DATE,
            Line.ASK_PERSON, Line.ASK_END, Line.QUESTIONS_TO_ME,
            Line.RELAY_SEND_TOO, Line.RELAY_NOT_SEND,
            Line.READ_SECTION,
            Line.NO_MORE_REMINDERS, Line.REMIND_THEM, Line.STOP_SENDING, Line.LEAVE_LANGUAGE_OUT, Line.LEAVE_OTHERS_OUT,
            Line.SEND_NOW, Line.SEND_FILE, Line.CLOSE_NOW, Line.REVOKE_NOW,
            Line.ROLE_SECRETARIAT, Line.ROLE_COORDINATOR, Line.ROLE_READER));

    /** An argument that starts so is the word of a control, and needs no value. */
    private static final String WORD = "word_";

    private static final Map<String, Line> BY_NAME =
            ALL.stream().collect(Collectors.toMap(line -> WORD + line.key().replace('-', '_'), line -> line));

    private Controls() {}

    /**
     * The control whose word a phrase offers: {@code {word_go_on}} stands for {@code go-on}, in the language's own words.
     * So a word that is offered is a word that is understood.
     */
    static Optional<Line> named(String argument) {
        return Optional.ofNullable(BY_NAME.get(argument));
    }
}
