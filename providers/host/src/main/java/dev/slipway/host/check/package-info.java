/**
 * Questions that are asked before something changes on a host: whether the host is fit for it. Each is pure, asked by
 * its own address, which {@code --allow} takes: {@code host.check[node-1:memory]}.
 */
@NullMarked
package dev.slipway.host.check;

import org.jspecify.annotations.NullMarked;
