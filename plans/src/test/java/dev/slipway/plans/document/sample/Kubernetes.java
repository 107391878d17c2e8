package dev.slipway.plans.document.sample;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.binding.Sections;
import dev.slipway.engine.document.value.Cidr;
import dev.slipway.engine.document.value.Endpoint;
import dev.slipway.engine.document.value.Version;
import java.util.Optional;

/** The cluster. */
@Form("The cluster.")
public record Kubernetes(
        @Field("The version of Kubernetes.") Version version,

        @Field("Your load balancer before the control planes.")
        Optional<Endpoint> endpoint,

        @Field(value = "Network of the pods.", orElse = "10.32.0.0/12")
        Cidr podSubnet,

        @Field(value = "Network of the services.", orElse = "10.96.0.0/12")
        Cidr serviceSubnet,

        @Field("Configuration of the kubelet, as it is.") Optional<Node.Mapping> kubelet) {

    static void check(Kubernetes section, Sections document, Problems problems) {
        if (section.podSubnet().overlaps(section.serviceSubnet())) {
            problems.add(Problem.error(
                    document.path(section, "podSubnet") + " overlaps another network",
                    document.at(section, "podSubnet"),
                    "found " + section.podSubnet() + ", and " + section.serviceSubnet()
                            + " is the network of the services",
                    "choose a network that has no address in common with it"));
        }
    }
}
