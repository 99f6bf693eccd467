package org.secondlook.ui;

import javafx.scene.Node;
import org.secondlook.deployment.DeploymentLife;

/// Where deployments are planned, authorised, taken live, ended and closed. Used by the screen's
/// thread.
final class DeploymentsRoom implements Room {
    private final Workplace place;
    private final DeploymentsViewModel model;
    private final DeploymentsView view;
    private boolean closed;

    DeploymentsRoom(StartDefaults machine, Workplace place) {
        this.place = place;
        this.model = new DeploymentsViewModel(new DeploymentDesk(place, machine), this::watch);
        this.view = new DeploymentsView(model, place.messages());
    }

    /// A session that comes when its officer is gone is watched by nobody, so it ends.
    private void watch(RunningSession session, DeploymentLife life) {
        if (closed) {
            place.slow().execute(session::close);
        } else {
            place.watch().accept(session, life);
        }
    }

    @Override
    public Node view() {
        return view;
    }

    @Override
    public void shown() {
        model.reload();
    }

    @Override
    public void close() {
        closed = true;
        model.close();
    }
}
