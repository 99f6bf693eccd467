package org.secondlook.face;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/// The manifests of published packs by their SHA-256, built into the program. Stateless.
///
/// A manifest vouches for its models by their hashes and sets the floor below which nobody may go;
/// nothing would vouch for the manifest if one changed digit of the floor passed. A pack of another
/// name is its maker's own affair, and its identity is recorded with every session.
final class KnownPacks {
    private static final String BUILT_IN = "/packs/known.json";

    private KnownPacks() {}

    /// A published pack.
    ///
    /// @param manifests SHA-256 of its manifests' bytes
    /// @param impostorPairs of different people that its evaluation compared, which its manifest
    ///   tells in words only
    record Published(List<String> manifests, @Nullable Long impostorPairs) {}

    /// How many pairs of different people the evaluation of a published pack compared.
    static Optional<Long> impostorPairs(String id) {
        return Optional.ofNullable(all().get(id)).map(Published::impostorPairs);
    }

    /// @param sha256 of the manifest's bytes
    /// @throws ModelPackException when a pack goes by the name of a published one and is not it
    static void check(Path folder, String id, String sha256) throws ModelPackException {
        Published published = all().get(id);
        if (published != null && !published.manifests().contains(sha256)) {
            throw new ModelPackException(
                    "“%s” is not the published manifest of “%s”: SHA-256 expected %s, found %s."
                            .formatted(
                                    folder.resolve(ModelPack.MANIFEST),
                                    id,
                                    String.join(" or ", published.manifests()),
                                    sha256));
        }
    }

    private static Map<String, Published> all() {
        try (InputStream in = KnownPacks.class.getResourceAsStream(BUILT_IN)) {
            if (in == null) {
                throw new IllegalStateException("the program holds no " + BUILT_IN);
            }
            return new JsonMapper().readValue(in, new TypeReference<>() {});
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
