package dev.slipway.host.probe;

import dev.slipway.engine.target.Probe;
import dev.slipway.engine.target.Reading;

/** A question to a host. A closed set. */
public sealed interface HostProbe<R extends Reading> extends Probe<R>
        permits AddressesProbe,
                CandidatesProbe,
                ConnectProbe,
                DpkgProbe,
                FileProbe,
                HttpProbe,
                ModuleProbe,
                OwnershipProbe,
                PackageProbe,
                PortsProbe,
                ProgramProbe,
                SecretFileProbe,
                SpaceProbe,
                SwapProbe,
                SysctlProbe,
                SystemProbe,
                UnitProbe {}
