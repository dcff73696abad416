package org.indaba.conversation;

import java.util.Optional;

/** The fixed choices about who answers and how it may be published: their codes are permanent. */
public final class Profile {

    /** A choice: its code, stored and exported, and what its button says. */
    public interface Choice {
        String code();

        Line label();
    }

    public enum StakeholderType implements Choice {
        GOVERNMENT("government", Line.TYPE_GOVERNMENT),
        PRIVATE_SECTOR("private-sector", Line.TYPE_PRIVATE_SECTOR),
        CIVIL_SOCIETY("civil-society", Line.TYPE_CIVIL_SOCIETY),
        INTERNATIONAL_ORGANIZATION("international-organization", Line.TYPE_INTERNATIONAL_ORGANIZATION),
        ACADEMIA("academia", Line.TYPE_ACADEMIA),
        OTHER("other", Line.TYPE_OTHER);

        private final String code;
        private final Line label;

        StakeholderType(String code, Line label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Line label() {
            return label;
        }
    }

    /** Status in ITU. Academia became a category of membership in 2010; in 2007 it was none. */
    public enum ItuStatus implements Choice {
        MEMBER_STATE("member-state", Line.STATUS_MEMBER_STATE),
        SECTOR_MEMBER("sector-member", Line.STATUS_SECTOR_MEMBER),
        ASSOCIATE("associate", Line.STATUS_ASSOCIATE),
        NONE("none", Line.STATUS_NONE),
        UNKNOWN("unknown", Line.STATUS_UNKNOWN);

        private final String code;
        private final Line label;

        ItuStatus(String code, Line label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Line label() {
            return label;
        }
    }

    public enum Publication implements Choice {
        NAMED("named", Line.PUBLICATION_NAMED),
        ORGANIZATION("organization", Line.PUBLICATION_ORGANIZATION),
        ANONYMOUS("anonymous", Line.PUBLICATION_ANONYMOUS),
        NOT_PUBLISHED("not-published", Line.PUBLICATION_NOT_PUBLISHED);

        private final String code;
        private final Line label;

        Publication(String code, Line label) {
            this.code = code;
            this.label = label;
        }

        @Override
        public String code() {
            return code;
        }

        @Override
        public Line label() {
            return label;
        }
    }

    /** The choice with this code. A code from a button may be forged. */
    public static <C extends Choice> Optional<C> of(C[] choices, String code) {
        for (C choice : choices) {
            if (choice.code().equals(code)) {
                return Optional.of(choice);
            }
        }
        return Optional.empty();
    }

    private Profile() {}
}
