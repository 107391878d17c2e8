package dev.slipway.engine.document.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.value.Cidr;
import dev.slipway.engine.document.value.DnsLabel;
import dev.slipway.engine.document.value.FileReference;
import dev.slipway.engine.document.value.Folder;
import dev.slipway.engine.document.value.SecretReference;
import dev.slipway.engine.document.value.Version;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What people write that is wrong, and all that they are told: what, why, and what to do next. */
class MistakesTest {

    private final Nodes nodes = new Nodes();

    enum Engine {
        DOCKER,
        CONTAINERD
    }

    @Form("One of everything.")
    record Everything(
            @Field("Its name.") Optional<String> name,

            @Field(value = "Its nickname.", min = "3", max = "5")
            Optional<String> nick,

            @Field("A number.") Optional<Integer> any,

            @Field(value = "A number.", min = "2") Optional<Long> atLeast,

            @Field(value = "A number.", max = "9") Optional<Integer> atMost,

            @Field(value = "A port.", min = "1", max = "65535")
            Optional<Integer> port,

            @Field("A flag.") Optional<Boolean> flag,
            @Field("An engine.") Optional<Engine> engine,
            @Field("A version.") Optional<Version> version,
            @Field("A network.") Optional<Cidr> network,

            @Field(value = "A pause.", min = "1s", max = "1h")
            Optional<Duration> pause,

            @Field("A secret.") Optional<SecretReference> password,
            @Field("A file.") Optional<FileReference> file,
            @Field("Some.") Optional<List<Integer>> list,

            @Field(value = "Some.", min = "2") Optional<List<Integer>> two,

            @Field(value = "Labels.", max = "1") Optional<Map<DnsLabel, Integer>> labels,
            @Field("An inner one.") Optional<Inner> inner,
            @Field("A choice.") Optional<Choice> choice,
            @Field("Many.") Optional<Many> many) {}

    @Form("An inner one.")
    record Inner(
            @Field("Its size.") int size,
            @Field("Its label.") String label) {}

    @Form(value = "A list by itself.", inline = true)
    record Many(@Field("All.") List<Integer> all) {}

    @Form("One of two.")
    sealed interface Choice {
        @Form("A weave.")
        record Weave(
                @Field(value = "A number.", orElse = "1") int mtu) implements Choice {}

        @Form("A flannel.")
        record Flannel() implements Choice {}
    }

    @Form(
            value = "A pair.",
            atMostOne = {"left", "right"})
    record Pair(
            @Field("Left.") Optional<String> left,
            @Field("Right.") Optional<String> right) {}

    @Form("Nothing at all.")
    record Nothing() {}

    @Test
    void numbers() {
        assertThat(told("any", "x"))
                .isEqualTo("any is not a whole number | found the text \"x\" | write for example 1");
        assertThat(told("atLeast", "1"))
                .isEqualTo("atLeast is out of range | found 1, expected a whole number of at least 2"
                        + " | choose a value within these bounds");
        assertThat(told("atLeast", "x"))
                .isEqualTo("atLeast is not a whole number of at least 2 | found the text \"x\" | write for example 2");
        assertThat(told("atMost", "10"))
                .isEqualTo("atMost is out of range | found 10, expected a whole number of at most 9"
                        + " | choose a value within these bounds");
        assertThat(told("port", "0"))
                .isEqualTo("port is out of range | found 0, expected a whole number from 1 to 65535"
                        + " | choose a value within these bounds");
        assertThat(told("port", "022"))
                .isEqualTo("port is not a whole number from 1 to 65535"
                        + " | readers of YAML disagree on what number 022 is"
                        + " | write it with decimal digits only, without a leading zero");
        assertThat(told("port", nodes.quoted("22")))
                .isEqualTo("port is not a whole number from 1 to 65535"
                        + " | found the text \"22\", a text because of its quotes | write 22 without quotes");
        assertThat(told("any", "99999999999999999999"))
                .startsWith("any is out of range | found 99999999999999999999, expected a whole number |");
    }

    @Test
    void whatLiesOnABoundIsWithin() {
        assertThat(told("atLeast", "2")).isEmpty();
        assertThat(told("atMost", "9")).isEmpty();
        assertThat(told("port", "65535")).isEmpty();
        assertThat(told("pause", "1s")).isEmpty();
        assertThat(told("pause", "1h")).isEmpty();
        assertThat(told("nick", "abc")).isEmpty();
        assertThat(told("nick", "abcde")).isEmpty();
        assertThat(told("two", nodes.list("1", "2"))).isEmpty();
        assertThat(told("labels", nodes.map("a", "1"))).isEmpty();
    }

    @Test
    void texts() {
        assertThat(told("name", nodes.list("1"))).isEqualTo("name is not a text | found a list | write one text");
        assertThat(told("name", nodes.quoted("a\nb")))
                .isEqualTo("name is not a text on one line"
                        + " | found a line break or another control character in it | write it on one line");
        assertThat(told("name", nodes.quoted("a\u007fb"))).startsWith("name is not a text on one line");
        assertThat(told("name", nodes.quoted(" "))).isEmpty();
        assertThat(told("name", nodes.quoted("")))
                .isEqualTo("name is empty | expected at least 1 characters | write a value, or remove the key");
        assertThat(told("nick", "ab"))
                .isEqualTo("nick is too short | expected at least 3 characters | write a value, or remove the key");
        assertThat(told("nick", "abcdef"))
                .isEqualTo("nick is too long | found 6 characters, expected at most 5 | write a shorter one");
        assertThat(told("name", "~"))
                .isEqualTo("name has no value | expected a text | write a value, or remove the key");
        assertThat(told("name", "on"))
                .isEqualTo("name is not a text | without quotes, readers of YAML take on for a flag | write \"on\"");
        assertThat(told("name", "1.30"))
                .isEqualTo("name is not a text | without quotes, readers of YAML take 1.30 for the number 1.3"
                        + " | write \"1.30\"");
        assertThat(told("name", ".inf"))
                .isEqualTo("name is not a text | without quotes, readers of YAML take .inf for the number .inf"
                        + " | write \".inf\"");
        assertThat(told("name", "12"))
                .isEqualTo("name is not a text | without quotes, readers of YAML take 12 for a number | write \"12\"");
    }

    @Test
    void flags() {
        assertThat(told("flag", "yes"))
                .isEqualTo("flag is not true or false"
                        + " | found the flag yes; readers of YAML disagree on other words than true and false"
                        + " | write true");
        assertThat(told("flag", nodes.quoted("no"))).endsWith(" | write false without quotes");
        assertThat(told("flag", "7"))
                .isEqualTo("flag is not true or false | found the number 7 | write for example true");
        assertThat(told("flag", "~"))
                .isEqualTo(
                        "flag has no value | expected true or false | write a value such as true, or remove the key");
    }

    @Test
    void words() {
        assertThat(told("engine", "dokcer"))
                .isEqualTo("engine is not one of `docker`, `containerd` | found the text \"dokcer\" | write `docker`");
        assertThat(told("engine", "podman"))
                .isEqualTo("engine is not one of `docker`, `containerd` | found the text \"podman\""
                        + " | choose one of them");
    }

    @Test
    void valuesWithAForm() {
        assertThat(told("network", "10.0.0.0"))
                .startsWith("network is not a network")
                .contains(" | found the text \"10.0.0.0\": ")
                .contains(" | write for example ");
        assertThat(told("pause", "2h"))
                .isEqualTo("pause is out of range | found 2h, expected a duration from 1s to 1h"
                        + " | choose a value within these bounds");
        assertThat(told("pause", "1ms")).startsWith("pause is out of range");
        assertThat(told("version", nodes.map())).startsWith("version is not a version | found an empty mapping");
    }

    @Test
    void collections() {
        assertThat(told("list", "1")).isEqualTo("list is not a list | found the number 1 | write for example [1]");
        assertThat(told("list", nodes.list("1", "x")))
                .isEqualTo("list[1] is not a whole number | found the text \"x\" | write for example 1");
        assertThat(told("two", nodes.list("1")))
                .isEqualTo("two has too few items | found 1, expected at least 2 | add what is missing");
        assertThat(told("two", nodes.list()))
                .isEqualTo("two is empty | found 0, expected at least 2 | add what is missing");
        assertThat(told("labels", "x"))
                .startsWith("labels is not a mapping | found the text \"x\" | write for example {")
                .endsWith(": 1}");
        assertThat(told("labels", nodes.map("a", "1", "b", "2")))
                .isEqualTo("labels has too many entries | found 2, expected at most 1 | remove some");
        assertThat(told("labels", nodes.map("-a", "1")))
                .startsWith("labels.-a is not ")
                .contains("found the key \"-a\": ")
                .contains(" | write for example ");
    }

    @Test
    void keys() {
        assertThat(told("naem", "x"))
                .startsWith("naem is not a known key | found `naem`; known here: any, atLeast, atMost, choice, engine,")
                .endsWith(" | write `name`");
        assertThat(told("size", "1")).endsWith(" | move it under `inner`");
        assertThat(told("zzzzzz", "1"))
                .doesNotContain("zzzzzz")
                .contains(" | remove it, or choose one of these; a secret is written as {env: NAME}");
        assertThat(all(Nothing.class, nodes.map("x", "1")))
                .containsExactly("x is not a known key | found `x`; no key is known here | remove it");
    }

    @Test
    void aKeyThatIsThereIsNotWhatAnotherWasMeantToBe() {
        assertThat(all(Everything.class, nodes.map("name", "x", "naem", "x")))
                .singleElement()
                .asString()
                .endsWith(" | remove it, or choose one of these");
    }

    @Test
    void aRequiredKeyInAnotherSpellingIsToldOnce() {
        assertThat(all(Inner.class, nodes.map("Size", "1", "label", "x")))
                .containsExactly("Size is not a known key | found `Size`; known here: label, size | write `size`");
        assertThat(all(Inner.class, nodes.map("label", "x")))
                .containsExactly("size is missing | it is required: Its size. | add `size: 1`");
    }

    @Test
    void whatIsNoMapping() {
        assertThat(told("inner", "x"))
                .isEqualTo("inner is not a mapping | found the text \"x\", expected a mapping with `size`, `label`"
                        + " | write for example {size: 1, label: text}");
        assertThat(told("inner", "~"))
                .isEqualTo("inner has no value | expected a mapping with `size`, `label`"
                        + " | write {size: 1, label: text}, or remove the key");
        assertThat(told("choice", "weave"))
                .isEqualTo("choice is not a mapping | found the text \"weave\","
                        + " expected a mapping with one of `weave`, `flannel` | write for example {weave: {}}");
        assertThat(told("many", "x")).isEqualTo("many is not a list | found the text \"x\" | write for example [1]");
    }

    @Test
    void alternatives() {
        assertThat(told("choice", nodes.map()))
                .isEqualTo("choice says too little | expected exactly one of `weave`, `flannel`"
                        + " | write for example {weave: {}}");
        assertThat(told("choice", nodes.map("weave", nodes.map(), "flannel", nodes.map())))
                .isEqualTo("choice says too much | found `weave`, `flannel`, expected exactly one of `weave`, `flannel`"
                        + " | keep one of them");
        assertThat(told("choice", nodes.map("weav", nodes.map())))
                .isEqualTo("choice.weav is not a known key | found `weav`; known here: flannel, weave"
                        + " | write `weave`");
    }

    @Test
    void groups() {
        assertThat(all(Pair.class, nodes.map())).isEmpty();
        assertThat(all(Pair.class, nodes.map("left", "x"))).isEmpty();
        assertThat(all(Pair.class, nodes.map("left", "x", "right", "z")))
                .containsExactly("the document says too much"
                        + " | found `left`, `right`, expected at most one of `left`, `right` | keep one of them");
    }

    @Test
    void secrets() {
        assertThat(told("password", "hunter2"))
                .startsWith(
                        "password is a secret given as text | a secret is a reference, {env: NAME} or {file: PATH};")
                .doesNotContain("hunter2");
        assertThat(told("password", nodes.map("env", "hunter-2")))
                .startsWith("password.env is not the name of a variable of the environment |")
                .doesNotContain("hunter-2");
        assertThat(told("password", nodes.map("env", nodes.list("hunter2"))))
                .startsWith("password.env is not the name of a variable")
                .doesNotContain("hunter2");
        assertThat(told("password", nodes.map("enf", "hunter2")))
                .contains("is no reference to a secret")
                .contains(": its key is `env` |")
                .doesNotContain("hunter2");
        assertThat(told("password", nodes.map("value", "hunter2")))
                .contains(": its key is `env` or `file` |")
                .doesNotContain("hunter2");
        assertThat(told("password", nodes.map("env", "A", "file", "./b")))
                .contains(": it has exactly one of `env` and `file` |");
        assertThat(told("password", nodes.list("hunter2")))
                .contains("is no reference to a secret")
                .doesNotContain("hunter2");
        assertThat(told("password", "~"))
                .isEqualTo("password has no value | expected a reference to a secret, {env: NAME} or {file: PATH}"
                        + " | write a value such as {env: NAME}, or remove the key");
        assertThat(told("password", nodes.map("env", "PASSWORD"))).isEmpty();
    }

    @Test
    void files() {
        assertThat(told("file", nodes.list()))
                .isEqualTo("file is not a path | found an empty list" + " | write for example ./path");
        assertThat(told("file", "~"))
                .isEqualTo("file has no value | expected a path | write a value such as ./path, or remove the key");
    }

    private String told(String key, Object value) {
        return String.join(" / ", all(Everything.class, nodes.map(key, value)));
    }

    private static List<String> all(Class<?> type, Node document) {
        var problems = new Problems();
        Binder.bind(type, document, new Folder(Path.of("/srv"), Path.of("/home/ops")), problems);
        return problems.list().stream().map(MistakesTest::text).toList();
    }

    private static String text(Problem problem) {
        return problem.what() + " | " + problem.why() + " | " + problem.next();
    }
}
