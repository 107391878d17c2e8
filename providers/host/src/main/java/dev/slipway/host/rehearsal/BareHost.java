package dev.slipway.host.rehearsal;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;

/** What a bare host is: Debian 12 as its installer leaves it, with swap. */
final class BareHost {

    /** Programs of the packages that no Debian is without, which need no file each in a modelled host's folder. */
    private static final Set<String> PROGRAMS =
            Set.of(("bash cat chgrp chmod chown cp cut date dd df dirname echo env expr false find flock grep gzip"
                + " head hostname id install kill ln ls mkdir mkfifo mktemp mount mv nice nohup od perl printf ps pwd"
                + " readlink realpath rm rmdir sed seq sh sleep sort stat sync tail tar tee test timeout touch tr true"
                + " umount uname uniq wc xargs systemctl systemd-run journalctl udevadm")
                    .split(" "));

    private BareHost() {}

    /** Whether it is a program that every host has. */
    static boolean hasProgram(String path) {
        var slash = path.lastIndexOf('/');
        return List.of("/bin", "/usr/bin").contains(path.substring(0, Math.max(0, slash)))
                && PROGRAMS.contains(path.substring(slash + 1));
    }

    static void furnish(ModelHost host, String name, String address) {
        var disk = host.disk();
        file(disk, "/etc/hostname", name + "\n");
        file(disk, "/etc/hosts", "127.0.0.1 localhost\n" + address + ' ' + name + "\n");
        file(disk, "/etc/resolv.conf", "nameserver 192.0.2.53\n");
        file(disk, "/etc/fstab", "UUID=0a3c / ext4 errors=remount-ro 0 1\n/dev/sda2 none swap sw 0 0\n");
        file(disk, "/etc/os-release", """
            PRETTY_NAME="Debian GNU/Linux 12 (bookworm)"
            VERSION_ID="12"
            VERSION_CODENAME=bookworm
            ID=debian
            """);
        for (var folder : new String[] {
            "/etc/apt/sources.list.d",
            "/etc/apt/keyrings",
            "/etc/modules-load.d",
            "/etc/sysctl.d",
            "/etc/systemd/system",
            "/usr/lib/systemd/system",
            "/lib/systemd/system",
            "/opt",
            "/usr/bin",
            "/usr/sbin",
            "/var/lib"
        }) {
            disk.folder(folder, Disk.Attributes.FOLDER);
        }
        host.kernelModel().swapOn();
        var id = Disk.sha256(("machine " + name).getBytes(StandardCharsets.UTF_8))
                .substring(0, 32);
        var machine = host.machine();
        machine.put("hostname", name);
        machine.put("address", address);
        machine.put("machine-id", id);
        machine.put("boot-id", Disk.sha256(id.getBytes(StandardCharsets.UTF_8)).substring(0, 32));
        machine.put("system", "debian");
        machine.put("version", "12");
        machine.put("codename", "bookworm");
        machine.put("architecture", "amd64");
        machine.put("kernel", "6.1.0-44-amd64");
        machine.put("processors", "4");
        machine.put("memory", String.valueOf(8L << 30));
        machine.put("cgroups", "2");
        machine.put("disk", String.valueOf(100L << 30));
        machine.put("disk free", String.valueOf(90L << 30));
        machine.put("clock", "1767225600000");
    }

    private static void file(Disk disk, String path, String text) {
        disk.write(path, text.getBytes(StandardCharsets.UTF_8), Disk.Attributes.FILE);
    }
}
