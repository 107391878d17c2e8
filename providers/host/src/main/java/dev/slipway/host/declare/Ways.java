package dev.slipway.host.declare;

import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.host.document.Connection;
import dev.slipway.host.document.Fingerprint;
import dev.slipway.host.document.Jump;
import dev.slipway.host.document.Sudo;
import dev.slipway.host.way.Patience;
import dev.slipway.host.way.Way;
import dev.slipway.state.Value;
import java.util.List;
import java.util.Optional;

/** Makes the way to a host of what the document says of its connection. */
final class Ways {

    private Ways() {}

    static Way to(String address, Optional<Connection> described) {
        var usual = Way.to(address);
        if (described.isEmpty()) {
            return usual;
        }
        var connection = described.get();
        var user = connection.user().orElse(usual.user());
        return new Way(
                address,
                connection.local().orElse(false),
                connection.port().orElse(usual.port()),
                user,
                connection.key().map(FileReference::text),
                connection.passphrase().map(Ways::secret),
                connection.knownHosts().map(FileReference::text),
                connection.fingerprint().map(Fingerprint::text),
                connection.sudo().flatMap(Sudo::password).map(Ways::secret),
                patience(connection),
                connection.jumps().orElse(List.of()).stream()
                        .map(jump -> over(jump, user, connection))
                        .toList(),
                Optional.empty());
    }

    private static Way over(Jump jump, String user, Connection host) {
        var ownKey = jump.key().isPresent();
        var known = jump.knownHosts().isPresent() || jump.fingerprint().isPresent();
        return new Way(
                jump.address().text(),
                false,
                jump.port(),
                jump.user().orElse(user),
                jump.key().or(host::key).map(FileReference::text),
                (ownKey ? jump.passphrase() : host.passphrase()).map(Ways::secret),
                (known ? jump.knownHosts() : host.knownHosts()).map(FileReference::text),
                jump.fingerprint().map(Fingerprint::text),
                Optional.empty(),
                patience(host));
    }

    private static Patience patience(Connection connection) {
        return new Patience(
                connection.connectTimeout().orElse(Patience.USUAL.connect()),
                connection.silenceTimeout().orElse(Patience.USUAL.silence()),
                connection.absenceTimeout().orElse(Patience.USUAL.absence()));
    }

    /** By its reference alone: whether a password changed is of no interest to how a host is reached. */
    private static Value.Secret secret(SecretReference secret) {
        return new Value.Secret(secret.reference(), "");
    }
}
