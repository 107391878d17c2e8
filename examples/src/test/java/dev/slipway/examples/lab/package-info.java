/**
 * Slipway on real hosts: every test starts the program as a person would, {@code ./slipway …} in a folder with a
 * document, and looks at what it prints and at the hosts. Needs root and the lab of {@code examples/lab}.
 */
@NullMarked
package dev.slipway.examples.lab;

import org.jspecify.annotations.NullMarked;
