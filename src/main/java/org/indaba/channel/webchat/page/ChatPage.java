package org.indaba.channel.webchat.page;

import gg.jte.Content;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.indaba.channel.webchat.JtechatGenerated;
import org.indaba.channel.webchat.PageModel;
import org.indaba.channel.webchat.WebChatLimits;
import org.indaba.channel.webchat.form.CsrfFormKey;
import org.indaba.channel.webchat.form.Utf8TextBuffer;
import org.indaba.channel.webchat.page.ButtonRows.PageButton;
import org.indaba.conversation.ConversationLimits;
import org.indaba.conversation.input.Action;
import org.indaba.conversation.screen.CurrentPage.Entry;
import org.indaba.conversation.screen.Paragraph;
import org.indaba.conversation.screen.PhraseArgument;
import org.indaba.conversation.screen.PhraseKey;
import org.indaba.markup.RichText;

/**
 * The page of an interview: notes about what was just done, the question, the text field where there is one, and the
 * buttons.
 *
 * @param title the consultation's title
 * @param action the address to which forms are sent
 * @param key the key of this page's forms
 */
public record ChatPage(
        PageTextRenderer speech, PageModel view, String title, String action, String key, Owner owner, Given given) {
    public static final String KEY = "key";
    public static final String DO = "do";
    public static final String FROM = "from";
    public static final String CAME_BACK = "came-back";
    public static final String TEXT = "text";
    public static final String VOICE = "voice";
    public static final String ADD = "add";
    public static final String TAP = "tap:";

    /**
     * The fragment of the page's address after a form, followed by the random part of the form's key. It tells the script
     * that the form's text is stored or dropped.
     */
    public static final String KEPT = "#kept-";

    /**
     * What the page gives back to the person after a form that was not taken.
     *
     * @param problems why their form was not taken, and what they can do about it
     * @param text the text that they had typed
     * @param question true where they had typed it as a question to a human; it is put into no field of an answer, nor the
     *      other way round
     */
    public record Given(List<Paragraph> problems, Utf8TextBuffer text, boolean question) {
        public static final Given NOTHING = new Given(List.of(), Utf8TextBuffer.nothing(), false);
    }

    /**
     * The owner of the drafts that the device may keep.
     *
     * @param name a hash of the session, which does not reveal it
     */
    public record Owner(String name, String consultation) {}

    public PageOutput html() {
        return PageOutput.of(html -> JtechatGenerated.render(html, null, this));
    }

    public Entry entry() {
        return view.entry();
    }

    public String documentTitle() {
        String first = heading();
        return first.equals(title) ? title : first + " · " + title;
    }

    /** The text above the page: the consultation's title, unless the page's heading is the same. */
    public String header() {
        return heading().equals(title) ? "" : title;
    }

    /** The heading: the first words of the page. A section has no heading except the one that the question names. */
    private String heading() {
        if (view.blocks().isEmpty()) {
            return title;
        }
        PageModel.Block block = view.blocks().get(0);
        return isSection(block)
                ? speech.say(PhraseKey.READ_SECTION)
                : block.paragraphs().stream().flatMap(each -> Stream.of(speech.say(each).split("\n\n")))
                        .filter(each -> !each.isBlank()).findFirst().orElse(title);
    }

    private static boolean isSection(PageModel.Block block) {
        return block.paragraphs().stream().findFirst().filter(each -> each.line() == PhraseKey.SECTION_PART).isPresent();
    }

    // ---- forms

    /** The path of the consultation's page. */
    public String path() {
        int query = action.indexOf('?');
        return query < 0 ? action : action.substring(0, query);
    }

    public String from() {
        return view.from();
    }

    /** The time in milliseconds since 1970; null where a turn produced this page. */
    public String cameBack() {
        return view.cameBack().map(at -> Long.toString(at.toEpochMilli())).orElse(null);
    }

    /**
     * The name of the text field. It says whose form it is, at which position, and after which part of an answer. Pages
     * share an address, and a browser that goes back fills in a field by the names in its form: by the form's own, or by
     * those of the first two inputs.
     */
    public String spot() {
        return "at-" + owner.name() + view.from() + view.kept().map(each -> CsrfFormKey.randomOf(each.key())).orElse("");
    }

    /** The part of an answer that was stored last from here, and its length. */
    public String keptLength() {
        return view.kept().map(each -> CsrfFormKey.randomOf(each.key()) + "." + each.length()).orElse("");
    }

    // ---- what is said

    public List<String> problems() {
        return given.problems().stream().map(speech::say).toList();
    }

    public List<RichText> notes() {
        return view.notes().stream().map(speech::rich).toList();
    }

    public String asked() {
        return speech.say(Paragraph.of(PhraseKey.WEB_ASKED_COUNT, Map.of(
                "asked", new PhraseArgument.Count(view.asked().questions()),
                "answered", new PhraseArgument.Count(view.asked().answers()))));
    }

    /** @param ownForm true where the block begins a form of its own, behind the other blocks */
    public record Block(boolean ownForm, List<PagePart> parts, List<ButtonRows> buttons) {}

    /** The blocks of the page. The last block's buttons stand with the text field, where there is one. */
    public List<Block> blocks() {
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < view.blocks().size(); i++) {
            PageModel.Block block = view.blocks().get(i);
            boolean last = i == view.blocks().size() - 1;
            blocks.add(new Block(
                    i > 0 && last && entry() == Entry.LINE, parts(block, i == 0),
                    last && entry() != Entry.NOTHING ? List.of() : ButtonRows.of(speech, block.rows())));
        }
        return blocks;
    }

    private List<PagePart> parts(PageModel.Block block, boolean first) {
        List<PagePart> parts = new ArrayList<>();
        boolean headed = !first;
        if (first && isSection(block)) {
            parts.add(new PagePart.Heading(speech.say(PhraseKey.READ_SECTION)));
            headed = true;
        }
        for (Paragraph paragraph : block.paragraphs()) {
            List<RichText> pieces = speech.rich(paragraph).paragraphs();
            if (paragraph.line().isListItem() && headed) {
                items(parts).addAll(pieces);
                continue;
            }
            for (RichText piece : pieces) {
                parts.add(headed ? new PagePart.Passage(piece) : new PagePart.Heading(piece.text()));
                headed = true;
            }
        }
        return parts;
    }

    /** The items of the list at the end of the parts; a new list begins where there is none. */
    private static List<RichText> items(List<PagePart> parts) {
        if (parts.isEmpty() || !(parts.get(parts.size() - 1) instanceof PagePart.Items)) {
            parts.add(new PagePart.Items(new ArrayList<>()));
        }
        return ((PagePart.Items) parts.get(parts.size() - 1)).texts();
    }

    // ---- what is typed

    /** The initial content of the text field. */
    public Content text() {
        return new PageOutput.HeldText(isOfThisField() ? given.text() : Utf8TextBuffer.nothing());
    }

    /** A text that was typed and fits into no field of this page; null for none. */
    public Content typed() {
        boolean shown = entry() != Entry.NOTHING && isOfThisField();
        return given.text().size() > 0 && !shown ? new PageOutput.HeldText(given.text()) : null;
    }

    private boolean isOfThisField() {
        return (entry() == Entry.QUESTION) == given.question();
    }

    /** The buttons beside the one that leads on, which is always there. */
    public List<PageButton> controls() {
        return view.blocks().get(view.blocks().size() - 1).rows().stream().flatMap(List::stream)
                .filter(each -> each.action().verb() != Action.Verb.NEXT)
                .map(each -> ButtonRows.button(speech, each))
                .toList();
    }

    public int mostAsked() {
        return ConversationLimits.MOST_ASKED;
    }

    public String askTooLong() {
        return speech.say(PhraseKey.ASK_TOO_LONG, "most", new PhraseArgument.Count(ConversationLimits.MOST_ASKED));
    }

    public int mostText() {
        return WebChatLimits.MOST_TEXT;
    }

    public String textTooLong() {
        return speech.say(PhraseKey.WEB_TOO_LONG, "most", new PhraseArgument.Count(WebChatLimits.MOST_TEXT));
    }

    public long mostBytes() {
        return WebChatLimits.MOST_FILE_BYTES;
    }

    /** A sentence that tells how large a file may be. */
    public String fileLabel(PhraseKey line) {
        return speech.say(line, "most", new PhraseArgument.Count(WebChatLimits.MOST_FILE_MEGABYTES));
    }

    /** The commands that are useful at this position, in the order in which they are shown. */
    public Map<String, PhraseKey> commands() {
        Map<String, PhraseKey> commands = new LinkedHashMap<>();
        if (view.begun()) {
            commands.put("/review", PhraseKey.COMMAND_REVIEW);
            commands.put("/status", PhraseKey.COMMAND_STATUS);
        }
        commands.put("/language", PhraseKey.COMMAND_LANGUAGE);
        commands.put("/help", PhraseKey.COMMAND_HELP);
        commands.put("/schedule", PhraseKey.COMMAND_SCHEDULE);
        commands.put("/documents", PhraseKey.COMMAND_DOCUMENTS);
        if (view.begun()) {
            commands.put("/mydata", PhraseKey.COMMAND_MYDATA);
            commands.put("/withdraw", PhraseKey.COMMAND_WITHDRAW);
        }
        commands.put("/stop", PhraseKey.STOP);
        return commands;
    }
}
