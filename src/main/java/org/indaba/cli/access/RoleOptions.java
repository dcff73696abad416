package org.indaba.cli.access;

import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;
import org.indaba.cli.context.CommandException;
import org.indaba.consultation.ReadAccess;
import org.indaba.consultation.Role;
import org.indaba.places.Region;
import picocli.CommandLine.Option;

/** The options {@code --role} and {@code --region} of the verbs that give a role. */
final class RoleOptions {
    @Option(names = "--role", required = true, paramLabel = "ROLE", description = "secretariat, coordinator or reader.")
    private String role;

    @Option(names = "--region", paramLabel = "R", description = "The ITU region it is for; a coordinator's has one.")
    private String region;

    ReadAccess access() throws CommandException {
        Role known = Role.of(role).orElseThrow(() -> CommandException.wrongWords(
                "--role is '" + role + "': it must be secretariat, coordinator or reader"));
        Optional<Region> place = Optional.empty();
        if (region != null) {
            place = Optional.of(Region.of(region).orElseThrow(() -> CommandException.wrongWords(
                    "--region is '" + region + "': it must be one of " + Arrays.stream(Region.values())
                            .map(Region::word).collect(Collectors.joining(", ")))));
        }
        try {
            return new ReadAccess(known, place);
        } catch (IllegalArgumentException e) {
            throw CommandException.wrongWords(
                    e.getMessage() + "; " + (region == null ? "add" : "leave out") + " --region");
        }
    }
}
