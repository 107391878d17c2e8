package dev.slipway.host;

import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.spi.Planned;
import dev.slipway.host.resource.OnHost;
import dev.slipway.state.Address;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** On the way up kubeadm goes first, because it prepares what a newer kubelet needs. */
final class UpgradeOrder {

    private static final String KUBEADM = ":kubeadm";

    private UpgradeOrder() {}

    static List<Edge> edges(Map<Address, Planned> planned) {
        var edges = new ArrayList<Edge>();
        for (var entry : planned.entrySet()) {
            var key = entry.getKey().key();
            if (!key.endsWith(KUBEADM) || !entry.getValue().changes()) {
                continue;
            }
            var on = new OnHost(key.substring(0, key.length() - KUBEADM.length()));
            var kubelet = planned.get(on.packages("kubelet"));
            if (entry.getKey().equals(on.packages("kubeadm")) && kubelet != null && kubelet.changes()) {
                edges.add(new Edge(entry.getKey(), on.packages("kubelet"), Edge.When.AFTER_SUCCESS));
            }
        }
        return edges;
    }
}
