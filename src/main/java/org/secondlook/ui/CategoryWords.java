package org.secondlook.ui;

import javafx.util.StringConverter;
import org.jspecify.annotations.Nullable;
import org.secondlook.deployment.Category;
import org.secondlook.deployment.Policy;

/// Says categories in words, with the word of their colour. Used by the screen's thread.
final class CategoryWords extends StringConverter<String> {
    private final PreviewViewModel model;
    private final Messages messages;

    CategoryWords(PreviewViewModel model, Messages messages) {
        this.model = model;
        this.messages = messages;
    }

    /// A category that the policy may not know.
    static String of(String code, Policy policy, Messages messages) {
        return policy.category(code)
                .map(category -> of(category, messages))
                .orElseGet(() ->
                        code.isEmpty()
                                ? messages.text("category.none")
                                : messages.text("category.unknown", code));
    }

    private static String of(Category category, Messages messages) {
        String colour =
                switch (category.colour()) {
                    case RED -> messages.text("colour.red");
                    case AMBER -> messages.text("colour.amber");
                    case GREEN -> messages.text("colour.green");
                };
        return messages.text("weigh.category", colour, new PolicyLabels(messages).of(category));
    }

    @Override
    public String toString(@Nullable String code) {
        OpenList list = model.open().get();
        return code == null || list == null ? "" : of(code, list.policy(), messages);
    }

    @Override
    public String fromString(String words) {
        throw new IllegalStateException("categories are chosen, not typed");
    }
}
