package dev.slipway.host.probe;

import dev.slipway.engine.target.Reading;
import dev.slipway.state.TargetId;
import java.util.List;

/** What listens on the host. */
public record PortsProbe(TargetId target) implements HostProbe<PortsProbe.Ports> {

    /** All listening sockets. */
    public record Ports(List<Listener> listeners) implements Reading {
        public Ports {
            listeners = List.copyOf(listeners);
        }
    }

    /**
     * One listening socket.
     *
     * @param protocol {@code tcp} or {@code udp}
     * @param address the address it is bound to; {@code *} for any
     * @param process its process' name, empty if unknown
     * @param pid its process, 0 if unknown
     */
    public record Listener(String protocol, String address, int port, String process, long pid) {}

    @Override
    public Class<Ports> answers() {
        return Ports.class;
    }
}
