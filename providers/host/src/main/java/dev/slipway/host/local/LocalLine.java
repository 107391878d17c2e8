package dev.slipway.host.local;

import dev.slipway.engine.target.Failure;
import dev.slipway.host.reach.Line;
import dev.slipway.host.reach.Privilege;
import dev.slipway.host.reach.Talk;
import dev.slipway.host.reach.Unreached;
import dev.slipway.host.script.Boot;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Processes on this machine. Each has a session of its own, so that a Ctrl-C in the terminal is not meant for it. */
public final class LocalLine implements Line {

    private final Set<LocalTalk> talks = ConcurrentHashMap.newKeySet();

    @Override
    public Talk start(Privilege privilege) throws Unreached {
        var command = new ArrayList<String>();
        command.add("setsid");
        command.addAll(privilege.prefix());
        command.addAll(Boot.arguments());
        try {
            var talk = new LocalTalk(new ProcessBuilder(command).start());
            talks.add(talk);
            return talk;
        } catch (IOException e) {
            throw new Unreached(Failure.of(
                    "cannot start a program on this machine",
                    String.valueOf(e.getMessage()),
                    "install util-linux and sudo"));
        }
    }

    @Override
    public void close() {
        talks.forEach(LocalTalk::close);
    }

    @Override
    public String fingerprint() {
        return "";
    }

    @Override
    public String toString() {
        return "this machine";
    }

    private final class LocalTalk implements Talk {

        private final Process process;

        LocalTalk(Process process) {
            this.process = process;
        }

        @Override
        public OutputStream in() {
            return process.getOutputStream();
        }

        @Override
        public InputStream out() {
            return process.getInputStream();
        }

        @Override
        public InputStream err() {
            return process.getErrorStream();
        }

        @Override
        public String lost() {
            return "";
        }

        /** Closes the streams. The process is not ended by force: it ends when its operation is done. */
        @Override
        public void close() {
            talks.remove(this);
            for (var stream : new java.io.Closeable[] {in(), out(), err()}) {
                try {
                    stream.close();
                } catch (IOException _) {
                    // Nobody is left to be told.
                }
            }
        }
    }
}
