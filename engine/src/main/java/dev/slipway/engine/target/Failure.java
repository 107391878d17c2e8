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

    public static Failure of(String what, String detail, String remedy) {
        return new Failure(what, detail, remedy, false, false);
    }
}
