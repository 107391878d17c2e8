package dev.slipway.engine.target;

/**
 * Why something on a target did not succeed.
 *
 * @param what what failed, on one line, without secrets
 * @param detail what the target itself said, shortened, without secrets; may be empty
 * @param remedy one next step for the reader; may be empty
 * @param temporary whether the target calls it temporary, so that trying again may help
 * @param uncertain whether the operation may have happened all the same, as after a lost connection
 */
public record Failure(String what, String detail, String remedy, boolean temporary, boolean uncertain) {

    /** All of it on one line. */
    public String oneLine() {
        var line = new StringBuilder(what);
        if (!detail.isBlank()) {
            line.append(": ").append(detail.strip().replaceAll("\\s*\\R\\s*", "; "));
        }
        if (!remedy.isEmpty()) {
            line.append(" (").append(remedy).append(')');
        }
        return line.toString();
    }

    public static Failure of(String what, String detail, String remedy) {
        return new Failure(what, detail, remedy, false, false);
    }
}
