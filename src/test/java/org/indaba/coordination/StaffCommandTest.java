package org.indaba.coordination;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import org.indaba.conversation.input.Command;
import org.junit.jupiter.api.Test;

class StaffCommandTest {
    @Test
    void every_order_is_known_as_a_command_to_those_without_a_role_too() {
        assertThat(Command.OF_ROLES)
                .containsExactlyInAnyOrderElementsOf(Arrays.stream(StaffCommand.values()).map(StaffCommand::word).toList());
    }
}
