package org.indaba.questionnaire;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class VersionOrderTest {

    @Test
    void numbers_count_as_numbers_and_a_longer_version_comes_after_its_beginning() {
        List<String> ordered = List.of("draft", "1", "1.2", "1.9", "1.10", "2", "9", "10", "2027-01", "2027-02-b", "99999999999999999999");
        List<String> shuffled = new ArrayList<>(ordered);
        Collections.reverse(shuffled);
        shuffled.sort(new VersionOrder());
        assertThat(shuffled).isEqualTo(ordered);
    }

    @Test
    void versions_that_are_written_differently_are_never_equal() {
        assertThat(new VersionOrder().compare("1.0", "1-0")).isNotZero();
        assertThat(new VersionOrder().compare("01", "1")).isNotZero();
        assertThat(new VersionOrder().compare("1", "1")).isZero();
    }
}
