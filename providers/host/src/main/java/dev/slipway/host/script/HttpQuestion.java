package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.HttpProbe;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** What an HTTP GET on the loopback interface answers. */
record HttpQuestion(HttpProbe probe, List<String> call) implements Question {

    private static final Set<String> LOOPBACK = Set.of("127.0.0.1", "localhost", "[::1]");
    private static final Pattern ANSWER =
            Pattern.compile("HTTP/[0-9.]+ ([0-9]{3}).*?\\r?\\n\\r?\\n(.*)", Pattern.DOTALL);
    private static final int BODY = 4096;

    static HttpQuestion of(HttpProbe probe) throws UnfitText {
        URI url;
        try {
            url = new URI(probe.url());
        } catch (URISyntaxException e) {
            throw new UnfitText("not a URL: '" + probe.url() + "': " + e.getMessage());
        }
        if (url.getHost() == null || !LOOPBACK.contains(url.getHost())) {
            throw new UnfitText("not on the loopback interface: '" + probe.url() + "'");
        }
        if ("https".equals(url.getScheme())) {
            return new HttpQuestion(probe, List.of("https", url.toASCIIString()));
        }
        if (!"http".equals(url.getScheme())) {
            throw new UnfitText("neither http nor https: '" + probe.url() + "'");
        }
        var path = url.getRawPath().isEmpty() ? "/" : url.getRawPath();
        return new HttpQuestion(
                probe,
                List.of(
                        "http",
                        url.getHost().replaceAll("[\\[\\]]", ""),
                        Integer.toString(url.getPort() < 0 ? 80 : url.getPort()),
                        url.getRawQuery() == null ? path : path + "?" + url.getRawQuery(),
                        url.getRawAuthority()));
    }

    @Override
    public List<HttpProbe> probes() {
        return List.of(probe);
    }

    @Override
    public List<List<String>> calls() {
        return List.of(call);
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var section = sections.getFirst();
        if (section.status() == 127) {
            answers.unreadable(probe, section.trouble());
            return;
        }
        var answer = ANSWER.matcher(section.text());
        if (answer.matches()) {
            var body = answer.group(2);
            answers.read(
                    probe,
                    new HttpProbe.Answered(
                            Integer.parseInt(answer.group(1)), body.length() > BODY ? body.substring(0, BODY) : body));
        } else {
            answers.read(probe, new HttpProbe.Answered(0, ""));
        }
    }
}
