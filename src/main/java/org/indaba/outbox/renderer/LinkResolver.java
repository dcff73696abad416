package org.indaba.outbox.renderer;

/** The links that messages hold, as they are when a message goes out. Each may throw {@link NotYet}. */
public interface LinkResolver {
    /** It is not known yet where a link leads: what has it waits. */
    final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotYet() {
            super("the bot's name is not known yet");
        }
    }

    /** That of an invitation: nobody stores it. */
    String invitation(long id);

    /** That of a consultation. */
    String consultation(String code);

    /** Where its answers are downloaded. */
    String answers(String code);

    /** Where nobody has a role. */
    static LinkResolver none() {
        return new LinkResolver() {
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
