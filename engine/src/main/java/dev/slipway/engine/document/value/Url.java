package dev.slipway.engine.document.value;

import java.net.URI;
import java.net.URISyntaxException;

/** A web address, {@code https://pkgs.k8s.io/core:/stable:/v1.34/deb/}. It has no user and no password in it. */
@Scalar(noun = "a URL", pattern = Url.PATTERN, example = "https://pkgs.k8s.io/core:/stable:/v1.34/deb/")
public record Url(String text) {

    static final String PATTERN = "https?://[^@\\s]+";

    public Url {
        if (!text.startsWith("https://") && !text.startsWith("http://")) {
            throw new IllegalArgumentException("a URL begins with https:// or http://");
        }
        var uri = uri(text);
        if (uri.getHost() == null) {
            throw new IllegalArgumentException("it names no host");
        }
        if (text.indexOf('@') >= 0) {
            throw new IllegalArgumentException("a URL has no user, password or '@' in it");
        }
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("it is no URL: " + e.getReason(), e);
        }
    }

    @Override
    public String toString() {
        return text;
    }
}
