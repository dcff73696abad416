package org.indaba.channel.webchat.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.indaba.channel.webchat.PageModel;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.form.CsrfFormKey;
import org.indaba.channel.webchat.form.Utf8TextBuffer;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.Button;
import org.indaba.conversation.screen.CurrentPage.Entry;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.markup.RichText;

/** The page of an interview: what was just done, what is asked, the text field where there is one, the buttons. */
public final class ChatPage {
    public static final String KEY = "key";
    public static final String DO = "do";
    public static final String FROM = "from";
    public static final String CAME_BACK = "came-back";
    public static final String TEXT = "text";
    public static final String VOICE = "voice";
    static final String FILE = "file";
    static final String NEXT = "next";
    public static final String ADD = "add";
    public static final String TAP = "tap:";

    /** In the address of the page after a form, before what is random in its key: the form's text is stored or dropped. */
    public static final String KEPT = "#kept-";

    private static final String HEADING = "h";
    private static final String BEGIN = "/start ";

    private final PageTextRenderer speech;
    private final PageModel view;
    private final String title;
    private final String action;
    private final String key;
    private final Owner owner;
    private final Given given;

    /**
     * What goes back to the person with the page.
     *
     * @param problems why their form was not taken, and what to do about it
     * @param text what they had typed
     * @param question they had typed it as a question to a human: it goes into no field of an answer, nor the other way round
     */
    public record Given(List<Paragraph> problems, Utf8TextBuffer text, boolean question) {
        public static final Given NOTHING = new Given(List.of(), Utf8TextBuffer.nothing(), false);
    }

    /**
     * Whose drafts may stand on the device.
     *
     * @param name a hash of the session, which tells nothing of it
     */
    public record Owner(String name, String consultation) {}

    /**
     * @param title the consultation's
     * @param action where forms go
     * @param key of this page's forms
     */
    public ChatPage(PageTextRenderer speech, PageModel view, String title, String action, String key, Owner owner, Given given) {
        this.speech = speech;
        this.view = view;
        this.title = title;
        this.action = action;
        this.key = key;
        this.owner = owner;
        this.given = given;
    }

    public HtmlWriter html() {
        List<String> heads = view.blocks().isEmpty() ? List.of(title) : said(view.blocks().get(0));
        boolean titled = heads.get(0).equals(title);
        return PageLayout.page(
                speech, titled ? title : heads.get(0) + " · " + title, titled ? "" : title, this::scripts, this::main, this::footer);
    }

    private void scripts(HtmlWriter html) {
        html.open("script", "src", Script.DRAFT.path(), "defer", "", "data-owner", owner.name(), "data-code",
                owner.consultation(), "data-begun", view.begun() ? "1" : "0",
                "data-kept", view.kept().map(each -> CsrfFormKey.randomOf(each.key()) + "." + each.length()).orElse(""))
                .close("script");
        if (view.entry() == Entry.ANSWER || view.entry() == Entry.QUESTION) {
            html.open("script", "src", Script.LIMITS.path(), "defer", "").close("script");
        }
    }

    // ---- what is said

    private void main(HtmlWriter html) {
        given.problems().forEach(each -> html.element("p", speech.say(each), "class", "alert", "role", "alert"));
        for (Paragraph note : view.notes()) {
            RichText said = speech.rich(note);
            if (said.spans().isEmpty()) {
                html.element("p", said.text(), "class", "note", "role", "status");
            } else {
                html.open("div", "class", "note", "role", "status");
                said.paragraphs().forEach(each -> RichTextRenderer.paragraph(html, each));
                html.close("div");
            }
        }
        if (view.download()) {
            html.open("p").element("a", speech.say(PhraseKey.WEB_DOWNLOAD), "href", path() + "/my-data", "class", "button go")
                    .text(" ").element("a", speech.say(PhraseKey.WEB_HELD), "href", path() + MyDataPage.PATH, "class", "button")
                    .close("p");
        }
        view.links().forEach(each -> html.open("p")
                .element("a", speech.say(each.label()), "href", path() + each.path(), "class", "button go").close("p"));
        if (view.asked().questions() > 0) {
            html.open("p").element("a", speech.say(Paragraph.of(PhraseKey.WEB_ASKED_COUNT, Map.of(
                            "asked", new PhraseArgument.Count(view.asked().questions()),
                            "answered", new PhraseArgument.Count(view.asked().answers())))),
                    "href", path() + HelpQuestionsPage.PATH, "class", "button").close("p");
        }
        boolean files = view.entry() == Entry.ANSWER;
        html.open("form", "method", "post", "action", action, "enctype",
                files ? "multipart/form-data" : "application/x-www-form-urlencoded", "name", spot());
        hidden(html);
        if (view.blocks().isEmpty()) {
            html.element("h1", title, "id", HEADING);
        }
        for (int i = 0; i < view.blocks().size(); i++) {
            if (i > 0 && i == view.blocks().size() - 1 && view.entry() == Entry.LINE) {
                // Enter presses the first button of a form; where it does not, a text stays with all the buttons
                html.close("form").open("form", "method", "post", "action", action);
                hidden(html);
            }
            PageModel.Block block = view.blocks().get(i);
            said(html, block, i == 0);
            if (i < view.blocks().size() - 1 || view.entry() == Entry.NOTHING) {
                buttons(html, block.rows());
            }
        }
        boolean same = (view.entry() == Entry.QUESTION) == given.question();
        if (view.entry() != Entry.NOTHING) {
            field(html, same ? given.text() : Utf8TextBuffer.nothing());
        }
        if (given.text().size() > 0 && (view.entry() == Entry.NOTHING || !same)) {
            typed(html);
        }
        if (view.over()) {
            html.open("div", "class", "row").element("button", speech.say(PhraseKey.WEB_BEGIN), "name", DO,
                    "value", BEGIN + owner.consultation(), "class", "go").close("div");
        }
        html.close("form");
    }

    private void hidden(HtmlWriter html) {
        html.open("input", "type", "hidden", "name", spot());
        html.open("input", "type", "hidden", "name", KEY, "value", key);
        html.open("input", "type", "hidden", "name", FROM, "value", view.from());
        view.cameBack().ifPresent(at -> html.open(
                "input", "type", "hidden", "name", CAME_BACK, "value", Long.toString(at.toEpochMilli())));
    }

    /**
     * Whose form it is, where, and after which piece of an answer. Pages share an address, and a browser that goes back
     * fills in a field by the names in its form: by the form's own, or by those of the first two inputs.
     */
    private String spot() {
        return "at-" + owner.name() + view.from() + view.kept().map(each -> CsrfFormKey.randomOf(each.key())).orElse("");
    }

    /** The pieces of a block: each paragraph of each of its sentences. */
    private List<String> said(PageModel.Block block) {
        List<String> pieces = new ArrayList<>();
        if (isSection(block)) {
            pieces.add(speech.say(PhraseKey.READ_SECTION));
        }
        block.paragraphs().forEach(each -> pieces.addAll(List.of(speech.say(each).split("\n\n"))));
        pieces.removeIf(String::isBlank);
        return pieces.isEmpty() ? List.of(title) : pieces;
    }

    /** Its first words are no heading: a section has one, which the question names. */
    private static boolean isSection(PageModel.Block block) {
        return block.paragraphs().stream().findFirst().filter(each -> each.line() == PhraseKey.SECTION_PART).isPresent();
    }

    private void said(HtmlWriter html, PageModel.Block block, boolean first) {
        boolean headed = !first;
        if (first && isSection(block)) {
            html.element("h1", speech.say(PhraseKey.READ_SECTION), "id", HEADING);
            headed = true;
        }
        boolean listed = false;
        for (Paragraph paragraph : block.paragraphs()) {
            boolean item = paragraph.line().isListItem() && headed;
            if (item != listed) {
                html.own(item ? "<ul>" : "</ul>");
                listed = item;
            }
            for (RichText piece : speech.rich(paragraph).paragraphs()) {
                if (!headed) {
                    html.element("h1", piece.text(), "id", HEADING);
                } else if (piece.spans().isEmpty()) {
                    html.element(item ? "li" : "p", piece.text());
                } else {
                    RichTextRenderer.paragraph(html, piece);
                }
                headed = true;
            }
        }
        html.own(listed ? "</ul>" : "");
    }

    // ---- what can be done

    /** Choices below one another, all else side by side; the way on stands out. */
    private void buttons(HtmlWriter html, List<List<Button>> said) {
        boolean list = false;
        List<List<Button>> rows = new ArrayList<>();
        for (List<Button> row : said) {
            if (row.stream().allMatch(each -> each.label() instanceof Button.Label.LanguageName)) {
                row.forEach(each -> rows.add(List.of(each)));
            } else {
                rows.add(row);
            }
        }
        rows.sort(Comparator.comparing(row -> !proposes(row)));
        for (List<Button> row : rows) {
            boolean single = row.size() == 1 && rows.size() > 1 && isChoice(row.get(0));
            if (single && !list) {
                html.open("div", "class", "row list", "role", "group", "aria-labelledby", HEADING);
            } else if (!single && list) {
                html.close("div");
            }
            if (!single) {
                html.open("div", "class", "row");
            }
            row.forEach(each -> button(html, each));
            if (!single) {
                html.close("div");
            }
            list = single;
        }
        html.own(list ? "</div>" : "");
    }

    /** The language that the browser proposes comes first. */
    private boolean proposes(List<Button> row) {
        return row.get(0).label() instanceof Button.Label.LanguageName name
                && name.tag().equals(speech.language().tag());
    }

    private static boolean isChoice(Button button) {
        return switch (button.action().verb()) {
            case NEXT, SKIP, BACK, ADD, REVIEW, SUBMIT, EDIT -> false;
            default -> true;
        };
    }

    private void button(HtmlWriter html, Button button) {
        List<String> attributes = new ArrayList<>(List.of("name", DO, "value", TAP + button.action().data()));
        switch (button.action().verb()) {
            case AGREE, NEXT, SUBMIT, CONTINUE -> attributes.addAll(List.of("class", "go"));
            default -> { }
        }
        if (button.label() instanceof Button.Label.Given given && given.text().matches("(?s)[☑☐] .*")) {
            attributes.addAll(List.of("aria-pressed", Boolean.toString(given.text().startsWith("☑"))));
        }
        if (button.label() instanceof Button.Label.LanguageName name) {
            attributes.addAll(List.of("lang", name.tag()));
        }
        html.element("button", speech.label(button), attributes.toArray(String[]::new));
    }

    /** The text field, what may come with it, and the way on: behind a line the first button of its form. */
    private void field(HtmlWriter html, Utf8TextBuffer text) {
        boolean answer = view.entry() == Entry.ANSWER;
        boolean question = view.entry() == Entry.QUESTION;
        html.element(
                "label", speech.say(answer ? PhraseKey.WEB_ANSWER : question ? PhraseKey.WEB_QUESTION : PhraseKey.WEB_TYPE_HERE),
                "for", TEXT);
        if (question) {
            area(html, text, ConversationLimits.MOST_ASKED, PhraseKey.ASK_TOO_LONG);
        } else if (answer) {
            area(html, text, WebChatLimits.MOST_TEXT, PhraseKey.WEB_TOO_LONG);
            file(html, VOICE, PhraseKey.WEB_VOICE, "accept", "audio/*", "capture", "");
            file(html, FILE, PhraseKey.WEB_FILE);
        } else {
            html.own("<input type=\"text\" id=\"" + TEXT + "\" name=\"" + TEXT + "\" dir=\"auto\" autocomplete=\"off\" value=\"")
                    .held(text).own("\">");
        }
        List<Button> controls = view.blocks().get(view.blocks().size() - 1).rows().stream().flatMap(List::stream).toList();
        html.open("div", "class", "row")
                .element("button", speech.say(question ? PhraseKey.WEB_ASK_SEND : PhraseKey.NEXT), "name", DO, "value", NEXT, "class", "go");
        if (answer) {
            html.element("button", speech.say(PhraseKey.ADD_MORE), "name", DO, "value", ADD);
        }
        controls.stream().filter(each -> each.action().verb() != Action.Verb.NEXT).forEach(each -> button(html, each));
        html.close("div");
    }

    private void area(HtmlWriter html, Utf8TextBuffer text, int most, PhraseKey over) {
        // the parser takes a line end behind the tag away
        html.open("textarea", "id", TEXT, "name", TEXT, "rows", "6", "dir", "auto",
                "data-most", Integer.toString(most), "data-over", speech.say(over, "most", new PhraseArgument.Count(most)))
                .own("\n").held(text).close("textarea");
    }

    private void file(HtmlWriter html, String name, PhraseKey label, String... attributes) {
        PhraseArgument most = new PhraseArgument.Count(WebChatLimits.MOST_FILE_MEGABYTES);
        html.element("label", speech.say(label, "most", most), "for", name);
        List<String> all = new ArrayList<>(List.of("type", "file", "id", name, "name", name,
                "data-most", Long.toString(WebChatLimits.MOST_FILE_BYTES),
                "data-over", speech.say(PhraseKey.WEB_FILE_LARGE, "most", most)));
        all.addAll(List.of(attributes));
        html.open("input", all.toArray(String[]::new));
    }

    private void typed(HtmlWriter html) {
        html.element("label", speech.say(PhraseKey.WEB_TYPED), "for", "typed")
                .open("textarea", "id", "typed", "rows", "6", "dir", "auto", "readonly", "").own("\n").held(given.text())
                .close("textarea");
    }

    // ---- what is always there

    private void footer(HtmlWriter html) {
        view.code().ifPresent(code -> {
            String[] open = view.codeShown() ? new String[] {"open", ""} : new String[0];
            html.open("details", open).element("summary", speech.say(PhraseKey.WEB_CODE))
                    .open("p").open("code", "dir", "ltr").text(code.grouped()).close("code").close("p")
                    .element("p", speech.say(PhraseKey.WEB_CODE_KEEP)).close("details");
        });
        html.open("details").element("summary", speech.say(PhraseKey.WEB_MORE));
        html.open("form", "method", "post", "action", action);
        hidden(html);
        html.open("div", "class", "row");
        if (view.begun()) {
            command(html, "/review", PhraseKey.COMMAND_REVIEW);
            command(html, "/status", PhraseKey.COMMAND_STATUS);
        }
        command(html, "/language", PhraseKey.COMMAND_LANGUAGE);
        command(html, "/help", PhraseKey.COMMAND_HELP);
        command(html, "/schedule", PhraseKey.COMMAND_SCHEDULE);
        command(html, "/documents", PhraseKey.COMMAND_DOCUMENTS);
        if (view.begun()) {
            command(html, "/mydata", PhraseKey.COMMAND_MYDATA);
            command(html, "/withdraw", PhraseKey.COMMAND_WITHDRAW);
        }
        command(html, "/stop", PhraseKey.STOP);
        html.close("div").close("form").open("form", "method", "post", "action", path() + "/finish");
        hidden(html);
        html.open("div", "class", "row").element("button", speech.say(PhraseKey.WEB_FINISH)).close("div").close("form");
        html.close("details").open("p");
        if (!view.begun()) {
            html.element("a", speech.say(PhraseKey.WEB_CODE_HAVE), "href", path() + "/resume").text(" ");
        }
        html.element("a", speech.say(PhraseKey.WEB_OPEN), "href", "/").close("p");
    }

    private void command(HtmlWriter html, String command, PhraseKey label) {
        html.element("button", speech.say(label), "name", DO, "value", command);
    }

    private String path() {
        int query = action.indexOf('?');
        return query < 0 ? action : action.substring(0, query);
    }
}
