package dev.slipway.engine.document.binding;

import dev.slipway.engine.document.Node;
import dev.slipway.engine.document.Problems;
import dev.slipway.engine.document.value.Folder;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Makes values of nodes, and tells every problem on the way. */
public final class Binder {

    private final Binding binding;
    private final ScalarBinder scalars;
    private final RecordBinder records;
    private final CollectionBinder collections;
    private final ReferenceBinder references;

    private Binder(Binding binding) {
        this.binding = binding;
        this.scalars = new ScalarBinder(binding);
        this.records = new RecordBinder(binding, this);
        this.collections = new CollectionBinder(binding, this);
        this.references = new ReferenceBinder(binding);
    }

    /** Binds a document's root. */
    public static Bound<Object> bind(Shape shape, Node root, Folder folder, Problems problems) {
        var binder = new Binder(new Binding(folder, problems));
        var value = binder.bind(shape, Spot.of(root, Trail.ROOT));
        return binder.binding.bound(Optional.ofNullable(value));
    }

    /** Binds a document that is one record. */
    public static <T> Bound<T> bind(Class<T> type, Node root, Folder folder, Problems problems) {
        var binder = new Binder(new Binding(folder, problems));
        var value = binder.bind(Shapes.of(type), Spot.of(root, Trail.ROOT));
        return binder.binding.bound(Optional.ofNullable(value).map(type::cast));
    }

    /** The value of what stands in a place; null if there is none, and then a problem was told. */
    @Nullable
    Object bind(Shape shape, Spot spot) {
        if (spot.node() instanceof Node.Refused refused) {
            if (SecretKeys.isNear(shape)) {
                SecretPlaces.hide(refused);
            }
            return null;
        }
        return switch (shape) {
            case Shape.RecordOf record -> records.bind(record, spot);
            case Shape.Alternatives alternatives -> records.bind(alternatives, spot);
            case Shape.ListOf list -> collections.bind(list, spot);
            case Shape.MapOf map -> collections.bind(map, spot);
            case Shape.Raw raw -> spot.node() instanceof Node.Mapping mapping ? mapping : scalars.refuse(raw, spot);
            case Shape.Secret secret -> references.bind(secret, spot);
            case Shape.File file -> references.bind(file, spot);
            case Shape.Line _, Shape.Whole _, Shape.Flag _, Shape.Word _, Shape.Constant _, Shape.Value _ ->
                scalars.bind(shape, spot);
        };
    }
}
