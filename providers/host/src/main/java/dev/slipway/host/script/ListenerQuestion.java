package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.PortsProbe;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** What listens on the host: the kernel's lists of sockets, joined with those of processes. */
record ListenerQuestion(PortsProbe probe) implements Question {

    private static final Pattern SOCKET = Pattern.compile(
            "/proc/net/(tcp|udp)6?:\\s*[0-9]+: ([0-9A-F]+):([0-9A-F]{4}) ([0-9A-F]+):([0-9A-F]{4}) (0A|07)"
                    + "(?: +\\S+){5} +([0-9]+).*");
    private static final Pattern OPEN = Pattern.compile("socket:\\[([0-9]+)] /proc/([0-9]{1,9})/fd");
    private static final Pattern PROCESS =
            Pattern.compile("^([0-9]{1,9}) \\((.{0,64}?)\\) [A-Za-z] ", Pattern.MULTILINE | Pattern.DOTALL);

    @Override
    public List<PortsProbe> probes() {
        return List.of(probe);
    }

    @Override
    public List<List<String>> calls() {
        return List.of(List.of("listeners"), List.of("sockets"), List.of("processes"));
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var owners = new HashMap<String, Long>();
        for (var line : sections.get(1).lines()) {
            var open = OPEN.matcher(line);
            if (open.matches()) {
                owners.merge(open.group(1), Long.parseLong(open.group(2)), Math::min);
            }
        }
        var names = names(sections.get(2).text());
        var listeners = new ArrayList<PortsProbe.Listener>();
        for (var line : sections.getFirst().lines()) {
            var socket = SOCKET.matcher(line);
            if (!socket.matches() || !socket.group(1).equals(socket.group(6).equals("0A") ? "tcp" : "udp")) {
                continue;
            }
            var pid = owners.getOrDefault(socket.group(7), 0L);
            listeners.add(new PortsProbe.Listener(
                    socket.group(1),
                    address(socket.group(2)),
                    Integer.parseInt(socket.group(3), 16),
                    names.getOrDefault(pid, ""),
                    pid));
        }
        answers.read(probe, new PortsProbe.Ports(listeners.stream().distinct().toList()));
    }

    private static Map<Long, String> names(String text) {
        var names = new HashMap<Long, String>();
        PROCESS.matcher(text).results().forEach(found -> names.put(Long.parseLong(found.group(1)), found.group(2)));
        return names;
    }

    /** An address as the kernel writes it: 32 bits at a time, each in the order of a little-endian processor. */
    static String address(String hex) {
        var bytes = HexFormat.of().parseHex(hex);
        for (var i = 0; i + 3 < bytes.length; i += 4) {
            byte first = bytes[i];
            byte second = bytes[i + 1];
            bytes[i] = bytes[i + 3];
            bytes[i + 1] = bytes[i + 2];
            bytes[i + 2] = second;
            bytes[i + 3] = first;
        }
        try {
            var address = InetAddress.getByAddress(bytes);
            return address.isAnyLocalAddress() ? "*" : address.getHostAddress();
        } catch (UnknownHostException _) {
            return hex;
        }
    }
}
