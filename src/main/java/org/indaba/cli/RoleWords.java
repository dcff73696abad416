package org.indaba.cli;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.indaba.consultation.Access;
import org.indaba.consultation.Role;
import org.indaba.places.Region;

/** Reads {@code --role} and {@code --region}. */
final class RoleWords {
    private RoleWords() {}

    static Access access(String role, Optional<String> region) throws CommandFailed {
        Role known = Role.of(role).orElseThrow(() -> CommandFailed.wrongWords(
                "--role is '" + role + "': it must be secretariat, coordinator or reader"));
        Optional<Region> place = Optional.empty();
        if (region.isPresent()) {
            place = Optional.of(Region.of(region.get()).orElseThrow(() -> CommandFailed.wrongWords(
                    "--region is '" + region.get() + "': it must be one of " + Arrays.stream(Region.values())
                            .map(Region::word).collect(Collectors.joining(", ")))));
        }
        try {
            return new Access(known, place);
        } catch (IllegalArgumentException e) {
            throw CommandFailed.wrongWords(
                    e.getMessage() + "; " + (region.isEmpty() ? "add" : "leave out") + " --region");
        }
    }
}
