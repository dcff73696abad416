package org.indaba.channel.webchat;

import java.time.Duration;
import org.indaba.channel.Attachment;

/** The web chat's policies. */
public final class WebChatLimits {
    /** Characters of one piece of an answer: several pages of print. What is longer is given back. */
    public static final int MOST_TEXT = 20_000;

    /** One file, as on Telegram. */
    public static final long MOST_FILE_BYTES = Attachment.MOST_BYTES;

    /** As people read it. */
    public static final int MOST_FILE_MEGABYTES = (int) (MOST_FILE_BYTES >> 20);

    /** The bytes of a text that may be taken: three for a character at most, and line ends that take two. */
    public static final int SHORT_TEXT_BYTES = 64 << 10;

    /** What is held of a longer text, where there is room, to be given back. */
    public static final int MOST_FIELD_BYTES = 8 << 20;

    /** What is held of all other fields of a form. */
    public static final int MOST_VALUE_BYTES = 16 << 10;

    /** What reading a form takes of the heap besides its text: buffers, and the other fields. */
    public static final int FORM_MEMORY_BYTES = 96 << 10;

    /** What a file of a form takes, for which there is a place. */
    public static final int FILE_MEMORY_BYTES = 64 << 10;

    /** For each byte of a text that is acted on, bytes of the heap besides: strings, hashes and what the turn makes of it. */
    public static final int COPIES = 8;

    /** A form without files, in which a character may take nine bytes. */
    public static final int MOST_FORM_BYTES = 8 << 20;

    /** What is read of a form that is long, where others that are hold all the places. */
    public static final int MOST_BYTES_WITHOUT_PLACE = 256 << 10;

    /** Of a form that is refused, as much more is read and dropped, and for so long, for its sender to see why. */
    public static final int MOST_DROPPED_BYTES = 8 << 20;

    public static final Duration LONGEST_DROP = Duration.ofSeconds(5);

    /**
     * What is read of a form with files before its answer: browsers show an answer only once they have sent all. More
     * is answered at once.
     */
    public static final long MOST_UPLOAD_BYTES = 64L << 20;

    /** Files with one form: the voice and the other. */
    public static final int MOST_FILES = 2;

    public static final int MOST_FIELDS = 32;

    /** Files of what is held about somebody at one time: a long one costs as much as a download of everybody's answers. */
    public static final int MOST_OWN_DATA = 4;

    /** Long forms at one time: a quarter of the threads, so that slow lines never hold up the rest. */
    public static final int MOST_UPLOADS = 8;

    /** A form of this size arrives at once; a longer one needs a place. */
    public static final int UPLOAD_FROM_BYTES = 64 << 10;

    /** How long an upload may take: 20 MB at 30 KB a second. */
    public static final Duration LONGEST_UPLOAD = Duration.ofMinutes(12);

    /** How long a form without files may take to arrive on a 2G line. */
    public static final Duration LONGEST_FORM = Duration.ofSeconds(60);

    /** How long a page waits for its commit. */
    public static final Duration LONGEST_COMMIT = Duration.ofSeconds(20);

    /** What was done at a time that lies further ahead takes none of what is done now along: a consultation may end before. */
    public static final Duration CLOCK_FAST = Duration.ofDays(1);

    /** A form that is older is refused. */
    public static final Duration FORM_LIVES = Duration.ofDays(30);

    /** A session that is not used for longer ends; the code to come back does not. */
    public static final Duration SESSION_LIVES = Duration.ofDays(90);

    /** Wrong codes from one session before it has to wait. */
    public static final int MOST_WRONG_CODES = 5;

    /**
     * Wrong codes from one network address before its sessions have one try each. A village may stand behind one address:
     * whoever types their code right comes in, whatever the neighbours do.
     */
    public static final int MOST_WRONG_CODES_OF_A_NETWORK = 50;

    public static final Duration WRONG_CODES_WAIT = Duration.ofMinutes(15);

    /** Sessions and addresses whose wrong codes are remembered. */
    public static final int MOST_REMEMBERED = 10_000;

    /** A file in the spool that no turn took up in this time is left over. */
    public static final Duration SPOOL_LIVES = Duration.ofHours(1);

    /** Between two looks for such files. */
    public static final Duration SWEPT_EVERY = Duration.ofMinutes(10);

    /** How long a browser shows a QR code without asking: the link in it changes only where the site's address does. */
    public static final Duration PICTURE_LIVES = Duration.ofDays(1);

    private WebChatLimits() {}
}
