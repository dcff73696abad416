package org.indaba.rehearsal;

import java.util.ArrayList;
import java.util.List;

/**
 * Compares a dialogue as it is written with the dialogue as it was played: unified, {@code -} as written, {@code +} as
 * played.
 */
final class TranscriptDiff {
    /** The equal lines that are shown around each difference. */
    private static final int AROUND = 3;

    /** The most lines that are compared: no interview has more, and the comparison takes the square of it. */
    private static final int LONGEST = 5000;

    private TranscriptDiff() {}

    /** The result is empty where they are the same. */
    static List<String> between(List<String> written, List<String> played) {
        if (written.size() > LONGEST || played.size() > LONGEST) {
            return written.equals(played) ? List.of() : List.of("- the transcript is too long to be compared");
        }
        List<String> all = edits(written, played, common(written, played));
        List<String> shown = new ArrayList<>();
        int skippedTo = -1;
        for (int i = 0; i < all.size(); i++) {
            if (near(all, i)) {
                if (i != skippedTo + 1 || i > 0 && shown.isEmpty()) {
                    shown.add("…");
                }
                shown.add(all.get(i));
                skippedTo = i;
            }
        }
        return shown;
    }

    private static boolean near(List<String> all, int at) {
        int end = Math.min(all.size(), at + AROUND + 1);
        return all.subList(Math.max(0, at - AROUND), end).stream().anyMatch(each -> !each.startsWith(" "));
    }

    /** The length of the longest common sequence of the lines from each position on. */
    private static int[][] common(List<String> written, List<String> played) {
        int[][] common = new int[written.size() + 1][played.size() + 1];
        for (int i = written.size() - 1; i >= 0; i--) {
            for (int j = played.size() - 1; j >= 0; j--) {
                common[i][j] = written.get(i).equals(played.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static List<String> edits(List<String> written, List<String> played, int[][] common) {
        List<String> edits = new ArrayList<>();
        int i = 0;
        int j = 0;
        while (i < written.size() || j < played.size()) {
            if (i < written.size() && j < played.size() && written.get(i).equals(played.get(j))) {
                edits.add("  " + written.get(i++));
                j++;
            } else if (i < written.size() && (j == played.size() || common[i + 1][j] >= common[i][j + 1])) {
                edits.add("- " + written.get(i++));
            } else {
                edits.add("+ " + played.get(j++));
            }
        }
        return edits;
    }
}
