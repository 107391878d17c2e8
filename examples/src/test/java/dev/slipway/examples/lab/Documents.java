package dev.slipway.examples.lab;

import java.util.List;
import java.util.stream.Collectors;

/** Installations of lab hosts, as a person would write them. */
record Documents(String name, List<Lab.Host> hosts, String version, String engine, String more, String connection) {

    static Documents of(String name, List<Lab.Host> hosts) {
        return new Documents(name, hosts, "1.34.4", "containerd", "", "");
    }

    Documents version(String other) {
        return new Documents(name, hosts, other, engine, more, connection);
    }

    Documents engine(String other) {
        return new Documents(name, hosts, version, other, more, connection);
    }

    /** With more lines in section {@code host}, indented by four blanks. */
    Documents more(String lines) {
        return new Documents(name, hosts, version, engine, lines, connection);
    }

    /** With a connection of its own for the last host. */
    Documents connection(String other) {
        return new Documents(name, hosts, version, engine, more, other);
    }

    String text() {
        var list = hosts.stream()
                .map(host -> "    - {name: " + host.name() + ", address: " + host.address()
                        + (host.equals(hosts.getFirst()) ? ", roles: [control-plane]" : "")
                        + (host.equals(hosts.getLast()) && !connection.isEmpty() ? ", connection: " + connection : "")
                        + "}\n")
                .collect(Collectors.joining());
        var folder = Lab.folder();
        return """
            apiVersion: slipway.dev/v1
            kind: Installation
            metadata: {name: NAME}
            spec:
              hosts:
            HOSTS  connection:
                user: ops
                key: FOLDER/key
                knownHosts: FOLDER/known_hosts
                absenceTimeout: 40s
              host:
                engine: ENGINE
                repositories:
                  kubernetes:
                    url: "http://10.77.0.1:8088/core:/stable:/v1.34/deb/"
                    key: FOLDER/signing-key.asc
                  docker:
                    url: "http://10.77.0.1:8088/linux/debian"
                    key: FOLDER/signing-key.asc
            MORE  kubernetes:
                version: VERSION
            """.replace("NAME", name)
                .replace("HOSTS", list)
                .replace("ENGINE", engine)
                .replace("MORE", more)
                .replace("FOLDER", folder.toString())
                .replace("VERSION", version);
    }
}
