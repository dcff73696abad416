package org.indaba.outbox;

/** The links that messages hold, as they are when a message goes out. */
public interface Doors {
    /** That of an invitation: nobody stores it. */
    String invitation(long id);

    /** That of a consultation. */
    String consultation(String code);

    /** Where its answers are downloaded. */
    String answers(String code);

    /** Where nobody has a role. */
    static Doors none() {
        return new Doors() {
            @Override
            public String invitation(long id) {
                throw new IllegalStateException("nobody is invited here");
            }

            @Override
            public String consultation(String code) {
                throw new IllegalStateException("nothing is launched here");
            }

            @Override
            public String answers(String code) {
                throw new IllegalStateException("nothing is launched here");
            }
        };
    }
}
