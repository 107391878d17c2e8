package dev.slipway.host.target;

import dev.slipway.engine.target.Failure;

/** Says what sudo, or the login shell, meant when no script could be given to the host. */
final class Refusals {

    private Refusals() {}

    static Failure failure(String where, String complaint, boolean wrongPassword) {
        if (wrongPassword || complaint.contains("incorrect password")) {
            return Failure.of(
                    "sudo on " + where + " does not take the password",
                    complaint,
                    "check the secret that connection.sudo.password refers to");
        }
        if (complaint.contains("a password is required") || complaint.contains("no password was provided")) {
            return Failure.of(
                    "sudo on " + where + " asks for a password",
                    complaint,
                    "give connection.sudo.password as a reference to a secret, or let the user use sudo without (NOPASSWD)");
        }
        if (complaint.contains("not in the sudoers file")
                || complaint.contains("may not run sudo")
                || complaint.contains("is not allowed to execute")) {
            return Failure.of(
                    "the user may not use sudo on " + where,
                    complaint,
                    "let the user run everything by sudo there, or connect as another user");
        }
        if (complaint.contains("you must have a tty") || complaint.contains("no tty present")) {
            return Failure.of(
                    "sudo on " + where + " wants a terminal",
                    complaint,
                    "add 'Defaults:USER !requiretty' to the sudoers there, or connect as root");
        }
        if (complaint.contains("sudo: not found")
                || complaint.contains("sudo: command not found")
                || complaint.contains("‘sudo’: No such file")
                || complaint.contains("'sudo': No such file")) {
            return Failure.of("there is no sudo on " + where, complaint, "install sudo there, or connect as root");
        }
        return Failure.of("no program could be started on " + where, complaint, "log in there by hand and see what is wrong");
    }
}
