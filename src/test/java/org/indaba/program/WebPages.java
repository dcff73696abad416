package org.indaba.program;

import java.util.function.BiConsumer;
import org.indaba.conversation.screen.PhraseKey;

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
        show("language", phone.follow(PhraseKey.WEB_HERE));
        show("consent", phone.press(Phone.PHRASES.nativeName(phone.language())));
        show("choice", phone.press(PhraseKey.I_AGREE));
        phone.press(PhraseKey.TYPE_CIVIL_SOCIETY);
        show("country", phone.press(PhraseKey.STATUS_NONE));
        show("country-matches", phone.type("Kenia").press(PhraseKey.NEXT));
        if (!phone.takesAnswer()) {
            phone.choose(0);
        }
    }

    private void answer() {
        show("open", phone);
        show("saved", phone.type("Rural access first, 12 345.").press(PhraseKey.ADD_MORE));
        phone.press(PhraseKey.NEXT);
        phone.type("Accountable to someone, always.").press(PhraseKey.NEXT);
        phone.type("Third answer of the phone.").press(PhraseKey.NEXT);
        phone.press(PhraseKey.SKIP);
        show("publication", phone.press(PhraseKey.SKIP));
        show("review", phone.press(PhraseKey.PUBLICATION_ANONYMOUS));
        show("receipt", phone.press(PhraseKey.SUBMIT));
    }

    private void after() {
        show("status", phone.pressIn(PhraseKey.WEB_MORE, PhraseKey.COMMAND_STATUS));
        show("help", phone.pressIn(PhraseKey.WEB_MORE, PhraseKey.COMMAND_HELP));
        show("my-data", phone.pressIn(PhraseKey.WEB_MORE, PhraseKey.COMMAND_MYDATA));
        show("held", phone.follow(PhraseKey.WEB_HELD));
        show("withdraw", phone.press(PhraseKey.COMMAND_WITHDRAW));
        phone.press(PhraseKey.KEEP);
        show("finished", phone.pressIn(PhraseKey.WEB_MORE, PhraseKey.WEB_FINISH));
    }

    private void elsewhere() {
        phone.open("/c/wg-study").context().clearCookies();
        show("refused", phone.choose(0));
        phone.open("/c/wg-study");
        show("resume", phone.follow(PhraseKey.WEB_CODE_HAVE));
        show("error", phone.type("no-such-code-1234").press(PhraseKey.WEB_CODE_GO));
        show("404", phone.open("/c/no-such"));
    }

    private void show(String name, Phone shown) {
        look.accept(name, shown);
    }
}
