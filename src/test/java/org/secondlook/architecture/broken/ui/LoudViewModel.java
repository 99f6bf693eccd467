package org.secondlook.architecture.broken.ui;

import javafx.scene.control.Button;

/// A view model that holds a control.
public record LoudViewModel(Button button) {}
