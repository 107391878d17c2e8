"""Real hosts of the lab, held against ssh and Ansible."""

import pathlib
import shutil
import statistics
import subprocess
import sys
import tempfile

from measure import HERE, ROOT, SLIPWAY, Figures, median, run

LAB = str(ROOT / "examples/lab/lab")
FULL, MANY, DELAY = 3, 20, 100

# What Slipway puts on a host as files; the playbook puts the same there.
FILES = ["/etc/apt/keyrings/docker.asc", "/etc/apt/keyrings/kubernetes.asc", "/etc/apt/sources.list.d/docker.sources",
         "/etc/apt/sources.list.d/kubernetes.sources", "/etc/containerd/config.toml",
         "/etc/modules-load.d/slipway-br_netfilter.conf", "/etc/modules-load.d/slipway-overlay.conf",
         "/etc/systemd/system/containerd.service.d/10-slipway.conf", "/etc/systemd/system/kubelet.service",
         "/etc/systemd/system/kubelet.service.d/10-kubeadm.conf"]


def lab(*words):
    return run([LAB, *map(str, words)])[1]


class Host:
    def __init__(self, number, settings):
        self.number, self.name = number, f"h{number}"
        self.address = f"{settings['LAB_NET']}.{10 + number}"


def document(folder, hosts, settings):
    """Writes the lab's installation with these hosts."""
    text = (ROOT / "examples/lab/installation.yaml").read_text()
    before, after = text.split("  hosts:\n", 1)
    after = after[after.index("  connection:"):]
    lines = [f"    - {{name: {host.name}, address: {host.address}}}" for host in hosts]
    lines[0] = lines[0].replace("}", ", roles: [control-plane]}")
    text = before + "  hosts:\n" + "\n".join(lines) + "\n" + after
    folder.mkdir()
    (folder / "installation.yaml").write_text(
        text.replace("/var/lib/slipway-lab", settings["LAB_DIR"]).replace("10.77.0.1:", settings["LAB_NET"] + ".1:"))


def observe(folder, times, program):
    """Seconds that each of some observations took, from TCP connect to parsed readings, in one started process."""
    run(program.observing("installation.yaml", str(times), "observed"), folder)
    return [float(line) for line in (folder / "observed").read_text().split()]


def ssh(host, settings):
    return ["ssh", "-i", settings["KEY"], "-o", "IdentitiesOnly=yes", "-o", "BatchMode=yes",
            "-o", "UserKnownHostsFile=" + settings["KNOWN_HOSTS"], f"{settings['USER']}@{host.address}", "true"]


def measure(table, program, first):
    settings = dict(line.split("=", 1) for line in lab("env").splitlines())
    hosts = [Host(number, settings) for number in range(first, first + MANY)]
    work = pathlib.Path(tempfile.mkdtemp(prefix="slipway-benchmark-"))
    try:
        lab("new", *(host.number for host in hosts))
        for name, some in (("one", hosts[:1]), ("full", hosts[:FULL]), ("bare", hosts[FULL:FULL + 1]), ("many", hosts)):
            document(work / name, some, settings)
        run([SLIPWAY, "apply", "--auto-approve"], work / "full")
        shutil.copytree(work / "full/.slipway", work / "one/.slipway")
        one_host(table, work, hosts[0], settings, program)
        slow_links(table, work, hosts, program)
        beside_ansible(table, work, hosts[:FULL], settings)
    finally:
        lab("rm", *(host.number for host in hosts))
        shutil.rmtree(work)


def one_host(table, work, host, settings, program):
    beside = median(11, lambda: run(ssh(host, settings))[0])
    before = commands_under_sudo(host)
    seconds = observe(work / "one", 21, program)
    commands = commands_under_sudo(host) - before
    table.seconds("ssh HOST true", beside)
    table.seconds("a host of the full layer, the first time in a process", Figures(seconds[0]))
    table.seconds("a host of the full layer, after that", Figures(statistics.median(seconds[1:])), 2 * beside.wall)
    table.times("commands under sudo for each observation", commands / len(seconds), 1)


def commands_under_sudo(host):
    return int(lab("in", host.number, "journalctl --quiet --identifier=sudo --grep=COMMAND= | wc -l"))


def slow_links(table, work, hosts, program):
    for host in hosts:
        lab("slow", host.number, DELAY)
    try:
        one = statistics.median(observe(work / "bare", 5, program)[1:])
        many = statistics.median(observe(work / "many", 5, program)[1:])
    finally:
        for host in hosts:
            lab("heal", host.number)
    table.seconds(f"one host, {DELAY} ms on its link", Figures(one))
    table.seconds(f"{MANY} hosts, {DELAY} ms on each link", Figures(many), 3 * one)


def beside_ansible(table, work, hosts, settings):
    if shutil.which("ansible-playbook") is None:
        print("ansible-playbook is not there (Debian: apt-get install ansible), so nothing is held against it")
        return
    for host in hosts:
        lab("in", host.number, "apt-get install -y --no-install-recommends python3 python3-apt")
    inventory(work, hosts, settings)
    ansible = {"ANSIBLE_CONFIG": str(work / "ansible.cfg")}
    playbook = ["ansible-playbook", "--check", "--diff", "-i", str(work / "inventory"), str(HERE / "playbook.yaml"),
                "-e", f"files={work / 'files'}"]
    print(nothing_to_do(run(playbook, work, ansible)[1], len(hosts)))
    beside = median(3, lambda: run(playbook, work, ansible)[0])
    plan = median(7, lambda: run([SLIPWAY, "plan", "--detailed-exit-code"], work / "full")[0])
    table.seconds("ansible-playbook --check --diff, nothing to do", beside)
    table.seconds("plan of three full hosts, nothing to do", plan, beside.wall / 10)


def nothing_to_do(text, hosts):
    """Ansible's own summary, if it says that nothing is to be done on any host; else the end of the benchmark."""
    recap = [line for line in text.splitlines() if "unreachable=" in line]
    if len(recap) != hosts or not all("changed=0" in line and "failed=0" in line for line in recap):
        sys.exit("benchmark: the playbook finds something to do\n" + text[-6000:])
    return "ansible-playbook finds on each host: " + " ".join(recap[0].split(":", 1)[1].split())


def inventory(work, hosts, settings):
    """An inventory, a configuration that makes Ansible as fast as it can be, and the files of the first host."""
    lines = [f"{host.name} ansible_host={host.address}" for host in hosts]
    (work / "inventory").write_text("\n".join(lines) + "\n")
    (work / "ansible.cfg").write_text(
        "[defaults]\ngathering = explicit\nforks = 20\nretry_files_enabled = False\n"
        f"remote_user = {settings['USER']}\nprivate_key_file = {settings['KEY']}\n"
        "[ssh_connection]\npipelining = True\n"
        f"ssh_args = -o ControlMaster=auto -o ControlPersist=60s -o UserKnownHostsFile={settings['KNOWN_HOSTS']}\n")
    for path in FILES:
        copy = work / "files" / path.lstrip("/")
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes(subprocess.run([LAB, "in", str(hosts[0].number), "cat", path], check=True,
                                        stdout=subprocess.PIPE).stdout)
