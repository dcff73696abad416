package org.indaba.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * A transcript of several people: {@code @ name} says whose chat it is, {@code >} what they do, and the rest what they see;
 * what others see of it stands below {@code ~ name}. {@code -Dupdate} writes it anew.
 */
final class StaffTranscript {
    private StaffTranscript() {}

    /** Plays it, and sees that everybody sees what is written. */
    static void play(Path file, StaffScene scene) throws Exception {
        List<String> written = Files.readAllLines(file);
        List<String> played = new ArrayList<>();
        String who = "";
        for (String line : written) {
            if (line.startsWith("#")) {
                played.add(line);
            } else if (line.startsWith("@ ")) {
                who = line.substring(2);
                played.add("");
                played.add(line);
            } else if (line.startsWith("> ")) {
                played.add(line);
                played.addAll(act(scene, who, line.substring(2)));
            }
        }
        if (System.getProperty("update") != null) {
            Files.write(file, played);
        }
        assertThat(played).isEqualTo(written);
    }

    private static List<String> act(StaffScene scene, String who, String act) throws Exception {
        if (act.startsWith("(has an invitation: ")) {
            String[] words = act.substring(20, act.length() - 1).split(" ");
            scene.hasInvitation(words[0], words.length > 1 ? words[1] : "");
            return List.of();
        } else if (act.startsWith("(invites to ")) {
            String[] words = act.substring(12, act.length() - 1).split(": ", 2);
            scene.invites(words[0], words[1]);
            return List.of();
        } else if (act.startsWith("(what is stored of ")) {
            return scene.stored(act.substring(19, act.length() - 1));
        } else if (act.equals("(opens the link)")) {
            return scene.opensLink(who);
        } else if (act.equals("(ends the role that was given last)")) {
            return scene.revokes(who);
        } else if (act.startsWith("(waits ")) {
            return scene.waits(Duration.parse(act.substring(7, act.length() - 1)));
        } else if (act.startsWith("(replies to: ")) {
            String[] parts = act.substring(13).split("\\) ", 2);
            return parts[1].equals("(a voice note)")
                    ? scene.replies(who, parts[0], "", "voice")
                    : scene.replies(who, parts[0], parts[1]);
        } else if (act.startsWith("(changes: ")) {
            String[] parts = act.substring(10).split("\\) ", 2);
            return scene.edits(who, parts[0], parts[1]);
        } else if (act.equals("(a voice note)")) {
            return scene.sends(who, "voice");
        } else if (act.startsWith("(calls ") || act.startsWith("(adds ")) {
            String[] words = act.substring(1, act.length() - 1).split(" ");
            return scene.calls(who, words[1], words.length > 2 ? words[2].substring(1) : "", words.length > 3 ? words[3] : "");
        } else if (act.equals("(becomes a supergroup)")) {
            return scene.moves(who);
        } else if (act.equals("(becomes a supergroup, which is told of first)")) {
            return scene.movesLate(who);
        } else if (act.equals("(removes the bot)")) {
            return scene.blocks(who);
        } else if (act.equals("(blocks the bot)")) {
            return scene.blocks(who);
        } else if (act.equals("(what is due happens)")) {
            return scene.looks();
        } else if (act.startsWith("[") && act.endsWith("]")) {
            return scene.taps(who, act.substring(1, act.length() - 1));
        }
        if (act.endsWith(" letters)")) {
            return scene.types(who, "m".repeat(Integer.parseInt(act.substring(1, act.indexOf(' ')))));
        }
        if (act.endsWith(" question marks)")) {
            return scene.types(who, "?".repeat(Integer.parseInt(act.substring(1, act.indexOf(' ')))));
        }
        if (act.endsWith(" own questions)")) {
            return ownQuestions(scene, who, Integer.parseInt(act.substring(1, act.indexOf(' '))));
        }
        if (act.startsWith("(sends ")) {
            String[] words = act.substring(7).split("\\) ", 2);
            Path file = Path.of("src/test/resources/papers-files", words[0].replaceAll("\\)$", ""));
            byte[] bytes = Files.readAllBytes(file);
            return scene.sends(who, file.getFileName().toString(), bytes, words.length < 2 ? "" : words[1].replace("\\n", "\n"));
        }
        return scene.types(who, act.replace("\\n", "\n"));
    }

    /** One after another, as somebody would who has very many, until they are told otherwise; what was said last. */
    private static List<String> ownQuestions(StaffScene scene, String who, int many) throws Exception {
        List<String> said = List.of();
        for (int i = 1; i <= many; i++) {
            said = scene.types(who, "Question " + i + "?");
            if (said.stream().anyMatch(line -> line.contains("[Yes or no]"))) {
                said = scene.taps(who, "Yes or no");
            }
            if (i < many) {
                said = scene.taps(who, "Another question");
                if (said.stream().noneMatch(line -> line.contains("Type question"))) {
                    return said;
                }
            }
        }
        return said;
    }
}
