package dev.slipway.state.store;

import dev.slipway.state.lock.ProcessIdentity;
import dev.slipway.state.lock.Processes;

/** Says of every process what it is told to. */
final class FakeProcesses implements Processes {

    private volatile Life life = Life.RUNS;

    void say(Life told) {
        life = told;
    }

    @Override
    public ProcessIdentity self() {
        return new ProcessIdentity("ops", "build-7", "boot-1", "pid:[1]", 4711, 900);
    }

    @Override
    public Life lifeOf(ProcessIdentity process) {
        return life;
    }
}
