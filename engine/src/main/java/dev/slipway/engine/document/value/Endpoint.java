package dev.slipway.engine.document.value;

/** A host and a port, {@code k8s.acme.example:6443}; an IPv6 address in brackets. */
@Scalar(noun = "a host and a port", pattern = Endpoint.PATTERN, example = "k8s.acme.example:6443")
public record Endpoint(HostAddress host, int port) {

    static final String PATTERN = "(\\[[0-9A-Fa-f:.]+\\]|[-a-z0-9.]+):[1-9][0-9]{0,4}";

    public Endpoint {
        if (port < 1 || port > 65535) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535");
        }
    }

    public Endpoint(String text) {
        this(host(text), port(text));
    }

    private static HostAddress host(String text) {
        var host = text.substring(0, colon(text));
        if (host.startsWith("[") && host.endsWith("]")) {
            return new HostAddress(new IpAddress(host.substring(1, host.length() - 1)).text());
        }
        if (host.indexOf(':') >= 0) {
            throw new IllegalArgumentException("an IPv6 address stands in brackets before the port");
        }
        return new HostAddress(host);
    }

    private static int port(String text) {
        var digits = text.substring(colon(text) + 1);
        if (!digits.matches("[1-9][0-9]{0,4}")) {
            throw new IllegalArgumentException("a port is a number from 1 to 65535");
        }
        return Integer.parseInt(digits);
    }

    private static int colon(String text) {
        var colon = text.lastIndexOf(':');
        if (colon < 0) {
            throw new IllegalArgumentException("it has no port");
        }
        return colon;
    }

    @Override
    public String toString() {
        return (host.text().indexOf(':') >= 0 ? "[" + host + "]" : host.text()) + ":" + port;
    }
}
