package dev.slipway.plans.document;

import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Source;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.events.Event;
import org.yaml.snakeyaml.parser.Parser;

/** The events of the parser, each with its place. */
final class YamlEvents {

    private final Source source;
    private final Parser parser;
    private Position last;

    YamlEvents(Source source, Parser parser) {
        this.source = source;
        this.parser = parser;
        this.last = Position.at(source, 1, 1);
    }

    Event peek() {
        return parser.peekEvent();
    }

    Event next() {
        var event = parser.getEvent();
        last = position(event);
        return event;
    }

    /** Whether nothing more comes. */
    boolean isEnd() {
        return parser.checkEvent(Event.ID.StreamEnd);
    }

    /** Where the next event is. */
    Position position() {
        return position(peek());
    }

    /** Where the last event was, for those who do not get another. */
    Position last() {
        return last;
    }

    Position position(Event event) {
        return position(source, event.getStartMark(), event.getEndMark());
    }

    private static Position position(Source source, Mark start, Mark end) {
        return new Position(source, start.getLine() + 1, start.getColumn() + 1, end.getLine() + 1, end.getColumn() + 1);
    }

    static Position position(Source source, Mark mark) {
        return Position.at(source, mark.getLine() + 1, mark.getColumn() + 1);
    }
}
