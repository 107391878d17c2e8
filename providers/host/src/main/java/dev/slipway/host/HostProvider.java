package dev.slipway.host;

import dev.slipway.engine.document.binding.SectionType;
import dev.slipway.engine.plan.Edge;
import dev.slipway.engine.spi.ArrangeRequest;
import dev.slipway.engine.spi.Arrangement;
import dev.slipway.engine.spi.Declarations;
import dev.slipway.engine.spi.Installation;
import dev.slipway.engine.spi.Provider;
import dev.slipway.engine.spi.ResourceType;
import dev.slipway.engine.target.Operation;
import dev.slipway.engine.target.TargetOpener;
import dev.slipway.host.declare.HostDeclarations;
import dev.slipway.host.document.HostRow;
import dev.slipway.host.document.SectionChecks;
import dev.slipway.host.operation.HostOperation;
import dev.slipway.host.rehearsal.RehearsalOpener;
import dev.slipway.host.resource.FileType;
import dev.slipway.host.resource.FolderType;
import dev.slipway.host.resource.ModuleType;
import dev.slipway.host.resource.OwnershipType;
import dev.slipway.host.resource.PackageListsType;
import dev.slipway.host.resource.PackagesType;
import dev.slipway.host.resource.RepositoryType;
import dev.slipway.host.resource.SwapType;
import dev.slipway.host.resource.SysctlType;
import dev.slipway.host.resource.UnitType;
import dev.slipway.host.script.Commands;
import dev.slipway.host.target.HostOpener;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The host layer's front door. */
public final class HostProvider implements Provider {

    @Override
    public String name() {
        return "host";
    }

    @Override
    public Set<String> standsOn() {
        return Set.of();
    }

    @Override
    public List<SectionType<?>> sections() {
        return SectionChecks.sections();
    }

    @Override
    public Optional<Class<?>> row() {
        return Optional.of(HostRow.class);
    }

    @Override
    public List<ResourceType> types() {
        return List.of(
                new OwnershipType(),
                new PackageListsType(),
                new RepositoryType(),
                new PackagesType(),
                new FileType(),
                new FolderType(),
                new UnitType(),
                new ModuleType(),
                new SysctlType(),
                new SwapType());
    }

    @Override
    public Declarations declare(Installation installation) {
        return HostDeclarations.of(installation);
    }

    @Override
    public Arrangement arrange(ArrangeRequest request) {
        List<Edge> edges = UpgradeOrder.edges(request.planned());
        return new Arrangement(List.of(), edges, List.of());
    }

    @Override
    public List<String> commands(Operation operation) {
        return operation instanceof HostOperation own ? Commands.of(own) : List.of();
    }

    @Override
    public List<TargetOpener> openers(Mode mode) {
        return List.of(
                switch (mode) {
                    case REAL -> new HostOpener();
                    case REHEARSAL -> new RehearsalOpener();
                });
    }
}
