package dev.slipway.host.document;

import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.binding.Sections;
import java.util.Optional;
import java.util.regex.Pattern;

/** Whether the repositories of a document can have what it asks for. */
final class RepositoriesCheck {

    private static final Pattern MINOR = Pattern.compile("/v1\\.([0-9]{1,3})(/|$)");

    private final HostLayer section;
    private final Sections document;
    private final Problems problems;

    RepositoriesCheck(HostLayer section, Sections document, Problems problems) {
        this.section = section;
        this.document = document;
        this.problems = problems;
    }

    void check(Optional<Kubernetes> kubernetes, boolean complete) {
        var repositories = section.repositories();
        if (repositories.isEmpty() && complete) {
            problems.add(Problem.error(
                    document.path(section) + " has no repositories",
                    document.at(section),
                    "kubelet, kubeadm and kubectl are in no repository of Debian or Ubuntu",
                    "add repositories: {kubernetes: {url: \"https://pkgs.k8s.io/core:/stable:/v1.34/deb/\","
                            + " key: ./kubernetes.asc}}"));
        }
        if (kubernetes.isPresent()) {
            repositories.forEach((name, repository) -> minor(kubernetes.get(), repository));
        }
        if (complete && section.engine() == HostLayer.Engine.DOCKER) {
            criDockerd();
        }
    }

    /** The repositories of Kubernetes have one minor version each, which is in their URL. */
    private void minor(Kubernetes kubernetes, Repository repository) {
        var matcher = MINOR.matcher(repository.url().text());
        if (matcher.find() && !matcher.group(1).equals(String.valueOf(kubernetes.minor()))) {
            problems.add(Problem.error(
                    document.path(repository, "url") + " has another version of Kubernetes",
                    document.at(repository, "url"),
                    "found v1." + matcher.group(1) + ", and the document asks for " + kubernetes.version(),
                    "write "
                            + repository.url().text().replace("/v1." + matcher.group(1), "/v1." + kubernetes.minor())));
        }
    }

    private void criDockerd() {
        var settings = section.dockerSettings().criDockerd();
        var said = settings.deb().isPresent()
                || settings.binary().isPresent()
                || settings.version().isPresent();
        var usual = section.repositories().keySet().stream()
                .allMatch(
                        name -> name.text().equals("kubernetes") || name.text().equals("docker"));
        if (!said && usual) {
            problems.add(Problem.error(
                    document.path(section, "engine") + " needs cri-dockerd, and nothing says where it comes from",
                    document.at(section, "engine"),
                    "without it the kubelet cannot work with Docker, and the repositories of Kubernetes and"
                            + " Docker do not have it",
                    "add docker: {criDockerd: {deb: FILE, sha256: DIGEST, version: VERSION}}, or a repository"
                            + " that has it; if the hosts know one already, say so with docker: {criDockerd:"
                            + " {version: \"*\"}}"));
        }
    }
}
