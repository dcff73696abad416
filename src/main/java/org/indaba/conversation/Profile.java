package org.indaba.conversation;

import java.util.List;
import java.util.Optional;

/** The fixed choices about who answers and how it may be published. */
public final class Profile {
    /**
     * One of them.
     *
     * @param code permanent: stored and exported
     * @param label what its button says
     */
    public record Choice(String code, Line label) {}

    public static final List<Choice> STAKEHOLDER_TYPES = List.of(
            new Choice("government", Line.TYPE_GOVERNMENT),
            new Choice("private-sector", Line.TYPE_PRIVATE_SECTOR),
            new Choice("civil-society", Line.TYPE_CIVIL_SOCIETY),
            new Choice("international-organization", Line.TYPE_INTERNATIONAL_ORGANIZATION),
            new Choice("academia", Line.TYPE_ACADEMIA),
            new Choice("other", Line.TYPE_OTHER));

    /** Academia became a category of membership in 2010; in 2007 it was none. */
    public static final List<Choice> ITU_STATUSES = List.of(
            new Choice("member-state", Line.STATUS_MEMBER_STATE),
            new Choice("sector-member", Line.STATUS_SECTOR_MEMBER),
            new Choice("associate", Line.STATUS_ASSOCIATE),
            new Choice("none", Line.STATUS_NONE),
            new Choice("unknown", Line.STATUS_UNKNOWN));

    public static final Choice NAMED = new Choice("named", Line.PUBLICATION_NAMED);
    public static final Choice ORGANIZATION = new Choice("organization", Line.PUBLICATION_ORGANIZATION);
    public static final Choice ANONYMOUS = new Choice("anonymous", Line.PUBLICATION_ANONYMOUS);
    public static final Choice NOT_PUBLISHED = new Choice("not-published", Line.PUBLICATION_NOT_PUBLISHED);
    public static final List<Choice> PUBLICATIONS = List.of(NAMED, ORGANIZATION, ANONYMOUS, NOT_PUBLISHED);

    public static final Choice PUBLISHED = new Choice("true", Line.RECORDINGS_PUBLISHED);
    public static final Choice TEXT_ALONE = new Choice("false", Line.RECORDINGS_TEXT_ALONE);
    public static final List<Choice> RECORDINGS = List.of(PUBLISHED, TEXT_ALONE);

    /** What is told of an organization: there is none, and there is one. */
    public static final String FOR_ONESELF = "individual";
    public static final String FOR_ORGANIZATION = "organization";

    private Profile() {}

    /** The choice with this code. A code from a button may be forged. */
    public static Optional<Choice> of(List<Choice> choices, String code) {
        return choices.stream().filter(each -> each.code().equals(code)).findFirst();
    }
}
