package dev.slipway.host.operation;

import dev.slipway.engine.target.Operation;

/** Something to do on a host. A closed set. */
public sealed interface HostOperation extends Operation
        permits ClaimHost,
                HoldPackages,
                InstallPackages,
                LoadModule,
                MakeFolder,
                ReleaseHost,
                ReloadUnits,
                RemovePackages,
                RemovePath,
                RepairDpkg,
                RestorePath,
                RunProgram,
                SetAttributes,
                SetSysctl,
                SwapOff,
                SwapOn,
                UnitAction,
                UnloadModule,
                UpdatePackageLists,
                WriteFile {}
