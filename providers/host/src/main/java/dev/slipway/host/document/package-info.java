/**
 * The sections of the document that describe hosts, as records: {@code hosts}, {@code connection}, {@code host}, and of
 * {@code kubernetes} what all layers share. What is here has been checked; nothing has been looked at yet.
 *
 * <pre>{@code
 * spec:
 *   hosts:
 *     - {name: node-1, address: 10.77.0.11, roles: [control-plane]}
 *     - {name: node-2, address: 10.77.0.12}
 *   connection: {user: ops, key: ~/.ssh/id_ed25519}
 *   host:
 *     engine: containerd
 *     repositories:
 *       kubernetes: {url: "https://pkgs.k8s.io/core:/stable:/v1.34/deb/", key: ./kubernetes.asc}
 *   kubernetes: {version: 1.34.4}
 * }</pre>
 */
@NullMarked
package dev.slipway.host.document;

import org.jspecify.annotations.NullMarked;
