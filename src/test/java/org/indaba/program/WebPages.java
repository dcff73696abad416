package org.indaba.program;

import java.util.function.BiConsumer;
import org.indaba.conversation.Line;

/** Through the official consultation on a phone, as one person goes; every page is shown on the way. */
final class WebPages {
    private final Phone phone;
    private final BiConsumer<String, Phone> look;

    /** @param look gets the name of the kind of page, and the phone that shows it */
    WebPages(Phone phone, BiConsumer<String, Phone> look) {
        this.phone = phone;
        this.look = look;
    }

    /** From the front page to the receipt, and what can be done after it. */
    void all() {
        begin();
        answer();
        after();
        elsewhere();
    }

    void begin() {
        show("landing", phone.open("/"));
        show("language", phone.follow(Line.WEB_HERE));
        show("consent", phone.press(Phone.PHRASES.nativeName(phone.language())));
        show("choice", phone.press(Line.I_AGREE));
        phone.press(Line.TYPE_CIVIL_SOCIETY);
        show("country", phone.press(Line.STATUS_NONE));
        show("country-matches", phone.type("Kenia").press(Line.NEXT));
        if (!phone.takesAnswer()) {
            phone.choose(0);
        }
    }

    private void answer() {
        show("open", phone);
        show("saved", phone.type("Rural access first, 12 345.").press(Line.ADD_MORE));
        phone.press(Line.NEXT);
        phone.type("Accountable to someone, always.").press(Line.NEXT);
        phone.type("Third answer of the phone.").press(Line.NEXT);
        phone.press(Line.SKIP);
        show("publication", phone.press(Line.SKIP));
        show("review", phone.press(Line.PUBLICATION_ANONYMOUS));
        show("receipt", phone.press(Line.SUBMIT));
    }

    private void after() {
        show("status", phone.pressIn(Line.WEB_MORE, Line.COMMAND_STATUS));
        show("help", phone.pressIn(Line.WEB_MORE, Line.COMMAND_HELP));
        show("my-data", phone.pressIn(Line.WEB_MORE, Line.COMMAND_MYDATA));
        show("held", phone.follow(Line.WEB_HELD));
        show("withdraw", phone.press(Line.COMMAND_WITHDRAW));
        phone.press(Line.KEEP);
        show("finished", phone.pressIn(Line.WEB_MORE, Line.WEB_FINISH));
    }

    private void elsewhere() {
        phone.open("/c/wg-study").context().clearCookies();
        show("refused", phone.choose(0));
        phone.open("/c/wg-study");
        show("resume", phone.follow(Line.WEB_CODE_HAVE));
        show("error", phone.type("no-such-code-1234").press(Line.WEB_CODE_GO));
        show("404", phone.open("/c/no-such"));
    }

    private void show(String name, Phone shown) {
        look.accept(name, shown);
    }
}
