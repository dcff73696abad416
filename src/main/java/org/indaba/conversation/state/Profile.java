package org.indaba.conversation.state;

import java.util.List;
import java.util.Optional;
import org.indaba.conversation.screen.PhraseKey;

/** The fixed choices about the respondent and about publication. */
public final class Profile {
    /**
     * One of them.
     *
     * @param code the permanent code, which is stored and exported
     * @param label the label of its button
     */
    public record Choice(String code, PhraseKey label) {}

    public static final List<Choice> STAKEHOLDER_TYPES = List.of(
            new Choice("government", PhraseKey.TYPE_GOVERNMENT),
            new Choice("private-sector", PhraseKey.TYPE_PRIVATE_SECTOR),
            new Choice("civil-society", PhraseKey.TYPE_CIVIL_SOCIETY),
            new Choice("international-organization", PhraseKey.TYPE_INTERNATIONAL_ORGANIZATION),
            new Choice("academia", PhraseKey.TYPE_ACADEMIA),
            new Choice("other", PhraseKey.TYPE_OTHER));

    /** The list has no academia: it became a category of ITU membership in 2010, and in 2007 it was none. */
    public static final List<Choice> ITU_STATUSES = List.of(
            new Choice("member-state", PhraseKey.STATUS_MEMBER_STATE),
            new Choice("sector-member", PhraseKey.STATUS_SECTOR_MEMBER),
            new Choice("associate", PhraseKey.STATUS_ASSOCIATE),
            new Choice("none", PhraseKey.STATUS_NONE),
            new Choice("unknown", PhraseKey.STATUS_UNKNOWN));

    public static final Choice NAMED = new Choice("named", PhraseKey.PUBLICATION_NAMED);
    public static final Choice ORGANIZATION = new Choice("organization", PhraseKey.PUBLICATION_ORGANIZATION);
    public static final Choice ANONYMOUS = new Choice("anonymous", PhraseKey.PUBLICATION_ANONYMOUS);
    public static final Choice NOT_PUBLISHED = new Choice("not-published", PhraseKey.PUBLICATION_NOT_PUBLISHED);
    public static final List<Choice> PUBLICATIONS = List.of(NAMED, ORGANIZATION, ANONYMOUS, NOT_PUBLISHED);

    public static final Choice PUBLISHED = new Choice("true", PhraseKey.RECORDINGS_PUBLISHED);
    public static final Choice TEXT_ALONE = new Choice("false", PhraseKey.RECORDINGS_TEXT_ALONE);
    public static final List<Choice> RECORDINGS = List.of(PUBLISHED, TEXT_ALONE);

    /** The codes for having no organization, and for having one. */
    public static final String FOR_ONESELF = "individual";
    public static final String FOR_ORGANIZATION = "organization";

    private Profile() {}

    /** The choice with this code. A code from a button may be forged. */
    public static Optional<Choice> of(List<Choice> choices, String code) {
        return choices.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
