package dev.slipway.plans.view;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Makes a text fit. Of blocks that are too long together, those with the least risk are shown shorter and then left
 * out, the last first, before any with more risk is touched. Blocks keep their order.
 */
final class Budget {

    private final List<Block> blocks = new ArrayList<>();
    private final SortedMap<Integer, List<Integer>> byRisk = new TreeMap<>();

    /**
     * A piece of text.
     *
     * @param whole all of it
     * @param brief what stays when it is shown shorter; the same as {@code whole} if it cannot be
     */
    private record Block(String whole, String brief) {}

    /**
     * What became of the blocks.
     *
     * @param shortened how many are shown shorter
     * @param dropped how many are left out
     */
    record Fitted(List<String> texts, int shortened, int dropped) {}

    /** @param risk the higher, the longer it stays */
    void add(int risk, String whole, String brief) {
        byRisk.computeIfAbsent(risk, _ -> new ArrayList<>()).add(blocks.size());
        blocks.add(new Block(whole, brief));
    }

    Fitted fit(int limit) {
        var texts = new ArrayList<String>();
        long length = 0;
        for (var block : blocks) {
            texts.add(block.whole());
            length += block.whole().length();
        }
        var shortened = 0;
        var dropped = 0;
        for (var level : byRisk.values()) {
            for (var i : level.reversed()) {
                var brief = blocks.get(i).brief();
                if (length > limit && brief.length() < texts.get(i).length()) {
                    length -= texts.get(i).length() - brief.length();
                    texts.set(i, brief);
                    shortened++;
                }
            }
            for (var i : level.reversed()) {
                if (length > limit) {
                    length -= texts.get(i).length();
                    shortened -= texts.get(i).equals(blocks.get(i).whole()) ? 0 : 1;
                    texts.set(i, "");
                    dropped++;
                }
            }
        }
        return new Fitted(texts, shortened, dropped);
    }
}
