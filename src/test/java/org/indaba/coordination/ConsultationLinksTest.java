package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class ConsultationLinksTest {
    private static final ConsultationLinks BOTH = new ConsultationLinks(Optional.of("indaba_bot"), "https://indaba.example.org");
    private static final ConsultationLinks PAGES = new ConsultationLinks(Optional.empty(), "https://indaba.example.org");

    @Test
    void a_consultation_is_reached_in_a_chat_or_on_its_page_where_there_is_no_bot() {
        assertThat(BOTH.to("wg-study")).isEqualTo("https://t.me/indaba_bot?start=wg-study");
        assertThat(BOTH.inChat("wg-study")).contains("https://t.me/indaba_bot?start=wg-study");
        assertThat(BOTH.toBot()).contains("t.me/indaba_bot (/help)");
        assertThat(PAGES.to("wg-study")).isEqualTo("https://indaba.example.org/c/wg-study");
        assertThat(PAGES.inChat("wg-study")).isEmpty();
        assertThat(PAGES.toBot()).isEmpty();
    }

    @Test
    void it_has_a_page_a_sheet_and_a_file() {
        assertThat(BOTH.page("wg-study")).isEqualTo("https://indaba.example.org/c/wg-study");
        assertThat(BOTH.print("wg-study")).isEqualTo("https://indaba.example.org/c/wg-study/print");
        assertThat(BOTH.answers("wg-study"))
                .isEqualTo("https://indaba.example.org/api/v1/consultations/wg-study/responses.csv");
    }
}
