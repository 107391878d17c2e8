package dev.slipway.engine.document.binding;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Position;
import dev.slipway.engine.document.Problem;
import dev.slipway.engine.document.ProblemText;
import dev.slipway.engine.document.Source;
import dev.slipway.engine.document.value.SecretReference;
import org.junit.jupiter.api.Test;

/** Each node stands on a line of its own, of one letter; a line that is hidden shows stars in its place. */
class SecretPlacesTest {

    private final Nodes nodes = new Nodes(Source.of("a.yaml", "x\n".repeat(40)));

    private static boolean isHidden(Position position) {
        return ProblemText.plain().of(Problem.error("", position, "", "")).contains("***");
    }

    private static boolean isHidden(Node node) {
        return isHidden(node.position());
    }

    private static void hideSpeaking(Node node) {
        SecretPlaces.hideSpeaking(node, SecretKeys.speaking());
    }

    @Test
    void whatStandsUnderASpeakingKeyIsHiddenWhereverThatIs() {
        var deep = nodes.plain("x");
        var harmless = nodes.plain("x");
        hideSpeaking(nodes.map("a", nodes.list(nodes.map("db_Password", deep, "port", harmless))));
        assertThat(isHidden(deep)).isTrue();
        assertThat(isHidden(harmless)).isFalse();
    }

    @Test
    void aReferenceIsNotHiddenAndWhatOnlyLooksLikeOneIs() {
        var reference = nodes.plain("x");
        var path = nodes.plain("x");
        var text = nodes.plain("x");
        var inner = nodes.plain("x");
        var second = nodes.plain("x");
        hideSpeaking(nodes.list(
                nodes.map("token", nodes.map("env", reference)),
                nodes.map("token", nodes.map("file", path)),
                nodes.map("token", nodes.map("value", text)),
                nodes.map("token", nodes.map("env", nodes.list(inner))),
                nodes.map("token", nodes.map("env", "A", "file", second))));
        assertThat(isHidden(reference)).isFalse();
        assertThat(isHidden(path)).isFalse();
        assertThat(isHidden(text)).isTrue();
        assertThat(isHidden(inner)).isTrue();
        assertThat(isHidden(second)).isTrue();
    }

    @Test
    void aUrlWithAUserInItIsHidden() {
        var user = nodes.plain("https://me:hunter2@example.com");
        var none = nodes.plain("https://example.com");
        var mail = nodes.plain("me@example.com");
        hideSpeaking(nodes.list(user, none, mail));
        assertThat(isHidden(user)).isTrue();
        assertThat(isHidden(none)).isFalse();
        assertThat(isHidden(mail)).isFalse();
    }

    @Test
    void everythingInANodeIsHiddenKeysAndAll() {
        var item = nodes.plain("x");
        var refused = new Node.Refused(nodes.plain("x").position());
        var node = nodes.map("a", nodes.list(item, refused));
        SecretPlaces.hide(node);
        assertThat(isHidden(node.entries().getFirst().keyPosition())).isTrue();
        assertThat(isHidden(item)).isTrue();
        assertThat(isHidden(refused)).isTrue();
    }

    @Test
    void whatStandsNearASecretIsToldByItsKindOnly() {
        var login = Shapes.of(Login.class);
        var text = nodes.plain("hunter2");
        assertThat(SecretPlaces.found(login, text)).isEqualTo("a plain value");
        assertThat(isHidden(text)).isTrue();
        var list = nodes.list("hunter2");
        assertThat(SecretPlaces.found(login, list)).isEqualTo("a list");
        var other = nodes.plain("hunter2");
        assertThat(SecretPlaces.found(Shapes.of(Plain.class), other)).isEqualTo("the text \"hunter2\"");
        assertThat(isHidden(other)).isFalse();
    }

    @Form("A login.")
    record Login(@Field("A password.") SecretReference password) {}

    @Form("No login.")
    record Plain(@Field("A name.") String name) {}
}
