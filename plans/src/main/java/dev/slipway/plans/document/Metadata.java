package dev.slipway.plans.document;

import dev.slipway.engine.document.binding.Field;
import dev.slipway.engine.document.binding.Form;
import dev.slipway.engine.document.value.DnsLabel;

/**
 * What the document says of itself.
 *
 * <pre>
 * metadata: {name: acme}
 * </pre>
 */
@Form("What the installation is called.")
record Metadata(
        @Field("Name of the installation, by which hosts know whose they are.")
        DnsLabel name) {}
