package dev.slipway.host.script;

import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.HostProbe;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The part of a script that asks probes, and the reading of its frames. */
final class Asking {

    private final Readings.Builder answers = Readings.builder();
    private final List<Question> questions;
    private final Map<Integer, Section> sections = new HashMap<>();

    Asking(Collection<? extends Probe<?>> probes, Function<byte[], String> digester) {
        var known = new ArrayList<HostProbe<?>>();
        for (var probe : probes) {
            if (probe instanceof HostProbe<?> host) {
                known.add(host);
            } else {
                answers.unreadable(probe, "this cannot be asked of a host: " + probe);
            }
        }
        // The script, too, is the same for the same probes, in whatever order they come.
        known.sort(Comparator.comparing(Object::toString));
        this.questions = Questions.of(known, digester, answers);
    }

    boolean isEmpty() {
        return questions.isEmpty();
    }

    /** The script's lines. */
    String lines() {
        var lines = new StringBuilder();
        var number = 0;
        for (var question : questions) {
            for (var call : question.calls()) {
                var words = new ArrayList<String>();
                words.add("ask");
                words.add(Integer.toString(number++));
                words.addAll(call);
                lines.append(line(words)).append('\n');
            }
        }
        return lines.toString();
    }

    private static String line(List<String> words) {
        try {
            return Shell.line(words);
        } catch (UnfitText unfit) {
            throw new IllegalStateException("a question let an unfit text through", unfit);
        }
    }

    /**
     * Takes a frame if it is one of these.
     *
     * @return whether it was
     */
    boolean take(Frames.Head head, Frames frames) throws IOException {
        if (!head.kind().equals("out")) {
            return false;
        }
        var out = frames.body();
        var next = frames.next();
        if (out.isEmpty() || next.isEmpty() || !next.get().kind().equals("err")) {
            return true;
        }
        var complaint = frames.body();
        var words = next.get().rest().split(" ", -1);
        if (complaint.isPresent() && words.length == 2 && words[0].equals(head.rest())) {
            var body = out.get();
            sections.put(
                    number(words[0]),
                    new Section(
                            body.bytes(),
                            body.whole(),
                            number(words[1]),
                            complaint.get().text()));
        }
        return true;
    }

    private static int number(String text) {
        return text.matches("[0-9]{1,6}") ? Integer.parseInt(text) : -1;
    }

    /** The answers. What is missing is unreadable, for the reason given. */
    Readings answers(String whyMissing) {
        var number = 0;
        for (var question : questions) {
            var own = new ArrayList<Section>();
            for (var i = question.calls().size(); i > 0; i--) {
                var section = sections.get(number++);
                if (section != null) {
                    own.add(section);
                }
            }
            if (own.size() == question.calls().size()) {
                question.answer(own, answers);
            } else {
                question.probes().forEach(probe -> answers.unreadable(probe, whyMissing));
            }
        }
        return answers.build();
    }
}
