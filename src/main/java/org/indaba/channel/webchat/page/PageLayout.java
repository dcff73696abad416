package org.indaba.channel.webchat.page;

import java.util.function.Consumer;

/** What stands around every page. */
public final class PageLayout {
    private PageLayout() {}

    /** @param header what stands above the page, empty for nothing */
    public static String of(PageTextRenderer speech, String title, String header, Consumer<HtmlWriter> main, Consumer<HtmlWriter> footer) {
        return page(speech, title, header, html -> { }, main, footer).toString();
    }

    /** @param scripts what else stands in the head */
    static HtmlWriter page(
            PageTextRenderer speech, String title, String header, Consumer<HtmlWriter> scripts, Consumer<HtmlWriter> main,
            Consumer<HtmlWriter> footer) {
        HtmlWriter html = new HtmlWriter();
        html.own("<!DOCTYPE html>")
                .open("html", "lang", speech.language().tag(), "dir", speech.direction())
                .open("head")
                .open("meta", "charset", "utf-8")
                .open("meta", "name", "viewport", "content", "width=device-width,initial-scale=1")
                .element("title", title.replace('\n', ' '))
                .open("style").own(Style.SHEET).close("style");
        scripts.accept(html);
        html.close("head").open("body");
        if (!header.isEmpty()) {
            html.open("header").lines(header).close("header");
        }
        html.open("main");
        main.accept(html);
        html.close("main").open("footer");
        footer.accept(html);
        return html.close("footer").close("body").close("html");
    }
}
