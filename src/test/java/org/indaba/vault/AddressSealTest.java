package org.indaba.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.indaba.channel.Address;
import org.junit.jupiter.api.Test;

class AddressSealTest {
    private final Vault vault = new Vault(new byte[32]);
    private final Address address = new Address("telegram", "7", "-1001234567890");

    @Test
    void a_sealed_address_opens_again() {
        byte[] sealed = AddressSeal.seal(vault, 5, address);
        assertThat(AddressSeal.open(vault, 5, "telegram", "7", sealed)).isEqualTo(address);
        assertThat(new String(sealed, StandardCharsets.ISO_8859_1)).doesNotContain("1234567890");
    }

    @Test
    void it_opens_in_its_own_row_alone() {
        byte[] sealed = AddressSeal.seal(vault, 5, address);
        assertThatThrownBy(() -> AddressSeal.open(vault, 6, "telegram", "7", sealed))
                .isInstanceOf(Vault.WrongKey.class);
    }

    @Test
    void whatever_is_cut_or_changed_does_not_open_and_fails_in_no_other_way() {
        byte[] sealed = AddressSeal.seal(vault, 5, address);
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> AddressSeal.open(vault, 5, "telegram", "7", cut))
                    .as("cut to %s bytes", length)
                    .isInstanceOf(Vault.WrongKey.class);
        }
        for (int at = 0; at < sealed.length; at++) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> AddressSeal.open(vault, 5, "telegram", "7", changed))
                    .as("changed at %s", at)
                    .isInstanceOf(Vault.WrongKey.class);
        }
    }

    @Test
    void the_lookup_is_the_same_each_time_and_differs_by_channel_bot_place_and_key() {
        String lookup = AddressSeal.lookup(vault, address);
        assertThat(AddressSeal.lookup(vault, address)).isEqualTo(lookup).matches("[0-9a-f]{64}");
        byte[] otherSecret = new byte[32];
        otherSecret[0] = 1;
        assertThat(AddressSeal.lookup(new Vault(otherSecret), address)).isNotEqualTo(lookup);
        assertThat(AddressSeal.lookup(vault, new Address("web", "7", address.place()))).isNotEqualTo(lookup);
        assertThat(AddressSeal.lookup(vault, new Address("telegram", "8", address.place()))).isNotEqualTo(lookup);
        assertThat(AddressSeal.lookup(vault, new Address("telegram", "7", "5"))).isNotEqualTo(lookup);
    }
}
