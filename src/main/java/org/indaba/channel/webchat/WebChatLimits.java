package org.indaba.channel.webchat;

import java.time.Duration;
import org.indaba.channel.Attachment;

/** The limits of the web chat. */
public final class WebChatLimits {
    /**
     * The characters of one part of an answer, which are several printed pages. A longer text is given back to the person.
     */
    public static final int MOST_TEXT = 20_000;

    /** The size of one file, the same as on Telegram. */
    public static final long MOST_FILE_BYTES = Attachment.MOST_BYTES;

    /** The size of one file as people read it. */
    public static final int MOST_FILE_MEGABYTES = (int) (MOST_FILE_BYTES >> 20);

    /** The bytes of a text that may be stored: at most three for a character, and two for a line end. */
    public static final int SHORT_TEXT_BYTES = 64 << 10;

    /** How many bytes of a longer text are held, where there is room, to give them back to the person. */
    public static final int MOST_FIELD_BYTES = 8 << 20;

    /** How many bytes are held of all other fields of a form together. */
    public static final int MOST_VALUE_BYTES = 16 << 10;

    /** The bytes of the heap that reading a form takes besides its text: buffers, and the other fields. */
    public static final int FORM_MEMORY_BYTES = 96 << 10;

    /** The bytes of the heap that a file of a form takes. */
    public static final int FILE_MEMORY_BYTES = 64 << 10;

    /**
     * The bytes of the heap that each byte of a text takes besides while it is handled: strings, hashes and what the turn
     * makes of it.
     */
    public static final int COPIES = 8;

    /** The size of a form without files, in which a character may take nine bytes. */
    public static final int MOST_FORM_BYTES = 8 << 20;

    /** How many bytes of a long form are read where other long forms hold all the places. */
    public static final int MOST_BYTES_WITHOUT_PLACE = 256 << 10;

    /** How many further bytes of a refused form are read and dropped, so that its sender can read the answer. */
    public static final int MOST_DROPPED_BYTES = 8 << 20;

    public static final Duration LONGEST_DROP = Duration.ofSeconds(5);

    /**
     * How many bytes of a form with files are read before it is answered: browsers show an answer only once they have sent
     * everything. A larger form is answered at once.
     */
    public static final long MOST_UPLOAD_BYTES = 64L << 20;

    /** The files of one form: a voice recording and another file. */
    public static final int MOST_FILES = 2;

    public static final int MOST_FIELDS = 32;

    /**
     * How many people at one time can download what is held about them: a long download costs as much as one of everybody's
     * answers.
     */
    public static final int MOST_OWN_DATA = 4;

    /**
     * How many long forms are read at one time: a quarter of the threads, so that slow connections never hold up the rest.
     */
    public static final int MOST_UPLOADS = 8;

    /** A form that is smaller than this arrives at once; a larger one needs a place. */
    public static final int UPLOAD_FROM_BYTES = 64 << 10;

    /** How long an upload may take: 20 MB at 30 KB a second. */
    public static final Duration LONGEST_UPLOAD = Duration.ofMinutes(12);

    /** How long a form without files may take to arrive on a 2G line. */
    public static final Duration LONGEST_FORM = Duration.ofSeconds(60);

    /** How long a page waits for its commit. */
    public static final Duration LONGEST_COMMIT = Duration.ofSeconds(20);

    /**
     * Where the latest act of a person has a time further ahead than this, the acts of now keep their own time; otherwise
     * they could lie after the end of the consultation.
     */
    public static final Duration CLOCK_FAST = Duration.ofDays(1);

    /** A form that is older than this is refused. */
    public static final Duration FORM_LIVES = Duration.ofDays(30);

    /** A session that is not used for longer ends; the code to come back stays valid. */
    public static final Duration SESSION_LIVES = Duration.ofDays(90);

    /** How many wrong codes one session may send before it has to wait. */
    public static final int MOST_WRONG_CODES = 5;

    /**
     * How many wrong codes one network address may send before each of its sessions has one try. A village may share one
     * address: whoever types a right code is let in, whatever others at the address do.
     */
    public static final int MOST_WRONG_CODES_OF_A_NETWORK = 50;

    public static final Duration WRONG_CODES_WAIT = Duration.ofMinutes(15);

    /** For how many sessions and addresses wrong codes are remembered. */
    public static final int MOST_REMEMBERED = 10_000;

    /** A file in the spool that no turn has used within this time is deleted. */
    public static final Duration SPOOL_LIVES = Duration.ofHours(1);

    /** The pause between two looks for such files. */
    public static final Duration SWEPT_EVERY = Duration.ofMinutes(10);

    /** How long a browser may show a QR code from its cache: the link in it changes only where the site's address does. */
    public static final Duration PICTURE_LIVES = Duration.ofDays(1);

    private WebChatLimits() {}
}
