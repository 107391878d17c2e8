package dev.slipway.host.reach;

import java.io.InputStream;
import java.io.OutputStream;

/** A program on a host that is talked with. */
public interface Talk extends AutoCloseable {

    /** Its standard input. Closing it tells the program that nobody is there any more. */
    OutputStream in();

    /** Its standard output. It ends when the program does or the connection is lost. */
    InputStream out();

    /** Its standard error. */
    InputStream err();

    /** Why it ended before it should have, as far as the connection knows; empty if the connection is well. */
    String lost();

    /** Lets go of it. What it has begun on the host it carries on. Never fails. */
    @Override
    void close();
}
