package dev.slipway.state.lock;

/**
 * What tells a process from every other one, of any machine and any time.
 *
 * @param user who runs it
 * @param host name of its machine, for people
 * @param boot made by the kernel at each start of the machine; empty if the system does not tell
 * @param processSpace the kernel's name of the space that its number belongs to: in a container, numbers are others
 * @param pid its number
 * @param started when it started, in the kernel's ticks since the machine did: no change of the clock moves it
 */
public record ProcessIdentity(String user, String host, String boot, String processSpace, long pid, long started) {}
