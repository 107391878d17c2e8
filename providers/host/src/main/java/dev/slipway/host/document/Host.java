package dev.slipway.host.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.HostAddress;
import dev.slipway.engine.document.value.HostName;
import java.util.List;
import java.util.Optional;

/**
 * One host.
 *
 * <pre>{@code
 * - name: node-1
 *   address: 10.77.0.11
 *   roles: [control-plane]
 *   connection: {port: 2222}
 * }</pre>
 */
@Form("A host that Slipway works on.")
public record Host(
        @Field("Name of the host, and of its node in the cluster.")
        HostName name,

        @Field("Where it is reached, by Slipway and by the other hosts.")
        HostAddress address,

        @Field(value = "What it is for.", orElse = "worker", min = "1", unique = "role")
        List<Role> roles,

        @Field("How it is reached, where that differs.") Optional<Connection> connection,
        @Field("What it has beside what all hosts have.") Optional<Extras> host) {

    public boolean isControlPlane() {
        return roles.contains(Role.CONTROL_PLANE);
    }
}
