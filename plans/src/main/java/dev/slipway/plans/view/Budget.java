package dev.slipway.plans.view;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Makes a text fit: of blocks that are too long together, those with the least risk are shown shorter first, and if
 * that is not enough left out. Blocks keep their order.
 */
final class Budget {

    private final List<Block> blocks = new ArrayList<>();

    /**
     * A piece of text.
     *
     * @param risk the higher, the longer it stays
     * @param whole all of it
     * @param brief what stays when it is shown shorter; the same as {@code whole} if it cannot be
     */
    record Block(int risk, String whole, String brief) {}

    /**
     * What became of the blocks.
     *
     * @param shortened how many are shown shorter
     * @param dropped how many are left out
     */
    record Fitted(List<String> texts, int shortened, int dropped) {}

    void add(int risk, String whole, String brief) {
        blocks.add(new Block(risk, whole, brief));
    }

    Fitted fit(int limit) {
        var texts = new ArrayList<String>();
        long length = 0;
        for (var block : blocks) {
            texts.add(block.whole());
            length += block.whole().length();
        }
        var leastRiskFirst = new ArrayList<Integer>();
        for (var i = 0; i < blocks.size(); i++) {
            leastRiskFirst.add(i);
        }
        // Of those with the same risk the last go first.
        leastRiskFirst.sort(Comparator.<Integer>comparingInt(i -> blocks.get(i).risk())
                .thenComparing(Comparator.<Integer>naturalOrder().reversed()));
        var shortened = 0;
        for (var i : leastRiskFirst) {
            if (length <= limit) {
                break;
            }
            var brief = blocks.get(i).brief();
            if (brief.length() < texts.get(i).length()) {
                length -= texts.get(i).length() - brief.length();
                texts.set(i, brief);
                shortened++;
            }
        }
        var dropped = 0;
        for (var i : leastRiskFirst) {
            if (length <= limit) {
                break;
            }
            length -= texts.get(i).length();
            shortened -= texts.get(i).equals(blocks.get(i).whole()) ? 0 : 1;
            texts.set(i, "");
            dropped++;
        }
        return new Fitted(texts, shortened, dropped);
    }
}
