package dev.slipway.host.script;

import dev.slipway.engine.target.Readings;
import dev.slipway.host.probe.AddressesProbe;
import java.util.ArrayList;
import java.util.List;

/** Which addresses and routes the host has. */
record AddressQuestion(AddressesProbe probe) implements Question {

    @Override
    public List<AddressesProbe> probes() {
        return List.of(probe);
    }

    @Override
    public List<List<String>> calls() {
        return List.of(List.of("addresses"));
    }

    @Override
    public void answer(List<Section> sections, Readings.Builder answers) {
        var section = sections.getFirst();
        if (section.status() != 0) {
            answers.unreadable(probe, "ip: " + section.trouble() + " (it is in the package iproute2)");
            return;
        }
        var addresses = new ArrayList<String>();
        var routes = new ArrayList<AddressesProbe.Route>();
        for (var line : section.lines()) {
            var words = List.of(line.strip().split("\\s+"));
            if (words.size() >= 4
                    && words.getFirst().endsWith(":")
                    && words.get(2).startsWith("inet")) {
                addresses.add(words.get(3));
            } else if (!words.getFirst().isEmpty()) {
                var device = words.indexOf("dev");
                routes.add(new AddressesProbe.Route(
                        words.getFirst(), device > 0 && device + 1 < words.size() ? words.get(device + 1) : ""));
            }
        }
        answers.read(probe, new AddressesProbe.Addresses(addresses, routes));
    }
}
