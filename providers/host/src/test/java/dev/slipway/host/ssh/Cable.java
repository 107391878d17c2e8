package dev.slipway.host.ssh;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** A cable to a port of this machine that can be cut: what is under way is lost, and nobody is told. */
final class Cable implements AutoCloseable {

    private final ServerSocket plug;
    private final int port;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private volatile CountDownLatch whole = new CountDownLatch(0);

    Cable(int port) {
        try {
            this.port = port;
            this.plug = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
            Thread.ofVirtual().start(this::accept);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    int port() {
        return plug.getLocalPort();
    }

    private void accept() {
        try {
            while (true) {
                var near = plug.accept();
                var far = new Socket(InetAddress.getLoopbackAddress(), port);
                sockets.add(near);
                sockets.add(far);
                pump(near.getInputStream(), far.getOutputStream(), far);
                pump(far.getInputStream(), near.getOutputStream(), near);
            }
        } catch (IOException _) {
            // The plug is pulled.
        }
    }

    private void pump(InputStream in, OutputStream out, Socket end) {
        Thread.ofVirtual().start(() -> {
            var buffer = new byte[8192];
            try (end) {
                for (var count = in.read(buffer); count >= 0; count = in.read(buffer)) {
                    whole.await();
                    out.write(buffer, 0, count);
                    out.flush();
                }
            } catch (IOException _) {
                // The other end is gone.
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        });
    }

    /** From now on nothing comes through, and nobody is told. */
    void cut() {
        whole = new CountDownLatch(1);
    }

    /** Both ends learn that the connection is over, and new ones come through. */
    void tear() {
        for (var socket : sockets) {
            try {
                socket.close();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        sockets.clear();
        var cut = whole;
        whole = new CountDownLatch(0);
        cut.countDown();
    }

    @Override
    public void close() {
        tear();
        try {
            plug.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
