package dev.slipway.state.lock;

/** What this machine says of its processes. */
public interface Processes {

    ProcessIdentity self();

    Life lifeOf(ProcessIdentity process);

    /** What can be said of a process. */
    enum Life {
        RUNS("it is running"),
        GONE("it is not running any more"),
        ELSEWHERE("it is on another machine or in another container, where it cannot be seen from here"),
        EARLIER_START("the machine was started again since, or it is another machine of the same name"),
        HIDDEN("this system does not tell whether it is running");

        private final String text;

        Life(String text) {
            this.text = text;
        }

        /** For a person; the subject is the process. */
        public String text() {
            return text;
        }
    }
}
