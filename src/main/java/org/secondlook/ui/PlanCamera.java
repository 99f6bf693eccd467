package org.secondlook.ui;

import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.secondlook.capture.CameraAddress;
import org.secondlook.capture.CaptureException;
import org.secondlook.deployment.PlannedCamera;

/// A camera of a plan as it is typed. Used by the screen's thread.
final class PlanCamera {
    private final Messages messages;
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty address = new SimpleStringProperty("");
    private final ReadOnlyStringWrapper form = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper error = new ReadOnlyStringWrapper("");
    private final ReadOnlyStringWrapper note = new ReadOnlyStringWrapper("");
    private String cleaned = "";

    PlanCamera(Messages messages, String name, String address) {
        this.messages = messages;
        this.name.set(name);
        this.address.set(address);
        this.address.addListener((_, _, now) -> {
            if (!now.equals(cleaned)) {
                form.set("");
                note.set("");
            }
        });
    }

    StringProperty name() {
        return name;
    }

    StringProperty address() {
        return address;
    }

    /// What is wrong with it, a sentence; empty when nothing is.
    ReadOnlyStringProperty error() {
        return error.getReadOnlyProperty();
    }

    void error(String sentence) {
        error.set(sentence);
    }

    /// What was done to its address, a sentence; empty when nothing was.
    ReadOnlyStringProperty note() {
        return note.getReadOnlyProperty();
    }

    /// What is wrong with its address as an address, a sentence; known once it was looked at.
    ReadOnlyStringProperty form() {
        return form.getReadOnlyProperty();
    }

    /// Looks at the address when it is typed. A password in it is taken out at once: a plan is
    /// recorded and shown.
    void look() {
        String typed = address.get().strip();
        if (typed.isEmpty() || typed.equals(cleaned)) {
            return;
        }
        String shown = CameraAddress.shown(typed);
        if (!shown.equals(typed)) {
            cleaned = shown;
            address.set(shown);
            note.set(messages.text("plan.camera.password"));
        }
        try {
            CameraAddress.parse(shown);
            form.set(shown.contains("=…") ? messages.text("plan.camera.password.rest") : "");
        } catch (CaptureException e) {
            form.set(String.valueOf(e.getMessage()));
        }
    }

    /// As it would be recorded.
    PlannedCamera planned() {
        return new PlannedCamera(name.get(), address.get());
    }
}
