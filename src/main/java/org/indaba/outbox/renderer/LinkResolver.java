package org.indaba.outbox.renderer;

/** Resolves the links in messages when they are sent. Each method may throw {@link NotYet}. */
public interface LinkResolver {
    /** Thrown where the target of a link is not known yet; the message waits. */
    final class NotYet extends RuntimeException {
        private static final long serialVersionUID = 1;

        public NotYet() {
            super("the bot's name is not known yet");
        }
    }

    /** The link of an invitation, which is stored nowhere. */
    String invitation(long id);

    /** The link into a consultation. */
    String consultation(String code);

    /** The address from which its answers are downloaded. */
    String answers(String code);

    /** The resolver for servers on which nobody has a role. */
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
